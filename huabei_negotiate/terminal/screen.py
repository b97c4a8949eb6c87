"""Where words are shown: plainly, or with colour on a real terminal."""

import os
import shutil
import sys
from collections.abc import Iterable
from typing import Protocol, TextIO

from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.model.outline import Block, Outline, Section
from huabei_negotiate.terminal.draw import UNLIMITED, Line, Style, draw, draw_block, draw_section
from huabei_negotiate.terminal.text import wrap

MAX_WIDTH = 100
"""Longer lines are hard to read, however wide the terminal is."""

_CODES: dict[Style, str] = {
    "title": "1;36",
    "heading": "1",
    "strong": "1;33",
    "normal": "",
    "quiet": "2",
    "say": "32",
    "note": "2;3",
}
"""Bold 1, dim 2, italic 3, green 32, yellow 33, cyan 36. To import rich for these takes as
long as everything else a plan needs."""


class Screen(Protocol):
    """Shows lines; `width` is how many cells one has, `height` how many fit."""

    width: int
    height: int

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Print lines that are wrapped already."""
        ...


def show(screen: Screen, outline: Outline) -> None:
    """Print a document."""
    screen.show_lines(draw(outline, screen.width))


def show_section(screen: Screen, section: Section) -> None:
    """Print one section."""
    screen.show_lines(draw_section(section, screen.width))


def show_blocks(screen: Screen, blocks: Iterable[Block]) -> None:
    """Print blocks without a title."""
    screen.show_lines(line for block in blocks for line in draw_block(block, screen.width))


class PlainScreen:
    """Prints text as it is, to a terminal, a pipe or a file."""

    def __init__(self, stream: TextIO, width: int = UNLIMITED, height: int = UNLIMITED) -> None:
        self.width = width
        self.height = height
        self._stream = stream

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Print lines without any style."""
        for line in lines:
            self._stream.write(line.text + "\n")
        self._stream.flush()


class ColourScreen(PlainScreen):
    """Prints with colour, by the codes that every terminal knows."""

    def show_lines(self, lines: Iterable[Line]) -> None:
        """Print lines in their styles."""
        super().show_lines(Line(_coloured(line)) for line in lines)


def _coloured(line: Line) -> str:
    code = _CODES[line.style]
    return f"\x1b[{code}m{line.text}\x1b[0m" if code and line.text else line.text


def is_terminal(stream: TextIO) -> bool:
    """Whether someone is looking, or typing."""
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def is_attended() -> bool:
    """Whether someone sees what is shown and can answer."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty()


def wants_plain() -> bool:
    """Whether the environment asks for no colour."""
    return bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"


def say_error(message: str) -> None:
    """Print a message where errors go, wrapped when someone is looking."""
    stream = sys.stderr
    width = shutil.get_terminal_size().columns if stream.isatty() else UNLIMITED
    lines = wrap(printable(message), width)
    PlainScreen(stream, width).show_lines(Line(line) for line in lines)


def open_screen(*, plain: bool) -> Screen:
    """The screen for standard output: colour only where someone looks at it and wants it."""
    stream = sys.stdout
    if not stream.isatty():
        return PlainScreen(stream)
    size = shutil.get_terminal_size()
    width = min(size.columns, MAX_WIDTH)
    if plain or wants_plain():
        return PlainScreen(stream, width, size.lines)
    if sys.platform == "win32":
        import colorama  # noqa: PLC0415  Typer brings it on Windows

        colorama.just_fix_windows_console()
    return ColourScreen(stream, width, size.lines)
