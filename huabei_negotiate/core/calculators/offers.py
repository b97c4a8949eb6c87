"""What an offer comes to, and whether it can be borne month by month."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Literal

import msgspec

from huabei_negotiate.core.calculators.affordability import budget_in, cap_in, left_in
from huabei_negotiate.core.calculators.keeping_up import chance_to_complete
from huabei_negotiate.core.calculators.yields import Payments, nominal_rate, present_value
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Debt, Household, Offer

SAVINGS_RATE = Decimal("0.03")
"""What money left in the bank might bring a year; the least a later payment is worth."""

PASSES_AT = Decimal("0.8")
TIGHT_AT = Decimal("0.5")
DAYS_AFTER_BREAKING_OFF = 90

_ZERO = Money(0)
_HALF = Decimal("0.5")

Verdict = Literal["holds", "tight", "fails"]
"""撑得住, 很紧 or 撑不住."""


class Cost(msgspec.Struct, frozen=True, kw_only=True):
    """What an offer comes to; the yearly rate is nominal, against settling today."""

    total: Money
    saving: Money
    worth_now: Money
    worth_at_dearest: Money | None
    yearly_rate: Decimal
    upfront: Money
    largest_month: Money
    months: int


class Bearing(msgspec.Struct, frozen=True, kw_only=True):
    """Whether a household can bear an offer.

    `over_cap`: some month is above its cap, or has nothing left and not the cash either.
    `chance` is the share of simulated runs in which the cash never ran out, to a thousandth.
    `expected_cost` weighs the total with what breaking off would cost.
    """

    over_cap: bool
    cash_after: Money
    keeps_buffer: bool
    chance: Decimal
    expected_cost: Money
    verdict: Verdict


class Assessment(msgspec.Struct, frozen=True, kw_only=True):
    """An offer with its cost and, where the household is known, whether it can be borne."""

    offer: Offer
    cost: Cost
    bearing: Bearing | None

    @property
    def passes(self) -> bool:
        """Whether it may be recommended."""
        return (
            self.bearing is not None and self.bearing.verdict == "holds" and not self.offer.refuse
        )


class Terms(msgspec.Struct, frozen=True, kw_only=True):
    """What offers are measured against: the debt, its daily rate, the reader's dearest debt."""

    debt: Debt
    daily_rate: Decimal
    dearest_rate: Decimal | None = None


def assess(offer: Offer, terms: Terms, household: Household | None) -> Assessment:
    """Work out an offer."""
    cost = cost_of(offer, terms)
    bearing = None if household is None else _bearing(offer, cost, terms, household)
    return Assessment(offer=offer, cost=cost, bearing=bearing)


def choose(assessments: Sequence[Assessment]) -> Assessment | None:
    """The passing offer with the least expected cost; `None` when none passes."""
    passing = [assessment for assessment in assessments if assessment.passes]
    return min(passing, key=_expected_cost, default=None)


def by_month(offer: Offer) -> Payments:
    """What is paid in each month."""
    paid: dict[int, Money] = defaultdict(lambda: _ZERO)
    for payment in offer.payments:
        paid[payment.month] += payment.amount
    return dict(sorted(paid.items()))


def cost_of(offer: Offer, terms: Terms) -> Cost:
    """What an offer comes to, whoever pays it."""
    paid = by_month(offer)
    total, settle = _sum(paid.values()), terms.debt.settle
    dearest = terms.dearest_rate
    later = [amount for month, amount in paid.items() if month]
    return Cost(
        total=total,
        saving=settle - total,
        worth_now=present_value(paid, SAVINGS_RATE),
        worth_at_dearest=None if dearest is None else present_value(paid, dearest),
        yearly_rate=nominal_rate(paid, settle),
        upfront=paid.get(0, _ZERO),
        largest_month=max(later, default=_ZERO),
        months=max(paid, default=0),
    )


def exceeds_cap(paid: Payments, household: Household) -> bool:
    """Whether a month is above its cap.

    In months with nothing left, payments may come out of cash, never out of living costs.
    """
    cash = household.cash - paid.get(0, _ZERO)
    for month in range(1, max(paid, default=0) + 1):
        due, left = paid.get(month, _ZERO), left_in(household, month)
        if left > _ZERO:
            if due > cap_in(household, month):
                return True
        else:
            cash += left - due
            if due > _ZERO and cash < _ZERO:
                return True
    return False


def cost_of_breaking_off(total: Money, terms: Terms) -> Money:
    """What is owed when an offer is not kept.

    Today's debt, 90 days of charges on the principal, and half of what the offer was dearer by.
    """
    debt = terms.debt
    charges = debt.principal.fen * terms.daily_rate * DAYS_AFTER_BREAKING_OFF
    dearer = max(_ZERO, total - debt.settle)
    return Money(1).times(debt.settle.fen + charges + dearer.fen * _HALF)


def _bearing(offer: Offer, cost: Cost, terms: Terms, household: Household) -> Bearing:
    paid = by_month(offer)
    chance = chance_to_complete(paid, household)
    cash_after = household.cash - cost.upfront
    keeps_buffer = _keeps_buffer(cost.upfront, cash_after, household)
    over_cap = exceeds_cap(paid, household)
    kept = Money(1).times(
        chance * cost.total.fen + (1 - chance) * cost_of_breaking_off(cost.total, terms).fen
    )
    return Bearing(
        over_cap=over_cap,
        cash_after=cash_after,
        keeps_buffer=keeps_buffer,
        chance=chance,
        expected_cost=kept,
        verdict=_verdict(chance, cash_after, household, strained=over_cap or not keeps_buffer),
    )


def _keeps_buffer(upfront: Money, cash_after: Money, household: Household) -> bool:
    """After a down payment a month of essentials stays, or half of one where something is left."""
    needed = household.now.essential.fen
    share = _HALF if household.now.left > _ZERO else Decimal(1)
    return upfront == _ZERO or cash_after.fen >= share * needed


def _verdict(
    chance: Decimal, cash_after: Money, household: Household, *, strained: bool
) -> Verdict:
    if cash_after < _ZERO or chance < TIGHT_AT:
        return "fails"
    if strained:
        return "tight" if budget_in(household, 1).left > _ZERO else "fails"
    return "holds" if chance >= PASSES_AT else "tight"


def _expected_cost(assessment: Assessment) -> Money:
    return assessment.cost.total if assessment.bearing is None else assessment.bearing.expected_cost


def _sum(amounts: Iterable[Money]) -> Money:
    return Money(sum(amount.fen for amount in amounts))
