"""Reads Alipay's export: any generation, any encoding, any size, in one pass."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from msgspec.structs import replace

from huabei_negotiate.core.bill.bookkeeping import Bookkeeper
from huabei_negotiate.core.bill.merging import close_books
from huabei_negotiate.model.bill import Bill, BillFile, Miscount, UnusableFile, WarningCode
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.storage.alipay_head import Head, Notes, read_head
from huabei_negotiate.storage.alipay_rows import RowReader, cells_of
from huabei_negotiate.storage.alipay_shelf import Shelf, Source
from huabei_negotiate.storage.bill_blocks import blocks

Progress = Callable[[int, int], None]
"""Told how many bytes of a file have been read, and of how many."""


@dataclass(frozen=True, slots=True)
class ReadBill:
    """A bill, and where its rows can be looked up."""

    bill: Bill
    shelf: Shelf


def read_bill(
    paths: Sequence[Path], names: BillNames, progress: Progress
) -> ReadBill | UnusableFile:
    """Read and merge the files, or name the first that is no bill we can use."""
    read = _read_all(paths, _Reading(names, progress, several=len(paths) > 1))
    if len(paths) == 1 and isinstance(read, ReadBill) and "overlap_merged" in read.bill.warnings:
        # Somebody joined exports in one file: count its rows as if they were several.
        return _read_all(paths, _Reading(names, progress, several=True))
    return read


def _read_all(paths: Sequence[Path], reading: "_Reading") -> ReadBill | UnusableFile:
    files: list[BillFile] = []
    for path in paths:
        try:
            read = reading.read(path)
        except OSError as error:
            read = UnusableFile(name=str(path), why="refused", error=error)
        if isinstance(read, UnusableFile):
            return read
        files.append(read)
    return ReadBill(close_books(reading.keeper, files), reading.shelf)


class _Reading:
    """Reads files one after the other into the same books."""

    def __init__(self, names: BillNames, progress: Progress, *, several: bool) -> None:
        self.keeper = Bookkeeper(names, several=several)
        self.shelf = Shelf(names)
        self._names = names
        self._progress = progress

    def read(self, path: Path) -> BillFile | UnusableFile:
        """Read one file.

        Raises:
            OSError: it is not there, is a folder or may not be read.
        """
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if not stat.S_ISREG(mode):
            return UnusableFile(name=str(path), why="no_file")
        with path.open("rb") as file:
            head = read_head(file, self._names)
            if not isinstance(head, Head):
                return UnusableFile(name=str(path), why=head)
            return self._read_on(file, path, head)

    def _read_on(self, file: BinaryIO, path: Path, head: Head) -> BillFile | UnusableFile:
        source = Source(path=path, encoding=head.encoding, layout=head.layout)
        reader = RowReader(head.layout, head.encoding, head.notes, self._names)
        self.keeper.open_file(cells_of(head.encoding))
        rows = self._read_rows(file, source, reader, head.rows_at)
        if not rows:
            return UnusableFile(name=str(path), why="header_only")
        if "method" not in head.layout.positions:
            return UnusableFile(name=str(path), why="no_payment_method", rows=rows)
        miscounts = tuple(self._miscounts(head.notes, rows))
        read = BillFile(
            name=path.name,
            rows=rows,
            begins=head.notes.begins,
            ends=head.notes.ends,
            exported=head.notes.exported,
            miscounts=miscounts,
            damaged=reader.damaged,
            undecodable=reader.undecodable + head.undecodable + self.keeper.undecodable,
        )
        return _with_warnings(read, self._names, spoilt=self.keeper.has_spoilt_orders)

    def _read_rows(self, file: BinaryIO, source: Source, reader: RowReader, start: int) -> int:
        """Enter all rows; how many there are."""
        size = os.fstat(file.fileno()).st_size
        total = 0
        for block in blocks(file, start, source.encoding):
            rows = reader.read(block.content)
            if rows.lines:
                total += len(rows.lines)
                self.keeper.enter(rows, self.shelf.put(source, block))
            self._progress(block.start + len(block.content), size)
        return total

    def _miscounts(self, notes: Notes, rows: int) -> Iterator[Miscount]:
        if notes.rows is not None and notes.rows != rows:
            yield Miscount(direction="", told=notes.rows, counted=rows)
        counts, names = self.keeper.directions(), self._names.directions
        for direction in (*names.spent, *names.received, *names.neutral):
            told = notes.directions.get(direction)
            if told is not None and told != counts[direction]:
                yield Miscount(direction=direction, told=told, counted=counts[direction])


def _with_warnings(read: BillFile, names: BillNames, *, spoilt: bool) -> BillFile:
    found: Iterable[tuple[WarningCode, bool]] = (
        ("expense_only", bool(read.exported) and read.exported != names.everything),
        ("count_mismatch", bool(read.miscounts)),
        ("excel_ids", spoilt),
        ("truncated", read.damaged > 0),
        ("undecodable", read.undecodable > 0),
    )
    warnings = frozenset(code for code, holds in found if holds)
    return replace(read, warnings=warnings)
