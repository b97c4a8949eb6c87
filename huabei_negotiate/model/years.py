"""The years in which a plan can be made."""

YEARS = range(2000, 2100)
"""Days of these can be counted to and fro without running out."""
