"""What to offer instead can always be borne, and pays exactly what is owed."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.affordability import cap_in
from huabei_negotiate.core.calculators.counter_offer import MOST_PERIODS, counter_offer
from huabei_negotiate.core.calculators.offers import Terms
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Debt, Household, Phase

yuan = Money.from_yuan


def terms(owed=7700):
    return Terms(debt=Debt(principal=yuan(owed)), daily_rate=Decimal("0.0005"))


def household(  # noqa: PLR0913  that many sides
    income=5600, essential=3300, other_debt=500, cash=2600, varies="0.12", phases=()
):
    now = Budget(income=yuan(income), essential=yuan(essential), other_debt=yuan(other_debt))
    return Household(now=now, cash=yuan(cash), varies=Decimal(varies), phases=tuple(phases))


def counter(who, owed=7700, other_lenders=0):
    return counter_offer(terms(owed), who, other_lenders, "instead")


def payments(found):
    return [
        (payment.month, payment.amount.fen // 100) for payment in found.assessment.offer.payments
    ]


def test_four_fifths_of_the_cap_are_offered_so_that_there_is_room():
    found = counter(household())
    assert (found.most, found.limit) == (yuan(1440), yuan(1150))
    assert payments(found) == [*((month, 1100) for month in range(1, 7)), (7, 1100)]


def test_the_last_month_is_the_smaller_one():
    assert payments(counter(household(), owed=5430)) == [(n, 1090) for n in range(1, 5)] + [
        (5, 1070)
    ]


def test_a_small_debt_is_one_month():
    assert payments(counter(household(), owed="123.45")) == [(1, 123)]


def test_it_waits_for_the_first_month_that_leaves_something():
    rider = household(0, 3000, 0, 6900, "0.2", [Phase(from_month=3, income=yuan(7000))])
    assert payments(counter(rider, 5430)) == [(3, 1810), (4, 1810), (5, 1810)]


def test_the_lowest_cap_to_come_is_kept():
    falling = household(phases=[Phase(from_month=2, income=yuan(4300))])
    assert counter(falling).most == yuan(400)


def test_other_lenders_get_their_part():
    assert counter(household(), other_lenders=2).most == yuan(480)


@pytest.mark.parametrize(
    ("who", "owed"),
    [
        (household(income=3800), 7700),
        (household(income=3000), 7700),
        (household(income=3820), 7700),
        (household(), 100_000),
    ],
)
def test_there_is_none_where_nothing_is_left_or_it_would_take_too_long(who, owed):
    assert counter(who, owed) is None


def test_it_takes_more_of_the_cap_where_it_would_be_too_long_otherwise():
    found = counter(household(cash=20_000), owed=80_000)
    assert found.limit > yuan(1440 * 0.8)
    assert len(found.assessment.offer.payments) <= MOST_PERIODS


def test_less_is_offered_where_the_money_varies():
    steady, shaky = counter(household(cash=900)), counter(household(cash=900, varies="0.4"))
    assert shaky is None or shaky.limit <= steady.limit


@settings(max_examples=60, deadline=None)
@given(
    st.integers(1, 40_000),
    st.integers(0, 20_000),
    st.integers(0, 8000),
    st.integers(0, 30_000),
    st.integers(0, 3),
)
def test_whatever_is_offered_instead_passes_and_pays_the_debt(
    owed, income, essential, cash, others
):
    who = household(income, essential, 0, cash)
    found = counter(who, owed, others)
    if found is None:
        return
    offer = found.assessment.offer
    assert found.assessment.passes
    assert found.assessment.cost.total == yuan(owed)
    assert all(payment.amount <= cap_in(who, payment.month) for payment in offer.payments)
    amounts = [payment.amount for payment in offer.payments]
    assert set(amounts[:-1]) <= {amounts[0]}
    assert Money(0) < amounts[-1] <= amounts[0]
