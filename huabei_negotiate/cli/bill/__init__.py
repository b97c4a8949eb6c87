"""`huabei-negotiate bill`."""
