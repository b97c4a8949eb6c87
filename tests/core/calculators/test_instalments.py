"""Instalments: sums to the fen, and the rate behind the fee."""

from decimal import Decimal

import numpy_financial
import pytest
import pyxirr
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.instalments import (
    declining_schedule,
    end_early,
    equal_schedule,
)
from huabei_negotiate.model.money import Money

principals = st.integers(12_000, 100_000_000)
many_periods = st.integers(1, 60)
fee_rates = st.decimals(0, Decimal("0.5"), places=4)


def rate(schedule):
    """The nominal yearly rate as another program has it, from the amounts to the fen."""
    return 12 * pyxirr.irr(flows(schedule))


def flows(schedule):
    """What goes out and what comes in, as a share of the principal."""
    paid = [period.amount.fen / schedule.principal.fen for period in schedule.instalments]
    return [-1, *paid]


@pytest.mark.parametrize(
    ("periods", "fee", "yearly"),
    [(3, "0.025", "14.94"), (6, "0.045", "15.27"), (9, "0.065", "15.34"), (12, "0.088", "15.86")],
)
def test_the_rate_behind_the_fees_people_quote(periods, fee, yearly):
    schedule = equal_schedule(Money.from_yuan(4300), periods, Decimal(fee))
    assert round(schedule.yearly * 100, 2) == Decimal(yearly)


@pytest.mark.parametrize("yuan", [12, 100, 500, 1000, 4300, 6512, 10_000, 88_888, 200_000])
def test_twelve_periods_at_8_8_percent_are_15_86_percent_a_year(yuan):
    schedule = equal_schedule(Money.from_yuan(yuan), 12, Decimal("0.088"))
    assert round(schedule.yearly * 100, 2) == Decimal("15.86")
    assert round(schedule.effective * 100, 2) == Decimal("17.07")


@pytest.mark.parametrize(("periods", "fee"), [(3, "0.025"), (12, "0.088"), (24, "0.15")])
def test_a_fee_on_what_is_still_owed_is_24_times_the_fee_over_one_more_than_the_periods(
    periods, fee
):
    schedule = declining_schedule(Money.from_yuan(100_000), periods, Decimal(fee))
    assert float(schedule.yearly) == pytest.approx(float(fee) * 24 / (periods + 1), abs=1e-5)


@settings(max_examples=2000)
@given(principals, many_periods, fee_rates)
def test_everything_adds_up_to_the_fen(principal, periods, fee_rate):
    for make in (equal_schedule, declining_schedule):
        schedule = make(Money(principal), periods, fee_rate)
        rows = schedule.instalments
        assert sum(row.principal.fen for row in rows) == principal
        assert sum(row.fee.fen for row in rows) == schedule.fee.fen
        assert schedule.fee == Money(principal).times(fee_rate)
        assert sum(row.amount.fen for row in rows) == schedule.total.fen
        assert (rows[-1].still_owed.fen, len(rows)) == (0, periods)
        assert min(row.fee.fen for row in rows) >= 0
        assert [row.number for row in rows] == list(range(1, periods + 1))


@settings(max_examples=2000)
@given(principals, many_periods, fee_rates)
def test_what_is_still_owed_falls_by_each_part_of_the_principal(principal, periods, fee_rate):
    owed = principal
    for row in equal_schedule(Money(principal), periods, fee_rate).instalments:
        owed -= row.principal.fen
        assert row.still_owed.fen == owed


@settings(max_examples=400)
@given(st.integers(2, 48), st.decimals(Decimal("0.005"), Decimal("0.4"), places=4))
def test_the_rates_are_those_of_two_other_programs(periods, fee_rate):
    for make in (equal_schedule, declining_schedule):
        # With so much principal, rounding to the fen changes nothing that can be seen.
        schedule = make(Money(10**13), periods, fee_rate)
        other = 12 * numpy_financial.irr(flows(schedule))
        assert float(schedule.yearly) == pytest.approx(rate(schedule), abs=2e-6)
        assert float(schedule.yearly) == pytest.approx(other, abs=2e-6)


@settings(max_examples=300)
@given(st.integers(100_000, 100_000_000), st.integers(3, 24))
def test_rounding_to_the_fen_hardly_moves_the_rate(principal, periods):
    schedule = equal_schedule(Money(principal), periods, Decimal("0.08"))
    assert float(schedule.yearly) == pytest.approx(rate(schedule), abs=2e-4)


@settings(max_examples=300)
@given(principals, st.integers(2, 24), st.decimals(Decimal("0.01"), Decimal("0.3"), places=3))
def test_the_effective_rate_compounds_the_monthly_one(principal, periods, fee_rate):
    schedule = equal_schedule(Money(principal), periods, fee_rate)
    monthly = float(schedule.yearly) / 12
    assert float(schedule.effective) == pytest.approx((1 + monthly) ** 12 - 1, abs=5e-6)


@settings(max_examples=1000)
@given(principals, st.integers(2, 60), fee_rates, st.data())
def test_ending_early_leaves_nothing_out(principal, periods, fee_rate, data):
    schedule = equal_schedule(Money(principal), periods, fee_rate)
    early = end_early(schedule, data.draw(st.integers(1, periods - 1)))
    assert early.paid + early.with_fee == schedule.total
    assert early.with_fee - early.principal_left == early.fee_left


def test_fees_fall_from_period_to_period():
    fees = [
        row.fee.fen for row in declining_schedule(Money(1_200_00), 12, Decimal("0.1")).instalments
    ]
    assert fees == sorted(fees, reverse=True)


def test_without_a_fee_there_is_no_rate():
    schedule = equal_schedule(Money.from_yuan(1200), 12, Decimal(0))
    assert (schedule.yearly, schedule.effective) == (0, 0)
