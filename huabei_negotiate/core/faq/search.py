"""Finds the FAQ entry that answers a question typed in ordinary words."""

import heapq
import math
from collections.abc import Sequence
from typing import Protocol

import msgspec

from huabei_negotiate.core.faq.clues import Reader

ELSEWHERE = ""
"""The id of what no entry answers: questions that belong to something else."""


_NEAR = 0.05
"""How likely an entry must be to be worth reading beside another answer."""


class Weights(Protocol):
    """How much each clue speaks for each entry."""

    def of(self, clue: str) -> Sequence[tuple[int, float]]:
        """Entries by their place in the index, with a weight; none for an unknown clue."""
        ...


class FaqIndex(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a search needs.

    A first hit is sure when it is likelier by `sure_lead` than that no entry answers;
    nothing is found when that is likelier than `lost_at`, or no entry than `found_at`.
    That no entry answers counts at least `doubt`, however little speaks for it.
    """

    reader: Reader
    ids: tuple[str, ...]
    weights: Weights
    usual: tuple[str, ...] = ()
    sharpness: float
    doubt: float = -math.inf
    sure_lead: float
    found_at: float
    lost_at: float


class FaqHit(msgspec.Struct, frozen=True):
    """An entry that was found; `score` is how likely it is the right one, 0 to 1."""

    id: str
    score: float


class FaqFinding(msgspec.Struct, frozen=True, kw_only=True):
    """What a search found, best first.

    `is_sure`: the first can be shown as the answer.
    `is_found`: the first is worth showing as more than a guess.
    """

    hits: tuple[FaqHit, ...] = ()
    is_sure: bool = False
    is_found: bool = False

    @property
    def near(self) -> tuple[FaqHit, ...]:
        """The hits worth reading where something else has answered."""
        return tuple(hit for hit in self.hits if hit.score >= _NEAR) if self.is_found else ()


def find_entries(question: str, index: FaqIndex, limit: int = 5) -> FaqFinding:
    """The entries that fit best, best first; the usual ones when nothing tells them apart."""
    scores = _scores(question, index)
    if not scores:
        return FaqFinding(hits=_usual(question, index, limit))
    best = heapq.nsmallest(limit + 1, zip(scores, index.ids, strict=True), key=_best_first)
    hits = [FaqHit(entry, round(score, 4)) for score, entry in best if entry != ELSEWHERE][:limit]
    if not hits:
        return FaqFinding()
    elsewhere = scores[index.ids.index(ELSEWHERE)] if ELSEWHERE in index.ids else 0.0
    return FaqFinding(
        hits=tuple(hits),
        is_sure=hits[0].score - elsewhere >= index.sure_lead,
        is_found=hits[0].score >= index.found_at and elsewhere < index.lost_at,
    )


def _best_first(pair: tuple[float, str]) -> tuple[float, str]:
    score, entry = pair
    return -score, entry


def _scores(question: str, index: FaqIndex) -> list[float]:
    """How likely each entry is, in their order; nothing without a single known clue."""
    sums = [0.0] * len(index.ids)
    known = False
    for clue, amount in index.reader.clues(question).items():
        for place, weight in index.weights.of(clue):
            sums[place] += amount * weight
            known = True
    if not known:
        return []
    if ELSEWHERE in index.ids:
        place = index.ids.index(ELSEWHERE)
        sums[place] = max(sums[place], index.doubt)
    highest = max(sums)
    powers = [math.exp(index.sharpness * (value - highest)) for value in sums]
    whole = sum(powers)
    return [power / whole for power in powers]


def _usual(question: str, index: FaqIndex, limit: int) -> tuple[FaqHit, ...]:
    if not index.reader.spelling.units(question):
        return ()
    offered = dict.fromkeys((*index.usual, *index.ids))
    offered.pop(ELSEWHERE, None)
    return tuple(FaqHit(entry, 0.0) for entry in list(offered)[:limit])
