"""Breaks Chinese text into lines by terminal cells."""

import re
from collections.abc import Iterator

from huabei_negotiate.core.cells import cells

_NOT_FIRST = "，。！？、；：）》」』】”’…％%,.!?;:)\\]}·"
_NOT_LAST = "（《「『【“‘(\\[{￥"
_TOKEN = re.compile(r"[0-9A-Za-z.,:;/%+\-_×@#&=?~*'\"]+|\s+|.", re.DOTALL)
_TOGETHER = re.compile(
    rf"(?:[{_NOT_LAST}]\s*)*(?:{_TOKEN.pattern})(?:\s*(?=[{_NOT_FIRST}])(?:{_TOKEN.pattern}))*",
    re.DOTALL,
)
"""A token with the opening marks before it and the closing ones after it."""


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Lines of at most `width` cells; all but the first start with the indent.

    Numbers, phone numbers and Latin words stay whole, closing punctuation never starts a
    line and opening punctuation never ends one, wherever a line is wide enough for it.
    """
    room = width - cells(indent)
    lines: list[str] = []
    line, left = "", width
    for together in _TOGETHER.findall(text.rstrip()):
        # A word longer than any line is broken anyway, so it begins on this one.
        if cells(together) > left and cells(_TOKEN.findall(together)[0]) <= room:
            lines.append(line)
            line, left = indent, room
        for piece in _pieces(together, room):
            if cells(piece) > left:
                lines.append(line)
                line, left = indent, room
            fitting = piece.lstrip() if line == indent and lines else piece
            line += fitting
            left -= cells(fitting)
    return [each.rstrip() for each in (*lines, line) if each.strip()] or [""]


def _pieces(together: str, room: int) -> Iterator[str]:
    """What fits into the room, as large as can be."""
    if cells(together) <= room:
        yield together
        return
    for token in _TOKEN.findall(together):
        if cells(token) <= room:
            yield token
        else:
            yield from token
