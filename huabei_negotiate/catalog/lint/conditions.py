"""Conditions must be about what has been asked and answers that can be given."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import assert_never

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.uses import Notices, Room, rooms
from huabei_negotiate.catalog.lint.walk import conditions
from huabei_negotiate.core.collecting import allowed
from huabei_negotiate.core.figures import figure_names
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Scenario, Triage
from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
    SeveralQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.yaml_source import Steps


def conditions_make_sense(contents: Contents) -> Iterator[Problem]:
    """A condition names what exists and compares it with what it can be, or it never holds."""
    for room in rooms(contents):
        for condition, steps in conditions(room.value):
            fault = _fault(condition, room)
            if fault is not None:
                yield room.page.problem(fault, *room.steps, *steps)


def questions_depend_on_earlier_ones(contents: Contents) -> Iterator[Problem]:
    """A question's `when` is about earlier answers; any other is unknown at that point."""
    for scenario, page in contents.of(Scenario):
        questions = contents.questions_of(scenario)
        if len(questions) == len(scenario.questions):
            yield from _later_named(questions, page)
    for triage, page in contents.of(Triage):
        yield from _later_named(triage.questions, page)


def notices_depend_on_earlier_ones(contents: Contents) -> Iterator[Problem]:
    """An alert or limit is about answers given by then, or it is not shown in time."""
    for scenario, page in contents.of(Scenario):
        yield from _shown_too_early(scenario, contents.questions_of(scenario), page)
    for triage, page in contents.of(Triage):
        yield from _shown_too_early(triage, triage.questions, page)


def only_answers_decide_what_is_asked(contents: Contents) -> Iterator[Problem]:
    """While questions are asked there are no figures and rules yet; one would never hold."""
    for page in contents.pages:
        for group in ("questions", "alerts", "limits", "findings"):
            for number, item in enumerate(getattr(page.value, group, ())):
                for condition, steps in conditions(item.when, (group, number, "when")):
                    if condition.figure is not None or condition.rule is not None:
                        yield page.problem(sayings.ONLY_ANSWERS, *steps)


def _fault(condition: Condition, room: Room) -> str | None:
    if condition.figure is not None and condition.figure not in figure_names():
        return sayings.NO_SUCH_FIGURE.format(condition.figure)
    if condition.rule is not None and condition.rule not in room.rules:
        return sayings.NO_SUCH_RULE.format(condition.rule)
    if condition.answer is None:
        return None
    if condition.answer not in room.asked:
        return sayings.NO_SUCH_QUESTION.format(condition.answer)
    faults = [_misfit(condition, question) for question in room.asked[condition.answer]]
    return None if None in faults else faults[0]


def _misfit(condition: Condition, question: Question) -> str | None:
    """What is wrong with a comparison for one question, or `None`."""
    for wanted in _wanted(condition):
        if not _can_be(question, wanted):
            return sayings.NO_SUCH_ANSWER.format(question.id, wanted)
    for limit in (condition.at_least, condition.at_most):
        if limit is not None and not _can_be_compared(question, limit):
            return sayings.CANNOT_COMPARE.format(question.id, limit)
    return None


def _wanted(condition: Condition) -> tuple[str | int, ...]:
    return condition.one_of if condition.is_ is None else (condition.is_,)


def _can_be(question: Question, wanted: str | int) -> bool:
    if wanted == UNSURE.value:
        return question.unsure is not None
    match question:
        case ChoiceQuestion() | SeveralQuestion() | YesNoUnsureQuestion():
            return wanted in allowed(question)
        case MoneyQuestion() | DaysQuestion() | CountQuestion():
            return isinstance(wanted, int)
        case DateQuestion():
            return _is_day(wanted)
        case TextQuestion():
            return False
        case _:
            assert_never(question)


def _can_be_compared(question: Question, limit: object) -> bool:
    match question:
        case MoneyQuestion() | DaysQuestion() | CountQuestion():
            return isinstance(limit, int | float)
        case DateQuestion():
            return _is_day(limit)
        case _:
            return False


def _is_day(written: object) -> bool:
    try:
        date.fromisoformat(str(written))
    except ValueError:
        return False
    return True


def _later_named(questions: Sequence[Question], page: Page) -> Iterator[Problem]:
    asked: set[str] = set()
    for number, question in enumerate(questions):
        for condition, steps in conditions(question.when, ("questions", number, "when")):
            if condition.answer is not None and condition.answer not in asked:
                yield page.problem(sayings.LATER_QUESTION.format(condition.answer), *steps)
        asked.add(question.id)


def _shown_too_early(
    holder: Scenario | Triage, questions: Sequence[Question], page: Page
) -> Iterator[Problem]:
    order = [question.id for question in questions]
    groups: Notices = (("alerts", holder.alerts), ("limits", holder.limits))
    for group, items in groups:
        for number, item in enumerate(items):
            known = order[: order.index(item.after) + 1] if item.after in order else order
            when: Steps = (group, number, "when")
            for condition, steps in conditions(item.when, when):
                if condition.answer in order and condition.answer not in known:
                    message = sayings.TOO_EARLY.format(condition.answer, item.after)
                    yield page.problem(message, *steps)
