"""Whatever a reader answers, the plan must be whole; many readers are tried out."""

import re
from collections.abc import Iterable, Iterator
from datetime import timedelta

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.catalog.lint.covering import Values, cover, reach
from huabei_negotiate.catalog.lint.plans import everything_in, plan_for, situation_of
from huabei_negotiate.core.collecting import allowed
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import UNSURE, Answers, AnswerValue, Unsure
from huabei_negotiate.model.content import Scenario, Triage
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.questions import (
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
    SeveralQuestion,
)
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.source.location import Problem

MIN_STEPS = 5
_AMOUNTS = (0, 500, 6000)
_DAYS_AGO = (0, 10, 40)
_NAMELESS = re.compile(r"【待填：[a-z_0-9]+】")


def every_path_ends_well(contents: Contents) -> Iterator[Problem]:
    """Any two answers together give a whole plan: steps, words to say, nothing left open.

    A problem names the fewest answers with which it occurs.
    """
    for scenario, page in contents.of(Scenario):
        situation = situation_of(contents, [scenario])
        first: dict[str, Answers] = {}
        for answers in paths(contents, situation):
            for fault in faults(plan_for(contents, situation, answers)):
                first.setdefault(fault, answers)
        for fault, answers in first.items():
            fewest = _fewest(contents, situation, answers, fault)
            yield page.problem(sayings.ON_PATH.format(_named(fewest), fault), "id")


def every_question_is_asked(contents: Contents) -> Iterator[Problem]:
    """Some answers lead to each question; one that is never asked is dead words."""
    for scenario, page in contents.of(Scenario):
        situation = situation_of(contents, [scenario])
        values = _values_of(contents, situation)
        numbers = range(len(situation.questions))
        straight = (reach(number, situation.questions, values) for number in numbers)
        reached = _asked(straight, situation)
        if len(reached) < len(situation.questions):
            reached |= _asked(paths(contents, situation), situation)
        for number, question in enumerate(scenario.questions):
            if question.id not in reached:
                message = sayings.NEVER_ASKED.format(question.id)
                yield page.problem(message, "questions", number, "id")


def every_finding_has_a_plan(contents: Contents) -> Iterator[Problem]:
    """The scenarios a finding joins give a whole plan together."""
    for triage, page in contents.of(Triage):
        for number, finding in enumerate(triage.findings):
            known = contents.scenarios
            scenarios = [known[named] for named in finding.scenarios if named in known]
            plan = plan_for(contents, situation_of(contents, scenarios), {}) if scenarios else None
            for fault in faults(plan):
                yield page.problem(fault, "findings", number, "scenarios")


def paths(contents: Contents, situation: Situation) -> Iterator[Answers]:
    """Readers to try, the first without any answer."""
    yield {}
    yield from cover(situation.questions, _values_of(contents, situation))


def faults(plan: Plan | None) -> tuple[str, ...]:
    """What a plan lacks, or shows that it should not."""
    if plan is None:
        return ()
    found = [sayings.LEFT_OPEN.format(text) for text in everything_in(plan) if "{" in text]
    for text in everything_in(plan):
        found += [sayings.NAMELESS.format(blank) for blank in _NAMELESS.findall(text)]
    if plan.limit is not None:
        return tuple(found)
    if len(plan.steps) < MIN_STEPS:
        found.append(sayings.FEW_STEPS.format(len(plan.steps), MIN_STEPS))
    if not plan.scripts:
        found.append(sayings.NO_SCRIPT)
    for script in plan.scripts:
        for channel, lines in script.channels.items():
            if not any(line.kind == "say" for line in lines):
                found.append(sayings.EMPTY_CHANNEL.format(script.id, channel))
    return tuple(found)


def _fewest(contents: Contents, situation: Situation, answers: Answers, fault: str) -> Answers:
    """Leave out answers one by one as long as the fault remains."""
    kept = dict(answers)
    for name in answers:
        fewer = {other: value for other, value in kept.items() if other != name}
        if fault in faults(plan_for(contents, situation, fewer)):
            kept = fewer
    return kept


def _named(answers: Answers) -> str:
    given = [f"{name}={_shown(value)}" for name, value in answers.items()]
    return " ".join(given) or sayings.NO_ANSWERS


def _shown(value: AnswerValue) -> str:
    if isinstance(value, tuple):
        return ",".join(value)
    return value.value if isinstance(value, Unsure) else str(value)


def _asked(readers: Iterable[Answers], situation: Situation) -> set[str]:
    interviews = (Interview(situation=situation, given=answers, fine=True) for answers in readers)
    return {question.id for interview in interviews for question in interview.reachable}


def _values_of(contents: Contents, situation: Situation) -> Values:
    limits = contents.limits
    return [_values(q, limits.get(q.id, ()), contents) for q in situation.questions]


def _values(
    question: Question, limits: Iterable[int], contents: Contents
) -> list[AnswerValue | None]:
    """Each closed answer; numbers on both sides of every limit; and no answer at all."""
    tried: list[AnswerValue | None] = [None]
    if question.unsure is not None:
        tried.append(UNSURE)
    match question:
        case SeveralQuestion():
            tried += [(choice.id,) for choice in question.choices]
        case MoneyQuestion():
            tried += [Money.from_yuan(yuan) for yuan in sorted({*_AMOUNTS, *limits})]
        case DaysQuestion() | CountQuestion():
            sides = sorted({limit + by for limit in (1, *limits) for by in (-1, 0, 1)})
            tried += [number for number in sides if 0 <= number <= question.at_most]
        case DateQuestion():
            tried += [contents.today - timedelta(days=days) for days in _DAYS_AGO]
        case _:
            tried += [given for given in allowed(question) if given != UNSURE.value]
    return tried
