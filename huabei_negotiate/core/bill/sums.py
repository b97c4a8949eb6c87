"""What was spent, given back and paid back by Huabei, and what the debt should be then."""

from collections import Counter

from huabei_negotiate.core.bill.ledger_rows import rows_of
from huabei_negotiate.model.bill import Balance, BillSums, Ledger, RowKind, Tally


def sum_up(ledger: Ledger) -> BillSums:
    """Count and add up the rows, each in one place only."""
    counts: Counter[int] = Counter(ledger.kinds)
    totals = _totals(ledger, counts)

    def tally(*kinds: RowKind) -> Tally:
        return Tally(sum(counts[kind] for kind in kinds), sum(totals[kind] for kind in kinds))

    return BillSums(
        purchases=tally(RowKind.PURCHASE, RowKind.CLOSED_PAID),
        unsplittable=tally(RowKind.UNSPLITTABLE),
        refunds=tally(RowKind.REFUND),
        unsplittable_refunds=tally(RowKind.REFUND_UNSPLITTABLE),
        repayments=tally(RowKind.REPAYMENT),
        failed_repayments=tally(RowKind.FAILED_REPAYMENT),
        closed_unpaid=tally(RowKind.CLOSED_UNPAID),
        to_check=tally(RowKind.TO_CHECK, RowKind.REFUND_UNSPLITTABLE),
    )


def _totals(ledger: Ledger, counts: Counter[int]) -> dict[int, int]:
    """The sum of each kind; that of the commonest is what the others leave."""
    commonest = max(RowKind, key=lambda kind: counts[kind])
    totals: dict[int, int] = {
        kind: sum(map(ledger.amounts.__getitem__, rows_of(kind, ledger)))
        for kind in RowKind
        if kind != commonest
    }
    return {**totals, commonest: sum(ledger.amounts) - sum(totals.values())}


def balance(sums: BillSums, opening: int | None, owed: int | None) -> Balance:
    """The debt at the end from that at the start, in fen; what is left over are costs."""
    low, high = sums.net_change
    expected = None if opening is None else (opening + low, opening + high)
    costs = None
    if expected is not None and owed is not None:
        costs = (owed - expected[1], owed - expected[0])
    return Balance(
        opening=opening, owed=owed, net_change=(low, high), expected=expected, costs=costs
    )
