"""Decides: the next question, the plan, the sums, what was found. No input, no output."""
