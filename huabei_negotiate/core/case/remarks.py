"""Which of the remarks a plan knows are like what was said on the phone."""

import re
import unicodedata
from collections.abc import Sequence

from huabei_negotiate.model.plan import PlannedMove

_LIKE_ENOUGH = 0.6
"""Of a clause's pairs of characters; less has only everyday words in common."""

_PAIRS = 3
"""Pairs that must be shared, however short the clause is."""

_BETWEEN = re.compile(r"[，。？！；,.?!;]")


def moves_like(said: str, moves: Sequence[PlannedMove], most: int = 2) -> tuple[PlannedMove, ...]:
    """The moves of which a clause was said, in about those words; the likest first.

    A move that a word gives away is as like as any other must at least be.
    """
    heard = _pairs(said)
    scored = [
        (max(_likeness(move.they_say, heard), _given_away(move, said)), move) for move in moves
    ]
    likely = [(score, move) for score, move in scored if score >= _LIKE_ENOUGH]
    ordered = sorted(likely, key=lambda pair: -pair[0])
    return tuple(move for _, move in ordered[:most])


def _likeness(they_say: str, heard: set[str]) -> float:
    clauses = map(_pairs, _BETWEEN.split(they_say))
    return max(
        len(clause & heard) / len(clause) if len(clause & heard) >= _PAIRS else 0.0
        for clause in clauses
    )


def _given_away(move: PlannedMove, said: str) -> float:
    return _LIKE_ENOUGH if any(word in said for word in move.heard_as) else 0.0


def _pairs(text: str) -> set[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())
    return {plain[start : start + 2] for start in range(len(plain) - 1)}
