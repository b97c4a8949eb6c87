"""A reader who does not know must be able to say so."""

from collections.abc import Iterator
from typing import assert_never

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.model.content import Scenario, SharedQuestions
from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
    SeveralQuestion,
    SharedQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.wording import Wording
from huabei_negotiate.source.location import Problem

_WAYS_OUT = {"none", "other", "not_sure"}


def facts_can_be_unsure(contents: Contents) -> Iterator[Problem]:
    """A question of fact takes 不确定 and says where to look, or people guess or give up.

    Amounts, days, counts, dates and yes-or-no are always facts.
    A choice is one unless it has a way out (`none`, `other`, `not_sure`).
    One's own words, any number of choices, the first questions of all, and what is listed
    as `needs_no_unsure` can be answered by everybody.
    """
    exempt = {name for wording, _ in contents.of(Wording) for name in wording.needs_no_unsure}
    for page in contents.pages:
        if not isinstance(page.value, Scenario | SharedQuestions):
            continue
        for number, question in enumerate(page.value.questions):
            if isinstance(question, SharedQuestion) or question.id in exempt:
                continue
            if question.unsure is None and _asks_for_a_fact(question):
                yield page.problem(sayings.NO_WHERE, "questions", number, "id")


def _asks_for_a_fact(question: Question) -> bool:
    match question:
        case ChoiceQuestion():
            return not _WAYS_OUT & {choice.id for choice in question.choices}
        case SeveralQuestion() | TextQuestion():
            return False
        case (
            MoneyQuestion()
            | DaysQuestion()
            | CountQuestion()
            | DateQuestion()
            | YesNoUnsureQuestion()
        ):
            return True
        case _:
            assert_never(question)
