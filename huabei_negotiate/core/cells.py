"""How wide text is in a terminal, where Chinese takes two columns a character."""

import unicodedata
from functools import cache

_TAKES_NO_ROOM = {"Cf", "Mn", "Me"}


def cells(text: str) -> int:
    """How many columns a text takes in a terminal."""
    return sum(map(_char_cells, text))


@cache
def _char_cells(char: str) -> int:
    if unicodedata.combining(char) or unicodedata.category(char) in _TAKES_NO_ROOM:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1
