"""Checks that content is right before anyone is advised with it."""
