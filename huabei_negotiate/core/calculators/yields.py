"""The yearly rate behind a row of payments."""

from collections.abc import Mapping
from decimal import Decimal, localcontext

from huabei_negotiate.model.money import Money

MONTHS_A_YEAR = 12
_HALVINGS = 60
_PLACES = Decimal("0.000001")
_MOST_A_MONTH = Decimal(1)


def present_value(by_month: Mapping[int, Money], yearly_rate: Decimal) -> Money:
    """What payments are worth today, by month from now, at a yearly rate paid monthly."""
    return Money(0).__class__(0) if not by_month else _round(_value(by_month, yearly_rate / 12))


def yearly_rate(by_month: Mapping[int, Money], instead_of: Money) -> Decimal:
    """The nominal yearly rate (twelve times the monthly one) of paying later instead of today.

    0 where the payments are no more than what they are paid instead of.
    """
    if sum(amount.fen for amount in by_month.values()) <= instead_of.fen:
        return Decimal(0)
    low, high = Decimal(0), _MOST_A_MONTH
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if _value(by_month, middle) > instead_of.fen:
            low = middle
        else:
            high = middle
    return ((low + high) / 2 * MONTHS_A_YEAR).quantize(_PLACES)


def effective(nominal: Decimal) -> Decimal:
    """The yearly rate with interest on interest, from the nominal one."""
    return ((1 + nominal / MONTHS_A_YEAR) ** MONTHS_A_YEAR - 1).quantize(_PLACES)


def _value(by_month: Mapping[int, Money], monthly_rate: Decimal) -> Decimal:
    """What payments are worth today, in fen, exactly."""
    factor = 1 / (1 + monthly_rate)
    return sum((amount.fen * factor**month for month, amount in by_month.items()), Decimal(0))
