"""Makes one bill of several files: an order that occurs twice counts once, in its last state."""

from array import array
from collections.abc import Iterable, Sequence
from itertools import compress

from huabei_negotiate.core.bill.bookkeeping import Bookkeeper
from huabei_negotiate.model.bill import (
    WARNING_CODES,
    Bill,
    BillFile,
    Ledger,
    RowKind,
    RowMark,
)

_EARLY = {RowKind.TO_CHECK: 0, RowKind.FAILED_REPAYMENT: 1}
_WAITING, _PAID, _CLOSED = 1, 2, 3


def close_books(keeper: Bookkeeper, files: Sequence[BillFile]) -> Bill:
    """The bill that all files together are."""
    ledger = merge(keeper.ledger)
    found = {code for file in files for code in file.warnings}
    if len(ledger) < len(keeper.ledger):
        found.add("overlap_merged")
    return Bill(
        files=tuple(files),
        rows=len(set(keeper.all_orders)) if keeper.several else sum(file.rows for file in files),
        ledger=ledger,
        brief_parties=keeper.sightings.brief(),
        warnings=tuple(code for code in WARNING_CODES if code in found),
    )


def merge(ledger: Ledger) -> Ledger:
    """The ledger with each order once: the row whose state is the latest, else the first."""
    if len(set(ledger.orders)) == len(ledger):
        return ledger
    best: dict[int, int] = {}
    for row, order in enumerate(ledger.orders):
        other = best.setdefault(order, row)
        if _rank(ledger, row) > _rank(ledger, other):
            best[order] = row
    kept = bytearray(len(ledger))
    for row in best.values():
        kept[row] = 1
    return _only(ledger, kept)


def _rank(ledger: Ledger, row: int) -> int:
    """How far an order has come: waiting, paid, closed."""
    kind = RowKind(ledger.kinds[row])
    if kind in _EARLY:
        return _EARLY[kind]
    if kind in (RowKind.CLOSED_PAID, RowKind.CLOSED_UNPAID, RowKind.REFUND_CLOSED):
        return _CLOSED
    return _WAITING if ledger.marks[row] & RowMark.STOPPABLE else _PAID


def _only(ledger: Ledger, kept: bytearray) -> Ledger:
    return Ledger(
        kinds=bytearray(compress(ledger.kinds, kept)),
        marks=bytearray(compress(ledger.marks, kept)),
        amounts=_column(ledger.amounts, kept),
        times=_column(ledger.times, kept),
        parties=_column(ledger.parties, kept),
        orders=_column(ledger.orders, kept),
        places=_column(ledger.places, kept),
        origins=ledger.origins,
    )


def _column(column: Iterable[int], kept: bytearray) -> "array[int]":
    return array("q", compress(column, kept))
