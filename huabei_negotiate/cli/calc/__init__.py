"""`huabei-negotiate calc`."""
