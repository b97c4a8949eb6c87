"""Times as text and as minutes."""

from datetime import date

import pytest

from huabei_negotiate.core.bill.moments import DAY, Calendar, first_minute, sortable


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("2026-10-05 12:00:01", "2026-10-05 12:00:01"),
        ("2026-10-05 12:00", "2026-10-05 12:00"),
        ("2026/10/5 9:05", "2026-10-05 09:05"),
        ("2026/10/5 9:05:07", "2026-10-05 09:05:07"),
        ("2026年10月5日 9:05", "2026-10-05 09:05"),
        ("2026.1.5", "2026-01-05 00:00"),
        ("2026-10-05T09:05", "2026-10-05 09:05"),
        ("昨天", "昨天"),
        ("", ""),
    ],
)
def test_times_become_text_that_sorts(written, expected):
    assert sortable(written) == expected


def test_minutes_can_be_subtracted_across_days():
    first, last = Calendar().minutes([b"2026-09-30 23:59:59", b"2026-10-01 00:01:00"])
    assert last - first == 2


def test_times_of_one_day_and_of_several_are_counted_alike():
    times = [b"2026-10-01 00:01:00", b"2026-10-01 23:59:00", b"2026-10-01 12:00"]
    several = list(Calendar().minutes([*times, b"2026-10-02 00:00"]))
    assert list(Calendar().minutes(times)) == several[:3]
    assert several[3] == first_minute(date(2026, 10, 2)) == first_minute(date(2026, 10, 1)) + DAY


@pytest.mark.parametrize(
    "time",
    [b"", b"2026-13-01 00:00", b"2026-10-01", b"2026-10-01 1200", b"x" * 30, b"\xd7\xf2\xcc\xec"],
)
def test_a_time_that_cannot_be_read_is_below_zero(time):
    assert next(Calendar().minutes([time])) < 0
    both = Calendar().minutes([time, b"2026-10-01 12:00"])
    assert [moment < 0 for moment in both] == [True, False]


def test_no_times_are_no_minutes():
    assert list(Calendar().minutes([])) == []
