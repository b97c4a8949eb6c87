"""Divides lines of Alipay's export into columns, and mends those that are out of joint."""

import csv
from collections.abc import Sequence

from huabei_negotiate.core.bill.moments import sortable
from huabei_negotiate.core.bill.rows import UNREADABLE, read_fen
from huabei_negotiate.model.bill import Columns
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.storage.alipay_head import Layout, Notes, find_layout
from huabei_negotiate.storage.bill_encodings import Encoding, decode

_RULE = "---"
_CELLS = ("time", "category", "item", "direction", "amount", "method", "state", "order")
_WORDS = frozenset({"category", "direction", "method", "state"})
"""Columns of few words, each of which is decoded, and so checked, where it is first met."""


def cells_of(encoding: Encoding) -> str:
    """The encoding of single cells: where characters have two bytes at least, another one."""
    return "utf-8" if encoding.has_wide_units else encoding.name


class RowReader:
    """Reads the lines of one file, block by block.

    The export has no quotes: a quote or a comma in the name of goods stands there as it is,
    so `csv` would lose rows. Only spreadsheets put quotes around fields.
    """

    def __init__(self, layout: Layout, encoding: Encoding, notes: Notes, names: BillNames) -> None:
        self.damaged = 0
        """Lines that are no whole row."""
        self.undecodable = 0
        """Characters that could not be decoded."""
        self._layout = layout
        self._encoding = encoding
        self._notes = notes
        self._names = names
        self._ended = False
        self._comma = layout.delimiter.encode()
        self._first_name = layout.names[0].encode(encoding.name)
        self._wide_blank = "\u3000".encode(encoding.name)
        self._width = len(layout.names) + 1
        """Fields of a line, with the empty one after its last comma."""
        self._needed = 1 + max(layout.positions.get(name, 0) for name in _CELLS)

    def read(self, content: bytes) -> Columns:
        """The rows of a block of lines; what stands after them is taken up as notes."""
        if b"\r" in content and not self._encoding.has_wide_units:
            content = content.replace(b"\r\n", b"\n")
        if self._ended or self._layout.quoted or self._encoding.has_wide_units:
            return self._line_by_line(content)
        fields = content.replace(b"\n", self._comma).split(self._comma)
        lines: Sequence[int] = range(len(fields) // self._width)
        if not self._is_regular(fields):
            if not self._can_be_mended(content):
                return self._line_by_line(content)
            fields, lines = self._mended(content.split(b"\n"))
        return self._columns(fields, lines) or self._line_by_line(content)

    def _columns(self, fields: Sequence[bytes], lines: Sequence[int]) -> Columns | None:
        """Fields as columns; nothing where a character cannot be decoded."""
        width = self._width
        columns = [fields[place:-1:width] for place in range(width - 1)]
        around = (*fields[:width], *fields[-width:])
        try:
            parties = self._parties(columns, len(lines))
        except UnicodeDecodeError:
            return None
        if any(cell.endswith(self._wide_blank) for cell in around):
            return None
        found = {name: self._column(name, columns, len(lines)) for name in _CELLS}
        if any(cell.endswith(b" ") for cell in around):
            found = {name: list(map(bytes.strip, column)) for name, column in found.items()}
            parties = list(map(str.strip, parties))
        times = found["time"]
        if any(self._sortable(time) != time for time in (*times[:1], *times[-1:])):
            found["time"] = list(map(self._sortable, times))
        return Columns(**found, party=parties, lines=lines, encoding=self._encoding.name)

    def _parties(self, columns: Sequence[Sequence[bytes]], rows: int) -> list[str]:
        """The parties as text; looks whether all else that is not ASCII can be decoded."""
        named = {place: name for name, place in self._layout.positions.items()}
        parties = [""] * rows
        for place, column in enumerate(columns):
            name = named.get(place)
            cells = b"\n".join(column)
            if name == "party" and rows:
                parties = self._text(cells).split("\n")
            elif name not in _WORDS and not cells.isascii():
                self._text(cells)
        return parties

    def _column(self, name: str, columns: Sequence[Sequence[bytes]], rows: int) -> Sequence[bytes]:
        place = self._layout.positions.get(name)
        return [b""] * rows if place is None else columns[place]

    def _text(self, cells: bytes) -> str:
        return cells.decode(self._encoding.name)

    def _sortable(self, cell: bytes) -> bytes:
        """A time whose order is that of its bytes; one that is no time is only kept apart."""
        return sortable(cell.decode(self._encoding.name, "replace")).encode("ascii", "replace")

    def _is_regular(self, fields: Sequence[bytes]) -> bool:
        """Whether each line has all fields and a comma at its end, so that all are in step."""
        width = self._width
        return (
            len(fields) % width == 1
            and len(fields) > 1
            and not fields[-1]
            and all(fields[:-1:width])
            and not any(fields[width - 1 : -1 : width])
        )

    def _can_be_mended(self, content: bytes) -> bool:
        """Whether single lines can be taken out and the rest be divided at once."""
        if self._wide_blank + self._comma in content:
            return False
        return decode(content, self._encoding)[1] == 0

    def _mended(self, lines: Sequence[bytes]) -> tuple[list[bytes], Sequence[int]]:
        """The fields of all rows, `_width` a row, and the number of the line each is from."""
        fields: list[bytes] = []
        regular: list[bytes] = []
        numbers: list[int] = []
        for number, line in enumerate(lines):
            if self._is_regular_line(line):
                regular.append(line)
                numbers.append(number)
                continue
            mended = self._row(self._text(line), is_whole=number < len(lines) - 1)
            if mended is not None:
                numbers.append(number)
                fields += self._comma.join(regular).split(self._comma) if regular else ()
                regular.clear()
                cells = (cell.strip() for cell in (*mended, ""))
                fields += (cell.encode(self._encoding.name) for cell in cells)
        fields += self._comma.join(regular).split(self._comma) if regular else ()
        return [*fields, b""], numbers

    def _line_by_line(self, content: bytes) -> Columns:
        """Rows of which each line is looked at, in an encoding that has every character."""
        text, undecodable = decode(content, self._encoding)
        self.undecodable += undecodable
        lines = text.split("\n")
        rows = [self._row(line, is_whole=n < len(lines)) for n, line in enumerate(lines, 1)]
        whole = [row for row in rows if row is not None]
        places, encoding = self._layout.positions, cells_of(self._encoding)
        texts = {
            name: [row[places[name]].strip() if name in places else "" for row in whole]
            for name in (*_CELLS, "party")
        }
        texts["time"] = list(map(sortable, texts["time"]))
        parties = texts.pop("party")
        cells = {name: [cell.encode(encoding) for cell in column] for name, column in texts.items()}
        numbers = [number for number, row in enumerate(rows) if row is not None]
        return Columns(**cells, party=parties, lines=numbers, encoding=encoding)

    def _row(self, ended_line: str, *, is_whole: bool) -> Sequence[str] | None:
        """The fields of a line; nothing where it is no row, or none that is whole."""
        line = ended_line.rstrip("\r")
        if not line.strip() or not self._is_row(line):
            return None
        fields = self._fields(line, is_whole=is_whole)
        self.damaged += fields is None
        return fields

    def _is_regular_line(self, line: bytes) -> bool:
        return (
            line.count(self._comma) == self._width - 1
            and line.endswith(self._comma)
            and not self._ended
            and not line.startswith(self._first_name)
        )

    def _is_row(self, line: str) -> bool:
        """Whether a line belongs to the rows; a rule ends them, another head begins them again."""
        if line.startswith(_RULE) and self._layout.delimiter not in line:
            self._ended = True
        elif find_layout(line, self._names) == self._layout:
            self._ended = False
        elif self._ended:
            self._notes.take(line)
        else:
            return True
        return False

    def _fields(self, line: str, *, is_whole: bool) -> Sequence[str] | None:
        """The fields of a line, one a column; `None` when some that matter are missing."""
        layout, width = self._layout, len(self._layout.names)
        fields = line.split(layout.delimiter)
        if '"' in line and (layout.quoted or not width <= len(fields) <= width + 1):
            fields = self._unquoted(line) or fields
        if len(fields) > width:
            return self._fitted(fields)
        if len(fields) < (self._needed if is_whole else width):
            return None
        return fields + [""] * (width - len(fields))

    def _fitted(self, fields: list[str]) -> list[str]:
        """A line with too many fields: one after its last comma, or commas in the name of goods."""
        fitted = self._joined(fields)
        if fields[-1].strip():
            return fitted
        without_last = self._joined(fields[:-1])
        amount = self._layout.positions["amount"]
        is_out_of_step = read_fen(without_last[amount].strip()) == UNREADABLE
        return fitted if is_out_of_step else without_last

    def _unquoted(self, line: str) -> list[str] | None:
        """The fields as a spreadsheet quotes them, if that divides the line as it should be."""
        try:
            fields = next(csv.reader([line], delimiter=self._layout.delimiter, strict=True))
        except csv.Error:
            return None
        width = len(self._layout.names)
        return fields if width <= len(fields) <= width + 1 else None

    def _joined(self, fields: list[str]) -> list[str]:
        """Put commas back that belong to the name of goods."""
        extra = len(fields) - len(self._layout.names)
        item = self._layout.positions.get("item", len(fields))
        joined = self._layout.delimiter.join(fields[item : item + extra + 1])
        return [*fields[:item], joined, *fields[item + extra + 1 :]][: len(self._layout.names)]
