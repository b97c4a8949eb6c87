"""What each part of a plan is worked out from: the answers, the figures and the words."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Protocol, TypeVar

import msgspec

from huabei_negotiate.core.blanks import fill, show_answer, show_value
from huabei_negotiate.core.conditions import holds
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import Answers, Figures, Unsure
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.questions import ChoiceQuestion, SeveralQuestion, YesNoUnsureQuestion
from huabei_negotiate.model.words import ValueWords


class _Conditional(Protocol):
    @property
    def when(self) -> Condition | None: ...


_Item = TypeVar("_Item", bound=_Conditional)

_CHOSEN = ChoiceQuestion | SeveralQuestion | YesNoUnsureQuestion


class Desk(msgspec.Struct, frozen=True, kw_only=True):
    """One reader's papers, laid out."""

    interview: Interview
    answers: Answers
    figures: Figures
    library: Library
    today: date
    values: Mapping[str, str]
    """Every answer and figure as it reads inside a sentence."""
    labels: Mapping[str, str]
    """What each answer and figure is called."""

    def applying(self, items: Iterable[_Item]) -> list[_Item]:
        """The items whose condition holds for this reader."""
        return [item for item in items if holds(item.when, self.answers, self.figures)]

    def write(self, text: str) -> str:
        """The text with this reader's values; what is missing is marked."""
        return fill(text, self.values, self.labels)


def lay_out_desk(interview: Interview, figures: Figures, library: Library, today: date) -> Desk:
    """Get everything ready that the parts of a plan share."""
    names = {figure.id: figure.label for figure in library.words.figures}
    return Desk(
        interview=interview,
        answers=interview.answers,
        figures=figures,
        library=library,
        today=today,
        values=_values(interview, figures, library.words.values, today),
        labels=names | dict(interview.situation.labels()),
    )


def _values(
    interview: Interview, figures: Figures, words: ValueWords, today: date
) -> dict[str, str]:
    shown = {name: show_value(value, words, today) for name, value in figures.items()}
    answers = interview.answers
    for question in interview.reachable:
        value = answers.get(question.id)
        if value is None or isinstance(value, Unsure):
            continue
        in_words = isinstance(question, _CHOSEN)
        show = (
            show_answer(question, value, words, today)
            if in_words
            else show_value(value, words, today)
        )
        shown[question.id] = show
    return shown
