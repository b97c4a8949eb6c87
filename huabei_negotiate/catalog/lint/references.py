"""Everything content points at must exist."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import get_args, get_type_hints

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.uses import Notices, lines_of, parts_in
from huabei_negotiate.catalog.lint.walk import fact_references
from huabei_negotiate.core import figures
from huabei_negotiate.model.content import Finding, Scenario, Triage
from huabei_negotiate.model.questions import SharedQuestion
from huabei_negotiate.model.reading import FaqTopic
from huabei_negotiate.model.reference import Escalation, Rates, Rung
from huabei_negotiate.model.scripts import Move, Moves, Script, ScriptParts
from huabei_negotiate.model.words import Words
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.yaml_source import Steps


def facts_exist(contents: Contents) -> Iterator[Problem]:
    """A fact that is named is in the fact sheet, or advice rests on nothing."""
    for page in contents.pages:
        for fact, steps in fact_references(page.value):
            yield from _missing(fact, contents.facts, sayings.NO_SUCH_FACT, page, steps)
    for rates, page in contents.of(Rates):
        for number, rate in enumerate(rates.rates):
            steps = ("rates", number, "fact")
            yield from _missing(rate.fact, contents.facts, sayings.NO_SUCH_FACT, page, steps)


def scripts_exist(contents: Contents) -> Iterator[Problem]:
    """A script or part that is named is there, or the plan cannot be made."""
    for scenario, page in contents.of(Scenario):
        for number, use in enumerate(scenario.scripts):
            steps = ("scripts", number, "script")
            yield from _missing(use.script, contents.scripts, sayings.NO_SUCH_SCRIPT, page, steps)
    for script, page in contents.of(Script):
        for place, line in lines_of(script):
            yield from _missing(line.part, contents.parts, sayings.NO_SUCH_PART, page, place)
    for parts, page in contents.of(ScriptParts):
        for number, part in enumerate(parts.parts):
            for place, line in lines_of(part):
                deeper = ("parts", number, *place)
                yield from _missing(line.part, contents.parts, sayings.NO_SUCH_PART, page, deeper)
            if part.id in parts_in(part, contents):
                yield page.problem(sayings.PART_IN_ITSELF, "parts", number, "id")


def shared_questions_exist(contents: Contents) -> Iterator[Problem]:
    """A shared question a scenario asks is there, or the scenario cannot be asked at all."""
    for scenario, page in contents.of(Scenario):
        for number, question in enumerate(scenario.questions):
            if isinstance(question, SharedQuestion):
                steps = ("questions", number, "id")
                shared = contents.shared
                yield from _missing(question.id, shared, sayings.NO_SUCH_SHARED, page, steps)


def steps_point_at_something(contents: Contents) -> Iterator[Problem]:
    """A step's script is one of its scenario's, and its deadline a figure that is a day."""
    days = _figures_that_are_days()
    for scenario, page in contents.of(Scenario):
        scripts = {use.script for use in scenario.scripts}
        for number, step in enumerate(scenario.steps):
            place = ("steps", number)
            script = (*place, "script")
            yield from _missing(step.script, scripts, sayings.STEP_SCRIPT, page, script)
            yield from _missing(step.by, days, sayings.NOT_A_DAY, page, (*place, "by"))


def notices_follow_a_question(contents: Contents) -> Iterator[Problem]:
    """An alert or limit comes after a question that is asked, or it is never shown."""
    for scenario, page in contents.of(Scenario):
        asked = {question.id for question in contents.questions_of(scenario)}
        yield from _afters(scenario, asked, page)
    for triage, page in contents.of(Triage):
        yield from _afters(triage, {question.id for question in triage.questions}, page)


def scenarios_exist(contents: Contents) -> Iterator[Problem]:
    """A scenario that is named is there, or the reader is sent nowhere."""
    for page in contents.pages:
        for named, steps in _scenarios_named(page):
            known = contents.scenarios
            yield from _missing(named, known, sayings.NO_SUCH_SCENARIO, page, steps)


def related_entries_exist(contents: Contents) -> Iterator[Problem]:
    """An FAQ entry another one points at is there."""
    known = {entry.id for topic, _ in contents.of(FaqTopic) for entry in topic.entries}
    for topic, page in contents.of(FaqTopic):
        for number, entry in enumerate(topic.entries):
            for place, other in enumerate(entry.related):
                steps = ("entries", number, "related", place)
                yield from _missing(other, known, sayings.NO_SUCH_FAQ, page, steps)
                if other == entry.id:
                    yield page.problem(sayings.RELATED_TO_ITSELF, *steps)


def figures_have_words(contents: Contents) -> Iterator[Problem]:
    """Every figure has a name readers can read, and no name is left over."""
    names = figures.figure_names()
    for words, page in contents.of(Words):
        for number, figure in enumerate(words.figures):
            steps = ("figures", number, "id")
            yield from _missing(figure.id, names, sayings.NO_SUCH_FIGURE, page, steps)
        for name in sorted(names - {figure.id for figure in words.figures}):
            yield page.problem(sayings.NO_FIGURE_WORDS.format(name), "figures")


def _missing(
    name: str | None, known: Iterable[str], saying: str, page: Page, steps: Steps
) -> Iterator[Problem]:
    if name is not None and name not in known:
        yield page.problem(saying.format(name), *steps)


def _afters(holder: Scenario | Triage, asked: set[str], page: Page) -> Iterator[Problem]:
    groups: Notices = (("alerts", holder.alerts), ("limits", holder.limits))
    for group, items in groups:
        for number, item in enumerate(items):
            steps = (group, number, "after")
            yield from _missing(item.after, asked, sayings.NO_SUCH_QUESTION, page, steps)


def _scenarios_named(page: Page) -> Iterator[tuple[str, Steps]]:
    group, items = _sending_somewhere(page)
    for number, item in enumerate(items):
        for place, scenario in enumerate(item.scenarios):
            yield scenario, (group, number, "scenarios", place)
    for number, entry in enumerate(page.value.entries if isinstance(page.value, FaqTopic) else ()):
        if entry.scenario is not None:
            yield entry.scenario, ("entries", number, "scenario")


def _sending_somewhere(page: Page) -> tuple[str, Sequence[Finding | Move | Rung]]:
    match page.value:
        case Triage():
            return "findings", page.value.findings
        case Moves():
            return "moves", page.value.moves
        case Escalation():
            return "rungs", page.value.rungs
        case _:
            return "", ()


def _figures_that_are_days() -> frozenset[str]:
    return frozenset(name for name in figures.figure_names() if _is_a_day(name))


def _is_a_day(name: str) -> bool:
    returned = get_type_hints(getattr(figures, name))["return"]
    return date in (returned, *get_args(returned))
