"""Where the weights of a search come from: learnt ahead, or counted from phrases at once."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

import msgspec

from huabei_negotiate.core.faq.clues import Reader

_FIRST_ENTRY = 0x100
_NO_WEIGHT = 80
_FEW = 150
_AFTER_CLUE, _HIGHEST = "\t", "\U0010ffff"
_LINES_A_BLOCK = 64
STEP = 0.4
"""The smallest learnt weight; all are whole multiples."""

_Pairs = Sequence[tuple[int, float]]


def pack(pairs: Iterable[tuple[int, int]]) -> str:
    """Entries and whole multiples of `STEP`, as pairs of characters."""
    return "".join(chr(_FIRST_ENTRY + place) + chr(_NO_WEIGHT + steps) for place, steps in pairs)


class PackedLines:
    """What is packed for each clue, in sorted lines in blocks.

    To make a dictionary of 20,000 takes longer than to answer a question.
    """

    def __init__(self, blocks: Sequence[str]) -> None:
        self._blocks = blocks

    @staticmethod
    def of(packed: Mapping[str, str]) -> tuple[str, ...]:
        """The blocks that this is made from."""
        lines = sorted(f"{clue}{_AFTER_CLUE}{pairs}" for clue, pairs in packed.items())
        starts = range(0, len(lines), _LINES_A_BLOCK)
        return tuple("\n".join(lines[start : start + _LINES_A_BLOCK]) for start in starts)

    def get(self, clue: str, default: str, /) -> str:
        """What is packed for a clue."""
        sought = clue + _AFTER_CLUE
        # A block begins with its first clue, so blocks are in the order of clues.
        after = bisect_right(self._blocks, sought + _HIGHEST)
        block = self._blocks[after - 1] if after else ""
        _, found, rest = f"\n{block}".partition(f"\n{sought}")
        return rest.partition("\n")[0] if found else default

    def __contains__(self, clue: object) -> bool:
        return self.get(str(clue), "") != ""


class Packed(Protocol):
    """Finds what is packed for a clue."""

    def get(self, clue: str, default: str, /) -> str:
        """What is packed for it, or the default."""
        ...


class LearntWeights(msgspec.Struct, frozen=True):
    """Weights worked out ahead, unpacked when a question needs them."""

    packed: Packed

    def of(self, clue: str) -> _Pairs:
        """Entries and their weights."""
        codes = [ord(char) for char in self.packed.get(clue, "")]
        return [
            (place - _FIRST_ENTRY, (steps - _NO_WEIGHT) * STEP)
            for place, steps in zip(codes[::2], codes[1::2], strict=True)
        ]


class CountedWeights(msgspec.Struct, frozen=True):
    """Weights counted from the phrases of each entry."""

    pairs: Mapping[str, _Pairs]

    def of(self, clue: str) -> _Pairs:
        """Entries and their weights."""
        return self.pairs.get(clue, ())


def count_weights(phrases: Sequence[Sequence[str]], reader: Reader) -> CountedWeights:
    """Weights of entries, each given by its phrases.

    A clue speaks for an entry by the root of the share of its phrases that have it,
    times how rare the clue is among entries; every entry has the same length.
    What more than a quarter of many entries have says little and costs most of the time.
    """
    shares = [_shares(own, reader) for own in phrases]
    owners = Counter(clue for own in shares for clue in own)
    total = len(phrases)
    most = max(_FEW, total // 4)
    rarity = {
        clue: math.log(1 + (total - n + 0.5) / (n + 0.5)) for clue, n in owners.items() if n <= most
    }
    pairs: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, own in enumerate(shares):
        weights = {c: math.sqrt(share) * rarity[c] for c, share in own.items() if c in rarity}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        for clue, weight in weights.items():
            pairs[clue].append((place, weight / length))
    return CountedWeights(pairs)


def _shares(phrases: Sequence[str], reader: Reader) -> dict[str, float]:
    """For each clue, its part in the phrases."""
    sums: defaultdict[str, float] = defaultdict(float)
    for phrase in phrases:
        for clue, amount in reader.clues(phrase).items():
            sums[clue] += amount
    return {clue: amount / len(phrases) for clue, amount in sums.items()}
