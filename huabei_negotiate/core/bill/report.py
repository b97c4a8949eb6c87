"""Works out all there is to say about a bill."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import islice

from huabei_negotiate.core.bill.doubts import Window, find_doubts
from huabei_negotiate.core.bill.ledger_rows import rows_of
from huabei_negotiate.core.bill.refunds import match_refunds
from huabei_negotiate.core.bill.sums import balance, sum_up
from huabei_negotiate.model.bill import (
    Bill,
    Doubt,
    Ledger,
    RefundFindings,
    RowKind,
    Suspicion,
    Tally,
    Transaction,
)
from huabei_negotiate.model.bill_report import BillReport, Finding, FindingKind

Fetch = Callable[[Iterable[int]], Mapping[int, Transaction]]
"""Looks up the rows at places of the ledger."""

_TOLD = 10
_TOLD_FAILURES = 30
"""So many of a kind are told; a list must be worth reading."""

_NO_REFUNDS = RefundFindings(
    missing=(),
    elsewhere=(),
    excessive=(),
    closed=(),
    unknown_origin=Tally(),
    returned=frozenset(),
)

_Row = tuple[FindingKind, int, int]
"""What is to be asked, the row of the ledger, and the amount in question."""


def make_report(
    bill: Bill, window: Window, opening: int | None, owed: int | None, fetch: Fetch
) -> BillReport:
    """The report on a bill; `opening` and `owed` are fen, where the reader knows them."""
    ledger = bill.ledger
    sums = sum_up(ledger)
    is_partial = "expense_only" in bill.warnings
    can_match = not is_partial and "excel_ids" not in bill.warnings
    refunds = match_refunds(ledger) if can_match else _NO_REFUNDS
    found = find_doubts(bill, window, refunds.returned)
    rows = list(_rows_to_ask_about(ledger, refunds))
    told = list(_few_of_each(rows))
    shown = fetch([ledger.places[row] for row in (*(s.row for s in found.shown), *_rows(told))])
    return BillReport(
        bill=bill,
        sums=sums,
        balance=None if opening is None and owed is None else balance(sums, opening, owed),
        is_partial=is_partial,
        doubts=tuple(_doubts(found.shown, ledger, shown)),
        hidden_doubts=found.hidden,
        findings=tuple(
            Finding(kind=kind, transaction=shown[ledger.places[row]], fen=fen)
            for kind, row, fen in told
            if ledger.places[row] in shown
        ),
        more=_left_out(rows, told),
        unknown_origin=refunds.unknown_origin,
    )


def _doubts(
    found: Iterable[Suspicion], ledger: Ledger, shown: Mapping[int, Transaction]
) -> Iterator[Doubt]:
    for each in found:
        transaction = shown.get(ledger.places[each.row])
        if transaction is not None:
            yield Doubt(
                transaction=transaction,
                score=each.score,
                reasons=each.reasons,
                can_still_stop=each.can_still_stop,
            )


def _rows_to_ask_about(ledger: Ledger, refunds: RefundFindings) -> Iterator[_Row]:
    amounts = ledger.amounts
    yield from (("failed", row, amounts[row]) for row in _of(RowKind.FAILED_REPAYMENT, ledger))
    yield from (("missing", each.row, each.fen) for each in refunds.missing)
    yield from (("elsewhere", row, amounts[row]) for row in refunds.elsewhere)
    yield from (("excessive", row, amounts[row]) for row in refunds.excessive)
    yield from (("closed", row, amounts[row]) for row in refunds.closed)
    for kind in (RowKind.TO_CHECK, RowKind.REFUND_UNSPLITTABLE):
        yield from (("to_check", row, amounts[row]) for row in _of(kind, ledger))
    yield from (("unsplittable", row, amounts[row]) for row in _of(RowKind.UNSPLITTABLE, ledger))


def _of(kind: RowKind, ledger: Ledger) -> list[int]:
    """The rows of a kind, the largest first."""
    return sorted(rows_of(kind, ledger), key=lambda row: (-ledger.amounts[row], row))


def _few_of_each(rows: Iterable[_Row]) -> Iterator[_Row]:
    by_kind: dict[FindingKind, list[_Row]] = {}
    for row in rows:
        by_kind.setdefault(row[0], []).append(row)
    for kind, several in by_kind.items():
        yield from islice(several, _TOLD_FAILURES if kind == "failed" else _TOLD)


def _rows(told: Iterable[_Row]) -> list[int]:
    return [row for _, row, _ in told]


def _left_out(rows: Iterable[_Row], told: Iterable[_Row]) -> dict[FindingKind, int]:
    left: dict[FindingKind, int] = {}
    for kind, _, _ in rows:
        left[kind] = left.get(kind, 0) + 1
    for kind, _, _ in told:
        left[kind] -= 1
    return {kind: number for kind, number in left.items() if number}
