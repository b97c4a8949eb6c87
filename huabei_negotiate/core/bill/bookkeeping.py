"""Takes rows of the bill as columns and keeps, as numbers, those that concern Huabei.

A million rows pass here, so columns are handed from one built-in to the next and what a
value means is worked out once: see docs/decisions/0009-a-bill-is-columns-of-bytes.md.
"""

from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import compress, count, repeat
from operator import or_

from huabei_negotiate.core.bill.moments import Calendar
from huabei_negotiate.core.bill.remembered import Remembered
from huabei_negotiate.core.bill.rows import UNREADABLE, Says, judge, read_amounts, read_names
from huabei_negotiate.core.bill.sightings import Sightings
from huabei_negotiate.core.bill.vocabulary import Vocabulary
from huabei_negotiate.model.bill import Columns, Ledger, RowKind, RowMark
from huabei_negotiate.model.bill_names import BillNames

_KIND_BITS = 4
_KINDS = bytes(verdict % (1 << _KIND_BITS) for verdict in range(256))
_MARKS = bytes(verdict >> _KIND_BITS for verdict in range(256))
_REFUNDS = frozenset(
    {RowKind.REFUND, RowKind.REFUND_UNSPLITTABLE, RowKind.REFUND_CLOSED, RowKind.REFUND_ELSEWHERE}
)
_REFUND = int(Says.REFUND)
_CLEAR = int(Says.HUABEI | Says.REFUND)
"""Rows that say this are what they are, whoever is named in them."""
_IS_REFUND = bytes(kind in _REFUNDS for kind in range(256))
_SUMMED = frozenset(
    {
        RowKind.PURCHASE,
        RowKind.CLOSED_PAID,
        RowKind.UNSPLITTABLE,
        RowKind.REFUND,
        RowKind.REFUND_UNSPLITTABLE,
        RowKind.REPAYMENT,
    }
)
_MAX_DIRECTIONS = 1000
_SPOILT = b"E+"
"""What a spreadsheet leaves of an order number: `2.02E+27`."""


