"""Reads a file in blocks of whole lines, however large it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from huabei_negotiate.storage.bill_encodings import Encoding

BLOCK = 64 * 1024
"""Bytes; what fits a processor's own memory is handled fastest."""

MAX_LINE = 1024 * 1024
"""Bytes; a longer line is cut, so that a file of one line cannot fill the memory."""


@dataclass(frozen=True, slots=True)
class Block:
    """Whole lines and where they stand in the file; only the last may lack its end."""

    start: int
    content: bytes


def blocks(file: BinaryIO, start: int, encoding: Encoding) -> Iterator[Block]:
    """Blocks from a place in the file to its end."""
    file.seek(start)
    pending = bytearray()
    while piece := file.read(BLOCK):
        end = _last_line_end(piece, len(pending) % len(encoding.newline), encoding)
        if end == 0 and len(pending) < MAX_LINE:
            pending += piece
            continue
        content = bytes(pending) + piece[: end or len(piece)]
        yield Block(start, content)
        start += len(content)
        pending = bytearray(piece[end or len(piece) :])
    if pending:
        yield Block(start, bytes(pending))


def _last_line_end(piece: bytes, shift: int, encoding: Encoding) -> int:
    """Where the last whole line ends; characters of two bytes start `shift` bytes later."""
    newline = encoding.newline
    end = piece.rfind(newline)
    while end >= 0 and (end + shift) % len(newline):
        end = piece.rfind(newline, 0, end + len(newline) - 1)
    return end + len(newline) if end >= 0 else 0
