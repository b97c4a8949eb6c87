"""What waiting costs, and what a part payment pays off."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.late_interest import (
    charge_by,
    principal_first,
    set_against,
    weeks_from,
)
from huabei_negotiate.core.rates import rate_on
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.money import Money

USUAL = Decimal("0.0005")
DUE = date(2026, 11, 10)

fen = st.integers(0, 1_000_000_000)


def usual(_day):
    return USUAL


def charge(yuan, days, rate_on_day=usual):
    marks = charge_by(Money.from_yuan(yuan), DUE, [DUE + timedelta(days=days)], rate_on_day)
    return marks[0].charge


@pytest.mark.parametrize(
    ("yuan", "days", "expected"),
    [
        (1000, 10, "5"),
        (5000, 30, "75"),
        (10_000, 30, "150"),
        ("3216.83", 1, "1.61"),
        (0, 30, "0"),
        (5000, 0, "0"),
        ("0.01", 1, "0"),
        (10, 1, "0.01"),
        ("9.99", 1, "0"),
        (1000, 365, "182.5"),
    ],
)
def test_the_charge_is_principal_times_days_times_rate(yuan, days, expected):
    assert charge(yuan, days) == Money.from_yuan(expected)


@settings(max_examples=2000)
@given(fen, st.dates(date(2019, 1, 1), date(2033, 1, 1)), st.integers(0, 800))
def test_the_charge_is_rounded_once_half_up(principal, due, days):
    end = due + timedelta(days=days)
    found = charge_by(Money(principal), due, [end], usual)[0]
    exact = Fraction(principal * days * 5, 10_000)
    assert found.charge.fen == int(exact + Fraction(1, 2))
    assert (found.days, found.day, found.rates) == (
        end.toordinal() - due.toordinal(),
        end,
        days * USUAL,
    )


@settings(max_examples=500)
@given(fen, st.lists(st.integers(0, 300), min_size=1, max_size=8))
def test_several_days_at_once_are_as_good_as_one_by_one(principal, days):
    ends = sorted(DUE + timedelta(days=number) for number in days)
    together = charge_by(Money(principal), DUE, ends, usual)
    alone = [charge_by(Money(principal), DUE, [end], usual)[0] for end in ends]
    assert together == alone


def test_each_day_has_its_own_rate(toys):
    rates = [
        toys.rate("0.0005", date(2026, 1, 1), date(2026, 11, 20)),
        toys.rate("0.001", date(2026, 11, 21)),
    ]
    found = charge_by(
        Money.from_yuan(1000),
        DUE,
        [date(2026, 11, 20), date(2026, 11, 22)],
        lambda day: rate_on(day, rates, "daily_overdue_rate"),
    )
    assert [mark.charge for mark in found] == [Money.from_yuan(5), Money.from_yuan(7)]


def test_the_due_day_itself_needs_no_rate(toys):
    rates = [toys.rate("0.0005", DUE + timedelta(days=1))]
    marks = charge_by(
        Money.from_yuan(1000),
        DUE,
        [DUE + timedelta(days=2)],
        lambda day: rate_on(day, rates, "daily_overdue_rate"),
    )
    assert marks[0].charge == Money.from_yuan(1)


def test_a_single_day_without_a_rate_stops_it(toys):
    rates = [
        toys.rate("0.0005", date(2026, 1, 1), date(2026, 11, 20)),
        toys.rate("0.001", date(2026, 11, 22)),
    ]
    with pytest.raises(NoRate, match="2026-11-21"):
        charge_by(
            Money.from_yuan(1000),
            DUE,
            [date(2026, 11, 30)],
            lambda day: rate_on(day, rates, "daily_overdue_rate"),
        )


@pytest.mark.parametrize(
    ("due", "end", "days"),
    [
        (date(2024, 2, 28), date(2024, 3, 1), 2),
        (date(2026, 2, 28), date(2026, 3, 1), 1),
        (date(2026, 12, 31), date(2027, 1, 1), 1),
        (date(2026, 1, 31), date(2026, 2, 28), 28),
    ],
)
def test_days_are_those_of_the_calendar(due, end, days):
    assert charge_by(Money.from_yuan(1000), due, [end], usual)[0].days == days


def test_weeks_keep_their_weekday():
    weeks = weeks_from(date(2026, 12, 29), 2)
    assert weeks == [date(2026, 12, 29), date(2027, 1, 5), date(2027, 1, 12)]


@pytest.mark.parametrize(
    ("pay", "expected"),
    [
        (0, (0, 0, 0, 0)),
        (10, (10, 0, 0, 0)),
        (30, (30, 0, 0, 0)),
        (50, (30, 20, 0, 0)),
        (100, (30, 50, 20, 0)),
        (1080, (30, 50, 1000, 0)),
        (1100, (30, 50, 1000, 20)),
    ],
)
def test_costs_come_first_then_interest_then_principal(pay, expected):
    found = set_against(Money(pay), Money(30), Money(50), Money(1000))
    assert (found.costs.fen, found.interest.fen, found.principal.fen, found.over.fen) == expected


@given(fen, fen, fen, fen)
def test_nothing_of_a_payment_is_lost(pay, costs, interest, principal):
    found = set_against(Money(pay), Money(costs), Money(interest), Money(principal))
    parts = (found.costs, found.interest, found.principal, found.over)
    assert sum(part.fen for part in parts) == pay
    assert min(part.fen for part in parts) >= 0
    assert found.principal.fen == 0 or (found.costs.fen, found.interest.fen) == (costs, interest)


@given(fen, fen)
def test_by_agreement_principal_comes_first(pay, principal):
    found = principal_first(Money(pay), Money(principal))
    assert found.principal.fen == min(pay, principal)
    assert found.over.fen == pay - found.principal.fen


def test_half_a_fen_is_rounded_up():
    exact = Decimal(1000) * USUAL
    assert Money(1000).times(USUAL).fen == int(exact.quantize(Decimal(1), ROUND_HALF_UP)) == 1
