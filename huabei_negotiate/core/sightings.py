"""When each party was seen first and last in the whole bill."""

from collections import deque
from collections.abc import Iterable, Sequence

from huabei_negotiate.core.moments import DAY, Calendar

_NOBODY = frozenset({"", "/"})
_BEFORE_ALL = "\uffff"
"""Sorts after any time: nothing has been seen yet."""


class Sightings:
    """First and last times by party, taken up a block of rows at a time.

    An export runs from new to old. While it does, the first sighting is the newest and the
    last the oldest, and dictionaries take whole columns without a loop of ours.
    """

    def __init__(self) -> None:
        self._newest: dict[str, str] = {}
        self._oldest: dict[str, str] = {}
        self._reached = _BEFORE_ALL
        """The oldest time so far."""

    def see(self, parties: Sequence[str], times: list[str]) -> None:
        """Take up rows in the order of the file."""
        falling = sorted(times, reverse=True)
        if falling[0] <= self._reached and falling == times:
            deque(map(self._newest.setdefault, parties, times), maxlen=0)
            self._oldest.update(zip(parties, times, strict=True))
        else:
            self._compare(zip(parties, times, strict=True))
        self._reached = min(self._reached, falling[-1])

    def brief(self) -> frozenset[int]:
        """Hashes of the parties that were never seen more than a day apart."""
        calendar = Calendar()
        return frozenset(
            hash(party)
            for party, newest in self._newest.items()
            if party not in _NOBODY and _within_a_day(self._oldest[party], newest, calendar)
        )

    def _compare(self, sightings: Iterable[tuple[str, str]]) -> None:
        newest, oldest = self._newest, self._oldest
        for party, time in sightings:
            if party not in newest:
                newest[party] = oldest[party] = time
            elif time > newest[party]:
                newest[party] = time
            elif time < oldest[party]:
                oldest[party] = time


def _within_a_day(oldest: str, newest: str, calendar: Calendar) -> bool:
    if oldest == newest:
        return True
    first, last = calendar.minutes([oldest, newest])
    return min(first, last) >= 0 and last - first <= DAY
