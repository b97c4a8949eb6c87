"""What offers are measured against, from a reader's answers."""

import pytest

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.reckoning.situation import (
    debt_of,
    household_of,
    lenders_of,
    taken_as_zero,
    unanswered,
)
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Phase

NAMES = ("principal", "income", "essential", "other_debt", "cash")
yuan = Money.from_yuan
BUDGET = {"income": yuan(7200), "essential": yuan(3800), "other_debt": yuan(900)}


@pytest.fixture
def interview(toys):
    """An interview that asks for everything but the cash."""

    def make(**given):
        asked = [toys.money(name) for name in NAMES[:-1]]
        return Interview(situation=toys.situation(*asked), given=given)

    return make


def test_only_what_is_asked_and_not_answered_is_asked_for(interview):
    asked = [question.id for question in unanswered(interview(income=yuan(1), essential=UNSURE))]
    assert asked == ["principal", "other_debt"]


def test_a_debt_needs_its_principal():
    assert debt_of({"interest_fee": yuan(5)}) is None
    assert debt_of({"principal": UNSURE}) is None
    debt = debt_of({"principal": yuan(100), "interest_fee": yuan(5), "late_fee": UNSURE})
    assert debt.settle == yuan(105)
    assert debt_of({"principal": yuan(100), "late_fee": yuan(1)}).settle == yuan(101)


@pytest.mark.parametrize("missing", BUDGET)
def test_a_household_needs_its_whole_budget(missing):
    assert household_of(BUDGET | {missing: UNSURE}) is None
    assert "cash" not in taken_as_zero(BUDGET | {missing: UNSURE})


def test_cash_that_is_not_known_counts_as_none():
    assert household_of(BUDGET).cash == Money(0)
    assert "cash" in taken_as_zero(BUDGET)
    with_cash = BUDGET | {"cash": yuan(6000)}
    assert household_of(with_cash).cash == yuan(6000)
    assert "cash" not in taken_as_zero(with_cash)


def test_charges_that_are_not_known_count_as_none():
    assert taken_as_zero({}) == {"interest_fee", "late_fee"}
    assert taken_as_zero({"interest_fee": yuan(0), "late_fee": UNSURE}) == {"late_fee"}


def test_income_changes_after_so_many_months():
    changing = BUDGET | {"changes_in_months": 2, "income_after": yuan(7000)}
    assert household_of(changing).phases == (Phase(from_month=3, income=yuan(7000)),)
    assert household_of(BUDGET | {"changes_in_months": 2}).phases == ()
    assert household_of(BUDGET | {"income_after": yuan(7000)}).phases == ()


@pytest.mark.parametrize(
    ("answers", "number"), [({}, 0), ({"other_lenders": UNSURE}, 0), ({"other_lenders": 2}, 2)]
)
def test_other_lenders_are_counted_where_they_are_known(answers, number):
    assert lenders_of(answers) == number
