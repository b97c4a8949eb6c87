"""Asks a question until the reply is an answer, whatever the device."""

from collections.abc import Sequence
from datetime import date

from huabei_negotiate.core.blanks import fill, show_answer
from huabei_negotiate.core.redaction import HIDDEN
from huabei_negotiate.core.replies import Misread, choose, read_reply
from huabei_negotiate.model.answers import UNSURE, AnswerValue
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import (
    Choice,
    ChoiceQuestion,
    Question,
    SeveralQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.words import Words
from huabei_negotiate.terminal.draw import Line, Style
from huabei_negotiate.terminal.prompter import Device, Navigation, Row, Shortcuts
from huabei_negotiate.terminal.screen import Screen
from huabei_negotiate.terminal.text import wrap


class Asker:
    """Shows a question, reads a reply from a device, and says back what it understood."""

    def __init__(self, device: Device, screen: Screen, words: Words, today: date) -> None:
        self._device = device
        self._screen = screen
        self._words = words
        self._today = today

    def ask(
        self,
        question: Question,
        previous: AnswerValue | None,
        progress: tuple[int, int] | None,
        *,
        can_go_back: bool,
    ) -> AnswerValue | Navigation:
        """Ask until there is an answer; one that does not fit is explained above the prompt."""
        self._introduce(question, previous, progress)
        back = self._words.wizard.back_row if can_go_back else None
        while True:
            reply = self._reply(question, previous, back)
            if isinstance(reply, Misread):
                words = getattr(self._words.faults, reply.fault)
                self._show(fill(words, {"detail": reply.detail}, {}), "strong")
                continue
            if not isinstance(reply, Navigation):
                self._say_back(question, reply)
            return reply

    def choose(
        self,
        title: str,
        rows: Sequence[Row],
        *,
        can_go_back: bool,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        """Let the reader choose a row."""
        self._show("")
        if title:
            self._show(title, "strong")
        back = self._words.wizard.return_row if can_go_back else None
        return self._device.pick(rows, None, back, shortcuts)

    def line(self, title: str) -> str | Navigation:
        """Let the reader type something."""
        self._show("")
        self._show(title, "strong")
        return self._device.write("")

    def _introduce(
        self, question: Question, previous: AnswerValue | None, progress: tuple[int, int] | None
    ) -> None:
        words = self._words.wizard
        self._show("")
        lead = ""
        if progress:
            numbers = {"here": str(progress[0]), "total": str(progress[1])}
            lead = fill(words.progress, numbers, {}) + "  "
        self._show(lead + question.ask, "strong")
        self._show(fill(words.why, {"why": question.why}, {}), "quiet")
        if question.unsure:
            self._show(fill(words.where, {"where": question.unsure.where}, {}), "quiet")
        if previous is not None:
            shown = show_answer(question, previous, self._words.values, self._today)
            self._show(fill(words.previous, {"answer": shown}, {}))

    def _reply(
        self, question: Question, previous: AnswerValue | None, back: str | None
    ) -> AnswerValue | Misread | Navigation:
        match question:
            case ChoiceQuestion():
                return self._picked(question, question.choices, previous, back)
            case YesNoUnsureQuestion():
                values = self._words.values
                choices = (Choice(id="yes", label=values.yes), Choice(id="no", label=values.no))
                return self._picked(question, choices, previous, back)
            case SeveralQuestion():
                return self._ticked(question, previous, back)
            case _:
                return self._written(question, previous)

    def _picked(
        self,
        question: Question,
        choices: Sequence[Choice],
        previous: AnswerValue | None,
        back: str | None,
    ) -> AnswerValue | Navigation:
        chosen = UNSURE.value if previous is UNSURE else previous
        before = chosen if isinstance(chosen, str) else None
        reply = self._device.pick(self._rows(question, choices), before, back)
        return UNSURE if reply == UNSURE.value else reply

    def _ticked(
        self, question: SeveralQuestion, previous: AnswerValue | None, back: str | None
    ) -> AnswerValue | Misread | Navigation:
        chosen = (UNSURE.value,) if previous is UNSURE else previous
        before = chosen if isinstance(chosen, tuple) else ()
        rows = self._rows(question, question.choices)
        reply = self._device.tick(rows, before, back)
        if isinstance(reply, Navigation):
            return reply
        return UNSURE if UNSURE.value in reply else choose(question.choices, reply)

    def _written(
        self, question: Question, previous: AnswerValue | None
    ) -> AnswerValue | Misread | Navigation:
        reply = self._device.write(_editable(previous))
        if isinstance(reply, Navigation):
            return reply
        answer = read_reply(question, reply, self._today)
        if isinstance(answer, str) and HIDDEN in answer:
            self._show(self._words.wizard.redacted, "strong")
        return answer

    def _rows(self, question: Question, choices: Sequence[Choice]) -> list[Row]:
        rows = [Row(choice.id, choice.label) for choice in choices]
        if question.unsure:
            rows.append(Row(UNSURE.value, self._words.wizard.unsure_row))
        return rows

    def _say_back(self, question: Question, answer: AnswerValue) -> None:
        shown = show_answer(question, answer, self._words.values, self._today)
        heard = {"label": question.label, "answer": shown}
        self._show(fill(self._words.wizard.heard, heard, {}), "say")

    def _show(self, text: str, tone: Style = "normal") -> None:
        self._screen.show_lines(Line(line, tone) for line in wrap(text, self._screen.width))


def _editable(previous: AnswerValue | None) -> str:
    """An earlier answer the way it can be typed again."""
    match previous:
        case None | tuple():
            return ""
        case Money():
            return f"{previous.yuan.normalize():f}"
        case date():
            return previous.isoformat()
        case str() | int():
            return str(previous)
        case _:
            return ""
