"""Reads offers the way people write them."""
