"""Merges scenarios into what one reader goes through."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import Any, Protocol, TypeVar

import msgspec

from huabei_negotiate.model.content import Scenario, Triage
from huabei_negotiate.model.questions import Question, SharedQuestion
from huabei_negotiate.model.situation import Situation


class _Named(Protocol):
    @property
    def id(self) -> str: ...


_Item = TypeVar("_Item", bound=_Named)


def combine(scenarios: Sequence[Scenario], shared: Mapping[str, Question]) -> Situation:
    """Merge scenarios by rank; what they have in common is kept once, where it comes first."""
    ordered = sorted(scenarios, key=lambda scenario: scenario.rank)
    return merge([_alone(scenario, shared) for scenario in ordered])


def merge(parts: Sequence[Situation]) -> Situation:
    """Several situations as one, in the order given; a single one stays what it is."""
    if len(parts) == 1:
        return parts[0]
    return Situation(
        scenarios=tuple(name for part in parts for name in part.scenarios),
        title="、".join(part.title for part in parts),
        parts=tuple(parts),
        questions=_soonest_part(chain.from_iterable(part.questions for part in parts)),
        alerts=_once(part.alerts for part in parts),
        limits=_once(part.limits for part in parts),
        rules=_once(part.rules for part in parts),
        steps=_once(part.steps for part in parts),
        materials=_once(part.materials for part in parts),
        scripts=tuple(use for part in parts for use in part.scripts),
        agent_asks=_once(part.agent_asks for part in parts),
        avoid=_once(part.avoid for part in parts),
        warnings=_once(part.warnings for part in parts),
    )


def _alone(scenario: Scenario, shared: Mapping[str, Question]) -> Situation:
    return Situation(
        scenarios=(scenario.id,),
        title=scenario.title,
        questions=tuple(resolve(question, shared) for question in scenario.questions),
        alerts=scenario.alerts,
        limits=scenario.limits,
        rules=scenario.rules,
        steps=scenario.steps,
        materials=scenario.materials,
        scripts=scenario.scripts,
        agent_asks=scenario.agent_asks,
        avoid=scenario.avoid,
        warnings=scenario.warnings,
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
    if question.quiet:
        changes["assume"] = None
    if question.when is not None:
        changes["when"] = question.when
    return msgspec.structs.replace(shared[question.id], **changes)


def _soonest_part(questions: Iterable[Question]) -> tuple[Question, ...]:
    """Each question once: as soon as any scenario needs it, and quiet only if all are."""
    kept: dict[str, Question] = {}
    for question in questions:
        earlier = kept.setdefault(question.id, question)
        part = "quick" if "quick" in {earlier.part, question.part} else "fine"
        assume = earlier.assume or question.assume
        kept[question.id] = msgspec.structs.replace(earlier, part=part, assume=assume)
    return tuple(kept.values())


def _once(groups: Iterable[Iterable[_Item]]) -> tuple[_Item, ...]:
    kept: dict[str, _Item] = {}
    for item in chain.from_iterable(groups):
        kept.setdefault(item.id, item)
    return tuple(kept.values())
