"""The advice for one reader; everything shown or exported comes from it."""

from collections.abc import Mapping
from datetime import date
from typing import Literal

import msgspec

from huabei_negotiate.model.answers import Answers, FigureValue
from huabei_negotiate.model.content import Channel, Phase
from huabei_negotiate.model.outline import Chart
from huabei_negotiate.model.reference import Fact


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """One of the reader's answers, in words."""

    id: str
    label: str
    words: str


class PlannedFigure(msgspec.Struct, frozen=True, kw_only=True):
    """A figure with its name, its unit and how it was worked out."""

    name: str
    label: str
    value: FigureValue
    shown: str
    unit: str
    how: str
    unless_like: str | None


class Notice(msgspec.Struct, frozen=True, kw_only=True):
    """Something to be told before the plan: a stop, a refusal, an alert, a wrong belief."""

    id: str
    kind: Literal["stop", "refusal", "alert", "limit", "myth"]
    title: str
    lines: tuple[str, ...]
    facts: tuple[str, ...]


class PlannedLimit(msgspec.Struct, frozen=True, kw_only=True):
    """Why this program cannot help, and who can."""

    id: str
    title: str
    why: str
    instead: tuple[str, ...]
    change: str
    facts: tuple[str, ...]


class PlannedStep(msgspec.Struct, frozen=True, kw_only=True):
    """A step of this reader's plan.

    `trouble` is the title of the scenario it is for; `because` names what in the answers
    called for it; `always`: it is for everyone.
    """

    id: str
    trouble: str
    phase: Phase
    do: str
    by: date | None
    why: str | None
    script: str | None
    facts: tuple[str, ...]
    because: tuple[str, ...]
    always: bool
    short: str | None


class Cited(msgspec.Struct, frozen=True):
    """A sentence, and the facts it rests on."""

    text: str
    facts: tuple[str, ...]


class SpokenLine(msgspec.Struct, frozen=True):
    """One line of a script: words to say, or a note to oneself."""

    kind: Literal["say", "note"]
    text: str


class PlannedScript(msgspec.Struct, frozen=True, kw_only=True):
    """A script in all its channels."""

    id: str
    title: str
    goal: str
    channels: Mapping[Channel, tuple[SpokenLine, ...]]
    facts: tuple[str, ...]


class Exchange(msgspec.Struct, frozen=True):
    """What they ask, and what this reader can answer."""

    they_ask: str
    you_say: str


class PlannedMove(msgspec.Struct, frozen=True, kw_only=True):
    """What they may say, and what to make of it."""

    id: str
    they_say: str
    means: str
    reply: str
    avoid: str
    facts: tuple[str, ...]
    heard_as: tuple[str, ...] = ()


class PlannedRung(msgspec.Struct, frozen=True, kw_only=True):
    """Where to turn when talks fail."""

    id: str
    title: str
    before: str
    do: str
    say: str | None
    papers: tuple[str, ...]
    clock: str | None
    cannot: str
    facts: tuple[str, ...]


class Plan(msgspec.Struct, frozen=True, kw_only=True):
    """What one reader should do, say and keep, with what it rests on."""

    scenarios: tuple[str, ...]
    title: str
    today: date
    answers: Answers
    told: tuple[Told, ...]
    assumptions: tuple[str, ...]
    unused: tuple[str, ...]
    to_fill: tuple[str, ...]
    figures: tuple[PlannedFigure, ...]
    growth: Chart | None
    """What waiting costs from week to week."""
    notices: tuple[Notice, ...]
    limit: PlannedLimit | None
    steps: tuple[PlannedStep, ...]
    materials: tuple[Cited, ...]
    scripts: tuple[PlannedScript, ...]
    agent_asks: tuple[Exchange, ...]
    moves: tuple[PlannedMove, ...]
    avoid: tuple[Cited, ...]
    warnings: tuple[Cited, ...]
    rungs: tuple[PlannedRung, ...]
    facts: tuple[Fact, ...]
    reasons: Mapping[str, str]
    """What each name in a step's `because` is called, with its value."""
