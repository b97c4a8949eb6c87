"""Sums a reader needs before a call: pure arithmetic, whole fen in and whole fen out."""
