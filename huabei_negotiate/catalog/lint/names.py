"""A `{name}` in a text must become a value, or readers see the braces or a blank."""

import re
from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.catalog.lint.uses import asked_in, rooms
from huabei_negotiate.catalog.lint.walk import Passage, texts
from huabei_negotiate.core.blanks import fill, names_in
from huabei_negotiate.core.figures import figure_names
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.content import Advice, AgentQuestion, Limit, Material, Step
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.reference import Rung
from huabei_negotiate.model.scripts import Line, Move, Script
from huabei_negotiate.model.words import FigureWords, Words
from huabei_negotiate.source.location import Problem

_FILLED: dict[type[Content], frozenset[str]] = {
    Step: frozenset({"do", "why"}),
    Material: frozenset({"what"}),
    AgentQuestion: frozenset({"they_ask", "you_say"}),
    Advice: frozenset({"say"}),
    Limit: frozenset({"why", "instead"}),
    Script: frozenset({"goal"}),
    Line: frozenset({"say", "note"}),
    Move: frozenset({"reply"}),
    Rung: frozenset({"do", "say"}),
    FigureWords: frozenset({"how"}),
}
"""The texts into which the planner puts values; all others are shown as they stand."""

_BRACE = re.compile(r"[{}]")


def names_exist(contents: Contents) -> Iterator[Problem]:
    """A `{name}` is an answer or a figure of a scenario that uses the text."""
    figures = figure_names()
    for room in rooms(contents):
        for passage in texts(room.value, room.steps):
            for name in names_in(passage.text) if _is_filled(passage) else ():
                if name not in room.asked and name not in figures:
                    yield room.page.problem(sayings.NO_SUCH_NAME.format(name), *passage.steps)
    for words, page in contents.of(Words):
        known = figures | set(asked_in(contents, contents.scenarios))
        for number, figure in enumerate(words.figures):
            for name in names_in(figure.how):
                if name not in known:
                    message = sayings.NO_SUCH_NAME.format(name)
                    yield page.problem(message, "figures", number, "how")


def no_brace_is_shown(contents: Contents) -> Iterator[Problem]:
    """No brace is left in a text once values are in; some texts never get any."""
    for page in contents.pages:
        if isinstance(page.value, Words | FollowUp):
            continue  # the program's own words have names of their own
        for passage in texts(page.value):
            known = names_in(passage.text)
            shown = fill(passage.text, dict.fromkeys(known, "…"), {})
            if not _is_filled(passage) and known:
                yield page.problem(sayings.NOT_FILLED.format(known[0]), *passage.steps)
            elif _BRACE.search(shown):
                yield page.problem(sayings.STRAY_BRACE, *passage.steps)


def _is_filled(passage: Passage) -> bool:
    return passage.field in _FILLED.get(passage.owner, ())
