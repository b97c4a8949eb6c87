from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.figures import Basis, figure_names, work_out
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money

TODAY = date(2026, 3, 2)
NUMBERS = {"other_lenders", "overdue_days", "due_in_days", "changes_in_months"}


def as_answer(name, value):
    is_amount = isinstance(value, int | str) and name not in NUMBERS | {"court_papers"}
    return Money.from_yuan(value) if is_amount else value


def figures(**given):
    """What is worked out from answers; amounts are given in yuan."""
    answers = {name: as_answer(name, value) for name, value in given.items()}
    return work_out(Basis(answers=answers, today=TODAY, daily_rate=Decimal("0.0005")))


def yuan(amount):
    return Money.from_yuan(amount)


BUDGET = {"income": 8000, "essential": 3000, "other_debt": 1000}  # leaves 4000, cap 3200
IN_DEFICIT = {"income": 1000, "essential": 3000, "other_debt": 500}  # 2500 short a month
PAYMENT_ORDER = {"court_papers": "payment_order"}

CASES = [
    ("disposable", BUDGET, yuan(4000)),
    ("disposable", IN_DEFICIT, yuan(-2500)),
    ("disposable", BUDGET | {"income": 0}, yuan(-4000)),
    ("disposable", BUDGET | {"income": UNSURE}, None),
    ("shortfall", IN_DEFICIT, yuan(2500)),
    ("shortfall", BUDGET, None),
    ("shortfall", BUDGET | {"income": 4000}, None),
    ("shortfall", BUDGET | {"income": UNSURE}, None),
    ("safe_monthly_cap", BUDGET, yuan(3200)),
    ("safe_monthly_cap", BUDGET | {"income": "8012.49"}, yuan(3200)),
    ("safe_monthly_cap", BUDGET | {"income": "8012.50"}, yuan(3210)),
    ("safe_monthly_cap", BUDGET | {"income": "4012.49"}, yuan(0)),
    ("safe_monthly_cap", BUDGET | {"income": "4012.50"}, yuan(10)),
    ("safe_monthly_cap", BUDGET | {"income": 4000}, yuan(0)),
    ("safe_monthly_cap", IN_DEFICIT, yuan(0)),
    ("safe_monthly_cap", BUDGET | {"essential": UNSURE}, None),
    ("settle_today", {"principal": 5000}, yuan(5000)),
    ("settle_today", {"principal": 5000, "interest_fee": "12.34"}, yuan("5012.34")),
    ("settle_today", {"principal": 5000, "late_fee": "0.66"}, yuan("5000.66")),
    (
        "settle_today",
        {"principal": 5000, "interest_fee": "12.34", "late_fee": "0.66"},
        yuan(5013),
    ),
    ("settle_today", {"principal": 5000, "interest_fee": UNSURE}, yuan(5000)),
    ("settle_today", {"principal": UNSURE, "interest_fee": 12}, None),
    ("cash_after_settle", {"cash": 6000, "principal": 5000, "late_fee": 10}, yuan(990)),
    ("cash_after_settle", {"cash": 5000, "principal": 5000}, yuan(0)),
    ("cash_after_settle", {"cash": 4999, "principal": 5000}, None),
    ("cash_after_settle", {"cash": 6000}, None),
    ("cash_after_settle", {"principal": 5000}, None),
    ("can_settle", {"cash": 8000, "essential": 3000, "principal": 5000}, 1),
    ("can_settle", {"cash": 7999, "essential": 3000, "principal": 5000}, 0),
    ("can_settle", {"cash": 4999, "essential": 0, "principal": 5000}, 0),
    ("can_settle", {"essential": 3000, "principal": 5000}, None),
    ("can_settle", {"cash": 8000, "principal": 5000}, None),
    ("can_settle", {"cash": 8000, "essential": 3000}, None),
    ("disputed", {"amount": 500}, yuan(500)),
    ("disputed", {"amount": 0}, None),
    ("disputed", {"amount": UNSURE}, None),
    ("disputed", {}, None),
    ("undisputed", {"principal": 5000, "amount": 500}, yuan(4500)),
    ("undisputed", {"principal": 5000, "amount": 5000}, yuan(0)),
    ("undisputed", {"principal": 5000, "amount": 5001}, None),
    ("undisputed", {"principal": 5000, "amount": 0}, None),
    ("undisputed", {"amount": 500}, None),
    ("share_cap", BUDGET, None),
    ("share_cap", BUDGET | {"other_lenders": 0}, None),
    ("share_cap", BUDGET | {"other_lenders": 1}, yuan(1600)),
    ("share_cap", BUDGET | {"other_lenders": 2}, yuan(1060)),
    ("share_cap", BUDGET | {"other_lenders": 600}, yuan(0)),
    ("share_cap", BUDGET | {"other_lenders": UNSURE}, None),
    ("share_cap", IN_DEFICIT | {"other_lenders": 2}, yuan(0)),
    ("share_cap", {"other_lenders": 2}, None),
    ("monthly_offer", BUDGET | {"principal": 5000}, yuan(3200)),
    ("monthly_offer", BUDGET | {"principal": 5000, "other_lenders": 2}, yuan(1060)),
    ("monthly_offer", BUDGET | {"principal": "500.50"}, yuan("500.50")),
    ("monthly_offer", BUDGET, yuan(3200)),
    ("monthly_offer", IN_DEFICIT | {"principal": 5000}, yuan(0)),
    ("monthly_offer", {"principal": 5000}, None),
    ("months_needed", BUDGET | {"principal": 3200}, 1),
    ("months_needed", BUDGET | {"principal": 6400}, 2),
    ("months_needed", BUDGET | {"principal": "6400.01"}, 3),
    ("months_needed", BUDGET | {"principal": 500}, 1),
    ("months_needed", BUDGET | {"principal": 5000, "other_lenders": 2}, 5),
    ("months_needed", BUDGET | {"principal": 6500, "amount": 100}, 2),
    ("months_needed", BUDGET | {"principal": 500, "amount": 500}, 0),
    ("months_needed", BUDGET | {"principal": 500, "amount": 900}, 0),
    ("months_needed", BUDGET, None),
    ("months_needed", IN_DEFICIT | {"principal": 5000}, None),
    ("months_needed", {"principal": 5000}, None),
    ("spare_cash", {"cash": 5000, "essential": 3000}, yuan(2000)),
    ("spare_cash", {"cash": 1000, "essential": 3000}, yuan(0)),
    ("spare_cash", BUDGET | {"cash": 5000, "changes_in_months": 9}, yuan(2000)),
    ("spare_cash", IN_DEFICIT | {"cash": 10_000, "changes_in_months": 3}, yuan(2500)),
    ("spare_cash", IN_DEFICIT | {"cash": 10_000}, yuan(7000)),
    ("spare_cash", IN_DEFICIT | {"cash": 10_000, "changes_in_months": 0}, yuan(7000)),
    ("spare_cash", IN_DEFICIT | {"cash": 10_000, "changes_in_months": UNSURE}, yuan(7000)),
    ("spare_cash", IN_DEFICIT | {"cash": 7000, "changes_in_months": 3}, yuan(0)),
    ("spare_cash", {"cash": 5000}, None),
    ("spare_cash", {"essential": 3000}, None),
    ("daily_cost", {"principal": 5000, "overdue_days": 1}, yuan("2.50")),
    ("daily_cost", {"principal": 333, "overdue_days": 1}, yuan("0.17")),
    ("daily_cost", {"principal": 5000, "overdue_days": 0}, None),
    ("daily_cost", {"principal": 5000, "overdue_days": UNSURE}, None),
    ("daily_cost", {"principal": 5000}, None),
    ("daily_cost", {"overdue_days": 1}, None),
    ("daily_cost", {"overdue_days": 1, "late_fee_per_day": 3}, yuan(3)),
    ("daily_cost", {"principal": 5000, "overdue_days": 1, "late_fee_per_day": 3}, yuan(3)),
    ("daily_cost", {"principal": 5000, "overdue_days": 1, "late_fee_per_day": 0}, yuan(0)),
    (
        "daily_cost",
        {"principal": 5000, "overdue_days": 1, "late_fee_per_day": UNSURE},
        yuan("2.50"),
    ),
    ("daily_cost", {"principal": 5000, "overdue_days": 0, "late_fee_per_day": 3}, None),
    ("minimum_interest", {"principal": 5000}, yuan(75)),
    ("minimum_interest", {"principal": "0.33"}, yuan(0)),
    ("minimum_interest", {}, None),
    ("cap_later", BUDGET | {"income_after": 6000}, yuan(1600)),
    ("cap_later", BUDGET | {"income_after": 6000, "other_lenders": 1}, yuan(800)),
    ("cap_later", BUDGET | {"income_after": 1000}, yuan(0)),
    ("cap_later", BUDGET, None),
    ("due_on", {"due_in_days": 0}, date(2026, 3, 2)),
    ("due_on", {"due_in_days": 30}, date(2026, 4, 1)),
    ("due_on", {"due_in_days": UNSURE}, None),
    ("due_on", {}, None),
    (
        "objection_by",
        PAYMENT_ORDER | {"papers_on": date(2026, 2, 20)},
        date(2026, 3, 7),
    ),
    ("objection_by", {"court_papers": "summons", "papers_on": date(2026, 2, 20)}, None),
    ("objection_by", PAYMENT_ORDER | {"papers_on": UNSURE}, None),
    ("objection_by", {"papers_on": date(2026, 2, 20)}, None),
    ("objection_passed", PAYMENT_ORDER | {"papers_on": date(2026, 2, 14)}, 1),
    ("objection_passed", PAYMENT_ORDER | {"papers_on": date(2026, 2, 15)}, 0),
    ("objection_passed", PAYMENT_ORDER, None),
    ("review_on", {}, date(2026, 4, 1)),
]


