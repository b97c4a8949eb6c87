"""`huabei-negotiate content answers`: every answer there is and what it may be, as Markdown."""

import sys
from collections.abc import Iterator

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.core.collecting import allowed
from huabei_negotiate.model.questions import (
    Choice,
    ChoiceQuestion,
    Question,
    SeveralQuestion,
)


def print_answers(catalog: Catalog) -> None:
    """Print a table for each scenario: name, kind, what it means, what may be given."""
    sys.stdout.write("\n".join(answers_page(catalog)) + "\n")


def answers_page(catalog: Catalog) -> Iterator[str]:
    """The lines of docs/answers.md."""
    yield from words.ANSWERS_HEAD
    for scenario_id in catalog.scenario_ids:
        situation = catalog.situation([scenario_id])
        yield ""
        yield f"## `{scenario_id}` {situation.title}"
        yield ""
        yield words.ANSWERS_COLUMNS
        yield "|---|---|---|---|"
        yield from (_row(question) for question in situation.questions)


def _row(question: Question) -> str:
    kind = words.ANSWER_KINDS[str(type(question).__struct_config__.tag)]
    return f"| `{question.id}` | {kind} | {question.ask} | {_values(question)} |"


def _values(question: Question) -> str:
    labels = {choice.id: choice.label for choice in _choices(question)}
    given = [f"`{name}` {labels.get(name, '')}".strip() for name in allowed(question)]
    if given:
        return "；".join(given)
    return words.ANSWER_UNSURE if question.unsure else ""


def _choices(question: Question) -> tuple[Choice, ...]:
    match question:
        case ChoiceQuestion() | SeveralQuestion():
            return question.choices
        case _:
            return ()
