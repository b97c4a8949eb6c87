"""The simulation: the same luck each time, and what must change the chance."""

from decimal import Decimal
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy import cumsum, where

from huabei_negotiate.core.calculators.keeping_up import KEPT_SHARE, RUNS, SEED, chance_to_complete
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Household, Phase


def household(  # noqa: PLR0913  that many sides
    income=5000, essential=3000, other_debt=500, cash=2000, varies="0.15", phases=()
):
    yuan = Money.from_yuan
    now = Budget(income=yuan(income), essential=yuan(essential), other_debt=yuan(other_debt))
    return Household(now=now, cash=yuan(cash), varies=Decimal(varies), phases=tuple(phases))


def each_month(yuan, months):
    return {month: Money.from_yuan(yuan) for month in range(1, months + 1)}


@pytest.mark.parametrize("cash", [0, 1, 5000])
def test_with_nothing_to_pay_later_all_is_done(cash):
    assert chance_to_complete({0: Money.from_yuan(cash)}, household(cash=cash)) == 1
    assert chance_to_complete({}, household(cash=cash)) == 1


def test_without_the_cash_for_the_first_payment_nothing_is_done():
    assert chance_to_complete({0: Money(200_001)}, household()) == 0


def test_without_luck_it_is_simple_sums():
    steady = household(varies="0", cash=0)
    assert chance_to_complete(each_month(1500, 24), steady) == 1
    assert chance_to_complete(each_month("1500.01", 1), steady) == 0


def test_half_of_a_surplus_is_kept():
    paid = {1: Money.from_yuan(500), 2: Money.from_yuan(2000)}
    steady = household(varies="0", cash=0)
    assert KEPT_SHARE * 1000 == 500
    assert chance_to_complete(paid, steady) == 1
    assert chance_to_complete({**paid, 2: Money.from_yuan("2000.01")}, steady) == 0


def test_a_phase_counts_from_its_month():
    rider = household(0, 3000, 0, 6200, "0", [Phase(from_month=3, income=Money.from_yuan(7000))])
    assert chance_to_complete({1: Money(10_000), 2: Money(10_000), 3: Money(300_000)}, rider) == 1
    assert chance_to_complete({1: Money(10_000), 2: Money(10_100)}, rider) == 0


def test_the_same_offer_has_the_same_chance_every_time():
    paid = each_month(1400, 12)
    assert chance_to_complete(paid, household()) == chance_to_complete(paid, household())


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 20), st.integers(100, 3000), st.integers(50, 500))
def test_a_larger_payment_never_raises_the_chance(months, yuan, more):
    chances = [
        chance_to_complete(each_month(amount, months), household())
        for amount in (yuan, yuan + more)
    ]
    assert chances[0] >= chances[1]


@settings(max_examples=40, deadline=None)
@given(st.integers(1, 20), st.integers(500, 2500), st.integers(0, 5000))
def test_more_cash_never_lowers_the_chance(months, yuan, cash):
    paid = each_month(yuan, months)
    chances = [chance_to_complete(paid, household(cash=c)) for c in (cash, cash + 500)]
    assert chances[0] <= chances[1]


@pytest.mark.parametrize("months", [6, 12, 24])
@pytest.mark.parametrize("yuan", [1200, 1450, 1600])
@pytest.mark.parametrize("varies", ["0.1", "0.35"])
def test_the_chance_is_that_of_the_same_runs_done_another_way(months, yuan, varies):
    luck = Random(SEED)
    kept = 0
    for _ in range(RUNS):
        cash, fine = 2000.0, True
        for turn in [luck.gauss(0, 1) for _ in range(months)]:
            change = 1500 - yuan + float(varies) * 5000 * turn
            cash += min(change, change / 2)
            fine = fine and cash >= 0
        kept += fine
    found = chance_to_complete(each_month(yuan, months), household(varies=varies))
    assert float(found) == pytest.approx(kept / RUNS, abs=0.0006)


@pytest.mark.parametrize("yuan", [1300, 1450, 1600])
def test_other_luck_gives_nearly_the_same_chance(yuan):
    from numpy.random import default_rng  # noqa: PLC0415  slow to load, used once

    turns = default_rng(1).normal(0, 1, (40_000, 12))
    changes = 1500 - yuan + 0.15 * 5000 * turns
    kept = where(changes < 0, changes, changes / 2)
    lasted = ((2000 + cumsum(kept, axis=1)) >= 0).all(axis=1).mean()
    found = chance_to_complete(each_month(yuan, 12), household())
    assert float(found) == pytest.approx(float(lasted), abs=0.03)
