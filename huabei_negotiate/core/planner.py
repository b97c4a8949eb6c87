"""Puts together the advice for one reader."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeVar

from msgspec.structs import replace

from huabei_negotiate.core.blanks import blanks_in, fill, show_answer, show_value
from huabei_negotiate.core.conditions import reasons
from huabei_negotiate.core.desk import Desk, lay_out_desk
from huabei_negotiate.core.growth import debt_growth
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.notices import notices_for
from huabei_negotiate.core.redaction import HIDDEN
from huabei_negotiate.core.spoken import plan_scripts
from huabei_negotiate.model.answers import UNSURE, Figures
from huabei_negotiate.model.content import Advice, Phase, Step
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import (
    Cited,
    Exchange,
    Plan,
    PlannedFigure,
    PlannedLimit,
    PlannedMove,
    PlannedRung,
    PlannedStep,
    Told,
)
from huabei_negotiate.model.reference import Fact, Rung
from huabei_negotiate.model.scripts import Move

_Scoped = TypeVar("_Scoped", Move, Rung)

PHASES: tuple[Phase, ...] = ("urgent", "prepare", "contact", "agree", "after")


def build_plan(interview: Interview, figures: Figures, library: Library, today: date) -> Plan:
    """The advice that follows from the answers, with every blank filled or marked."""
    desk = lay_out_desk(interview, figures, library, today)
    frame = _frame(desk)
    if frame.limit:
        return cite(frame, library)
    plan = _with_advice(frame, desk)
    return cite(replace(plan, to_fill=_to_fill(plan, desk)), library)


def cite(plan: Plan, library: Library) -> Plan:
    """The plan with all it rests on, each fact once, in the order of the fact sheet."""
    return replace(plan, facts=_facts(plan, library))


def texts_of(plan: Plan) -> Iterator[str]:
    """Everything in a plan that a reader acts on or says."""
    for step in plan.steps:
        yield step.do
    for script in plan.scripts:
        yield script.goal
        for lines in script.channels.values():
            yield from (line.text for line in lines)
    for exchange in plan.agent_asks:
        yield exchange.you_say
    for move in plan.moves:
        yield move.reply
    for rung in plan.rungs:
        yield from (rung.do, rung.say or "")
    for cited in (*plan.materials, *plan.avoid, *plan.warnings):
        yield cited.text


def _to_fill(plan: Plan, desk: Desk) -> tuple[str, ...]:
    """The blanks an answer would fill; those for a later call are no gap in the plan."""
    askable = set(desk.labels.values())
    return tuple(label for label in blanks_in(texts_of(plan)) if label in askable)


def _frame(desk: Desk) -> Plan:
    """What a plan says of the reader, before any advice."""
    situation = desk.interview.situation
    return Plan(
        scenarios=situation.scenarios,
        title=situation.title,
        today=desk.today,
        answers=desk.answers,
        told=tuple(_told(desk)),
        assumptions=tuple(_assumptions(desk)),
        unused=tuple(_unused(desk)),
        to_fill=(),
        figures=tuple(_figures(desk)),
        growth=debt_growth(desk),
        notices=notices_for(desk),
        limit=_limit(desk),
        steps=(),
        materials=(),
        scripts=(),
        agent_asks=(),
        moves=(),
        avoid=(),
        warnings=(),
        rungs=(),
        facts=(),
        reasons=_reasons(desk),
    )


def _with_advice(frame: Plan, desk: Desk) -> Plan:
    situation, library = desk.interview.situation, desk.library
    return replace(
        frame,
        steps=tuple(_steps(desk)),
        materials=tuple(
            Cited(desk.write(paper.what), paper.facts)
            for paper in desk.applying(situation.materials)
        ),
        scripts=tuple(plan_scripts(desk)),
        agent_asks=tuple(
            Exchange(desk.write(asked.they_ask), desk.write(asked.you_say))
            for asked in desk.applying(situation.agent_asks)
        ),
        moves=tuple(_move(move, desk) for move in desk.applying(_mine(library.moves, desk))),
        avoid=tuple(_cited(advice, desk) for advice in desk.applying(situation.avoid)),
        warnings=tuple(_cited(advice, desk) for advice in desk.applying(situation.warnings)),
        rungs=tuple(_rung(rung, desk) for rung in desk.applying(_mine(library.rungs, desk))),
    )


def _told(desk: Desk) -> Iterator[Told]:
    words = desk.library.words.values
    for question in desk.interview.reachable:
        value = desk.answers.get(question.id)
        if value is not None and value != "":
            shown = show_answer(question, value, words, desk.today)
            yield Told(id=question.id, label=question.label, words=shown)


def _assumptions(desk: Desk) -> Iterator[str]:
    if any(isinstance(v, str) and HIDDEN in v for v in desk.answers.values()):
        yield desk.library.words.plan.redacted
    words, joint = desk.library.words.plan, desk.library.words.values.list_joint
    groups: dict[tuple[str, str], list[str]] = {}
    for question in desk.interview.reachable:
        value = desk.answers.get(question.id)
        if question.assume and (value is None or value is UNSURE):
            lead = words.not_given if value is None else words.not_sure
            groups.setdefault((lead, question.assume), []).append(question.label)
    for (lead, assume), labels in groups.items():
        yield fill(lead, {"labels": joint.join(labels), "assume": assume}, {})


def _unused(desk: Desk) -> Iterator[str]:
    words = desk.library.words.plan
    for name in desk.interview.given:
        if name not in desk.answers:
            yield fill(words.unused, {"label": desk.labels.get(name, name)}, {})


def _figures(desk: Desk) -> Iterator[PlannedFigure]:
    for words in desk.library.words.figures:
        value = desk.figures.get(words.id)
        if value is not None and words.shown:
            yield PlannedFigure(
                name=words.id,
                label=words.label,
                value=value,
                shown=show_value(value, desk.library.words.values, desk.today),
                unit=words.unit,
                how=desk.write(words.how),
                unless_like=words.unless_like,
            )


def _reasons(desk: Desk) -> dict[str, str]:
    told = {told.id: f"{told.label}：{told.words}" for told in _told(desk)}
    figures = {
        figure.name: f"{figure.label}：{figure.shown} {figure.unit}".strip()
        for figure in _figures(desk)
    }
    return figures | told


def _limit(desk: Desk) -> PlannedLimit | None:
    for limit in desk.applying(desk.interview.situation.limits):
        question = desk.interview.situation.question(limit.after)
        return PlannedLimit(
            id=limit.id,
            title=limit.title,
            why=desk.write(limit.why),
            instead=tuple(desk.write(line) for line in limit.instead),
            change=question.label if question else limit.after,
            facts=limit.facts,
        )
    return None


def _steps(desk: Desk) -> list[PlannedStep]:
    """The steps that apply: scenario by scenario and phase by phase, what is due first first.

    Those for after an agreement come last, whatever scenario they belong to.
    """
    applying = set(desk.applying(desk.interview.situation.steps))
    ordered: list[PlannedStep] = []
    for part in desk.interview.situation.parts or (desk.interview.situation,):
        mine = [_step(step, part.title, desk) for step in part.steps if step in applying]
        ordered += sorted(mine, key=_turn)
    once = {step.id: step for step in reversed(ordered)}
    kept = [step for step in ordered if once.pop(step.id, None)]
    return sorted(kept, key=lambda step: step.phase == "after")


def _turn(step: PlannedStep) -> tuple[int, date]:
    return PHASES.index(step.phase), step.by or date.max


def _step(step: Step, trouble: str, desk: Desk) -> PlannedStep:
    rules = desk.interview.situation.rules
    return PlannedStep(
        id=step.id,
        trouble=trouble,
        phase=step.phase,
        do=desk.write(step.do),
        by=_by(step, desk),
        why=desk.write(step.why) if step.why else None,
        script=step.script,
        facts=step.facts,
        because=reasons(step.when, rules, desk.answers, desk.figures),
        always=step.when is None,
        short=step.short,
    )


def _by(step: Step, desk: Desk) -> date | None:
    if step.within_days is not None:
        return desk.today + timedelta(days=step.within_days)
    day = desk.figures.get(step.by or "")
    return day if isinstance(day, date) else None


def _cited(advice: Advice, desk: Desk) -> Cited:
    return Cited(desk.write(advice.say), advice.facts)


def _mine(items: Iterable[_Scoped], desk: Desk) -> list[_Scoped]:
    mine = set(desk.interview.situation.scenarios)
    return [item for item in items if not item.scenarios or mine & set(item.scenarios)]


def _move(move: Move, desk: Desk) -> PlannedMove:
    return PlannedMove(
        id=move.id,
        they_say=move.they_say,
        means=move.means,
        reply=desk.write(move.reply),
        avoid=move.avoid,
        facts=move.facts,
        heard_as=move.heard_as,
    )


def _rung(rung: Rung, desk: Desk) -> PlannedRung:
    return PlannedRung(
        id=rung.id,
        title=rung.title,
        before=rung.before,
        do=desk.write(rung.do),
        say=desk.write(rung.say) if rung.say else None,
        papers=rung.papers,
        clock=rung.clock,
        cannot=rung.cannot,
        facts=rung.facts,
    )


def _facts(plan: Plan, library: Library) -> tuple[Fact, ...]:
    groups: list[Iterable[str]] = [
        *(notice.facts for notice in plan.notices),
        *(step.facts for step in plan.steps),
        *(cited.facts for cited in (*plan.materials, *plan.avoid, *plan.warnings)),
        *(script.facts for script in plan.scripts),
        *(move.facts for move in plan.moves),
        *(rung.facts for rung in plan.rungs),
        plan.limit.facts if plan.limit else (),
    ]
    named = {fact_id for group in groups for fact_id in group}
    return tuple(fact for fact_id, fact in library.facts.items() if fact_id in named)
