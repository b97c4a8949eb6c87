"""Which of several dated numbers was in force on a day."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.reference import DatedRate

DAILY_RATE = "daily_overdue_rate"
"""The id of what is charged for each day overdue."""


def rate_on(day: date, rates: Sequence[DatedRate], rate_id: str) -> Decimal:
    """The number in force on a day.

    Raises:
        NoRate: none is; we never fall back on the nearest.
    """
    return Decimal(rate_in_force(day, rates, rate_id).value)


def rate_in_force(day: date, rates: Sequence[DatedRate], rate_id: str) -> DatedRate:
    """The rate in force on a day, with where it is from.

    Raises:
        NoRate: none is; we never fall back on the nearest.
    """
    for rate in rates:
        if rate.id == rate_id and rate.from_ <= day and (rate.until is None or day <= rate.until):
            return rate
    raise NoRate(rate_id, day.isoformat())
