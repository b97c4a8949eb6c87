"""What can be promised, how long the cash lasts, and when money comes."""

from datetime import date, timedelta
from decimal import Decimal
from math import floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.affordability import (
    budget_in,
    cap_in,
    cushion_months,
    left_in,
    months_cash_lasts,
    safe_cap,
    stretches,
    timing,
)
from huabei_negotiate.core.figures import Basis, work_out
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Household, Phase

fen = st.integers(0, 100_000_000)


def yuan(amount):
    return Money.from_yuan(amount)


def household(income=7200, essential=3800, other_debt=900, cash=6000, phases=()):
    budget = Budget(income=yuan(income), essential=yuan(essential), other_debt=yuan(other_debt))
    return Household(now=budget, cash=yuan(cash), varies=Decimal("0.15"), phases=tuple(phases))


def from_month(month, **changes):
    return Phase(from_month=month, **{name: yuan(value) for name, value in changes.items()})


@pytest.mark.parametrize(
    ("left", "cap"),
    [(2500, 2000), (-920, 0), (0, 0), ("12.49", 0), ("12.50", 10), (1800, 1440), (900, 720)],
)
def test_the_cap_is_four_fifths_down_to_ten_yuan(left, cap):
    assert safe_cap(yuan(left)) == yuan(cap)


@settings(max_examples=2000)
@given(st.integers(-1_000_000, 100_000_000))
def test_the_cap_is_exact(left):
    assert safe_cap(Money(left)).fen == max(0, floor(left * 4 / 5 / 1000) * 1000)


@settings(max_examples=500)
@given(fen, fen, fen)
def test_the_cap_is_the_one_in_plans(income, essential, other_debt):
    answers = {
        "income": Money(income),
        "essential": Money(essential),
        "other_debt": Money(other_debt),
    }
    figures = work_out(Basis(answers=answers, today=date(2026, 1, 1), daily_rate=Decimal(0)))
    budget = Budget(**answers)
    assert figures["disposable"] == budget.left
    assert figures["safe_monthly_cap"] == safe_cap(budget.left)


def test_what_a_phase_does_not_change_stays():
    changing = household(phases=[from_month(3, income=9000), from_month(5, essential=3000)])
    incomes = [budget_in(changing, month).income for month in (1, 2, 3, 5)]
    essentials = [budget_in(changing, month).essential for month in (1, 4, 5, 100)]
    assert incomes == [yuan(7200), yuan(7200), yuan(9000), yuan(9000)]
    assert essentials == [yuan(3800), yuan(3800), yuan(3000), yuan(3000)]
    assert budget_in(household(phases=[from_month(1, other_debt=0)]), 1).other_debt == yuan(0)


def test_months_alike_are_one_stretch():
    rider = household(0, 3000, 0, 6900, [from_month(3, income=7000)])
    assert [(s.since, s.until, s.left, s.cap) for s in stretches(rider)] == [
        (1, 2, yuan(-3000), yuan(0)),
        (3, None, yuan(4000), yuan(3200)),
    ]
    assert (left_in(rider, 2), cap_in(rider, 3)) == (yuan(-3000), yuan(3200))


def test_without_changes_there_is_one_stretch():
    (only,) = stretches(household())
    assert (only.since, only.until, only.cap) == (1, None, yuan(2000))


@pytest.mark.parametrize(
    ("cash", "essential", "months"),
    [(6000, 3800, "1.5"), (0, 3800, "0"), (3800, 3800, "1"), (3799, 3800, "0.9"), (1, 0, None)],
)
def test_the_cushion_is_rounded_down_to_a_tenth(cash, essential, months):
    found = cushion_months(household(essential=essential, cash=cash))
    assert found == (None if months is None else Decimal(months))


@pytest.mark.parametrize(
    ("income", "cash", "phases", "months"),
    [
        (0, 6900, (), 1),
        (0, 2999, (), 0),
        (0, 9400, (), 2),
        (0, 0, (), 0),
        (7200, 0, (), None),
        (0, 9400, (from_month(3, income=7000),), None),
        (0, 9399, (from_month(3, income=7000),), 1),
    ],
)
def test_cash_lasts_until_a_month_cannot_be_paid(income, cash, phases, months):
    found = months_cash_lasts(household(income, 3800, 900, cash, phases))
    assert found == months


@pytest.mark.parametrize(
    ("days", "today", "around"),
    [
        ((15, 10), "2026-11-24", "2026-11-15 2026-12-10 2026-12-15"),
        ((5, 10), "2026-11-24", "2026-12-05 2026-12-10 2027-01-05"),
        ((10, 10), "2026-11-10", "2026-11-10 2026-11-10 2026-12-10"),
        ((31, 20), "2026-02-01", "2026-01-31 2026-02-20 2026-02-28"),
        ((30, 31), "2026-02-01", "2026-02-28 2026-02-28 2026-03-30"),
        ((31, 30), "2024-02-29", "2024-02-29 2024-02-29 2024-03-31"),
        ((25, 1), "2026-12-31", "2026-12-25 2027-01-01 2027-01-25"),
    ],
)
def test_pay_days_lie_around_the_next_due_day(days, today, around):
    found = timing(*days, date.fromisoformat(today))
    paid_on, due_on, paid_next = map(date.fromisoformat, around.split())
    assert (found.paid_on, found.due_on, found.paid_next) == (paid_on, due_on, paid_next)


@settings(max_examples=1000)
@given(st.integers(1, 31), st.integers(1, 31), st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_the_due_day_comes_next_and_pay_lies_on_both_sides(pay_day, due_day, today):
    found = timing(pay_day, due_day, today)
    assert today <= found.due_on <= today + timedelta(days=31)
    assert found.paid_on <= found.due_on < found.paid_next
    assert 0 <= found.held_days <= 31
    assert 0 < found.days_to_pay <= 31
