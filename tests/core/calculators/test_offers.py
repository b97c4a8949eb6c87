"""What an offer comes to, whether it can be borne, and which one is chosen."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.offers import (
    Terms,
    assess,
    by_month,
    choose,
    cost_of,
    cost_of_breaking_off,
    exceeds_cap,
)
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Debt, Household, Offer, Payment, Phase

yuan = Money.from_yuan


def offer(*payments, name="offer", refuse=""):
    """An offer from (month, yuan) pairs."""
    paid = tuple(Payment(month, yuan(amount)) for month, amount in payments)
    return Offer(name=name, payments=paid, refuse=refuse)


def monthly(amount, months, start=1, down=0, **more):
    first = [(0, down)] if down else []
    return offer(*first, *((start + n, amount) for n in range(months)), **more)


def terms(principal=10_200, interest_fee=1400, dearest=None):
    debt = Debt(principal=yuan(principal), interest_fee=yuan(interest_fee))
    rate = None if dearest is None else Decimal(dearest)
    return Terms(debt=debt, daily_rate=Decimal("0.0005"), dearest_rate=rate)


def household(  # noqa: PLR0913  that many sides
    income=7200, essential=3800, other_debt=900, cash=6000, varies="0.1", phases=()
):
    now = Budget(income=yuan(income), essential=yuan(essential), other_debt=yuan(other_debt))
    return Household(now=now, cash=yuan(cash), varies=Decimal(varies), phases=tuple(phases))


def test_what_an_offer_comes_to():
    cost = cost_of(monthly(960, 10, down=2000), terms())
    assert (cost.total, cost.saving) == (yuan(11_600), yuan(0))
    assert (cost.upfront, cost.largest_month, cost.months) == (yuan(2000), yuan(960), 10)
    assert (cost.worth_now, cost.yearly_rate) == (yuan("11469.31"), 0)
    assert cost.worth_at_dearest is None


def test_the_dearest_debt_makes_later_money_worth_less():
    dear = cost_of(monthly(1010, 12), terms(dearest="0.24"))
    assert dear.worth_at_dearest is not None
    assert dear.worth_at_dearest < dear.worth_now < dear.total


def test_payments_of_one_month_are_one_sum():
    both = offer((2, 100), (0, 5), (2, 50))
    assert by_month(both) == {0: yuan(5), 2: yuan(150)}
    assert cost_of(both, terms()).largest_month == yuan(150)


@settings(max_examples=500)
@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 10_000_000)), max_size=30))
def test_nothing_of_an_offer_is_lost(pairs):
    paid = tuple(Payment(month, Money(fen)) for month, fen in pairs)
    cost = cost_of(Offer(name="x", payments=paid), terms())
    later = sum(
        amount.fen for month, amount in by_month(Offer(name="x", payments=paid)).items() if month
    )
    assert cost.total.fen == sum(fen for _, fen in pairs) == cost.upfront.fen + later
    assert cost.saving.fen == 1_160_000 - cost.total.fen
    assert cost.worth_now <= cost.total


RIDER = household(0, 3000, 0, 6900, "0.2", [Phase(from_month=3, income=yuan(7000))])


@pytest.mark.parametrize(
    ("paid", "who", "too_much"),
    [
        (monthly(2000, 12), household(), False),
        (monthly("2000.01", 12), household(), True),
        (offer((0, 10_200)), household(), False),
        (offer((1, 100), (2, 100), (3, 678)), RIDER, False),
        (offer((1, 900)), RIDER, False),
        (offer((1, 450), (2, 450)), RIDER, False),
        (offer((1, 450), (2, 451)), RIDER, True),
        (offer((1, 3901)), RIDER, True),
        (offer((3, 3201)), RIDER, True),
        (offer((3, 3200)), RIDER, False),
        (offer((0, 1000), (2, 1)), RIDER, True),
        (offer((4, 100)), household(0, 3000, 0, 6900), True),
    ],
)
def test_a_month_has_its_cap_or_what_cash_is_left(paid, who, too_much):
    assert exceeds_cap(by_month(paid), who) is too_much


@pytest.mark.parametrize(
    ("total", "expected"),
    [(11_600, "12059"), (10_200, "12059"), (12_120, "12319"), (0, "12059")],
)
def test_breaking_off_costs_the_debt_90_days_and_half_of_what_was_dearer(total, expected):
    assert cost_of_breaking_off(yuan(total), terms()) == yuan(expected)


@pytest.mark.parametrize(
    ("cash", "left", "down", "keeps"),
    [
        (6000, 2500, 0, True),
        (6000, 2500, 4100, True),
        (6000, 2500, 4101, False),
        (6000, 0, 2200, True),
        (6000, 0, 2201, False),
        (1, 0, 0, True),
    ],
)
def test_a_down_payment_leaves_something_to_live_on(cash, left, down, keeps):
    who = household(income=4700 + left, cash=cash)
    found = assess(monthly(1, 1, down=down), terms(), who)
    assert found.bearing.keeps_buffer is keeps


@pytest.mark.parametrize(
    ("taken", "who", "verdict"),
    [
        (monthly(960, 10, down=2000), household(), "holds"),
        (offer((0, 10_200)), household(), "fails"),
        (offer((0, 5000)), household(), "tight"),
        (offer((0, 5000)), RIDER, "fails"),
        (monthly(2100, 5), household(cash=20_000), "tight"),
        (monthly(2000, 6), household(cash=900, varies="0.2"), "tight"),
        (monthly(2000, 6), household(cash=0, varies="0.35"), "fails"),
        (monthly(200, 3), household(1680, 2600, 0, 9000, "0.05"), "holds"),
    ],
)
def test_an_offer_holds_is_tight_or_fails(taken, who, verdict):
    assert assess(taken, terms(), who).bearing.verdict == verdict


def test_the_expected_cost_lies_between_keeping_on_and_breaking_off():
    found = assess(monthly(2000, 6), terms(), household(cash=900, varies="0.2"))
    chance = found.bearing.chance
    assert 0 < chance < 1
    kept, broken = found.cost.total.fen, cost_of_breaking_off(found.cost.total, terms()).fen
    assert found.bearing.expected_cost.fen == round(chance * kept + (1 - chance) * broken)


def test_the_passing_offer_with_the_least_expected_cost_is_chosen():
    offers = [
        offer((0, 10_200), name="lump"),
        monthly(1010, 12, name="dear"),
        monthly(960, 10, down=2000, name="fair"),
        monthly(900, 3, name="fraud", refuse="looks like one"),
    ]
    found = [assess(each, terms(), household()) for each in offers]
    assert choose(found).offer.name == "fair"
    assert [each.passes for each in found] == [False, True, True, False]


def test_of_two_that_cost_the_same_the_first_is_chosen():
    found = [assess(monthly(960, 10, name=name), terms(), household()) for name in "ab"]
    assert choose(found).offer.name == "a"


def test_none_is_chosen_when_none_passes():
    assert choose([assess(offer((0, 10_200)), terms(), household())]) is None
    assert choose([]) is None


def test_without_a_household_nothing_can_be_said_of_bearing_it():
    found = assess(monthly(960, 10), terms(), None)
    assert (found.bearing, found.passes, choose([found])) == (None, False, None)