class Bookkeeper:
    """Fills one ledger from the blocks of one or several files.

    `several`: orders of all rows are kept, to find those that are in two files.
    """

    def __init__(self, names: BillNames, *, several: bool) -> None:
        self.ledger = Ledger()
        self.sightings = Sightings()
        self.several = several
        self.all_orders = array("q")
        self.has_spoilt_orders = False
        """Whether a spreadsheet has spoilt an order of the current file."""
        self._names = names
        self._directions: Counter[bytes] = Counter()
        self._vocabulary = Vocabulary(names, "utf-8")
        self._calendar = Calendar()
        self._nameless = count(1)
        self._copies: Counter[int] = Counter()
        self._verdicts = Remembered(_verdict)

    def open_file(self, encoding: str) -> None:
        """Get ready for the rows of another file."""
        self.has_spoilt_orders = False
        self._directions = Counter()
        self._vocabulary = Vocabulary(self._names, encoding)
        self._copies = Counter()

    @property
    def undecodable(self) -> int:
        """Words of the current file that are not of its encoding."""
        return self._vocabulary.undecodable

    def directions(self) -> Counter[str]:
        """How many rows of the current file have each direction."""
        counts: Counter[str] = Counter()
        for cell, number in self._directions.items():
            counts[self._vocabulary.text(cell)] += number
        return counts

    def enter(self, rows: Columns, place: int) -> None:
        """Take up a block of rows; `place` is that of the block's first line."""
        self.sightings.see(rows.party, rows.time)
        if len(self._directions) <= _MAX_DIRECTIONS:
            self._directions.update(rows.direction)
        orders = self._orders(rows) if self.several else []
        self.all_orders.fromlist(list(map(hash, zip(orders, rows.category, strict=False))))
        methods = map(self._vocabulary.methods.__getitem__, rows.method)
        states = map(self._vocabulary.states.__getitem__, rows.state)
        categories = map(self._vocabulary.categories.__getitem__, rows.category)
        said = list(map(or_, map(or_, methods, states), categories))
        chosen = _pick(rows, said)
        if chosen.lines:
            kept_orders = list(compress(orders, said)) if self.several else self._orders(chosen)
            self._keep(chosen, list(filter(None, said)), kept_orders, place)

    def _keep(self, rows: Columns, said: list[int], orders: list[int], place: int) -> None:
        """Put rows into the ledger, a column after the other."""
        ledger = self.ledger
        goods = b"\n".join(rows.item).decode(rows.encoding, "replace")
        items = goods.split("\n")
        verdicts = self._verdicts_of(rows, items, said)
        kinds = verdicts.translate(_KINDS)
        amounts = read_amounts(rows.amount, rows.encoding)
        if UNREADABLE in amounts:
            kinds, amounts = _to_check(kinds, amounts)
        for row in compress(range(len(kinds)), kinds.translate(_IS_REFUND)):
            order = rows.order[row].strip()
            if _is_usable(order):
                # One order may be given back in several parts under one number.
                orders[row] = hash((order, amounts[row]))
                ledger.origins[place + rows.lines[row]] = hash(order.partition(b"_")[0])
        ledger.kinds += kinds
        ledger.marks += self._marks(rows, items, goods, verdicts)
        ledger.amounts.fromlist(amounts)
        ledger.times.fromlist(list(self._calendar.minutes(rows.time)))
        ledger.parties.fromlist(list(map(hash, rows.party)))
        ledger.orders.fromlist(orders)
        ledger.places.fromlist(list(map(place.__add__, rows.lines)))

    def _verdicts_of(self, rows: Columns, items: Sequence[str], said: Iterable[int]) -> bytes:
        """For each row its kind and marks in one number."""
        directions = map(self._vocabulary.directions.__getitem__, rows.direction)
        said = list(map(or_, said, directions))
        are_refunds = map(str.startswith, items, repeat(self._names.refunds.item))
        for row in compress(range(len(said)), are_refunds):
            said[row] |= _REFUND
        for row, bits in enumerate(said):
            if not bits & _CLEAR:
                said[row] |= int(read_names(rows.party[row], items[row], self._names))
        return bytes(map(self._verdicts.__getitem__, said))

    def _marks(self, rows: Columns, items: Sequence[str], goods: str, verdicts: bytes) -> bytearray:
        marks = bytearray(verdicts.translate(_MARKS))
        risky = list(map(self._vocabulary.risky.__getitem__, rows.category))
        for word in [word for word in self._names.risky if word in goods]:
            risky = [before or word in item for before, item in zip(risky, items, strict=True)]
        for row in compress(range(len(marks)), risky):
            marks[row] |= RowMark.RISKY
        return marks

    def _orders(self, rows: Columns) -> list[int]:
        """A number for each order; rows without a usable one differ from all others of the file."""
        orders = list(map(bytes.strip, rows.order))
        numbers = list(map(hash, orders))
        if b"" in orders or _SPOILT in b"".join(orders):
            for row, order in enumerate(orders):
                if not _is_usable(order):
                    numbers[row] = self._stand_in(rows, row, order)
        return numbers

    def _stand_in(self, rows: Columns, row: int, order: bytes) -> int:
        self.has_spoilt_orders = self.has_spoilt_orders or bool(order)
        if not self.several:
            return -next(self._nameless)
        method = self._vocabulary.text(rows.method[row])
        same = hash((rows.time[row], rows.party[row], rows.amount[row], method, order))
        self._copies[same] += 1
        return hash((same, self._copies[same]))


def _verdict(said: int) -> int:
    marks = RowMark.INSTALMENTS if said & Says.INSTALMENTS else RowMark(0)
    marks |= RowMark.STOPPABLE if said & Says.WAITING else RowMark(0)
    return int(judge(Says(said))) | int(marks) << _KIND_BITS


def _is_usable(order: bytes) -> bool:
    return bool(order) and _SPOILT not in order


def _pick(rows: Columns, wanted: Sequence[int]) -> Columns:
    """The rows that are wanted, without the columns that have said what they say."""
    return Columns(
        time=list(compress(rows.time, wanted)),
        category=list(compress(rows.category, wanted)),
        party=list(compress(rows.party, wanted)),
        item=list(compress(rows.item, wanted)),
        direction=list(compress(rows.direction, wanted)),
        amount=list(compress(rows.amount, wanted)),
        method=(),
        state=(),
        order=list(compress(rows.order, wanted)),
        lines=list(compress(rows.lines, wanted)),
        encoding=rows.encoding,
    )


def _to_check(kinds: bytes, amounts: list[int]) -> tuple[bytes, list[int]]:
    """Rows whose amount cannot be read count as nothing and are shown to the reader."""
    checked = bytes(
        RowKind.TO_CHECK if fen == UNREADABLE and kind in _SUMMED else kind
        for kind, fen in zip(kinds, amounts, strict=True)
    )
    return checked, [max(fen, 0) for fen in amounts]
