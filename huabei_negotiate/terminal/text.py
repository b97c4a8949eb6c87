"""Breaks Chinese text into lines by terminal cells."""

import re
from collections.abc import Iterator

from huabei_negotiate.core.cells import cells

_NOT_FIRST = "，。！？、；：）》」』】”’…％%,.!?;:)\\]}·"
_NOT_LAST = "（《「『【“‘(\\[{￥"
_WIDEST = 2
"""Cells that a character takes at most."""

# Compiled when a line is too long: into a pipe none is.
_PIECE = r"(?s:[0-9A-Za-z.,:;/%+\-_×@#&=?~*'\"]+|\s+|.)"
_TOGETHER = rf"(?:[{_NOT_LAST}]\s*)*{_PIECE}(?:\s*(?=[{_NOT_FIRST}]){_PIECE})*"
"""A token with the opening marks before it and the closing ones after it."""


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Lines of at most `width` cells; all but the first start with the indent.

    Numbers, phone numbers and Latin words stay whole, closing punctuation never starts a
    line and opening punctuation never ends one, wherever a line is wide enough for it.
    """
    text = text.rstrip()
    # Into a pipe or a file, where lines have any length, nothing is even counted.
    if len(text) * _WIDEST <= width or cells(text) <= width:
        return [text]
    room = width - cells(indent)
    lines: list[str] = []
    line, left = "", width
    for together in re.findall(_TOGETHER, text):
        # A word longer than any line is broken anyway, so it begins on this one.
        if cells(together) > left and cells(re.findall(_PIECE, together)[0]) <= room:
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
    for token in re.findall(_PIECE, together):
        if cells(token) <= room:
            yield token
        else:
            yield from token
