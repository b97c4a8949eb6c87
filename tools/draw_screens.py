"""Draws the pictures of README.md from the program itself: `python -m tools.draw_screens`.

The program runs in a pseudo-terminal, keys are typed, and what then stands on the screen
becomes an SVG that needs nothing from elsewhere. With `--check` nothing is written: the exit
code is 1 when a picture would come out otherwise. Needs the extra `dev`.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from html import escape
from itertools import groupby
from pathlib import Path
from typing import NamedTuple
from unicodedata import east_asian_width

import pexpect
import pyte
from pyte.screens import Char

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "pictures"
TODAY = ("--today", "2026-11-24")

_PATIENCE = 60
_HOME = "/home/me"
_CELL, _LINE, _EDGE, _BELOW = 9, 25, 16, 7
_PAPER, _INK = "#1d2021", "#e8e6e3"
_INKS = {
    "cyan": "#7cc7d8",
    "green": "#a3c76d",
    "brown": "#e5c07b",
    "red": "#e88388",
    "blue": "#83a9e0",
    "magenta": "#c59bd9",
}
_FONTS = "'Noto Sans Mono CJK SC','Sarasa Mono SC',Menlo,Consolas,'PingFang SC',monospace"


class Picture(NamedTuple):
    """What to run on a screen of which size, and what to type at which words."""

    title: str
    columns: int
    rows: int
    arguments: Sequence[str]
    typed: Sequence[tuple[str, str]] = ()
    until: str = ""
    """The words that are on the screen when it is to be drawn; empty: the end of the run."""


PICTURES_TO_DRAW = {
    "question": Picture(
        title="一问一答：逾期以后，先问有没有法院的材料",
        columns=64,
        rows=22,
        arguments=("start", "--no-save", "--scenario", "overdue", *TODAY),
        typed=(("怎么了", "停工两个月了\r"), ("逾期几天", "18\r")),
        until="传票",
    ),
    "plan": Picture(
        title="方案：先做什么、怎么说",
        columns=72,
        rows=40,
        arguments=(
            *("--scenario", "overdue", "--now", *TODAY),
            *("--set", "overdue_days=18", "--set", "principal=6512", "--set", "income=3800"),
            *("--set", "essential=2600", "--set", "other_debt=0", "--set", "cause=income_drop"),
        ),
    ),
}


def draw(picture: Picture) -> str:
    """The SVG of a picture."""
    rows = _cropped(_screen(picture))
    width = picture.columns * _CELL + 2 * _EDGE
    height = len(rows) * _LINE + 2 * _EDGE
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
            f"<title>{escape(picture.title)}</title>",
            f'<rect width="{width}" height="{height}" rx="8" fill="{_PAPER}"/>',
            f'<g font-family="{_FONTS}" font-size="{2 * _CELL}" fill="{_INK}">',
            *(text for number, row in enumerate(rows) for text in _texts(row, number)),
            "</g>\n</svg>\n",
        )
    )


def _screen(picture: Picture) -> list[list[Char]]:
    """The cells of the screen, row by row, at the moment that is to be drawn."""
    terminal = pyte.Screen(picture.columns, picture.rows)
    stream = pyte.Stream(terminal)
    child = pexpect.spawn(
        sys.executable,
        ["-m", "huabei_negotiate", *picture.arguments],
        cwd=str(ROOT),
        dimensions=(picture.rows, picture.columns),
        encoding="utf-8",
        env={
            "PATH": os.environ["PATH"],
            "HOME": _HOME,
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "COLUMNS": str(picture.columns),
        },
    )
    for words, keys in picture.typed:
        _read_until(child, stream, terminal, words)
        child.send(keys)
    _read_until(child, stream, terminal, picture.until)
    child.close(force=True)
    return [
        [terminal.buffer[row][column] for column in range(picture.columns)]
        for row in range(picture.rows)
    ]


def _read_until(
    child: pexpect.spawn, stream: pyte.Stream, terminal: pyte.Screen, words: str
) -> None:
    """Read until words are on the screen and it has come to rest, or to the end."""
    for _ in range(_PATIENCE):
        try:
            stream.feed(child.read_nonblocking(65536, timeout=0.6))
        except pexpect.EOF:
            return
        except pexpect.TIMEOUT:
            shown = terminal.display
            # Keys count only once the prompt below the words is there, too.
            if words in "".join(shown) and any(row.lstrip()[:1] == ">" for row in shown):
                return

    raise TimeoutError(words + "\n" + "\n".join(terminal.display))


def _cropped(rows: list[list[Char]]) -> list[list[Char]]:
    """Without the empty rows above and below."""
    filled = [n for n, row in enumerate(rows) if any(char.data.strip() for char in row)]
    return rows[filled[0] : filled[-1] + 1] if filled else []


def _texts(row: Sequence[Char], number: int) -> Iterator[str]:
    """The pieces of a row, each of one look and one width of character."""
    # The second cell of a wide character is empty.
    cells = [
        (column, char, 2 if column + 1 < len(row) and row[column + 1].data == "" else 1)
        for column, char in enumerate(row)
        if char.data
    ]
    for (ink, bold, wide, kind), group in groupby(cells, _kind_of_cell):
        piece = list(group)
        if kind != "blank":
            text = "".join(char.data for _, char, _ in piece)
            x, y = piece[0][0] * _CELL + _EDGE, (number + 1) * _LINE + _EDGE - _BELOW
            look = f' fill="{ink}"' * (ink != _INK) + ' font-weight="bold"' * bold
            length = len(text) * wide * _CELL
            place = f'x="{x}" y="{y}" textLength="{length}" lengthAdjust="spacingAndGlyphs"'
            yield f"<text {place}{look}>{escape(text, quote=False)}</text>"


def _kind_of_cell(cell: tuple[int, Char, int]) -> tuple[str, bool, int, str]:
    """Cells alike in this can be one piece of text, stretched to the room they have."""
    _, char, wide = cell
    if char.data.isspace():
        return (*_look(char), wide, "blank")
    return (*_look(char), wide, east_asian_width(char.data[0]))


def _look(char: Char) -> tuple[str, bool]:
    return (_INKS.get(char.fg, _INK if char.fg == "default" else f"#{char.fg}"), char.bold)


def main() -> int:
    """Draw every picture, or say which is no longer as the program looks."""
    stale = 0
    for name, picture in PICTURES_TO_DRAW.items():
        path, drawn = PICTURES / f"{name}.svg", draw(picture)
        if "--check" in sys.argv:
            stale += not path.exists() or path.read_text("utf-8") != drawn
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(drawn, "utf-8")
    return min(stale, 1)


if __name__ == "__main__":
    sys.exit(main())
