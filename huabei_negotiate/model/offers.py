"""What a lender offers, what is owed, and what the one who owes it lives on."""

from decimal import Decimal

import msgspec

from huabei_negotiate.model.money import Money

_NOTHING = Money(0)


class Payment(msgspec.Struct, frozen=True, order=True):
    """An amount due so many months from now; month 0 is at once."""

    month: int
    amount: Money


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """A way to pay; `said` is how the lender put it, `refuse` why it must not be taken."""

    name: str
    payments: tuple[Payment, ...]
    said: str = ""
    refuse: str = ""


class Debt(msgspec.Struct, frozen=True, kw_only=True):
    """What is owed today, as the statement shows it."""

    principal: Money
    interest_fee: Money = _NOTHING
    late_fee: Money = _NOTHING

    @property
    def settle(self) -> Money:
        """What clears it today."""
        return self.principal + self.interest_fee + self.late_fee


class Budget(msgspec.Struct, frozen=True, kw_only=True):
    """One month's money."""

    income: Money
    essential: Money
    other_debt: Money

    @property
    def left(self) -> Money:
        """What is left over; below zero when living costs more than comes in."""
        return self.income - self.essential - self.other_debt


class Phase(msgspec.Struct, frozen=True, kw_only=True):
    """What changes from a month on; month 1 is the next one, what is `None` stays."""

    from_month: int
    income: Money | None = None
    essential: Money | None = None
    other_debt: Money | None = None


class Household(msgspec.Struct, frozen=True, kw_only=True):
    """A reader's months to come; income varies by a share of itself."""

    now: Budget
    cash: Money
    varies: Decimal
    phases: tuple[Phase, ...] = ()
