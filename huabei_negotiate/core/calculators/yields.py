"""The yearly rate behind a row of payments, and what they are worth today."""

from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal

from huabei_negotiate.model.money import Money

MONTHS_A_YEAR = 12
_HALVINGS = 60
_PLACES = Decimal("0.000001")

Payments = Mapping[int, Money]
"""What is paid, by month from now; month 0 is today."""


def present_value(payments: Payments, yearly: Decimal) -> Money:
    """What payments are worth today at a yearly rate that is charged monthly."""
    worth = _worth(_in_fen(payments), yearly / MONTHS_A_YEAR)
    return Money(int(worth.quantize(Decimal(1), ROUND_HALF_UP)))


def nominal_rate(payments: Payments, instead_of: Money) -> Decimal:
    """The yearly rate, twelve times the monthly one, of paying so instead of at once.

    0 where the payments add up to no more than what they replace.
    """
    return exact_rate(_in_fen(payments), Decimal(instead_of.fen))


def exact_rate(payments: Mapping[int, Decimal], instead_of: Decimal) -> Decimal:
    """The same for amounts of any unit that are not rounded."""
    if sum(payments.values()) <= instead_of:
        return Decimal(0)
    low, high = Decimal(0), Decimal(1)
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _worth(payments, middle) > instead_of:
            low = middle
        else:
            high = middle
    return ((low + high) / 2 * MONTHS_A_YEAR).quantize(_PLACES)


def effective_rate(nominal: Decimal) -> Decimal:
    """The yearly rate with interest on interest, from the nominal one."""
    return ((1 + nominal / MONTHS_A_YEAR) ** MONTHS_A_YEAR - 1).quantize(_PLACES)


def _worth(payments: Mapping[int, Decimal], monthly: Decimal) -> Decimal:
    factor = 1 / (1 + monthly)
    return sum((amount * factor**month for month, amount in payments.items()), Decimal(0))


def _in_fen(payments: Payments) -> dict[int, Decimal]:
    return {month: Decimal(amount.fen) for month, amount in payments.items()}
