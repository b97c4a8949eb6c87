"""Draws bars with plain letters, each beside its number, on any width and without colour."""

from collections.abc import Iterator

from huabei_negotiate.core.cells import cells
from huabei_negotiate.model.outline import Bar, Chart
from huabei_negotiate.terminal.text import wrap

MOST_CELLS = 40
"""Longer bars are no easier to compare."""

LEAST_CELLS = 5
"""Shorter bars say nothing; the numbers stand alone then."""

_FILLED, _OVER, _LIMIT, _GAP = "=", "#", "|", " "


def chart_lines(chart: Chart, width: int) -> Iterator[str]:
    """A line a bar: its name, its number, then its length; the limit is an upright stroke.

    What goes beyond the limit is drawn with another letter.
    """
    label_room = max((cells(bar.label) for bar in chart.bars), default=0)
    words_room = max((cells(bar.words) for bar in chart.bars), default=0)
    room = min(MOST_CELLS, width - label_room - words_room - 2 * len(_GAP))
    longest = max((max(bar.length, bar.limit or 0) for bar in chart.bars), default=0)
    for bar in chart.bars:
        if room < LEAST_CELLS or longest <= 0:
            yield from wrap(f"{bar.label}{_GAP}{bar.words}", width, "  ")
        else:
            label, words = _padding(bar.label, label_room), _padding(bar.words, words_room)
            line = f"{bar.label}{label}{_GAP}{words}{bar.words}{_GAP}{_drawn(bar, longest, room)}"
            yield line.rstrip()


def _padding(text: str, room: int) -> str:
    return _GAP * (room - cells(text))


def _drawn(bar: Bar, longest: int, room: int) -> str:
    """A bar in at most `room` cells; one that is not zero has at least one."""
    if bar.limit is None:
        return _FILLED * _share(bar.length, longest, room)
    scale = room - len(_LIMIT)
    mark, filled = _share(bar.limit, longest, scale), _share(bar.length, longest, scale)
    if bar.length <= bar.limit:
        return (_FILLED * min(filled, mark)).ljust(mark, _GAP) + _LIMIT
    mark = min(mark, scale - 1)
    return _FILLED * mark + _LIMIT + _OVER * max(1, filled - mark)


def _share(length: int, longest: int, room: int) -> int:
    drawn = round(length / longest * room)
    return max(1, drawn) if length > 0 else 0
