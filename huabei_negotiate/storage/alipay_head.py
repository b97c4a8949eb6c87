"""What stands around the rows of Alipay's export: its columns, and what it says of itself."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from huabei_negotiate.model.bill import Unusable
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.storage.bill_encodings import Encoding, decode, find_encoding

HEAD = 1024 * 1024
"""Bytes in which the names of the columns must stand."""

_DELIMITERS = (",", "\t", ";")
_SPREADSHEETS = (b"[Content_Types].xml", b"xl/")
_MAGIC: tuple[tuple[bytes, Unusable], ...] = (
    (b"%PDF", "pdf"),
    (b"PK", "compressed"),
    (b"\x1f\x8b", "compressed"),
    (b"Rar!", "compressed"),
    (b"7z\xbc\xaf", "compressed"),
    (b"\xd0\xcf\x11\xe0", "spreadsheet"),
)
_NEEDED = ("time", "direction", "amount", "state", "order")
_AROUND_NAMES = '\ufeff" \t\r\u3000'
_MAX_NOTE = 500
_TOLD_ROWS = re.compile(r"共\s*(\d{1,12})\s*笔记录")
_TOLD_DIRECTION = re.compile(r"^\s*(\S{2,8})[:：]\s*(\d{1,12})\s*笔")
_EXPORTED = re.compile(r"导出交易类型[:：]\s*\[([^\]]*)\]")
_PERIOD = re.compile(
    r"起始(?:时间|日期)[:：]\s*\[([^\]]*)\].*终止(?:时间|日期)[:：]\s*\[([^\]]*)\]"
)
_OURS = ("支付宝", "导出信息")


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Where the columns are, and how a line is divided; `names` are all the columns there are."""

    names: tuple[str, ...]
    positions: Mapping[str, int]
    delimiter: str
    quoted: bool


@dataclass(slots=True)
class Notes:
    """What a file says of itself before and after its rows."""

    rows: int | None = None
    directions: dict[str, int] = field(default_factory=dict)
    exported: str = ""
    begins: str = ""
    ends: str = ""

    def take(self, line: str) -> None:
        """Take up one line that is no row."""
        line = line[:_MAX_NOTE]
        if found := _TOLD_ROWS.search(line):
            self.rows = (self.rows or 0) + int(found[1])
        elif found := _TOLD_DIRECTION.search(line):
            self.directions[found[1]] = self.directions.get(found[1], 0) + int(found[2])
        elif found := _EXPORTED.search(line):
            self.exported = found[1].strip()
        elif found := _PERIOD.search(line):
            self.begins, self.ends = found[1].strip(), found[2].strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The beginning of a bill; its rows start at byte `rows_at`."""

    encoding: Encoding
    layout: Layout
    notes: Notes
    rows_at: int
    undecodable: int


def read_head(file: BinaryIO, names: BillNames) -> Head | Unusable:
    """Find the columns, or say what kind of file this is."""
    content = file.read(HEAD)
    if magic := _magic(content):
        return magic
    encoding = find_encoding(content, [names.columns.direction[0]])
    text, _ = decode(content[encoding.mark :], encoding)
    if not text.strip("\ufeff\0 \t\r\n"):
        return "empty"
    notes = Notes()
    lines = text.split("\n")
    for number, line in enumerate(lines):
        layout = find_layout(line, names)
        if layout is not None:
            rows_at = _end_of_line(content, encoding, number)
            _, undecodable = decode(content[encoding.mark : rows_at], encoding)
            return Head(
                encoding=encoding,
                layout=layout,
                notes=notes,
                rows_at=rows_at,
                undecodable=undecodable,
            )
        notes.take(line)
    return _stranger(text, names)


def find_layout(line: str, names: BillNames) -> Layout | None:
    """The columns a line names, if it names enough to be the head of a bill."""
    if not any(name in line for name in names.columns.direction):
        return None
    for delimiter in _DELIMITERS:
        cells = [cell.strip(_AROUND_NAMES) for cell in line.split(delimiter)]
        positions = _positions(cells, names)
        if all(column in positions for column in _NEEDED):
            while cells and not cells[-1]:
                cells.pop()
            return Layout(
                names=tuple(cells), positions=positions, delimiter=delimiter, quoted='"' in line
            )
    return None


def _positions(cells: Sequence[str], names: BillNames) -> dict[str, int]:
    wanted = ((column, getattr(names.columns, column)) for column in _column_names(names))
    return {
        column: next(cells.index(name) for name in known if name in cells)
        for column, known in wanted
        if any(name in cells for name in known)
    }


def _column_names(names: BillNames) -> Iterable[str]:
    return names.columns.__struct_fields__


def _magic(content: bytes) -> Unusable | None:
    if not content:
        return "empty"
    for mark, kind in _MAGIC:
        if content.startswith(mark):
            is_sheet = kind == "compressed" and any(name in content for name in _SPREADSHEETS)
            return "spreadsheet" if is_sheet else kind
    return None


def _end_of_line(content: bytes, encoding: Encoding, number: int) -> int:
    """The byte after the line of this number; the end of the content when it has no end."""
    newline, end = encoding.newline, encoding.mark
    for _ in range(number + 1):
        found = content.find(newline, end)
        while found >= 0 and (found - encoding.mark) % len(newline):
            found = content.find(newline, found + 1)
        if found < 0:
            return len(content)
        end = found + len(newline)
    return end


def _stranger(text: str, names: BillNames) -> Unusable:
    for stranger in names.strangers:
        if any(word in text for word in stranger.words):
            return "wechat" if stranger.id == "wechat" else "cashbook"
    return "empty" if any(word in text for word in _OURS) else "stranger"
