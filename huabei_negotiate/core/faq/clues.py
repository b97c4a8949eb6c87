"""What a question has to go by: its characters, sounds and meanings, alone and in pairs."""

import math
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

import msgspec

from huabei_negotiate.core.faq.meanings import Meanings, Token
from huabei_negotiate.core.faq.spelling import Spelling, Unit

_WEIGHTS = {"s": 0.25, "p": 0.25, "^": 0.25, "$": 0.25}
"""Squares of how much the kinds of clue count, by their first letter; the others count 1."""


class Reader(msgspec.Struct, frozen=True):
    """Reads questions in one language."""

    spelling: Spelling
    meanings: Meanings

    def clues(self, text: str) -> dict[str, float]:
        """The clues of a question and how much each counts; the squares add up to one."""
        units = self.spelling.units(text)
        tokens = self.meanings.tokens(units)
        unsaid = self.meanings.rules.unsaid
        said = [t for t in tokens if not (t.is_meaning and t.name in unsaid)]
        found = set(_written(units, said))
        found.update(_meant(said))
        return _weighed(found)


def _weighed(found: set[str]) -> dict[str, float]:
    squares = {clue: _WEIGHTS.get(clue[0], 1.0) for clue in found}
    whole = sum(squares.values()) or 1.0
    return {clue: math.sqrt(square / whole) for clue, square in squares.items()}


def _written(units: Sequence[Unit], said: Sequence[Token]) -> Iterator[str]:
    """Characters and sounds, and those that follow each other."""
    before, before_at = Unit("", ""), -1
    for token in said:
        for at in range(token.start, token.end):
            unit = units[at]
            yield f"s{unit.sound}"
            if unit.char:
                yield f"r{unit.char}"
            if unit.number.isalnum():
                yield f"n{unit.number}"
            if at == before_at + 1 and before_at >= 0:
                yield f"s{before.sound} {unit.sound}"
                if unit.char and before.char:
                    yield f"r{before.char}{unit.char}"
            before, before_at = unit, at


def _meant(said: Sequence[Token]) -> Iterator[str]:
    """Meanings, what follows each other, what stands in the same question."""
    for one, other in pairwise(said):
        if one.is_meaning or other.is_meaning:
            yield f"b{one.name}|{other.name}"
    meanings = sorted({token.name for token in said if token.is_meaning})
    yield from (f"c{meaning}" for meaning in meanings)
    yield from (f"p{one}&{other}" for one, other in combinations(meanings, 2))
    if said:
        yield f"^{said[0].name}"
        yield f"${said[-1].name}"
