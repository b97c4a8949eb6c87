"""Who uses what: which questions can have been answered where a text is shown."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.model.content import Alert, Limit, Scenario, SharedQuestions, Triage
from huabei_negotiate.model.questions import Question
from huabei_negotiate.model.reference import Escalation
from huabei_negotiate.model.scripts import Line, Moves, Script, ScriptPart, ScriptParts
from huabei_negotiate.source.yaml_source import Steps

Asked = dict[str, list[Question]]
"""The questions of one name that may have been asked: one for each scenario that has it."""


Notices = tuple[tuple[str, tuple[Alert | Limit, ...]], ...]
"""What is shown after a question, by the list it stands in."""


@dataclass(frozen=True, slots=True)
class Room:
    """A piece of content with all questions that may have been asked before it is shown."""

    value: object
    steps: Steps
    page: Page
    asked: Asked
    rules: frozenset[str]
    """The names of the rules that may have been worked out."""


def rooms(contents: Contents) -> Iterator[Room]:
    """Everything that depends on answers."""
    for scenario, page in contents.of(Scenario):
        yield _room(scenario, (), page, contents, {scenario.id})
    for triage, page in contents.of(Triage):
        yield Room(triage, (), page, _asked(triage.questions), frozenset())
    for shared, page in contents.of(SharedQuestions):
        yield _room(shared, (), page, contents)
    yield from _spoken(contents)
    for moves, page in contents.of(Moves):
        for number, move in enumerate(moves.moves):
            yield _room(move, ("moves", number), page, contents, move.scenarios)
    for ladder, page in contents.of(Escalation):
        for number, rung in enumerate(ladder.rungs):
            yield _room(rung, ("rungs", number), page, contents, rung.scenarios)


def _spoken(contents: Contents) -> Iterator[Room]:
    users, users_by_part = script_users(contents), part_users(contents)
    for script, page in contents.of(Script):
        yield _room(script, (), page, contents, users.get(script.id, ()))
    for parts, page in contents.of(ScriptParts):
        for number, part in enumerate(parts.parts):
            steps = ("parts", number)
            yield _room(part, steps, page, contents, users_by_part.get(part.id, ()))


def _room(
    value: object, steps: Steps, page: Page, contents: Contents, users: Iterable[str] = ()
) -> Room:
    """A piece of content that these scenarios show; what names none can be shown in any."""
    shown_in = set(users) or set(contents.scenarios)
    rules = frozenset(
        rule.id
        for scenario in contents.scenarios.values()
        if scenario.id in shown_in
        for rule in scenario.rules
    )
    return Room(value, steps, page, asked_in(contents, shown_in), rules)


def asked_in(contents: Contents, scenarios: Iterable[str]) -> Asked:
    """What these scenarios ask; one that does not exist asks nothing."""
    return _asked(
        question
        for scenario in scenarios
        if scenario in contents.scenarios
        for question in contents.questions_of(contents.scenarios[scenario])
    )


def script_users(contents: Contents) -> dict[str, set[str]]:
    """The scenarios that use each script."""
    users: dict[str, set[str]] = defaultdict(set)
    for scenario in contents.scenarios.values():
        for use in scenario.scripts:
            users[use.script].add(scenario.id)
    return users


def part_users(contents: Contents) -> dict[str, set[str]]:
    """The scenarios in whose scripts each part is spoken."""
    users: dict[str, set[str]] = defaultdict(set)
    for script_id, scenarios in script_users(contents).items():
        if script_id in contents.scripts:
            for part in parts_in(contents.scripts[script_id], contents):
                users[part] |= scenarios
    return users


def parts_in(script: Script | ScriptPart, contents: Contents) -> set[str]:
    """The parts a script is made of, and the parts in those."""
    found: set[str] = set()
    waiting = [script]
    while waiting:
        for _, line in lines_of(waiting.pop()):
            if line.part is not None and line.part not in found:
                found.add(line.part)
                waiting += [contents.parts[line.part]] if line.part in contents.parts else []
    return found


def lines_of(script: Script | ScriptPart) -> Iterator[tuple[Steps, Line]]:
    """The lines of a script in every channel, each with its place."""
    channels = (("phone", script.phone), ("chat", script.chat), ("letter", script.letter))
    for channel, lines in channels:
        yield from (((channel, number), line) for number, line in enumerate(lines))


def _asked(questions: Iterable[Question]) -> Asked:
    asked: Asked = defaultdict(list)
    for question in questions:
        asked[question.id].append(question)
    return asked
