"""Puts answers and figures into the content's words, and marks what is still missing."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import assert_never

from huabei_negotiate.model.answers import AnswerValue, FigureValue, Unsure
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    Question,
    SeveralQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.words import ValueWords

_NAME = re.compile(r"\{([a-z][a-z0-9_]*)\}")
_BLANK = re.compile(r"【待填：([^】]+)】")
_LOOSE = re.compile(r"(?<=[）】]) (?=\S)")


def fill(text: str, values: Mapping[str, str], labels: Mapping[str, str]) -> str:
    """Put values in place of `{names}`; one that is missing becomes `【待填：label】`."""

    def value_of(found: re.Match[str]) -> str:
        name = found[1]
        return values.get(name) or f"【待填：{labels.get(name, name)}】"

    # Authors write a blank after a number; after a bracket it would be a hole.
    return _LOOSE.sub("", _NAME.sub(value_of, text))


def names_in(text: str) -> tuple[str, ...]:
    """The `{names}` a text uses."""
    return tuple(_NAME.findall(text))


def blanks_in(texts: Iterable[str]) -> tuple[str, ...]:
    """What is still to be filled in, each once, in order."""
    return tuple(dict.fromkeys(label for text in texts for label in _BLANK.findall(text)))


def show_value(value: AnswerValue | FigureValue, words: ValueWords, today: date) -> str:
    """A value as it reads inside a sentence; empty when the reader is not sure."""
    match value:
        case Unsure():
            return ""
        case tuple():
            return words.list_joint.join(value)
        case date():
            return _show_day(value, words, today)
        case Money() | int() | str():
            return str(value)
        case _:
            assert_never(value)


def _show_day(day: date, words: ValueWords, today: date) -> str:
    names = {
        "year": str(day.year),
        "month": str(day.month),
        "day": str(day.day),
        "weekday": words.weekdays[day.weekday()],
    }
    return fill(words.day if day.year == today.year else words.day_of_year, names, {})


def show_answer(question: Question, value: AnswerValue, words: ValueWords, today: date) -> str:
    """An answer as the reader gave it, in the words of its question."""
    match value:
        case Unsure():
            return words.unsure
        case Money():
            return fill(words.amount, {"amount": str(value)}, {})
        case "":
            return words.nothing
    if isinstance(question, YesNoUnsureQuestion):
        return words.yes if value == "yes" else words.no
    if isinstance(question, ChoiceQuestion | SeveralQuestion):
        chosen = value if isinstance(value, tuple) else (value,)
        labels = [choice.label for choice in question.choices if choice.id in chosen]
        return words.list_joint.join(labels)
    return show_value(value, words, today)
