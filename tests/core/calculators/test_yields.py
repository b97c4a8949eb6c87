"""Yearly rates and present values, against independent code."""

from decimal import Decimal

import numpy_financial
import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.yields import effective_rate, nominal_rate, present_value
from huabei_negotiate.model.money import Money

amounts = st.integers(1, 50_000_000)
payments = st.dictionaries(st.integers(1, 60), amounts, min_size=1, max_size=36)


def flows(paid, owed):
    """What goes out at the beginning, and what comes in each month, in fen."""
    return [-owed, *(paid.get(month, 0) for month in range(1, max(paid) + 1))]


def as_money(paid):
    return {month: Money(fen) for month, fen in paid.items()}


@settings(max_examples=600)
@given(payments, st.floats(0.02, 0.9999))
def test_the_rate_is_that_of_two_other_programs(paid, share):
    owed = max(1, int(sum(paid.values()) * share))
    ours = float(nominal_rate(as_money(paid), Money(owed)))
    theirs = [pyxirr.irr(flows(paid, owed)), numpy_financial.irr(flows(paid, owed))]
    if theirs[0] is not None and 0 < theirs[0] < 1:
        assert ours == pytest.approx(12 * theirs[0], abs=2e-6)
    if 0 < theirs[1] < 1:
        assert ours == pytest.approx(12 * theirs[1], abs=2e-6)


@settings(max_examples=1000)
@given(
    st.dictionaries(st.integers(0, 60), amounts, min_size=1, max_size=36),
    st.decimals(0, 2, places=4),
)
def test_the_present_value_is_that_of_two_other_programs(paid, yearly):
    ours = present_value(as_money(paid), yearly).fen
    row = [paid.get(month, 0) for month in range(max(paid) + 1)]
    monthly = float(yearly) / 12
    for theirs in (numpy_financial.npv(monthly, row), pyxirr.npv(monthly, row)):
        assert ours == pytest.approx(theirs, abs=0.51, rel=1e-9)


@settings(max_examples=300)
@given(payments, st.floats(0.05, 0.99))
def test_at_its_own_rate_what_is_paid_is_worth_what_it_replaces(paid, share):
    owed = max(1, int(sum(paid.values()) * share))
    rate = nominal_rate(as_money(paid), Money(owed))
    if rate < 12:
        again = present_value(as_money(paid), rate).fen
        assert again == pytest.approx(owed, rel=1e-4, abs=1)


@pytest.mark.parametrize("paid", [{1: 100}, {1: 50, 2: 50}, {}, {3: 99}])
def test_paying_no_more_than_what_is_owed_costs_nothing(paid):
    assert nominal_rate(as_money(paid), Money(100)) == 0


def test_nothing_to_pay_is_worth_nothing():
    assert present_value({}, Decimal("0.03")) == Money(0)


@pytest.mark.parametrize(
    ("nominal", "effective"),
    [("0", "0"), ("0.12", "0.126825"), ("0.1586", "0.170652"), ("0.24", "0.268242")],
)
def test_interest_on_interest_makes_the_effective_rate(nominal, effective):
    assert effective_rate(Decimal(nominal)) == Decimal(effective)
