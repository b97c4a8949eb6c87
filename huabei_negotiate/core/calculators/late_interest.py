"""What waiting costs: a daily rate on the overdue principal, day by day, never compounded."""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from decimal import Decimal

import msgspec

from huabei_negotiate.model.money import Money

RateOn = Callable[[date], Decimal]
"""The daily rate in force on a day; raises `NoRate` where there is none."""

_ZERO = Money(0)
_WEEK = 7


class Mark(msgspec.Struct, frozen=True):
    """What has come up by the end of a day: days after the due day, their rates, the charge."""

    day: date
    days: int
    rates: Decimal
    charge: Money


class SetAgainst(msgspec.Struct, frozen=True):
    """What a payment pays off, and what of it is left over."""

    costs: Money
    interest: Money
    principal: Money
    over: Money


def charge_by(principal: Money, due: date, until: Iterable[date], rate_on: RateOn) -> list[Mark]:
    """The charge by each of some days, in order: every day after the due day at its own rate.

    The rates are added up first and the charge is rounded once, half up to the fen.

    Raises:
        NoRate: no rate is in force on one of the days.
    """
    marks: list[Mark] = []
    day, rates = due, Decimal(0)
    for end in until:
        while day < end:
            day += timedelta(days=1)
            rates += rate_on(day)
        marks.append(Mark(end, (end - due).days, rates, principal.times(rates)))
    return marks


def weeks_from(day: date, count: int) -> list[date]:
    """The day, and the same weekday in the weeks after it."""
    return [day + timedelta(days=_WEEK * number) for number in range(count + 1)]


def set_against(payment: Money, costs: Money, interest: Money, principal: Money) -> SetAgainst:
    """What a payment pays off by law: costs, then interest, then principal (fact L-04)."""
    for_costs = min(payment, costs)
    for_interest = min(payment - for_costs, interest)
    for_principal = min(payment - for_costs - for_interest, principal)
    over = payment - for_costs - for_interest - for_principal
    return SetAgainst(for_costs, for_interest, for_principal, over)


def principal_first(payment: Money, principal: Money) -> SetAgainst:
    """What a payment pays off where both sides agreed in writing that principal comes first."""
    for_principal = min(payment, principal)
    return SetAgainst(_ZERO, _ZERO, for_principal, payment - for_principal)
