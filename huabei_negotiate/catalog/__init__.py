"""Reads the content, checks it, and names every problem by file, line and column."""
