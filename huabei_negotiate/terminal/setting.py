"""What every part of the wizard works with, and the two ways out that each of them has."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import Literal, NoReturn

import msgspec

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import HuabeiError, Left
from huabei_negotiate.model.content import Triage
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import Words
from huabei_negotiate.terminal.draw import Line, Style
from huabei_negotiate.terminal.history import History
from huabei_negotiate.terminal.leaving import first_things, leaving_lines
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row
from huabei_negotiate.terminal.record import UNKEPT, Record
from huabei_negotiate.terminal.screen import Screen
from huabei_negotiate.terminal.text import wrap


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """Who answers, where things are shown, and what is known."""

    prompter: Prompter
    screen: Screen
    library: Library
    triage: Triage
    situation_of: Callable[[Sequence[str]], Situation]
    look_up: Callable[[], None]
    """Lets the reader search the FAQ; returns when they want to go back."""
    today: date
    record: Record = UNKEPT
    follow_up: Callable[[], FollowUp] | None = None
    """What is said about cases, read when it is needed."""
    history: History | None = None

    @property
    def words(self) -> Words:
        """The program's own words."""
        return self.library.words

    def say(self, text: str, style: Style = "normal") -> None:
        """Print one sentence."""
        self.screen.show_lines(Line(line, style) for line in wrap(text, self.screen.width))

    def choose(
        self, title: str, rows: Sequence[Row], interview: Interview, *, can_go_back: bool = False
    ) -> str | Literal[Navigation.BACK]:
        """Let the reader choose a row; searching comes back here, leaving leaves.

        Raises:
            Left: the reader has had enough.
        """
        while True:
            choice = self.prompter.choose(title, rows, can_go_back=can_go_back)
            if choice is Navigation.LEAVE:
                self.leave(interview)
            if choice is Navigation.SEARCH:
                self.look_up()
            else:
                return choice

    def keep(self, interview: Interview) -> None:
        """Keep the answers; where that fails, say so and go on."""
        self._keep(lambda: self.record.keep(interview))

    def keep_plan(self, interview: Interview) -> None:
        """Keep from which answers the plan was made; where that fails, say so and go on."""
        self._keep(lambda: self.record.keep_plan(interview))

    def keep_offers(self, said: Sequence[str]) -> None:
        """Keep what the other side offered; where that fails, say so and go on."""
        self._keep(lambda: self.record.keep_offers(said))

    def _keep(self, write: Callable[[], None]) -> None:
        try:
            write()
        except HuabeiError as error:
            self.say(fill(self.words.case.keeping_fails, {"why": error.message}, {}), "strong")

    def leave(self, interview: Interview) -> NoReturn:
        """Print the first things to do so far and what became of the answers.

        Raises:
            Left: always.
        """
        wizard = self.words.wizard
        things: list[str] = []
        if interview.given and interview.situation.steps:
            things = first_things(advise(interview, self.library, self.today))
        kept = self.record.left_with(self.words.case)
        for line in leaving_lines(things, wizard, self.screen.width, kept):
            self.screen.show_lines([Line(line)])
        raise Left
