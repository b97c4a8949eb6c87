"""Finds payments that may not be the reader's, by rules anyone can check.

Each rule gives points and is a reason in words. None of them proves anything: a friend's
shop visited once at night looks the same, so the reader marks what they know.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress

import msgspec

from huabei_negotiate.core.bill.moments import DAY, HOUR
from huabei_negotiate.model.bill import (
    Bill,
    Ledger,
    Reason,
    RowKind,
    RowMark,
    Suspicion,
)

POINTS: dict[Reason, int] = {
    "brief": 3,
    "marked": 3,
    "night": 2,
    "quick": 2,
    "risky": 2,
    "large": 2,
    "instalments": 1,
    "round": 1,
}
"""What each reason counts."""

LIKELY = 8
"""From so many points on a payment is always shown."""
POSSIBLE = 6
"""From so many points on it is shown while the list stays short."""
MOST_POSSIBLE = 30
ROWS_FOR_EACH_POSSIBLE = 4000
"""Shorter bills show no merely possible ones: a list must be worth reading."""

_PAID = bytes(kind in (RowKind.PURCHASE, RowKind.UNSPLITTABLE) for kind in range(256))
_MORNING = 5 * HOUR
_QUICK = 10
_ROUND = 100_00
_LARGE_SHARE = 20
"""One in so many payments is as large as this reader's large ones."""


class Window(msgspec.Struct, frozen=True, kw_only=True):
    """What to look at: minutes as in the ledger, and hashes of parties or orders to pass over."""

    since: int = 0
    until: int | None = None
    known: frozenset[int] = frozenset()

    @property
    def is_whole(self) -> bool:
        """Whether the reader named no time."""
        return self.since == 0 and self.until is None


class Suspects(msgspec.Struct, frozen=True, kw_only=True):
    """Payments that are shown, and how many less likely ones are not."""

    shown: tuple[Suspicion, ...]
    hidden: int


def find_doubts(bill: Bill, window: Window, returned: frozenset[int]) -> Suspects:
    """Payments worth asking about, those that can still be stopped first.

    `returned` are rows whose money has come back already.
    """
    ledger = bill.ledger
    large = large_amount(ledger)
    first_in_parts = _first_in_parts(ledger)
    rows = [
        row
        for row in {*_candidates(ledger, bill.brief_parties, large), *first_in_parts}
        if row not in returned and _is_in(row, ledger, window)
    ]
    quick = _quick(rows, ledger)
    found = []
    for row in rows:
        reasons = _reasons(row, ledger, bill.brief_parties, large)
        reasons += ("quick",) if row in quick else ()
        reasons += ("instalments",) if row in first_in_parts else ()
        score = sum(POINTS[reason] for reason in reasons)
        if score >= POSSIBLE:
            found.append(_suspicion(row, score, reasons, ledger))
    shown = _worth_showing(found, bill.rows, window)
    return Suspects(shown=tuple(in_order(shown, ledger)), hidden=len(found) - len(shown))


