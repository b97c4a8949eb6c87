"""Commands for developers; no part of the program."""
