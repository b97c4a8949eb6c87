"""Which of the remarks a plan knows are like what was said on the phone."""

import unicodedata
from collections.abc import Sequence

from huabei_negotiate.model.plan import PlannedMove

_LIKE_ENOUGH = 0.4
"""Of a remark's pairs of characters; less has only everyday words in common."""

_PAIRS = 3
"""Pairs that must be shared, however short the remark is."""


def moves_like(said: str, moves: Sequence[PlannedMove], most: int = 2) -> tuple[PlannedMove, ...]:
    """The moves whose words occur in what was said, the likest first."""
    heard = _pairs(said)
    scored = [(_likeness(_pairs(move.they_say), heard), move) for move in moves]
    likely = [(score, move) for score, move in scored if score >= _LIKE_ENOUGH]
    ordered = sorted(likely, key=lambda pair: -pair[0])
    return tuple(move for _, move in ordered[:most])


def _likeness(remark: set[str], heard: set[str]) -> float:
    shared = len(remark & heard)
    return shared / len(remark) if shared >= _PAIRS else 0.0


def _pairs(text: str) -> set[str]:
    plain = "".join(c for c in unicodedata.normalize("NFKC", text).lower() if c.isalnum())
    return {plain[start : start + 2] for start in range(len(plain) - 1)}
