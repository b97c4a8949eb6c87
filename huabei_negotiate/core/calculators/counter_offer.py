"""What to offer instead when no offer can be borne."""

from collections.abc import Iterator

import msgspec

from huabei_negotiate.core.calculators.affordability import ROUND_TO_YUAN, stretches
from huabei_negotiate.core.calculators.offers import Assessment, Terms, assess
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Household, Offer, Payment

MOST_PERIODS = 60
_TENTHS = (8, 7, 6, 5, 4, 9, 10)
"""Shares of the cap, in the order they are tried: first those that leave room to give way."""

_STEP = Money.from_yuan(ROUND_TO_YUAN)


class Counter(msgspec.Struct, frozen=True, kw_only=True):
    """A counter-offer; `limit` is what a month of it was to stay below, `most` the cap itself."""

    assessment: Assessment
    limit: Money
    most: Money


def counter_offer(
    terms: Terms, household: Household, other_lenders: int, name: str
) -> Counter | None:
    """Today's debt in equal months that can be borne, the last one smaller.

    It starts with the first month that leaves something, and shares the cap with the other
    lenders; `None` when nothing of the kind can be borne.
    """
    for most, tenths, start in _limits(household, other_lenders):
        limit = Money(most.fen * tenths // 10).floor_to(ROUND_TO_YUAN)
        offer = _spread(terms.debt.settle, limit, start, name)
        if offer is not None:
            found = assess(offer, terms, household)
            if found.passes:
                return Counter(assessment=found, limit=limit, most=most)
    return None


def _limits(household: Household, other_lenders: int) -> Iterator[tuple[Money, int, int]]:
    """This lender's part of the cap, the tenths of it to try, and the first month."""
    ahead = stretches(household)
    able = [number for number, stretch in enumerate(ahead) if stretch.cap >= _STEP]
    if not able:
        return
    cap = min(stretch.cap for stretch in ahead[able[0] :])
    most = Money(cap.fen // (other_lenders + 1)).floor_to(ROUND_TO_YUAN)
    yield from ((most, tenths, ahead[able[0]].since) for tenths in _TENTHS)


def _spread(owed: Money, limit: Money, start: int, name: str) -> Offer | None:
    periods = -(-owed.fen // limit.fen) if limit >= _STEP else 0
    if not 0 < periods <= MOST_PERIODS:
        return None
    monthly = min(owed, _up_to_step(Money(-(-owed.fen // periods))))
    last = Money(owed.fen - monthly.fen * (periods - 1))
    amounts = [*(monthly for _ in range(periods - 1)), last]
    payments = tuple(Payment(month, amount) for month, amount in enumerate(amounts, start))
    return Offer(name=name, payments=payments)


def _up_to_step(amount: Money) -> Money:
    return Money(-(-amount.fen // _STEP.fen) * _STEP.fen)
