"""A file, or a pipe, with one thing a line."""

import sys
from collections.abc import Iterator
from pathlib import Path

from huabei_negotiate.errors import CannotRead, NoStandardInput

STANDARD_INPUT = "-"


def read_lines(path: str, option: str) -> Iterator[str]:
    """Every line without its end, one by one; what is no UTF-8 is replaced by a mark.

    `option` is the one the path was given with.

    Raises:
        CannotRead: there is no such file, or it may not be read.
        NoStandardInput: the lines were to come through a pipe, and there is none.
    """
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise NoStandardInput(option)
            yield from map(_text, sys.stdin.buffer)
        else:
            with Path(path).open("rb") as file:
                yield from map(_text, file)
    except OSError as error:
        raise CannotRead(path, error) from error


def _text(line: bytes) -> str:
    return line.removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n").decode("utf-8", "replace")
