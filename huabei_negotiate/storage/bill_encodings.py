"""Finds out how a bill is encoded, from what is in it and not from what it should be."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"\x84\x31\x95\x33", "gb18030"),
)
_CANDIDATES = ("utf-8", "gb18030")
"""GB18030 and not GBK: names of goods hold characters and pictures GBK lacks."""

_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class Encoding:
    """How bytes become text, and how many of them only mark the encoding."""

    name: str
    mark: int = 0

    @property
    def newline(self) -> bytes:
        """The end of a line."""
        return "\n".encode(self.name)

    @property
    def has_wide_units(self) -> bool:
        """Whether each character takes two bytes at least, so that bytes must stay in pairs."""
        return len(self.newline) > 1


def find_encoding(head: bytes, expected: Iterable[str]) -> Encoding:
    """The encoding in which the head of a file holds the words expected of it.

    A mark at the start decides; without one the words do, and then what can be decoded.
    """
    for mark, name in _MARKS:
        if head.startswith(mark):
            return Encoding(name, len(mark))
    words = tuple(expected)
    for name in (*_CANDIDATES, "utf-16-le", "utf-16-be"):
        if words and all(word.encode(name) in head for word in words):
            return Encoding(name)
    try:
        head[: head.rfind(b"\n") + 1].decode("utf-8")
    except UnicodeDecodeError:
        return Encoding("gb18030")
    return Encoding("utf-8")


def decode(content: bytes, encoding: Encoding) -> tuple[str, int]:
    """The text of whole lines, and how many characters in it could not be decoded."""
    try:
        return content.decode(encoding.name), 0
    except UnicodeDecodeError:
        text = content.decode(encoding.name, "replace")
    # The character may stand in the file itself; at least one could not be decoded.
    there = content.count(_REPLACED.encode(encoding.name))
    return text, max(text.count(_REPLACED) - there, 1)
