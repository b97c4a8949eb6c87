"""Asks and draws: everything that knows questionary and prompt_toolkit."""
