"""A plan as plain values, for programs that read it; documented in docs/json.md."""

from datetime import date
from decimal import Decimal
from typing import Any, assert_never

from huabei_negotiate.model.answers import AnswerValue, FigureValue, Unsure
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.plan import Notice, Plan, PlannedFigure, PlannedScript, PlannedStep
from huabei_negotiate.model.reference import Fact

FORMAT = 1


def as_record(plan: Plan) -> dict[str, Any]:
    """The plan with every amount in yuan and every day as YYYY-MM-DD."""
    return {
        "format": FORMAT,
        "scenario": "+".join(plan.scenarios),
        "today": plan.today.isoformat(),
        "answers": {name: _plain(value) for name, value in plan.answers.items()},
        "assumptions": [*plan.assumptions, *plan.unused],
        "to_fill": list(plan.to_fill),
        "figures": {figure.name: _figure(figure) for figure in plan.figures},
        "notices": [_notice(notice) for notice in plan.notices],
        "limit": _limit(plan),
        "steps": [_step(step) for step in plan.steps],
        "materials": [paper.text for paper in plan.materials],
        "scripts": [entry for script in plan.scripts for entry in _script(script)],
        "agent_asks": [{"they_ask": e.they_ask, "you_say": e.you_say} for e in plan.agent_asks],
        "moves": [
            {
                "id": move.id,
                "they_say": move.they_say,
                "means": move.means,
                "reply": move.reply,
                "avoid": move.avoid,
            }
            for move in plan.moves
        ],
        "avoid": [advice.text for advice in plan.avoid],
        "warnings": [warning.text for warning in plan.warnings],
        "escalation": [
            {"title": rung.title, "before": rung.before, "do": rung.do, "clock": rung.clock}
            for rung in plan.rungs
        ],
        "facts": {fact.id: _fact(fact) for fact in plan.facts},
    }


def _plain(value: AnswerValue | FigureValue) -> str | int | float | list[str]:
    match value:
        case Money():
            return _number(value.yuan)
        case Unsure():
            return str(value.value)
        case date():
            return value.isoformat()
        case tuple():
            return list(value)
        case str() | int():
            return value
        case _:
            assert_never(value)


def _number(yuan: Decimal) -> int | float:
    return int(yuan) if yuan == int(yuan) else float(yuan)


def _figure(figure: PlannedFigure) -> dict[str, Any]:
    value = _plain(figure.value)
    return {"value": value, "unit": figure.unit, "label": figure.label, "how": figure.how}


def _notice(notice: Notice) -> dict[str, Any]:
    return {
        "id": notice.id,
        "kind": notice.kind,
        "title": notice.title,
        "lines": list(notice.lines),
    }


def _limit(plan: Plan) -> dict[str, Any] | None:
    if plan.limit is None:
        return None
    limit = plan.limit
    return {
        "id": limit.id,
        "title": limit.title,
        "why": limit.why,
        "instead": list(limit.instead),
    }


def _step(step: PlannedStep) -> dict[str, Any]:
    return {
        "id": step.id,
        "phase": step.phase,
        "do": step.do,
        "by": step.by.isoformat() if step.by else None,
        "why": step.why,
        "facts": list(step.facts),
    }


def _script(script: PlannedScript) -> list[dict[str, Any]]:
    return [
        {
            "id": script.id,
            "channel": channel,
            "goal": script.goal,
            "lines": [line.text for line in lines],
        }
        for channel, lines in script.channels.items()
    ]


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "statement": fact.statement,
        "source": fact.source,
        "checked_on": fact.checked_on.isoformat(),
        "confidence": fact.confidence,
    }
