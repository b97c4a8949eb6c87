"""Divides lines of Alipay's export into columns, and mends those that are out of joint."""

import csv
from collections.abc import Sequence

from huabei_negotiate.core.moments import sortable
from huabei_negotiate.model.bill import Columns
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.storage.alipay_head import Layout, Notes, find_layout

_RULE = "---"
_COLUMNS = tuple(name for name in Columns.__dataclass_fields__ if name != "lines")


class RowReader:
    """Reads the lines of one file, block by block.

    The export has no quotes: a quote or a comma in the name of goods stands there as it is,
    so `csv` would lose rows. Only spreadsheets put quotes around fields.
    """

    def __init__(self, layout: Layout, notes: Notes, names: BillNames) -> None:
        self.damaged = 0
        """Lines that are no whole row."""
        self._layout = layout
        self._notes = notes
        self._names = names
        self._ended = False
        self._needed = 1 + max(layout.positions.get(name, 0) for name in _COLUMNS)

    def read(self, text: str) -> Columns:
        """The rows of a block of lines; what stands after them is taken up as notes."""
        if "\r" in text:
            text = text.replace("\r\n", "\n")
        return self._at_once(text) or self._line_by_line(text)

    def _at_once(self, text: str) -> Columns | None:
        """All rows by one split, where every line has all fields and the comma at its end."""
        width = len(self._layout.names) + 1
        rows = text.count("\n")
        if self._ended or self._layout.quoted or not rows:
            return None
        delimiter = self._layout.delimiter
        fields = text.replace("\n", delimiter).split(delimiter)
        if len(fields) != rows * width + 1 or any(fields[width - 1 : -1 : width]):
            return None
        times = fields[self._layout.positions["time"] : -1 : width]
        if sortable(times[0]) != times[0] or sortable(times[-1]) != times[-1]:
            return None
        places = map(self._layout.positions.get, _COLUMNS)
        columns = [[""] * rows if at is None else fields[at:-1:width] for at in places]
        if any(field[-1:] == " " for field in (*fields[:width], *fields[-width:])):
            columns = [list(map(str.strip, column)) for column in columns]
        return Columns(*columns, range(rows))

    def _line_by_line(self, text: str) -> Columns:
        rows: list[Sequence[str]] = []
        numbers: list[int] = []
        lines = text.split("\n")
        for number, line in enumerate(lines):
            if line.strip() and self._is_row(line):
                fields = self._fields(line, is_whole=number < len(lines) - 1)
                if fields is None:
                    self.damaged += 1
                else:
                    rows.append(fields)
                    numbers.append(number)
        positions = (self._layout.positions.get(name) for name in _COLUMNS)
        columns = [
            [""] * len(rows) if place is None else [row[place].strip() for row in rows]
            for place in positions
        ]
        columns[0] = list(map(sortable, columns[0]))
        return Columns(*columns, numbers)

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
        if len(fields) > width and not fields[-1].strip():
            fields.pop()
        if len(fields) > width:
            return self._joined(fields, len(fields) - width)
        if len(fields) < (self._needed if is_whole else width):
            return None
        return fields + [""] * (width - len(fields))

    def _unquoted(self, line: str) -> list[str] | None:
        """The fields as a spreadsheet quotes them, if that divides the line as it should be."""
        try:
            fields = next(csv.reader([line], delimiter=self._layout.delimiter, strict=True))
        except csv.Error:
            return None
        width = len(self._layout.names)
        return fields if width <= len(fields) <= width + 1 else None

    def _joined(self, fields: list[str], extra: int) -> list[str]:
        """Put commas back that belong to the name of goods."""
        item = self._layout.positions.get("item", len(fields))
        joined = self._layout.delimiter.join(fields[item : item + extra + 1])
        return [*fields[:item], joined, *fields[item + extra + 1 :]][: len(self._layout.names)]
