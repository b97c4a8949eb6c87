"""What follows from a case: its time line, what is due, which rungs are open."""
