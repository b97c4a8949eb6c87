"""Finds the answer to a question typed in ordinary words."""
