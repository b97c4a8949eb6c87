"""Asks what a call came to, right after it: six questions, each of which may be skipped."""

from datetime import date, datetime
from typing import Literal, NamedTuple

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.log import (
    FIELDS,
    Told,
    choices_of,
    show_field,
    tell,
    without_promise,
)
from huabei_negotiate.core.replies import Misread
from huabei_negotiate.model.follow_up import FieldName, FollowUp
from huabei_negotiate.model.words import Words
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row
from huabei_negotiate.terminal.screen import Screen
from huabei_negotiate.terminal.text import wrap

_SKIP, _MORE = "skip", "more"
_QUESTION: dict[FieldName, int] = {
    "at": 1,
    "channel": 2,
    "agent": 3,
    "said": 4,
    "outcome": 4,
    "promised_by": 5,
    "promised": 5,
    "due": 5,
    "amount": 5,
    "ticket": 6,
}
"""Of which question a field is a part: nobody is told that there are ten."""

_OF_A_PROMISE: frozenset[FieldName] = frozenset({"promised", "due", "amount"})
_LAST = max(_QUESTION.values())


class Logged(NamedTuple):
    """What was told, and whether the reader left before the last question."""

    told: Told
    has_left: bool


class ContactLog(msgspec.Struct, frozen=True, kw_only=True):
    """The questions about one contact."""

    follow: FollowUp
    words: Words
    today: date
    prompter: Prompter
    screen: Screen

    def run(self, now: datetime) -> Logged:
        """Ask everything; going back asks again, what was told stays until it is told anew."""
        told = Told(at=now)
        self._say(self.follow.words.log.lead)
        here = 0
        while here < len(FIELDS):
            name = FIELDS[here]
            if name in _OF_A_PROMISE and told.promised_by is None:
                here += 1
                continue
            reply = self._ask(name, told, now)
            if reply is Navigation.LEAVE:
                return Logged(told, has_left=True)
            if reply is Navigation.BACK:
                here = self._before(here, told)
            elif isinstance(reply, Told):
                told = reply
                here += 1
        return Logged(told, has_left=False)

    def _before(self, here: int, told: Told) -> int:
        earlier = (
            index
            for index in range(here - 1, -1, -1)
            if FIELDS[index] not in _OF_A_PROMISE or told.promised_by is not None
        )
        return next(earlier, 0)

    def _ask(
        self, name: FieldName, told: Told, now: datetime
    ) -> Told | Literal[Navigation.BACK, Navigation.LEAVE]:
        numbers = {"here": str(_QUESTION[name]), "total": str(_LAST)}
        ask = {"ask": self.follow.field(name).ask}
        title = fill(self.follow.words.log.number, numbers | ask, {})
        while True:
            reply = self._reply(name, title)
            if isinstance(reply, Navigation):
                if reply is not Navigation.SEARCH:
                    return reply
                continue
            if reply == _SKIP:
                return without_promise(told) if name == "promised_by" else told
            # A time told anew is counted from now, not from the one told before.
            before = replace(told, at=now) if name == "at" else told
            after = tell(before, name, reply, self.follow)
            if not isinstance(after, Misread):
                self._say_back(name, told, after)
                return after
            self._say(fill(getattr(self.words.faults, after.fault), {"detail": after.detail}, {}))

    def _reply(self, name: FieldName, title: str) -> str | Navigation:
        if not choices_of(name, self.follow):
            return self.prompter.line(title)
        rows = self._rows(name)
        can_go_back = FIELDS.index(name) > 0
        reply = self.prompter.choose(title, rows, can_go_back=can_go_back)
        if reply != _MORE:
            return reply
        others = [Row(each.id, each.label) for each in self.follow.channels if not each.often]
        reply = self.prompter.choose(title, others, can_go_back=True)
        return self._reply(name, title) if reply is Navigation.BACK else reply

    def _rows(self, name: FieldName) -> list[Row]:
        """The choices; where Enter alone must say nothing, not saying comes first."""
        words = self.follow.words.log
        rows = [Row(each.id, each.label) for each in choices_of(name, self.follow)]
        if name == "channel":
            often = {each.id for each in self.follow.channels if each.often}
            return [*(row for row in rows if row.id in often), Row(_MORE, words.more_channels)]
        return [Row(_SKIP, words.nobody if name == "promised_by" else words.unsure), *rows]

    def _say_back(self, name: FieldName, before: Told, after: Told) -> None:
        """What was understood; a day is said in full, so that a wrong one is seen."""
        shown = show_field(name, after, self.follow, self.words.values, self.today)
        if shown and (after != before or name == "at"):
            heard = {"label": self.follow.field(name).label, "answer": shown}
            text = fill(self.words.wizard.heard, heard, {})
            lines = [Line(line, "say") for line in wrap(text, self.screen.width)]
            self.screen.show_lines(lines)
        if after.hidden and not before.hidden:
            self._say(self.follow.words.log.redacted)

    def _say(self, text: str) -> None:
        lines = [Line(line, "strong") for line in wrap(text, self.screen.width)]
        self.screen.show_lines([Line(""), *lines])
