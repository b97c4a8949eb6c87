"""Each row counts in one place, and the debt follows from the sums."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.bill.sums import balance, sum_up
from huabei_negotiate.model.bill import Ledger, RowKind, Tally

K = RowKind
ROWS = st.lists(st.tuples(st.sampled_from(list(RowKind)), st.integers(0, 10**12)))


def ledger(*rows):
    made = Ledger()
    made.kinds.extend(kind for kind, _ in rows)
    made.amounts.extend(fen for _, fen in rows)
    return made


def test_nothing_adds_up_to_nothing():
    sums = sum_up(Ledger())
    assert sums.purchases == Tally()
    assert sums.net_change == (0, 0)


def test_what_was_paid_and_closed_is_a_purchase():
    sums = sum_up(ledger((K.PURCHASE, 100), (K.CLOSED_PAID, 30)))
    assert sums.purchases == Tally(2, 130)


def test_what_cannot_be_split_makes_the_change_a_range():
    sums = sum_up(
        ledger((K.PURCHASE, 100), (K.UNSPLITTABLE, 50), (K.REFUND, 20), (K.REPAYMENT, 10))
    )
    assert sums.net_change == (70, 120)


def test_a_refund_that_cannot_be_split_makes_the_range_wider_and_is_to_be_checked():
    sums = sum_up(ledger((K.PURCHASE, 100), (K.REFUND_UNSPLITTABLE, 40), (K.TO_CHECK, 7)))
    assert sums.net_change == (60, 100)
    assert sums.to_check == Tally(2, 47)


@pytest.mark.parametrize(
    "kind",
    [
        *(K.OTHER, K.REFUND_CLOSED, K.REFUND_ELSEWHERE, K.FAILED_REPAYMENT),
        *(K.CLOSED_UNPAID, K.TO_CHECK),
    ],
)
def test_what_never_touched_the_debt_changes_nothing(kind):
    assert sum_up(ledger((kind, 100))).net_change == (0, 0)


@given(ROWS)
def test_the_change_is_what_was_bought_less_what_came_back(rows):
    def total(*kinds):
        return sum(fen for kind, fen in rows if kind in kinds)

    low, high = sum_up(ledger(*rows)).net_change
    certain = total(K.PURCHASE, K.CLOSED_PAID) - total(K.REFUND, K.REPAYMENT)
    assert low == certain - total(K.REFUND_UNSPLITTABLE)
    assert high == certain + total(K.UNSPLITTABLE)


SUMS = sum_up(ledger((K.PURCHASE, 100), (K.UNSPLITTABLE, 50)))


def test_from_both_ends_follow_the_costs():
    made = balance(SUMS, 1000, 1200)
    assert made.expected == (1100, 1150)
    assert made.costs == (50, 100)


def test_from_one_end_follows_less():
    assert balance(SUMS, 1000, None).costs is None
    assert balance(SUMS, 1000, None).expected == (1100, 1150)
    assert balance(SUMS, None, 1200).costs is None
    assert balance(SUMS, None, 1200).expected is None
    assert balance(SUMS, 0, 0).costs == (-150, -100)
