"""What a bill says: its rows, sums, doubts and words."""
