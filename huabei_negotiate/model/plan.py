"""The advice for one reader; everything shown or exported comes from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from huabei_negotiate.model.answers import Answers, FigureValue
from huabei_negotiate.model.content import Channel, Phase
from huabei_negotiate.model.outline import Chart
from huabei_negotiate.model.reference import Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One of the reader's answers, in words."""

    id: str
    label: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFigure:
    """A figure with its name, its unit and how it was worked out."""

    name: str
    label: str
    value: FigureValue
    shown: str
    unit: str
    how: str
    unless_like: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something to be told before the plan: a stop, a refusal, an alert, a wrong belief."""

    id: str
    kind: Literal["stop", "refusal", "alert", "limit", "myth"]
    title: str
    lines: tuple[str, ...]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedLimit:
    """Why this program cannot help, and who can."""

    id: str
    title: str
    why: str
    instead: tuple[str, ...]
    change: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedStep:
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


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence, and the facts it rests on."""

    text: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SpokenLine:
    """One line of a script: words to say, or a note to oneself."""

    kind: Literal["say", "note"]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedScript:
    """A script in all its channels."""

    id: str
    title: str
    goal: str
    channels: Mapping[Channel, tuple[SpokenLine, ...]]
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Exchange:
    """What they ask, and what this reader can answer."""

    they_ask: str
    you_say: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedMove:
    """What they may say, and what to make of it."""

    id: str
    they_say: str
    means: str
    reply: str
    avoid: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRung:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
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
