"""Shows a long document a screenful at a time."""

from collections.abc import Iterable, Iterator, Sequence

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.terminal.draw import Line, draw
from huabei_negotiate.terminal.prompter import Row
from huabei_negotiate.terminal.setting import Setting

_NEXT, _STOP = "next", "stop"
_PROMPT_LINES = 5
"""Lines that the question whether to go on takes."""

_LEADING = frozenset({"title", "heading"})
"""Styles of lines that stay with what follows them."""


def show_pages(outline: Outline, interview: Interview, setting: Setting) -> None:
    """Print a document; the reader says when to go on, and may stop.

    Raises:
        Left: the reader leaves.
    """
    lines = draw(outline, setting.screen.width)
    pages = list(_screenfuls(lines, setting.screen.height - _PROMPT_LINES))
    words = setting.words.wizard
    for number, page in enumerate(pages, 1):
        setting.screen.show_lines(page)
        if number == len(pages):
            return
        rows = [
            Row(_NEXT, fill(words.next_page, {"here": str(number), "total": str(len(pages))}, {})),
            Row(_STOP, words.to_menu),
        ]
        if setting.choose("", rows, interview) != _NEXT:
            return


def _screenfuls(lines: Iterable[Line], height: int) -> Iterator[list[Line]]:
    """Lines in pages that fit; a page ends where a paragraph or an entry of a list ends."""
    page: list[Line] = []
    for entry in _entries(lines):
        if page and len(page) + len(entry) > height:
            yield page
            page = []
        page.extend(entry)
    if page:
        yield page


def _entries(lines: Iterable[Line]) -> Iterator[list[Line]]:
    entry: list[Line] = []
    for line in lines:
        if entry and not line.text.startswith(" ") and not _leads_on(entry):
            yield entry
            entry = []
        entry.append(line)
    if entry:
        yield entry


def _leads_on(entry: Sequence[Line]) -> bool:
    """Whether what comes next must stand on the same page: after a heading, or empty lines."""
    last = next((line for line in reversed(entry) if line.text), None)
    return last is None or last.style in _LEADING
