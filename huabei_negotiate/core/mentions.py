"""Finds in a reader's own words what must be said before anything else."""

import unicodedata
from collections.abc import Iterable
from functools import cache
from typing import Protocol, TypeVar


class _Worded(Protocol):
    @property
    def words(self) -> tuple[str, ...]: ...


_Entry = TypeVar("_Entry", bound=_Worded)


def mentioned(text: str, entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    """The entries one of whose words occurs, in the order given.

    Blanks, punctuation, case and full-width forms make no difference; where a word has
    blanks, each of its pieces must occur.
    """
    simple = _simplify(text)
    return tuple(entry for entry in entries if any(_occurs(word, simple) for word in entry.words))


def _occurs(word: str, simple: str) -> bool:
    pieces = _pieces(word)
    return bool(pieces) and all(piece in simple for piece in pieces)


@cache
def _pieces(word: str) -> tuple[str, ...]:
    return tuple(piece for piece in map(_simplify, word.split()) if piece)


def _simplify(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text).lower()
    return "".join(char for char in plain if char.isalnum() or char == "%")
