"""Turns what was given all at once into answers."""

from collections.abc import Mapping
from datetime import date

import msgspec

from huabei_negotiate.core.replies import Misread, read_reply
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    Question,
    SeveralQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.situation import Situation


class Rejected(msgspec.Struct, frozen=True):
    """Something given that is not an answer; `misread` is missing when no question has the name."""

    name: str
    misread: Misread | None


def collect(
    situation: Situation, given: Mapping[str, str], today: date
) -> tuple[dict[str, AnswerValue], tuple[Rejected, ...]]:
    """The answers among what was given, and everything that is not one."""
    answers: dict[str, AnswerValue] = {}
    rejected: list[Rejected] = []
    for name, typed in given.items():
        question = situation.question(name)
        value = read_reply(question, typed, today) if question else None
        if value is None or isinstance(value, Misread):
            rejected.append(Rejected(name, value))
        else:
            answers[name] = value
    return answers, tuple(rejected)


def missing(questions: tuple[Question, ...], answers: Mapping[str, AnswerValue]) -> list[str]:
    """The names of questions without an answer; one's own words are never required."""
    return [
        question.id
        for question in questions
        if question.id not in answers and not isinstance(question, TextQuestion)
    ]


def allowed(question: Question) -> tuple[str, ...]:
    """What may be given for a question of closed answers, by id; empty for all others."""
    unsure = ("unsure",) if question.unsure else ()
    match question:
        case ChoiceQuestion() | SeveralQuestion():
            return (*(choice.id for choice in question.choices), *unsure)
        case YesNoUnsureQuestion():
            return ("yes", "no", *unsure)
        case _:
            return ()
