"""What follows a call hangs together: rungs, channels, fields and the names in what is said."""

from collections.abc import Collection, Iterator
from typing import get_args

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.walk import texts
from huabei_negotiate.core.blanks import names_in
from huabei_negotiate.core.case.log import NOT_NAMED
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.case import Outcome
from huabei_negotiate.model.follow_up import Chase, FieldName, FollowUp, Opening
from huabei_negotiate.model.follow_words import (
    CardWords,
    ChangeWords,
    DueWords,
    LadderWords,
    LogWords,
    TimelineWords,
)
from huabei_negotiate.model.reference import Escalation
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.yaml_source import Steps

_TALK = frozenset({"day", "channel", "agent", "ticket", "due"})
_PAY = _TALK | {"what", "amount", "repay_on"}
_KNOWN: dict[str, frozenset[str]] = {
    "their-promise": _TALK | {"what", "amount"},
    "no-day": _TALK | {"what", "amount"},
    "no-reply": _TALK | {"deadline"},
    "pay-soon": _PAY,
    "pay-late": _PAY,
    "sheet": frozenset({"items", "mine", "first", "theirs", "ticket"}),
}
"""The values that are put into each script."""

_FILLED: dict[type[Content], frozenset[str]] = {
    LogWords: frozenset({"here", "total", "ask", "number", "what", "rung", "why"}),
    DueWords: frozenset(
        {
            "case",
            "day",
            "days",
            "what",
            "title",
            "due",
            "amount",
            "channel",
            "deadline",
            "items",
            "number",
        }
    ),
    TimelineWords: frozenset(
        {
            *{"day", "days", "when", "channel", "outcome", "agent", "ticket"},
            *{"number", "what", "due", "deadline", "text"},
        }
    ),
    LadderWords: frozenset({"talk", "due", "what", "outcome", "day", "channel", "first"}),
    ChangeWords: frozenset({"text", "old", "new", "label", "day", "title"}),
    CardWords: frozenset({"here", "total", "title", "goal"}),
}
"""The values that are put into the sentences of each part."""


def follow_up_hangs_together(contents: Contents) -> Iterator[Problem]:
    """Every rung, channel, scenario and question that is named exists, and nothing is missing."""
    for follow, page in contents.of(FollowUp):
        channels = {channel.id for channel in follow.channels}
        yield from _rungs(follow, page, contents)
        for number, opening in enumerate(follow.openings):
            yield from _channels(opening, channels, page, ("openings", number))
        yield from _sheets(follow, channels, page, contents)
        yield from _all_there(follow, page)


def follow_up_names_exist(contents: Contents) -> Iterator[Problem]:
    """A `{name}` in what is said is a value that is put there."""
    for follow, page in contents.of(FollowUp):
        for number, script in enumerate(follow.scripts):
            for passage in texts(script, ("scripts", number)):
                known = _KNOWN[script.id]
                yield from _unknown(passage.text, known, page, passage.steps)
        for passage in texts(follow.words, ("words",)):
            known = _FILLED.get(passage.owner, frozenset())
            yield from _unknown(passage.text, known, page, passage.steps)


def _unknown(text: str, known: Collection[str], page: Page, steps: Steps) -> Iterator[Problem]:
    for name in names_in(text):
        if name not in known:
            yield page.problem(sayings.NO_SUCH_VALUE.format(name, " ".join(sorted(known))), *steps)


def _rungs(follow: FollowUp, page: Page, contents: Contents) -> Iterator[Problem]:
    rungs = {rung.id for ladder, _ in contents.of(Escalation) for rung in ladder.rungs}
    for number, channel in enumerate(follow.channels):
        if channel.rung is not None and channel.rung not in rungs:
            message = sayings.NO_SUCH_RUNG.format(channel.rung)
            yield page.problem(message, "channels", number, "rung")
    for number, opening in enumerate(follow.openings):
        if opening.rung not in rungs:
            message = sayings.NO_SUCH_RUNG.format(opening.rung)
            yield page.problem(message, "openings", number, "rung")
    for rung in sorted(rungs - {opening.rung for opening in follow.openings}):
        yield page.problem(sayings.NO_OPENING.format(rung), "openings")


def _channels(
    opening: Opening, channels: Collection[str], page: Page, place: Steps
) -> Iterator[Problem]:
    groups = {"refused": opening.refused, "late": opening.late, "tried": opening.tried}
    for group, named in groups.items():
        for number, channel in enumerate(named):
            if channel not in channels:
                message = sayings.NO_SUCH_CHANNEL.format(channel)
                yield page.problem(message, *place, group, number)
    if any(groups.values()) and opening.first is None:
        yield page.problem(sayings.NO_FIRST, *place)


def _sheets(
    follow: FollowUp, channels: Collection[str], page: Page, contents: Contents
) -> Iterator[Problem]:
    for number, sheet in enumerate(follow.sheets):
        scenario = contents.scenarios.get(sheet.scenario)
        if scenario is None:
            message = sayings.NO_SUCH_SCENARIO.format(sheet.scenario)
            yield page.problem(message, "sheets", number, "scenario")
            continue
        asked = {question.id for question in contents.questions_of(scenario)}
        for place, item in enumerate(sheet.items):
            steps = ("sheets", number, "items", place)
            if item.question is not None and item.question not in asked:
                message = sayings.NO_SUCH_QUESTION.format(item.question)
                yield page.problem(message, *steps, "question")
            if item.channel is not None and item.channel not in channels:
                message = sayings.NO_SUCH_CHANNEL.format(item.channel)
                yield page.problem(message, *steps, "channel")


def _all_there(follow: FollowUp, page: Page) -> Iterator[Problem]:
    groups: tuple[tuple[str, list[str], tuple[str, ...]], ...] = (
        ("channels", [channel.id for channel in follow.channels], (NOT_NAMED,)),
        ("outcomes", [outcome.id for outcome in follow.outcomes], get_args(Outcome)),
        ("fields", [field.id for field in follow.fields], get_args(FieldName)),
        ("scripts", [script.id for script in follow.scripts], get_args(Chase)),
        ("openings", [opening.rung for opening in follow.openings], ()),
    )
    for group, found, wanted in groups:
        for name in wanted:
            if name not in found:
                yield page.problem(sayings.MISSING_ONE.format(name), group)
        for name in sorted({name for name in found if found.count(name) > 1}):
            yield page.problem(sayings.TWICE.format(name), group)
    for number, channel in enumerate(follow.channels):
        days = [deadline.days for deadline in channel.clock]
        if days != sorted(set(days)):
            yield page.problem(sayings.CLOCK_ORDER, "channels", number, "clock")
