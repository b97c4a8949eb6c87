"""`huabei-negotiate content`."""
