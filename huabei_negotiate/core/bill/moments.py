"""Times as bills write them, as text that sorts and as minutes that can be subtracted."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import repeat
from operator import add

from huabei_negotiate.core.bill.remembered import Remembered

HOUR = 60
DAY = 24 * HOUR
"""Minutes, in which times are counted: finer than any rule needs."""

_UNREADABLE = -(10**15)
"""So far below zero that no day or clock can lift it to a time."""

_SORTABLE = re.compile(r"\d{4}-\d{2}-\d{2} \d{2}:\d{2}")
_LOOSE = re.compile(
    r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?[ T]*(?:(\d{1,2}):(\d{2})(?::(\d{2}))?)?"
)
_CLOCK = re.compile(rb"\d{2}:\d{2}")


class Calendar:
    """Turns cells of sortable times into minutes, remembering each day and minute of the day."""

    def __init__(self) -> None:
        self._days = Remembered(_day)
        self._clocks = Remembered(_clock)

    def minutes(self, times: Sequence[bytes]) -> Iterator[int]:
        """Minutes since the first day of the calendar; below zero where there is no telling."""
        first, last = min(times, default=b"")[:10], max(times, default=b"")[:10]
        # What sorts between two times of one day is of that day.
        one_day = repeat(self._days[first]) if first == last else None
        days = one_day or map(self._days.__getitem__, [time[:10] for time in times])
        clocks = map(self._clocks.__getitem__, [time[11:16] for time in times])
        return map(add, days, clocks)


def sortable(time: str) -> str:
    """A time as `2026-10-01 12:00`, however a spreadsheet wrote it; others stay as they are."""
    if _SORTABLE.match(time):
        return time
    found = _LOOSE.match(time)
    if found is None:
        return time
    year, month, day, hour, minute, second = (piece or "0" for piece in found.groups())
    clock = f"{int(hour):02}:{minute:0>2}" + (f":{second}" if found[6] else "")
    return f"{year}-{int(month):02}-{int(day):02} {clock}"


def first_minute(day: date) -> int:
    """The first minute of a day, counted as `Calendar` does."""
    return day.toordinal() * DAY


def _day(cell: bytes) -> int:
    try:
        return date.fromisoformat(cell.decode("ascii")).toordinal() * DAY
    except ValueError:
        return _UNREADABLE


def _clock(cell: bytes) -> int:
    if not _CLOCK.fullmatch(cell):
        return _UNREADABLE
    return int(cell[:2]) * HOUR + int(cell[3:5])
