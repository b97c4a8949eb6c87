"""Lays a plan out as a document, in the order a reader needs it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import groupby
from typing import Literal

from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.core.spoken import CHANNELS
from huabei_negotiate.model.content import Channel, Phase
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Checklist,
    Dialogue,
    Heading,
    Item,
    Numbered,
    Outline,
    Paragraph,
    Row,
    Section,
    Spoken,
    Table,
)
from huabei_negotiate.model.plan import (
    Notice,
    Plan,
    PlannedLimit,
    PlannedMove,
    PlannedRung,
    PlannedScript,
    PlannedStep,
)
from huabei_negotiate.model.reference import Fact
from huabei_negotiate.model.words import Words


def lay_out(plan: Plan, words: Words, channels: Sequence[Channel] = CHANNELS) -> Outline:
    """The whole plan, its scripts in these channels; an empty section is left out."""
    titles = words.sections
    if plan.limit:
        parts = [("urgent", titles.urgent, _notices(plan)), ("limit", *_limit(plan.limit, words))]
    else:
        parts = [
            ("urgent", titles.urgent, _notices(plan)),
            ("before", titles.before, _before(plan, words)),
            ("situation", titles.situation, _situation(plan, words)),
            ("steps", titles.steps, _phases(_now(plan), plan, words)),
            ("materials", titles.materials, _materials(plan)),
            ("scripts", titles.scripts, _scripts(plan, channels, words)),
            ("agent_asks", titles.agent_asks, _agent_asks(plan, words)),
            ("moves", titles.moves, _moves(plan.moves, words)),
            ("avoid", titles.avoid, _avoid(plan)),
            ("escalation", titles.escalation, _rungs(plan.rungs, words)),
            ("after", titles.after, _steps(_later(plan), plan, words)),
        ]
    parts.append(("sources", titles.sources, _sources(plan, words)))
    parts.append(("closing", titles.closing, _closing(plan, words)))
    return tuple(_sections(parts))


def lay_out_first(plan: Plan, words: Words) -> Outline:
    """Only what to do at once, and where the rest is."""
    if plan.limit:
        return lay_out(plan, words)
    first = [step for step in plan.steps if step.phase == "urgent"] or _now(plan)[:5]
    alone = replace(plan, scripts=())
    blocks = [*_steps(first, alone, words), Paragraph(words.plan.now_more, "quiet")]
    parts = [("urgent", words.sections.urgent, _notices(plan))]
    return tuple(_sections([*parts, ("steps", words.sections.steps, blocks)]))


def lay_out_channel(plan: Plan, channel: Channel, words: Words) -> Section:
    """The scripts as used in one channel."""
    blocks = tuple(_scripts(plan, (channel,), words))
    return Section(id="scripts", title=words.sections.scripts, blocks=blocks)


def lay_out_reasons(plan: Plan, words: Words) -> Section:
    """For each step, what in the answers called for it and which facts it rests on."""
    items = tuple(
        Item(step.do, tuple(filter(None, (_because(step, plan, words), _grounds(step)))))
        for step in plan.steps
    )
    return Section(id="reasons", title=words.plan.because, blocks=(Numbered(items),))


def _sections(parts: Iterable[tuple[str, str, Iterable[Block]]]) -> Iterator[Section]:
    for section_id, title, blocks in parts:
        if kept := tuple(blocks):
            yield Section(id=section_id, title=title, blocks=kept)


def _notices(plan: Plan) -> Iterator[Block]:
    for notice in plan.notices:
        yield from notice_blocks(notice)


def notice_blocks(notice: Notice) -> tuple[Block, ...]:
    """A notice as blocks: its title, then one line after the other."""
    lines = tuple(Item(line) for line in notice.lines)
    body: Block = Numbered(lines) if notice.kind in {"stop", "alert"} else Bullets(lines)
    return (Paragraph(notice.title, "strong"), body)


def _limit(limit: PlannedLimit, words: Words) -> tuple[str, list[Block]]:
    change = fill(words.plan.limit_change, {"label": limit.change}, {})
    blocks: list[Block] = [
        Paragraph(words.plan.limit_why + limit.why),
        Numbered(tuple(Item(line) for line in limit.instead)),
        Paragraph(change, "quiet"),
    ]
    return limit.title, blocks


def _before(plan: Plan, words: Words) -> Iterator[Block]:
    if plan.to_fill:
        joined = words.values.list_joint.join(plan.to_fill)
        count = str(len(plan.to_fill))
        yield Paragraph(fill(words.plan.to_fill, {"count": count, "labels": joined}, {}), "strong")
    if lines := (*plan.assumptions, *plan.unused):
        yield Paragraph(words.plan.assumptions)
        yield Bullets(tuple(Item(line) for line in lines))


def _situation(plan: Plan, words: Words) -> Iterator[Block]:
    rows = [Row(told.label, told.words) for told in plan.told]
    if rows:
        yield Table(tuple(rows))
    values = {figure.name: figure.value for figure in plan.figures}
    figures = tuple(
        Item(f"{figure.label}：{figure.shown} {figure.unit}".strip(), (figure.how,))
        for figure in plan.figures
        if figure.value != values.get(figure.unless_like or "")
    )
    if figures:
        yield Bullets(figures)
    if plan.growth is not None:
        yield plan.growth
    yield Paragraph(words.plan.disclaimer, "quiet")


def _now(plan: Plan) -> list[PlannedStep]:
    return [step for step in plan.steps if step.phase != "after"]


def _later(plan: Plan) -> list[PlannedStep]:
    return [step for step in plan.steps if step.phase == "after"]


def _phases(steps: Sequence[PlannedStep], plan: Plan, words: Words) -> Iterator[Block]:
    """Steps under what they are for, so that a long way is gone in short stretches."""
    stretches = [(*key, list(group)) for key, group in groupby(steps, _stretch)]
    under: Literal[1, 2] = 2 if len(plan.scenarios) > 1 else 1
    trouble = ""
    for begun, phase, group in stretches:
        if under > 1 and begun != trouble:
            yield Heading(begun)
            trouble = begun
        if len(stretches) > 1:
            yield Heading(getattr(words.phases, phase), under)
        yield from _steps(group, plan, words)


def _stretch(step: PlannedStep) -> tuple[str, Phase]:
    return step.trouble, step.phase


def _steps(steps: Iterable[PlannedStep], plan: Plan, words: Words) -> Iterator[Block]:
    items = tuple(_step(step, plan, words) for step in steps)
    if items:
        yield Numbered(items)


def _step(step: PlannedStep, plan: Plan, words: Words) -> Item:
    script = next((s.title for s in plan.scripts if s.id == step.script), None)
    details = [
        words.plan.why + step.why if step.why else "",
        fill(words.plan.see_script, {"script": script}, {}) if script else "",
    ]
    return Item(_when(step, plan, words) + step.do, tuple(filter(None, details)))


def _when(step: PlannedStep, plan: Plan, words: Words) -> str:
    if step.by is None:
        return ""
    if step.by == plan.today:
        return words.plan.by_today
    return fill(words.plan.by_day, {"day": show_value(step.by, words.values, plan.today)}, {})


def _materials(plan: Plan) -> Iterator[Block]:
    if plan.materials:
        yield Checklist(tuple(paper.text for paper in plan.materials))


def _scripts(plan: Plan, channels: Iterable[Channel], words: Words) -> Iterator[Block]:
    chosen = tuple(channels)
    for script in plan.scripts:
        yield Heading(script.title)
        yield Paragraph(words.plan.goal + script.goal, "strong")
        for channel in chosen:
            yield from _channel(script, channel, words)


def _channel(script: PlannedScript, channel: Channel, words: Words) -> tuple[Block, ...]:
    titles = {"phone": words.plan.phone, "chat": words.plan.chat, "letter": words.plan.letter}
    lines = tuple(Spoken(line.kind, line.text) for line in script.channels[channel])
    return (Heading(titles[channel], 2), Dialogue(lines))


def _agent_asks(plan: Plan, words: Words) -> Iterator[Block]:
    for exchange in plan.agent_asks:
        yield Paragraph(words.plan.they_ask + exchange.they_ask)
        yield Dialogue((Spoken("say", exchange.you_say),))


def _moves(moves: Iterable[PlannedMove], words: Words) -> Iterator[Block]:
    for move in moves:
        yield Paragraph(words.plan.they_say + move.they_say)
        yield Dialogue((Spoken("say", move.reply),))
        yield Bullets((Item(words.plan.means + move.means), Item(words.plan.do_not + move.avoid)))


def _avoid(plan: Plan) -> Iterator[Block]:
    for group in (plan.avoid, plan.warnings):
        if group:
            yield Bullets(tuple(Item(advice.text) for advice in group))


def _rungs(rungs: Iterable[PlannedRung], words: Words) -> Iterator[Block]:
    items = tuple(
        Item(
            f"{rung.title}：{rung.do}",
            tuple(
                lead + text
                for lead, text in (
                    (words.plan.rung_before, rung.before),
                    (words.plan.rung_say, rung.say or ""),
                    (words.plan.rung_papers, words.values.list_joint.join(rung.papers)),
                    (words.plan.rung_clock, rung.clock or ""),
                    (words.plan.rung_cannot, rung.cannot),
                )
                if text
            ),
        )
        for rung in rungs
    )
    if items:
        yield Numbered(items)


def _sources(plan: Plan, words: Words) -> Iterator[Block]:
    if plan.facts:
        yield Bullets(tuple(fact_item(fact, plan.today, words) for fact in plan.facts))
    yield Paragraph(words.plan.archive, "quiet")


def fact_item(fact: Fact, today: date, words: Words) -> Item:
    """Where a fact is from, the day it was checked, and a warning where it may be wrong."""
    values = {"id": fact.id, "source": fact.source, "day": fact.checked_on.isoformat()}
    doubts = {
        "high": "",
        "medium": "",
        "low": words.confidence.low,
        "unverified": words.confidence.unverified,
    }
    late = words.plan.overdue_review if fact.review_by < today else ""
    over = words.plan.ended if fact.until is not None and fact.until < today else ""
    return Item(fill(words.plan.source, values, {}) + doubts[fact.confidence] + (over or late))


def _closing(plan: Plan, words: Words) -> Iterator[Block]:
    if not plan.limit:
        yield Bullets(tuple(Item(line) for line in words.plan.closing))


def _because(step: PlannedStep, plan: Plan, words: Words) -> str:
    named = [plan.reasons[name] for name in step.because if name in plan.reasons]
    otherwise = words.plan.always if step.always else words.plan.unless
    return words.values.list_joint.join(named) or otherwise


def _grounds(step: PlannedStep) -> str:
    return " ".join(step.facts)
