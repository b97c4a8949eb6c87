"""Which parties were only seen for a short while in the whole bill."""

from collections.abc import Sequence
from itertools import compress
from operator import not_

from huabei_negotiate.core.bill.moments import DAY, Calendar

_NOBODY = frozenset({"", "/"})


class Sightings:
    """First and last times by party, taken up a block of rows at a time, in any order.

    Once a party has been seen more than a day apart nothing more needs to be known of it,
    which soon is so for nearly all rows.
    """

    def __init__(self) -> None:
        self._lasting = set(_NOBODY)
        self._first: dict[str, bytes] = {}
        self._last: dict[str, bytes] = {}
        self._calendar = Calendar()

    def see(self, parties: Sequence[str], times: Sequence[bytes]) -> None:
        """Take up rows."""
        lasting = self._lasting
        are_open = map(not_, map(lasting.__contains__, parties))
        for party, time in compress(zip(parties, times, strict=True), are_open):
            first, last = self._first.get(party, time), self._last.get(party, time)
            if time < first:
                first = time
            elif time > last:
                last = time
            self._first[party], self._last[party] = first, last
            if first[:10] != last[:10] and self._is_long(first, last):
                lasting.add(party)

    def brief(self) -> frozenset[int]:
        """Hashes of the parties that were never seen more than a day apart."""
        return frozenset(map(hash, self._first.keys() - self._lasting))

    def _is_long(self, first: bytes, last: bytes) -> bool:
        begin, end = self._calendar.minutes([first, last])
        return min(begin, end) < 0 or end - begin > DAY
