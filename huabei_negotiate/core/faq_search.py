"""Finds the FAQ entry that answers a question typed in ordinary words."""

import math
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from huabei_negotiate.model.reading import FaqEntry

_SATURATION = 1.2
_LENGTH_WEIGHT = 0.5
_SURE_SHARE = 0.6
_SURE_LEAD = 1.15
_FOUND_SHARE = 0.2
MAX_QUERY = 200
"""Characters of a question that are looked at; more is a story, not a question."""

_BRAND_SLIPS = ("花唄", "花贝", "花被", "花背", "花备", "话呗", "华呗", "花坝")
_SLIPS = {"预期": "逾期", "换款": "还款", "最底": "最低", "零时额度": "临时额度", "帐": "账"}


@dataclass(frozen=True, slots=True)
class FaqHit:
    """An entry that was found; `share` is how much of the question it accounts for, 0 to 1."""

    id: str
    score: float
    share: float


@dataclass(frozen=True, slots=True, kw_only=True)
class FaqIndex:
    """Phrases people use, by the pieces they consist of."""

    owners: Sequence[str]
    """The entry each phrase belongs to."""
    postings: Mapping[str, Sequence[tuple[int, float]]]
    """For each piece, the phrases with it and what it adds to their score."""
    weights: Mapping[str, float]


def build_index(entries: Iterable[FaqEntry]) -> FaqIndex:
    """Index every way of asking for every entry."""
    owners: list[str] = []
    counted: list[Counter[str]] = []
    for entry in entries:
        for phrase in (entry.asks, *entry.aliases):
            owners.append(entry.id)
            counted.append(Counter(_pieces(_normalise(phrase))))
    seen = Counter(piece for pieces in counted for piece in pieces)
    total = len(counted)
    weights = {piece: math.log(1 + (total - n + 0.5) / (n + 0.5)) for piece, n in seen.items()}
    mean = sum(map(len, counted)) / max(1, total)
    postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, pieces in enumerate(counted):
        length = 1 - _LENGTH_WEIGHT + _LENGTH_WEIGHT * len(pieces) / mean
        for piece, times in pieces.items():
            gain = times * (_SATURATION + 1) / (times + _SATURATION * length)
            postings[piece].append((number, weights[piece] * gain))
    return FaqIndex(owners=owners, postings=postings, weights=weights)


def find_entries(query: str, index: FaqIndex, limit: int = 5) -> list[FaqHit]:
    """The entries that fit best, best first; each by its best phrase."""
    pieces = Counter(_pieces(_normalise(query)))
    scores: dict[int, float] = defaultdict(float)
    for piece in pieces:
        for number, gain in index.postings.get(piece, ()):
            scores[number] += gain
    best: dict[str, float] = {}
    for number, score in scores.items():
        owner = index.owners[number]
        best[owner] = max(best.get(owner, 0.0), score)
    rarest = max(index.weights.values(), default=1.0)
    most = sum(index.weights.get(piece, rarest) for piece in pieces) or 1.0
    ordered = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))[:limit]
    return [FaqHit(entry, score, min(1.0, score / most)) for entry, score in ordered]


def is_sure(hits: Sequence[FaqHit]) -> bool:
    """Whether the first hit can be shown as the answer."""
    if not hits or hits[0].share < _SURE_SHARE:
        return False
    return len(hits) == 1 or hits[0].score >= hits[1].score * _SURE_LEAD


def is_found(hits: Sequence[FaqHit]) -> bool:
    """Whether the first hit is worth showing as more than a guess."""
    return bool(hits) and hits[0].share >= _FOUND_SHARE


def _normalise(text: str) -> str:
    plain = unicodedata.normalize("NFKC", text[:MAX_QUERY]).lower()
    plain = "".join(char for char in plain if char.isalnum())
    for slip in _BRAND_SLIPS:
        plain = plain.replace(slip, "花呗")
    for slip, meant in _SLIPS.items():
        plain = plain.replace(slip, meant)
    return plain


def _pieces(text: str) -> list[str]:
    """Single characters and pairs of them; what every question has in common says nothing."""
    bare = text.replace("花呗", " ")
    pairs = [bare[i : i + 2] for i in range(len(bare) - 1)]
    return [piece for piece in (*bare, *pairs) if " " not in piece]
