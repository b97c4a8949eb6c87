"""Takes an interview, and its plan, up again from what was kept of it."""

from collections.abc import Mapping
from datetime import date

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.situation import Situation


def interview_of(kept: Mapping[str, str], situation: Situation, on: date) -> Interview:
    """The questions with these answers; one that no question of today takes is left out."""
    answers, _ = collect(situation, kept, on)
    return Interview(situation=situation, given=answers, fine=True)


def plan_of(
    kept: Mapping[str, str], situation: Situation, library: Library, on: date
) -> Plan | None:
    """The plan from these answers on a day; none while it is not clear what it is about."""
    if not situation.steps:
        return None
    return advise(interview_of(kept, situation, on), library, on)


def take_up(
    kept: Mapping[str, str], situation: Situation, everything: Situation, today: date, *, fine: bool
) -> tuple[Interview, tuple[str, ...]]:
    """The interview, and what the answers are called that fit no question of today.

    `everything` has the questions of all scenarios: it may not yet be clear which it is about.
    """
    answers, rejected = collect(situation, kept, today)
    if not situation.scenarios:
        rest = {name: text for name, text in kept.items() if name not in answers}
        others, rejected = collect(everything, rest, today)
        answers = others | answers
    named = (situation.question(each.name) or everything.question(each.name) for each in rejected)
    labels = tuple(
        question.label if question else each.name
        for question, each in zip(named, rejected, strict=True)
    )
    return Interview(situation=situation, given=answers, fine=fine), labels
