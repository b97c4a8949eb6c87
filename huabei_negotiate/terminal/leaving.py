"""What is printed when a reader leaves in the middle."""

import re
from collections.abc import Iterator, Sequence

from huabei_negotiate.core.cells import cells
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.words import WizardWords
from huabei_negotiate.terminal.text import wrap

MAX_LINES = 5
_CLAUSES = re.compile(r"(?<=[，。；：！？])")
_LOOSE_END = "，；：。"
_HALF_A_BLANK = re.compile(r"【[^】]*$")


def first_things(plan: Plan) -> list[str]:
    """What to do first; who cannot go on is not sent to a bill before somebody who helps."""
    stops = (notice.lines for notice in plan.notices if notice.kind == "stop")
    return [*next(stops, ())[:1], *(step.short or step.do for step in plan.steps)]


def leaving_lines(
    things: Sequence[str], words: WizardWords, width: int, kept: str | None = None
) -> list[str]:
    """At most five lines: the first things to do, and what became of the answers."""
    if not things:
        return wrap(kept or words.left_bare, width)
    last = wrap(kept or words.left_unsaved, width)
    room = MAX_LINES - 1 - len(last)
    return [words.left_title, *_numbered(things[:room], width), *last]


def _numbered(things: Sequence[str], width: int) -> Iterator[str]:
    for number, thing in enumerate(things, 1):
        lead = f"{number}. "
        yield lead + _fitting(thing, width - len(lead))


def _fitting(text: str, width: int) -> str:
    """As many whole clauses as a line holds; the first one cut if even it does not fit."""
    kept = ""
    for clause in _CLAUSES.split(text):
        if cells(kept + clause.rstrip(_LOOSE_END)) > width:
            break
        kept += clause
    cut = kept.rstrip(_LOOSE_END) or wrap(text, width)[0]
    return _HALF_A_BLANK.sub("", cut)
