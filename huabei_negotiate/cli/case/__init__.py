"""`huabei-negotiate case`."""
