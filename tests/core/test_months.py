"""Months by the calendar."""

from datetime import date

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.months import add_months, day_in

days = st.dates(date(1990, 1, 1), date(2080, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2026-01-31", 1, "2026-02-28"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2026-01-31", 2, "2026-03-31"),
        ("2026-12-15", 1, "2027-01-15"),
        ("2026-03-31", -1, "2026-02-28"),
        ("2024-02-29", 12, "2025-02-28"),
        ("2024-02-29", 48, "2028-02-29"),
        ("2026-11-24", 0, "2026-11-24"),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last(day, months, expected):
    assert add_months(date.fromisoformat(day), months) == date.fromisoformat(expected)


@settings(max_examples=2000)
@given(days, st.integers(-200, 200))
def test_months_are_those_of_another_program(day, months):
    month = np.datetime64(day, "M") + np.timedelta64(months, "M")
    last = (month + np.timedelta64(1, "M")).astype("datetime64[D]") - np.timedelta64(1, "D")
    expected = min(month.astype("datetime64[D]") + np.timedelta64(day.day - 1, "D"), last)
    assert add_months(day, months) == expected.item()


@given(days, st.integers(1, 31))
def test_a_day_in_a_month_stays_in_it(day, wanted):
    found = day_in(day.year, day.month, wanted)
    assert (found.year, found.month) == (day.year, day.month)
    assert found.day <= wanted
