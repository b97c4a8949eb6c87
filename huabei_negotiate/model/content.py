"""What authors write about one situation."""

from typing import Annotated, Any, Literal

import msgspec

from huabei_negotiate.model.base import Content, FactId, Id, Text
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.questions import Question, SharedQuestion

Phase = Literal["urgent", "prepare", "contact", "agree", "after"]
"""When a step is due; `after` steps wait until something has been agreed."""

Channel = Literal["phone", "chat", "letter"]
"""How a script is used: said aloud, typed in the App, or written down."""


class Rule(Content, frozen=True, kw_only=True):
    """A condition with a name, so that many steps can share it; `{rule: name}` uses it."""

    id: Id
    when: Condition


class Step(Content, frozen=True, kw_only=True):
    """One thing to do.

    `within_days` counts from today; `by` names a figure that is a day.
    `short` is the action alone, for a reader who is about to leave.
    """

    id: Id
    phase: Phase
    do: Text
    short: Text | None = None
    why: Text | None = None
    when: Condition | None = None
    within_days: Annotated[int, msgspec.Meta(ge=0)] | None = None
    by: Id | None = None
    script: Id | None = None
    facts: tuple[FactId, ...] = ()


class Material(Content, frozen=True, kw_only=True):
    """A paper or picture to have ready."""

    id: Id
    what: Text
    when: Condition | None = None
    facts: tuple[FactId, ...] = ()


class AgentQuestion(Content, frozen=True, kw_only=True):
    """Something customer service asks everyone, and the reader's own answer to it."""

    id: Id
    they_ask: Text
    you_say: Text
    when: Condition | None = None


class Advice(Content, frozen=True, kw_only=True):
    """A sentence that is shown when it applies."""

    id: Id
    say: Text
    when: Condition | None = None
    facts: tuple[FactId, ...] = ()


class Alert(Content, frozen=True, kw_only=True):
    """What to do at once, shown right after the question that reveals the need for it.

    `repeat`: also shown at the top of the plan.
    """

    id: Id
    after: Id
    when: Condition
    title: Text
    do: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    repeat: bool = False
    facts: tuple[FactId, ...] = ()


class Limit(Content, frozen=True, kw_only=True):
    """A situation this program cannot handle: why, and whom to ask instead."""

    id: Id
    after: Id
    when: Condition
    title: Text
    why: Text
    instead: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    facts: tuple[FactId, ...] = ()


class ScriptUse(Content, frozen=True, kw_only=True):
    """That a situation needs a script, and when; the first that applies comes first."""

    script: Id
    when: Condition | None = None


class Example(Content, frozen=True, kw_only=True):
    """A reader we imagine: the answers, and what the plan must and must not hold."""

    name: Text
    answers: dict[str, Any]
    steps: tuple[Id, ...] = ()
    not_steps: tuple[Id, ...] = ()
    scripts: tuple[Id, ...] = ()
    limit: Id | None = None


class Scenario(Content, frozen=True, kw_only=True):
    """A situation a reader can be in."""

    format: Literal[1]
    id: Id
    title: Text
    rank: int
    questions: tuple[Question | SharedQuestion, ...]
    alerts: tuple[Alert, ...] = ()
    limits: tuple[Limit, ...] = ()
    rules: tuple[Rule, ...] = ()
    steps: Annotated[tuple[Step, ...], msgspec.Meta(min_length=1)]
    materials: tuple[Material, ...] = ()
    scripts: Annotated[tuple[ScriptUse, ...], msgspec.Meta(min_length=1)]
    agent_asks: tuple[AgentQuestion, ...] = ()
    avoid: tuple[Advice, ...] = ()
    warnings: tuple[Advice, ...] = ()
    examples: tuple[Example, ...] = ()


class Finding(Content, frozen=True, kw_only=True):
    """What the answers to the first questions point at.

    `answers` are those that need not be asked again.
    """

    id: Id
    scenarios: Annotated[tuple[Id, ...], msgspec.Meta(min_length=1)]
    when: Condition
    say: Text
    answers: dict[str, str] = msgspec.field(default_factory=dict)


class Triage(Content, frozen=True, kw_only=True):
    """The first questions: what happened, and which situations that is."""

    format: Literal[1]
    questions: tuple[Question, ...]
    alerts: tuple[Alert, ...] = ()
    limits: tuple[Limit, ...] = ()
    findings: Annotated[tuple[Finding, ...], msgspec.Meta(min_length=1)]


class SharedQuestions(Content, frozen=True, kw_only=True):
    """Questions that several scenarios ask in the same words."""

    format: Literal[1]
    questions: tuple[Question, ...]