def large_amount(ledger: Ledger) -> int:
    """The amount in fen that one in twenty payments by Huabei reaches."""
    amounts = Counter(compress(ledger.amounts, ledger.kinds.translate(_PAID)))
    left = -(-sum(amounts.values()) // _LARGE_SHARE)
    for amount in sorted(amounts, reverse=True):
        left -= amounts[amount]
        if left <= 0:
            return amount
    return 0


def in_order(suspicions: Iterable[Suspicion], ledger: Ledger) -> list[Suspicion]:
    """What can be stopped first, then by score, then the newest."""
    return sorted(
        suspicions,
        key=lambda each: (not each.can_still_stop, -each.score, -ledger.times[each.row]),
    )


def _candidates(ledger: Ledger, brief: frozenset[int], large: int) -> list[int]:
    """Rows whose own points come near enough to those of a doubt."""
    enough = POSSIBLE - POINTS["quick"]
    risky = [POINTS["risky"] if mark & RowMark.RISKY else 0 for mark in range(256)]
    points = (POINTS["brief"], POINTS["night"], POINTS["large"], POINTS["round"])
    new, night, big, even = points
    columns = (ledger.parties, ledger.times, ledger.amounts, ledger.marks)
    scores = [
        new * (party in brief)
        + night * (time % DAY < _MORNING)
        + big * (amount >= large)
        + even * (not amount % _ROUND)
        + risky[mark]
        for party, time, amount, mark in zip(*columns, strict=True)
    ]
    near = compress(range(len(ledger)), map(enough.__le__, scores))
    paid = ledger.kinds.translate(_PAID)
    return [row for row in near if paid[row]]


def _reasons(row: int, ledger: Ledger, brief: frozenset[int], large: int) -> tuple[Reason, ...]:
    time, amount = ledger.times[row], ledger.amounts[row]
    checks: Sequence[tuple[Reason, bool]] = (
        ("brief", ledger.parties[row] in brief),
        ("night", time >= 0 and time % DAY < _MORNING),
        ("risky", bool(ledger.marks[row] & RowMark.RISKY)),
        ("large", amount >= large > 0),
        ("round", amount > 0 and amount % _ROUND == 0),
    )
    return tuple(reason for reason, holds in checks if holds)


def _quick(rows: Iterable[int], ledger: Ledger) -> frozenset[int]:
    """Rows that follow, or are followed by, another payment to the same party at once."""
    parties, times = ledger.parties, ledger.times
    # A number for the party in each ten minutes: only rows near a wanted one go on.
    spans = [party ^ time // _QUICK for party, time in zip(parties, times, strict=True)]
    wanted = {parties[row] ^ times[row] // _QUICK + step for row in rows for step in (-1, 0, 1)}
    near = compress(range(len(spans)), map(wanted.__contains__, spans))
    paid = ledger.kinds.translate(_PAID)
    found: set[int] = set()
    last: dict[int, int] = {}
    for row in sorted((row for row in near if paid[row]), key=times.__getitem__):
        before = last.get(parties[row])
        if before is not None and times[row] - times[before] <= _QUICK and times[before] >= 0:
            found |= {before, row}
        last[parties[row]] = row
    return frozenset(found)


def _first_in_parts(ledger: Ledger) -> frozenset[int]:
    """The first payment in instalments, if there is any; the others are nothing new."""
    in_parts = bytes(bool(mark & RowMark.INSTALMENTS) for mark in range(256))
    rows = compress(range(len(ledger)), ledger.marks.translate(in_parts))
    paid = ledger.kinds.translate(_PAID)
    known = (row for row in rows if paid[row] and ledger.times[row] >= 0)
    return frozenset(sorted(known, key=ledger.times.__getitem__)[:1])


def _is_in(row: int, ledger: Ledger, window: Window) -> bool:
    time = ledger.times[row]
    if ledger.parties[row] in window.known or ledger.orders[row] in window.known:
        return False
    return time < 0 or (window.since <= time and (window.until is None or time < window.until))


def _suspicion(row: int, score: int, reasons: tuple[Reason, ...], ledger: Ledger) -> Suspicion:
    return Suspicion(
        row=row,
        score=score,
        reasons=tuple(reason for reason in POINTS if reason in reasons),
        can_still_stop=bool(ledger.marks[row] & RowMark.STOPPABLE),
    )


def _worth_showing(found: Sequence[Suspicion], rows: int, window: Window) -> list[Suspicion]:
    likely = [each for each in found if each.score >= LIKELY]
    possible = [each for each in found if each.score < LIKELY]
    possible.sort(key=lambda each: (-each.score, not each.can_still_stop, each.row))
    most = min(MOST_POSSIBLE, rows // ROWS_FOR_EACH_POSSIBLE) if window.is_whole else MOST_POSSIBLE
    return [*likely, *possible[:most]]
