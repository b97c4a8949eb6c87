"""Puts what the calculators found into words, for people and for programs."""
