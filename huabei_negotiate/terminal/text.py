"""Breaks Chinese text into lines by terminal cells."""

import re
from collections.abc import Iterator

from huabei_negotiate.core.cells import cells

_TOKEN = re.compile(r"[0-9A-Za-z.,:;/%+\-_×@#&=?~*'\"]+|.", re.DOTALL)
_NOT_FIRST = frozenset("，。！？、；：）》」』】”’…％%,.!?;:)]}·")
_NOT_LAST = frozenset("（《「『【“‘([{￥")


def wrap(text: str, width: int, indent: str = "") -> list[str]:
    """Lines of at most `width` cells; all but the first start with the indent.

    Numbers, phone numbers and Latin words stay whole, closing punctuation never starts a
    line and opening punctuation never ends one.
    """
    lines: list[str] = []
    line: list[str] = []
    room = width
    for token in _pieces(text, width - cells(indent)):
        if cells(token) > room and line:
            carried = _carry(line, token)
            lines.append("".join(line).rstrip())
            line = [indent, *carried]
            room = width - cells("".join(line))
            token = token.lstrip() if not carried else token  # noqa: PLW2901
        line.append(token)
        room -= cells(token)
    lines.append("".join(line).rstrip())
    return lines


def _carry(line: list[str], token: str) -> list[str]:
    """Take off the line what must stay together with the token that starts the next one."""
    carried: list[str] = []
    while len(line) > 1 and (
        (token[0] in _NOT_FIRST and not carried)
        or (carried and carried[0][0] in _NOT_FIRST)
        or line[-1][-1] in _NOT_LAST
    ):
        carried.insert(0, line.pop())
    if not "".join(line).strip():
        # Nothing would be left on this line: break here after all.
        line.extend(carried)
        return []
    return carried


def _pieces(text: str, width: int) -> Iterator[str]:
    for token in _TOKEN.findall(text):
        if cells(token) <= width:
            yield token
        else:
            yield from token
