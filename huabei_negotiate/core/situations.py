"""Merges scenarios into what one reader goes through."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol, TypeVar

import msgspec

from huabei_negotiate.model.content import Scenario, ScriptUse, Triage
from huabei_negotiate.model.questions import Question, SharedQuestion
from huabei_negotiate.model.situation import Situation


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Named)


def combine(scenarios: Sequence[Scenario], shared: Mapping[str, Question]) -> Situation:
    """Merge scenarios by rank; what they have in common is kept once, where it comes first."""
    ordered = sorted(scenarios, key=lambda scenario: scenario.rank)
    questions = [resolve(q, shared) for scenario in ordered for q in scenario.questions]
    return Situation(
        scenarios=tuple(scenario.id for scenario in ordered),
        title="、".join(scenario.title for scenario in ordered),
        questions=_soonest_part(questions),
        alerts=_once(s.alerts for s in ordered),
        limits=_once(s.limits for s in ordered),
        rules=_once(s.rules for s in ordered),
        steps=_once(s.steps for s in ordered),
        materials=_once(s.materials for s in ordered),
        scripts=_scripts(ordered),
        agent_asks=_once(s.agent_asks for s in ordered),
        avoid=_once(s.avoid for s in ordered),
        warnings=_once(s.warnings for s in ordered),
    )


def first_questions(triage: Triage) -> Situation:
    """The questions that find out which scenarios a reader is in."""
    return Situation(
        scenarios=(),
        title="",
        questions=triage.questions,
        alerts=triage.alerts,
        limits=triage.limits,
    )


def resolve(question: Question | SharedQuestion, shared: Mapping[str, Question]) -> Question:
    """Put the shared question in place of its name."""
    if not isinstance(question, SharedQuestion):
        return question
    changes: dict[str, Any] = {"part": question.part}
    if question.when is not None:
        changes["when"] = question.when
    return msgspec.structs.replace(shared[question.id], **changes)


def _soonest_part(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Each question once; asked before the first plan if any scenario needs it then."""
    kept: dict[str, Question] = {}
    for question in questions:
        earlier = kept.setdefault(question.id, question)
        if earlier.part != question.part:
            kept[question.id] = msgspec.structs.replace(earlier, part="quick")
    return tuple(kept.values())


def _once(groups: Iterable[Iterable[_Item]]) -> tuple[_Item, ...]:
    kept: dict[str, _Item] = {}
    for item in chain.from_iterable(groups):
        kept.setdefault(item.id, item)
    return tuple(kept.values())


def _scripts(scenarios: Iterable[Scenario]) -> tuple[ScriptUse, ...]:
    return tuple(use for scenario in scenarios for use in scenario.scripts)
