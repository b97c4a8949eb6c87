from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.months import add_months, day_in

days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 3, 2), 0, date(2026, 3, 2)),
        (date(2026, 3, 2), 1, date(2026, 4, 2)),
        (date(2026, 3, 2), 10, date(2027, 1, 2)),
        (date(2026, 3, 2), 24, date(2028, 3, 2)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
        (date(2026, 3, 31), 1, date(2026, 4, 30)),
        (date(2026, 3, 31), -1, date(2026, 2, 28)),
        (date(2026, 1, 5), -1, date(2025, 12, 5)),
    ],
)
def test_a_month_on_is_the_same_day_or_the_last_one(day, months, expected):
    assert add_months(day, months) == expected


@given(days, st.integers(0, 120))
def test_so_many_months_on_is_in_that_month(day, months):
    later = add_months(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months


@given(days, st.integers(0, 120))
def test_a_day_never_moves_on_within_its_month(day, months):
    assert add_months(day, months).day <= day.day


@pytest.mark.parametrize(
    ("year", "month", "day", "expected"),
    [
        (2026, 2, 1, date(2026, 2, 1)),
        (2026, 2, 31, date(2026, 2, 28)),
        (2028, 2, 31, date(2028, 2, 29)),
        (2026, 12, 31, date(2026, 12, 31)),
    ],
)
def test_a_month_that_is_too_short_ends_on_its_last_day(year, month, day, expected):
    assert day_in(year, month, day) == expected