@pytest.mark.parametrize(("name", "given_answers", "expected"), CASES)
def test_a_figure_follows_from_the_answers(name, given_answers, expected):
    assert figures(**given_answers).get(name) == expected


@pytest.mark.parametrize("missing", sorted(BUDGET))
def test_without_one_of_its_amounts_nothing_is_left_over(missing):
    given_answers = {name: value for name, value in BUDGET.items() if name != missing}
    assert "disposable" not in figures(**given_answers)


def test_an_answer_of_another_kind_is_no_amount():
    assert "settle_today" not in work_out(
        Basis(answers={"principal": "a lot"}, today=TODAY, daily_rate=Decimal(0))
    )


def test_what_cannot_be_worked_out_is_not_there():
    assert list(figures()) == ["review_on"]


def test_every_figure_tried_here_has_a_name_for_content():
    assert {case[0] for case in CASES} == figure_names()


budgets = st.fixed_dictionaries(
    {name: st.integers(0, 10_000_000).map(Money) for name in BUDGET},
    optional={
        "principal": st.integers(0, 100_000_000).map(Money),
        "late_fee": st.integers(0, 100_000).map(Money),
        "other_lenders": st.integers(0, 600) | st.just(UNSURE),
    },
)


@given(budgets)
def test_the_offer_keeps_to_the_share_and_the_share_to_the_cap(answers):
    found = figures(**answers)
    cap = found["safe_monthly_cap"]
    assert Money(0) <= found["monthly_offer"] <= found.get("share_cap", cap) <= cap


@given(budgets)
def test_the_cap_is_at_most_eighty_percent_of_what_is_left(answers):
    found = figures(**answers)
    assert found["safe_monthly_cap"].fen <= max(0, found["disposable"].fen * 4 // 5)


@given(budgets, st.integers(1, 600))
def test_all_shares_together_keep_to_the_cap(answers, other_lenders):
    found = figures(**answers | {"other_lenders": other_lenders})
    assert found["share_cap"].times(1 + other_lenders) <= found["safe_monthly_cap"]


debts = st.fixed_dictionaries(
    {
        "income": st.integers(500_000, 10_000_000).map(Money),
        "essential": st.integers(0, 200_000).map(Money),
        "other_debt": st.integers(0, 200_000).map(Money),
        "principal": st.integers(1000, 100_000_000).map(Money),
    }
)


@given(debts)
def test_the_offer_clears_the_debt_in_the_months_needed(answers):
    found = figures(**answers)
    assert found["monthly_offer"].times(found["months_needed"]) >= found["settle_today"]


@given(debts)
def test_the_offer_does_not_clear_the_debt_a_month_sooner(answers):
    found = figures(**answers)
    assert found["monthly_offer"].times(found["months_needed"] - 1) < found["settle_today"]
