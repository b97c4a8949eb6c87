"""Paying only the minimum, beside a fixed sum."""

from datetime import date
from decimal import Decimal

import numpy_financial
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.minimum import (
    CLEARED_BELOW,
    Bill,
    pay_fixed,
    pay_minimum,
)
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.money import Money

RATE = Decimal("0.0005")
DUE = date(2026, 11, 30)
TENTH = Decimal("0.10")


def bill(yuan, also_due=0, due=DUE, rate_on=lambda _day: RATE):
    return Bill(
        principal=Money.from_yuan(yuan),
        also_due=Money.from_yuan(also_due),
        due=due,
        rate_on=rate_on,
    )


def test_the_first_payment_is_the_share_and_all_that_is_due():
    first = pay_minimum(bill(5000, 120), TENTH).repayments[0]
    assert (first.paid, first.interest, first.still_owed) == (
        Money.from_yuan(620),
        Money.from_yuan(120),
        Money.from_yuan(4500),
    )


def test_interest_runs_by_the_days_of_each_month():
    second, third = pay_minimum(bill(5000), TENTH).repayments[1:3]
    assert (second.day, second.interest) == (date(2026, 12, 30), Money.from_yuan("67.50"))
    assert (third.day, third.interest) == (date(2027, 1, 30), Money.from_yuan("62.78"))


def test_due_days_at_the_end_of_a_month_come_back():
    days = [repayment.day for repayment in pay_minimum(bill(5000), TENTH).repayments[:5]]
    assert [day.day for day in days] == [30, 30, 30, 28, 30]


def test_a_small_rest_is_paid_at_once():
    (only,) = pay_minimum(bill(99), TENTH).repayments
    assert (only.paid, only.still_owed) == (Money.from_yuan(99), Money(0))


@settings(max_examples=150)
@given(st.integers(1, 10_000_000), st.decimals(Decimal("0.05"), 1, places=2))
def test_the_minimum_always_ends_and_adds_up(fen, share):
    payoff = pay_minimum(bill(Decimal(fen) / 100), share)
    assert payoff.ends
    assert payoff.total.fen == fen + payoff.interest.fen
    assert payoff.repayments[-1].still_owed == Money(0)
    owed = [fen, *(repayment.still_owed.fen for repayment in payoff.repayments)]
    assert owed == sorted(owed, reverse=True)
    assert payoff.months == 1 or owed[-2] < CLEARED_BELOW.fen or share == 1


@settings(max_examples=150)
@given(st.integers(10_000, 10_000_000), st.integers(1000, 1_000_000))
def test_a_fixed_sum_adds_up_and_is_never_exceeded(fen, monthly):
    payoff = pay_fixed(bill(Decimal(fen) / 100), Money(monthly))
    paid = [repayment.paid.fen for repayment in payoff.repayments]
    assert all(amount <= monthly for amount in paid)
    if payoff.ends:
        assert payoff.total.fen == fen + payoff.interest.fen
        assert all(amount == monthly for amount in paid[:-1])


def test_the_length_is_that_of_an_ordinary_loan():
    monthly_rate = float(RATE) * 365 / 12
    payoff = pay_fixed(bill(20_000), Money.from_yuan(800))
    # The first sum is paid at once, the others a month apart.
    periods = 1 + numpy_financial.nper(monthly_rate, -800, 20_000 - 800)
    assert payoff.months == pytest.approx(float(periods), abs=1)
    assert payoff.interest.fen / 100 == pytest.approx(float(periods) * 800 - 20_000, rel=0.02)


def test_more_each_month_costs_less():
    interests = [pay_fixed(bill(10_000), Money.from_yuan(y)).interest for y in (500, 800, 1500)]
    assert interests == sorted(interests, reverse=True)


@pytest.mark.parametrize("monthly", [1, 70, 151])
def test_a_sum_that_hardly_covers_the_interest_never_ends(monthly):
    payoff = pay_fixed(bill(10_000), Money.from_yuan(monthly))
    assert not payoff.ends


def test_fifty_years_are_too_long():
    free = bill(10_000, rate_on=lambda _day: Decimal(0))
    assert pay_fixed(free, Money.from_yuan(17)).ends
    assert not pay_fixed(free, Money.from_yuan(16)).ends


def test_what_is_due_in_full_must_be_covered_first():
    assert not pay_fixed(bill(1000, 500), Money.from_yuan(400)).ends


def test_a_day_without_a_rate_stops_it():
    def until_new_year(day):
        if day >= date(2027, 1, 1):
            raise NoRate("daily_overdue_rate", day.isoformat())
        return RATE

    with pytest.raises(NoRate, match="2027-01-01"):
        pay_minimum(bill(5000, rate_on=until_new_year), TENTH)


def test_nothing_is_charged_after_the_last_payment():
    def no_rate(day):
        raise NoRate("daily_overdue_rate", day.isoformat())

    assert pay_minimum(bill(50, rate_on=no_rate), TENTH).interest == Money(0)
