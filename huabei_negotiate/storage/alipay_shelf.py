"""Finds rows again by their place, so that nothing but numbers is kept of a whole bill."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from huabei_negotiate.core.bill.rows import read_fen
from huabei_negotiate.model.bill import Columns, Transaction
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.storage.alipay_head import Layout, Notes
from huabei_negotiate.storage.alipay_rows import RowReader
from huabei_negotiate.storage.bill_blocks import Block
from huabei_negotiate.storage.bill_encodings import Encoding

_LINE_BITS = 21
"""Enough for the lines of a block; the number of the block stands above them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that has been read, and how its rows are to be read."""

    path: Path
    encoding: Encoding
    layout: Layout


class Shelf:
    """Where the blocks of all files are."""

    def __init__(self, names: BillNames) -> None:
        self._names = names
        self._blocks: list[tuple[Source, int, int]] = []

    def put(self, source: Source, block: Block) -> int:
        """Note a block; the place of its first line."""
        self._blocks.append((source, block.start, len(block.content)))
        return (len(self._blocks) - 1) << _LINE_BITS

    def fetch(self, places: Iterable[int]) -> dict[int, Transaction]:
        """The rows at these places; one that has gone from its file is left out.

        Raises:
            OSError: a file can no longer be read.
        """
        by_block: dict[int, list[int]] = defaultdict(list)
        for place in places:
            by_block[place >> _LINE_BITS].append(place)
        found: dict[int, Transaction] = {}
        for number, wanted in by_block.items():
            rows = self._read(number)
            positions = {line: position for position, line in enumerate(rows.lines)}
            for place in wanted:
                position = positions.get(place & ((1 << _LINE_BITS) - 1))
                if position is not None:
                    found[place] = _transaction(rows, position)
        return found

    def _read(self, number: int) -> Columns:
        source, start, length = self._blocks[number]
        with source.path.open("rb") as file:
            file.seek(start)
            content = file.read(length)
        return RowReader(source.layout, source.encoding, Notes(), self._names).read(content)


def _transaction(rows: Columns, position: int) -> Transaction:
    def text(column: Sequence[bytes]) -> str:
        return column[position].decode(rows.encoding, "replace").strip()

    return Transaction(
        time=text(rows.time),
        party=rows.party[position].strip(),
        item=text(rows.item),
        fen=max(read_fen(text(rows.amount)), 0),
        method=text(rows.method),
        state=text(rows.state),
        order=text(rows.order),
    )
