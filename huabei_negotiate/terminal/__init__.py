"""Asks and draws: everything that knows rich, questionary and prompt_toolkit."""
