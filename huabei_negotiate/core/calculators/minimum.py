"""What paying only the minimum costs until all is paid, beside a fixed sum each month."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import msgspec

from huabei_negotiate.core.calculators.late_interest import RateOn, charge_by
from huabei_negotiate.core.months import add_months
from huabei_negotiate.model.money import Money

CLEARED_BELOW = Money.from_yuan(100)
"""Principal below this is taken to be paid off in one go; a share of it alone never ends."""

MOST_MONTHS = 600
_ZERO = Money(0)

_Share = Callable[[Money, Money], Money]
"""How much principal is paid: of the principal still owed, beside the interest due."""


class Repayment(msgspec.Struct, frozen=True):
    """One due day: what is paid, what of it is interest, and the principal still owed."""

    number: int
    day: date
    paid: Money
    interest: Money
    still_owed: Money


class Payoff(msgspec.Struct, frozen=True, kw_only=True):
    """All due days until nothing is owed; `ends` is false where that would never come."""

    repayments: tuple[Repayment, ...]
    ends: bool

    @property
    def months(self) -> int:
        """How many payments there are."""
        return len(self.repayments)

    @property
    def interest(self) -> Money:
        """The interest in all payments together."""
        return Money(sum(repayment.interest.fen for repayment in self.repayments))

    @property
    def total(self) -> Money:
        """All payments together."""
        return Money(sum(repayment.paid.fen for repayment in self.repayments))


class Bill(msgspec.Struct, frozen=True, kw_only=True):
    """A statement: its principal, what else is due in full, its due day, and the daily rate."""

    principal: Money
    also_due: Money
    due: date
    rate_on: RateOn


def pay_minimum(bill: Bill, share: Decimal) -> Payoff:
    """Pay a share of the principal and all interest on each due day (facts P-07 and P-08).

    Interest runs from the day after a due day to the next one, at the rate of each day.
    """

    def part(owed: Money, _interest: Money) -> Money:
        return owed if owed < CLEARED_BELOW else owed.times(share)

    return _pay(bill, part)


def pay_fixed(bill: Bill, monthly: Money) -> Payoff:
    """Pay the same sum on each due day: interest first, then principal."""

    def part(owed: Money, interest: Money) -> Money:
        return min(owed, max(_ZERO, monthly - interest))

    return _pay(bill, part)


def _pay(bill: Bill, part: _Share) -> Payoff:
    repayments: list[Repayment] = []
    owed, interest, day = bill.principal, bill.also_due, bill.due
    while len(repayments) < MOST_MONTHS:
        principal = part(owed, interest)
        if principal <= _ZERO:
            break
        owed -= principal
        number = len(repayments) + 1
        repayments.append(Repayment(number, day, principal + interest, interest, owed))
        if owed == _ZERO:
            break
        following = add_months(bill.due, number)
        interest = charge_by(owed, day, [following], bill.rate_on)[0].charge
        day = following
    return Payoff(repayments=tuple(repayments), ends=owed == _ZERO)
