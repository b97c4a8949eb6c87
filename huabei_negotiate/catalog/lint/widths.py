"""Texts fit where they are shown, on terminals of 40 columns too."""

from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.catalog.lint.walk import Passage, texts
from huabei_negotiate.core.cells import cells
from huabei_negotiate.model.questions import Choice, QuestionBase
from huabei_negotiate.model.scripts import Line
from huabei_negotiate.model.words import FigureWords
from huabei_negotiate.source.location import Problem

MAX_ASK = 36
MAX_CHOICE = 34
MAX_LABEL = 24
MAX_SPOKEN = 100
"""Cells; what is spoken must fit in one breath."""


def texts_fit(contents: Contents) -> Iterator[Problem]:
    """A question stays on its line, and what is said on the phone in one breath."""
    for page in contents.pages:
        for passage in texts(page.value):
            room = _room(passage)
            wide = cells(passage.text)
            if room is not None and wide > room:
                yield page.problem(sayings.TOO_WIDE.format(wide, room), *passage.steps)


def _room(passage: Passage) -> int | None:
    owner, field = passage.owner, passage.field
    if issubclass(owner, QuestionBase):
        return {"ask": MAX_ASK, "label": MAX_LABEL}.get(field)
    if owner is Choice:
        return MAX_CHOICE
    if owner is FigureWords and field == "label":
        return MAX_LABEL
    if owner is Line and field == "say" and "phone" in passage.steps:
        return MAX_SPOKEN
    return None
