"""Every combination of three closed answers, and thousands of readers drawn at random."""

import random
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import combinations, islice

import pytest

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.planner import texts_of
from huabei_negotiate.model.answers import UNSURE, Answers, AnswerValue
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.plan import Plan
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
from huabei_negotiate.model.situation import Situation

TODAY = date(2026, 11, 24)
SCENARIOS = ("overdue", "quota", "theft")
DRAWN = 5_000
STAGES = (0, 1, 3, 15, 45, 120, 300, 1000)
AMOUNTS = (0, 1, 900, 2600, 6800, 26400)

# What a month of living costs or brings in is a fact about the reader, not an offer.
MONTHLY_SUM = re.compile(r"每个?月(?!必要开销|到手|收入)\D{0,8}[1-9][\d,.]* 元")

# An old debt starts anew by each of these: a promise, a request for time, a part payment.
RENEWS = re.compile("愿意还|愿意按能力|每月能还 \\d|能不能延期|想申请延期|想分期|申请分期")
OLD = 1_000

Values = dict[str, tuple[AnswerValue, ...]]


def values_of(question: Question) -> tuple[AnswerValue, ...]:
    """What stands for all the answers a question can have; enough to reach each of its rules."""
    unsure = (UNSURE,) if question.unsure else ()
    match question:
        case ChoiceQuestion():
            return (*(choice.id for choice in question.choices), *unsure)
        case SeveralQuestion():
            return (*((choice.id,) for choice in question.choices), *unsure)
        case YesNoUnsureQuestion():
            return ("yes", "no", *unsure)
        case MoneyQuestion():
            return (*(Money.from_yuan(amount) for amount in AMOUNTS), *unsure)
        case DaysQuestion():
            return (*STAGES, *unsure)
        case CountQuestion():
            return (0, 1, 3, *unsure)
        case DateQuestion():
            return (date(2026, 11, 20), *unsure)
        case TextQuestion():
            return ("一两句话",)


def closed(situation: Situation) -> Values:
    """The questions whose answers decide what is shown, with all they can be."""
    kinds = (ChoiceQuestion, SeveralQuestion, YesNoUnsureQuestion, DaysQuestion)
    return {q.id: values_of(q) for q in situation.questions if isinstance(q, kinds)}


def every_three(values: Values, draw: random.Random) -> Iterator[dict[str, AnswerValue]]:
    """Readers among whom every three answers to different questions occur together."""
    names = sorted(values)
    missing = {
        (a, x, b, y, c, z)
        for a, b, c in combinations(names, 3)
        for x in range(len(values[a]))
        for y in range(len(values[b]))
        for z in range(len(values[c]))
    }
    while missing:
        a, x, b, y, c, z = next(iter(missing))
        reader = {name: draw.randrange(len(values[name])) for name in names}
        reader |= {a: x, b: y, c: z}
        missing -= {
            (i, reader[i], j, reader[j], k, reader[k]) for i, j, k in combinations(names, 3)
        }
        yield {name: values[name][place] for name, place in reader.items()}


def drawn(situation: Situation, draw: random.Random) -> Iterator[dict[str, AnswerValue]]:
    """Readers who answered some of the questions, anyhow."""
    for _ in range(DRAWN):
        asked = [q for q in situation.questions if draw.random() < draw.choice((0.3, 0.7, 1))]
        yield {question.id: draw.choice(values_of(question)) for question in asked}


def faults(plan: Plan) -> list[str]:
    """What is wrong with a plan, in any words; empty when nothing is."""
    texts = list(texts_of(plan))
    found = [text for text in texts if "{" in text or "}" in text or not text.isprintable()]
    found += [text for text in texts if re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}", text)]
    found += [
        f"{script.id}/{channel}"
        for script in plan.scripts
        for channel, lines in script.channels.items()
        if not any(line.kind == "say" for line in lines)
    ]
    if plan.limit is None:
        found += [] if len(plan.steps) >= 5 else ["fewer than five steps"]
        found += [] if plan.scripts else ["no script"]
    return found + promises(plan)


def promises(plan: Plan) -> list[str]:
    """Sums a month that a script offers although there is nothing to offer."""
    figures = {figure.name: figure.value for figure in plan.figures}
    offer = figures.get("monthly_offer", Money(0))
    if offer >= Money.from_yuan(10) or figures.get("cap_later", Money(0)) > Money(0):
        return []
    lines = [line.text for s in plan.scripts for ls in s.channels.values() for line in ls]
    return [line for line in lines if MONTHLY_SUM.search(line)]


@pytest.fixture(scope="module")
def faults_of(library: Library) -> Callable[[Situation, Answers], list[str]]:
    def check(situation: Situation, answers: Answers) -> list[str]:
        interview = Interview(situation=situation, given=answers, fine=True)
        return faults(advise(interview, library, TODAY))

    return check


def first_faults(
    readers: Iterator[dict[str, AnswerValue]], check: Callable[[Answers], list[str]]
) -> Sequence[tuple[dict[str, AnswerValue], list[str]]]:
    return [(reader, found) for reader in readers if (found := check(reader))][:3]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_three_answers_give_a_whole_plan(scenario, catalog, faults_of):
    situation = catalog.situation([scenario])
    readers = every_three(closed(situation), random.Random(20261124))

    assert first_faults(readers, lambda answers: faults_of(situation, answers)) == []


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_any_reader_gets_a_whole_plan(scenario, catalog, faults_of):
    situation = catalog.situation([scenario])
    readers = drawn(situation, random.Random(scenario))

    assert first_faults(readers, lambda answers: faults_of(situation, answers)) == []


@pytest.mark.parametrize("scenarios", [*combinations(SCENARIOS, 2), SCENARIOS])
def test_mixed_situations_give_a_whole_plan(scenarios, catalog, faults_of):
    situation = catalog.situation(scenarios)
    readers = islice(drawn(situation, random.Random(7)), 500)

    assert first_faults(readers, lambda answers: faults_of(situation, answers)) == []


@pytest.mark.parametrize("scenarios", [*combinations(SCENARIOS, 1), *combinations(SCENARIOS, 2)])
def test_nothing_we_say_renews_an_old_debt(scenarios, catalog, library):
    situation = catalog.situation(scenarios)
    said: set[str] = set()
    for answers in islice(drawn(situation, random.Random(3)), 300):
        old = {**answers, "overdue_days": OLD}
        if old.get("court_papers") == "judgment":
            continue
        plan = advise(Interview(situation=situation, given=old, fine=True), library, TODAY)
        lines = [line for s in plan.scripts for ls in s.channels.values() for line in ls]
        said |= {line.text for line in lines if line.kind == "say"}
        said |= {asked.you_say for asked in plan.agent_asks}

    assert [line for line in sorted(said) if RENEWS.search(line)] == []
