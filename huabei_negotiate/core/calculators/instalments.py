"""What paying in instalments costs: the fee, each period, and the yearly rate behind it."""

from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import accumulate, pairwise

import msgspec

from huabei_negotiate.core.calculators.splitting import split
from huabei_negotiate.core.calculators.yields import effective_rate, exact_rate
from huabei_negotiate.model.money import Money


class Instalment(msgspec.Struct, frozen=True):
    """One period: its part of the principal, its fee, and the principal still owed after it."""

    number: int
    principal: Money
    fee: Money
    still_owed: Money

    @property
    def amount(self) -> Money:
        """What is to be paid."""
        return self.principal + self.fee


class Schedule(msgspec.Struct, frozen=True, kw_only=True):
    """All periods, one a month; they add up to the principal and the fee to the fen.

    `fee_shares` has each period's fee as a share of the principal, before it is rounded.
    """

    principal: Money
    fee: Money
    instalments: tuple[Instalment, ...]
    fee_shares: tuple[Decimal, ...]

    @property
    def total(self) -> Money:
        """Everything that is paid."""
        return self.principal + self.fee

    @property
    def yearly(self) -> Decimal:
        """The nominal yearly rate behind the fee, before anything is rounded to the fen."""
        part = Decimal(1) / len(self.fee_shares)
        paid = {number: part + share for number, share in enumerate(self.fee_shares, 1)}
        return exact_rate(paid, Decimal(1))

    @property
    def effective(self) -> Decimal:
        """The yearly rate with interest on interest."""
        return effective_rate(self.yearly)


class EarlyEnd(msgspec.Struct, frozen=True, kw_only=True):
    """Clearing the rest after some periods; whether the remaining fee is waived is open (P-12)."""

    paid: Money
    principal_left: Money
    fee_left: Money

    @property
    def with_fee(self) -> Money:
        """What clears it when the remaining fee is charged all the same."""
        return self.principal_left + self.fee_left


def equal_schedule(principal: Money, periods: int, fee_rate: Decimal) -> Schedule:
    """Equal parts of principal and fee each month; the fee rate is for all periods together."""
    fees = split(principal.times(fee_rate), periods)
    return _schedule(principal, fees, [fee_rate / periods] * periods)


def declining_schedule(principal: Money, periods: int, fee_rate: Decimal) -> Schedule:
    """The same principal each month, the same fee in all, spread by the principal still owed."""
    weights = range(periods, 0, -1)
    shares = [fee_rate * weight / sum(weights) for weight in weights]
    # Rounding what has come up so far, not each part, keeps every part from going below zero.
    fee = principal.times(fee_rate)
    so_far = [fee.times(Decimal(part) / sum(weights)) for part in accumulate(weights)]
    fees = [later - before for before, later in pairwise([Money(0), *so_far])]
    return _schedule(principal, fees, shares)


def end_early(schedule: Schedule, after: int) -> EarlyEnd:
    """What clears the rest once so many periods are paid."""
    paid, rest = schedule.instalments[:after], schedule.instalments[after:]
    return EarlyEnd(
        paid=_sum(period.amount for period in paid),
        principal_left=_sum(period.principal for period in rest),
        fee_left=_sum(period.fee for period in rest),
    )


def _schedule(principal: Money, fees: Sequence[Money], shares: Sequence[Decimal]) -> Schedule:
    periods, owed = len(fees), principal
    instalments = []
    for number, (part, fee) in enumerate(zip(split(principal, periods), fees, strict=True), 1):
        owed -= part
        instalments.append(Instalment(number, part, fee, owed))
    return Schedule(
        principal=principal,
        fee=_sum(fees),
        instalments=tuple(instalments),
        fee_shares=tuple(shares),
    )


def _sum(amounts: Iterable[Money]) -> Money:
    return Money(sum(amount.fen for amount in amounts))
