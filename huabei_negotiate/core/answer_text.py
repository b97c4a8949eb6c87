"""Answers as the text that can be given for them on a command line."""

from collections.abc import Mapping
from datetime import date
from typing import assert_never

from huabei_negotiate.model.answers import Answers, AnswerValue, Unsure
from huabei_negotiate.model.money import Money


def as_text(value: AnswerValue) -> str:
    """An answer the way `core.collecting` reads it back to the same value."""
    match value:
        case Unsure():
            return value.value
        case tuple():
            return ",".join(value)
        case Money():
            return f"{value.yuan.normalize():f}"
        case date():
            return value.isoformat()
        case str() | int():
            return str(value)
        case _:
            assert_never(value)


def as_texts(answers: Answers) -> dict[str, str]:
    """Answers by name, as they are kept."""
    return {name: as_text(value) for name, value in answers.items()}


def changes(before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str | None]:
    """What is new or different after, and what is there no more, without a text."""
    gone: dict[str, str | None] = dict.fromkeys(before.keys() - after.keys())
    return gone | {name: text for name, text in after.items() if before.get(name) != text}
