"""The seam between the wizard and whoever answers."""

from collections.abc import Mapping, Sequence
from enum import Enum
from typing import Protocol

import msgspec

from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.questions import Question


class Navigation(Enum):
    """What a reader can do instead of answering."""

    BACK = "back"
    LEAVE = "leave"
    SEARCH = "search"


class Row(msgspec.Struct, frozen=True):
    """One line of a list to choose from."""

    id: str
    label: str


Shortcuts = Mapping[str, str | Navigation]
"""Letters that choose at once, beside the rows; the empty one is Enter where lines are typed."""


class Prompter(Protocol):
    """Asks one thing at a time."""

    def ask(
        self,
        question: Question,
        previous: AnswerValue | None,
        progress: tuple[int, int] | None,
        *,
        can_go_back: bool,
    ) -> AnswerValue | Navigation:
        """Ask until there is an answer, or the reader turns elsewhere."""
        ...

    def choose(
        self,
        title: str,
        rows: Sequence[Row],
        *,
        can_go_back: bool,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        """Let the reader choose a row; its id, or what a shortcut stands for."""
        ...

    def line(self, title: str) -> str | Navigation:
        """Let the reader type something."""
        ...


class Device(Protocol):
    """How keys become replies; one for real keys, one for plain lines.

    `back` is what the way back is called; without it there is none.
    """

    def pick(
        self,
        rows: Sequence[Row],
        chosen: str | None,
        back: str | None,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        """One row's id, or what a shortcut stands for."""
        ...

    def tick(
        self, rows: Sequence[Row], chosen: Sequence[str], back: str | None
    ) -> tuple[str, ...] | Navigation:
        """The ids of any number of rows."""
        ...

    def write(self, before: str) -> str | Navigation:
        """A line of text; `before` stands there to be confirmed, changed or typed over."""
        ...
