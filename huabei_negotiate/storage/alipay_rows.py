"""Divides lines of Alipay's export into columns, and mends those that are out of joint."""

import csv
from collections.abc import Sequence

from huabei_negotiate.core.bill_rows import UNREADABLE, read_fen
from huabei_negotiate.core.moments import sortable
from huabei_negotiate.model.bill import Columns
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.storage.alipay_head import Layout, Notes, find_layout
from huabei_negotiate.storage.bill_encodings import Encoding, decode

_RULE = "---"
_PADDING = (" ", "\u3000")
_COLUMNS = tuple(name for name in Columns.__dataclass_fields__ if name != "lines")


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
        self._delimiter = layout.delimiter
        self._width = len(layout.names) + 1
        """Fields of a line, with the empty one after its last comma."""
        self._needed = 1 + max(layout.positions.get(name, 0) for name in _COLUMNS)

    def read(self, content: bytes) -> Columns:
        """The rows of a block of lines; what stands after them is taken up as notes."""
        if b"\r" in content and not self._encoding.has_wide_units:
            content = content.replace(b"\r\n", b"\n")
        fields = self._at_once(content)
        if self._is_regular(fields):
            return self._columns(fields, range(len(fields) // self._width))
        text, undecodable = decode(content, self._encoding)
        self.undecodable += undecodable
        return self._columns(*self._mended(text.split("\n")))

    def _at_once(self, content: bytes) -> list[str]:
        """All fields of all lines by one split; none where lines must be looked at."""
        if self._ended or self._layout.quoted or self._encoding.has_wide_units:
            return []
        in_line = content.replace(b"\n", self._delimiter.encode())
        try:
            return in_line.decode(self._encoding.name).split(self._delimiter)
        except UnicodeDecodeError:
            return []

    def _is_regular(self, fields: Sequence[str]) -> bool:
        """Whether each line has all fields and a comma at its end, so that all are in step."""
        width = self._width
        return (
            len(fields) % width == 1
            and not fields[-1]
            and all(fields[:-1:width])
            and not any(fields[width - 1 : -1 : width])
        )

    def _mended(self, lines: Sequence[str]) -> tuple[list[str], Sequence[int]]:
        """The fields of all rows, `_width` a row, and the number of the line each is from."""
        delimiter, commas = self._delimiter, self._width - 1
        fields: list[str] = []
        regular: list[str] = []
        numbers: list[int] = []
        for number, ended_line in enumerate(lines):
            line = ended_line.rstrip("\r")
            if self._is_regular_line(line, commas):
                regular.append(line)
                numbers.append(number)
            elif line.strip() and self._is_row(line):
                mended = self._fields(line, is_whole=number < len(lines) - 1)
                if mended is None:
                    self.damaged += 1
                    continue
                numbers.append(number)
                if regular:
                    fields += delimiter.join(regular).split(delimiter)
                    regular.clear()
                fields += mended
                fields.append("")
        if regular:
            fields += delimiter.join(regular).split(delimiter)
        return [*fields, ""], numbers

    def _columns(self, fields: Sequence[str], lines: Sequence[int]) -> Columns:
        width = self._width
        places = map(self._layout.positions.get, _COLUMNS)
        columns = [
            [""] * len(lines) if place is None else fields[place:-1:width] for place in places
        ]
        if any(field.endswith(_PADDING) for field in (*fields[:width], *fields[-width:])):
            columns = [list(map(str.strip, column)) for column in columns]
        times = columns[0]
        if any(sortable(time) != time for time in (*times[:1], *times[-1:])):
            columns[0] = list(map(sortable, times))
        return Columns(**dict(zip(_COLUMNS, columns, strict=True)), lines=lines)

    def _is_regular_line(self, line: str, commas: int) -> bool:
        return (
            line.count(self._delimiter) == commas
            and line.endswith(self._delimiter)
            and not (self._ended or self._layout.quoted)
            and not line.startswith(self._layout.names[0])
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
