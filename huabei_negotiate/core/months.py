"""Months by the calendar."""

import calendar
from datetime import date


def add_months(day: date, months: int) -> date:
    """The same day so many months on; the last day where a month is too short."""
    years, month = divmod(day.month - 1 + months, 12)
    return day_in(day.year + years, month + 1, day.day)


def day_in(year: int, month: int, day: int) -> date:
    """A day of a month, or the last one where the month is too short."""
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))
