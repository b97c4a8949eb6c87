"""Helps a person negotiate with Ant Huabei: what to do, in which order, in which words."""

__version__ = "0.1.0"
