"""One or several scenarios as one: what a reader goes through."""

from collections.abc import Iterator

import msgspec

from huabei_negotiate.model.content import (
    Advice,
    AgentQuestion,
    Alert,
    Limit,
    Material,
    Rule,
    ScriptUse,
    Step,
)
from huabei_negotiate.model.questions import Question


class Situation(msgspec.Struct, frozen=True, kw_only=True):
    """Scenarios merged in the order of their rank, with shared questions filled in.

    `parts` are the situations of the single scenarios, where there are several.
    """

    scenarios: tuple[str, ...]
    title: str
    parts: tuple["Situation", ...] = ()
    questions: tuple[Question, ...]
    alerts: tuple[Alert, ...] = ()
    limits: tuple[Limit, ...] = ()
    rules: tuple[Rule, ...] = ()
    steps: tuple[Step, ...] = ()
    materials: tuple[Material, ...] = ()
    scripts: tuple[ScriptUse, ...] = ()
    agent_asks: tuple[AgentQuestion, ...] = ()
    avoid: tuple[Advice, ...] = ()
    warnings: tuple[Advice, ...] = ()

    def question(self, question_id: str) -> Question | None:
        """The question of this id, if it is asked here."""
        return next((q for q in self.questions if q.id == question_id), None)

    def labels(self) -> Iterator[tuple[str, str]]:
        """The short name of each answer, by id."""
        return ((question.id, question.label) for question in self.questions)
