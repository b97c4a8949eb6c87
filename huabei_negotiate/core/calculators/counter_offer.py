"""What to offer instead when no offer can be borne: the shortest plan that can."""

from collections.abc import Iterator

from huabei_negotiate.core.calculators.affordability import ROUND_TO_YUAN, stretches
from huabei_negotiate.core.calculators.offers import Assessment, Terms, assess
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Household, Offer, Payment

MOST_PERIODS = 60
_TENTHS = range(10, 4, -1)
"""Shares of the cap that are tried, from all of it down to half."""

_STEP = Money.from_yuan(ROUND_TO_YUAN)


def counter_offer(
    terms: Terms, household: Household, other_lenders: int, name: str
) -> Assessment | None:
    """Today's debt in the fewest equal months that can be borne, the last one smaller.

    It starts with the first month that leaves something, and shares the cap with the other
    lenders; `None` when nothing of the kind can be borne.
    """
    for monthly, start in _limits(household, other_lenders):
        offer = _spread(terms.debt.settle, monthly, start, name)
        if offer is not None:
            found = assess(offer, terms, household)
            if found.passes:
                return found
    return None


def _limits(household: Household, other_lenders: int) -> Iterator[tuple[Money, int]]:
    """What may be paid a month, largest first, and the first month of it."""
    ahead = stretches(household)
    able = [number for number, stretch in enumerate(ahead) if stretch.cap >= _STEP]
    if not able:
        return
    cap = min(stretch.cap for stretch in ahead[able[0] :])
    for tenths in _TENTHS:
        monthly = Money(cap.fen * tenths // (10 * (other_lenders + 1))).floor_to(ROUND_TO_YUAN)
        if monthly >= _STEP:
            yield monthly, ahead[able[0]].since


def _spread(owed: Money, at_most: Money, start: int, name: str) -> Offer | None:
    periods = max(1, -(-owed.fen // at_most.fen))
    if periods > MOST_PERIODS:
        return None
    monthly = min(owed, _up_to_step(Money(-(-owed.fen // periods))))
    last = Money(owed.fen - monthly.fen * (periods - 1))
    amounts = [*(monthly for _ in range(periods - 1)), last]
    payments = tuple(Payment(month, amount) for month, amount in enumerate(amounts, start))
    return Offer(name=name, payments=payments)


def _up_to_step(amount: Money) -> Money:
    return Money(-(-amount.fen // _STEP.fen) * _STEP.fen)
