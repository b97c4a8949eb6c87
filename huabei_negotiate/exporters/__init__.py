"""Writes what the program says in the formats other programs read: one module a format."""
