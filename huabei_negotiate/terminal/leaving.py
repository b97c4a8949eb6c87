"""What is printed when a reader leaves in the middle."""

import re
from collections.abc import Iterator, Sequence

from huabei_negotiate.model.words import WizardWords
from huabei_negotiate.terminal.text import wrap

MAX_LINES = 5
_CLAUSE_END = re.compile(r"[，。；：！？（]")


def leaving_lines(steps: Sequence[str], words: WizardWords, width: int) -> list[str]:
    """At most five lines: the first things to do, and that nothing was saved."""
    if not steps:
        return wrap(words.left_bare, width)
    last = wrap(words.left_unsaved, width)
    room = MAX_LINES - 1 - len(last)
    return [words.left_title, *_first_things(steps, width, room), *last]


def _first_things(steps: Sequence[str], width: int, room: int) -> Iterator[str]:
    for number, step in enumerate(steps, 1):
        lines = wrap(f"{number}. {_first_clause(step)}", width, "   ")
        room -= len(lines)
        if room < 0:
            return
        yield from lines


def _first_clause(step: str) -> str:
    return _CLAUSE_END.split(step, maxsplit=1)[0]
