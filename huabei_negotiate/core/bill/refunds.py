"""Sets refunds beside what they are for, to find those that should have lowered the debt."""

from collections.abc import Container
from itertools import compress

from huabei_negotiate.core.bill.ledger_rows import rows_of
from huabei_negotiate.model.bill import Ledger, RefundFindings, RowKind, Shortfall, Tally

_PAID = frozenset({RowKind.PURCHASE, RowKind.CLOSED_PAID, RowKind.UNSPLITTABLE})
_TO_HUABEI = (RowKind.REFUND, RowKind.REFUND_UNSPLITTABLE)


def match_refunds(ledger: Ledger) -> RefundFindings:
    """What each purchase got back; one look at each row, however many refunds there are."""
    refunds = [
        (row, ledger.origins.get(ledger.places[row]))
        for kind in (*_TO_HUABEI, RowKind.REFUND_ELSEWHERE)
        for row in rows_of(kind, ledger)
    ]
    back: dict[int | None, int] = {}
    for row, origin in refunds:
        back[origin] = back.get(origin, 0) + ledger.amounts[row]
    purchases = _originals(ledger, back)
    missing = [
        Shortfall(row=row, fen=short)
        for row in rows_of(RowKind.CLOSED_PAID, ledger)
        if (short := ledger.amounts[row] - back.get(ledger.orders[row], 0)) > 0
    ]
    kinds = ledger.kinds
    strays = [
        row for row, origin in refunds if origin not in purchases and kinds[row] in _TO_HUABEI
    ]
    return RefundFindings(
        missing=tuple(sorted(missing, key=lambda each: (-each.fen, each.row))),
        elsewhere=tuple(
            row
            for row, origin in refunds
            if origin in purchases and kinds[row] == RowKind.REFUND_ELSEWHERE
        ),
        excessive=tuple(
            row for order, row in purchases.items() if back[order] > ledger.amounts[row]
        ),
        closed=tuple(rows_of(RowKind.REFUND_CLOSED, ledger)),
        unknown_origin=Tally(len(strays), sum(ledger.amounts[row] for row in strays)),
        returned=frozenset(
            row for order, row in purchases.items() if back[order] >= ledger.amounts[row]
        ),
    )


def _originals(ledger: Ledger, refunded: Container[int | None]) -> dict[int | None, int]:
    """Which row each refunded order is."""
    rows = compress(range(len(ledger)), map(refunded.__contains__, ledger.orders))
    return {ledger.orders[row]: row for row in rows if ledger.kinds[row] in _PAID}
