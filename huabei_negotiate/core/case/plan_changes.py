"""What is different between two plans for one reader, in words."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

import msgspec

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.model.follow_words import ChangeWords
from huabei_negotiate.model.outline import Block, Bullets, Heading, Item, Paragraph, Section
from huabei_negotiate.model.plan import Plan, PlannedFigure, PlannedStep
from huabei_negotiate.model.words import ValueWords

_Figures = Mapping[str, PlannedFigure]


class Redated(msgspec.Struct, frozen=True, kw_only=True):
    """A step whose day is another one now."""

    step: PlannedStep
    before: date | None


class Refigured(msgspec.Struct, frozen=True, kw_only=True):
    """A figure that came, went or changed."""

    before: PlannedFigure | None
    after: PlannedFigure | None


class Parts(msgspec.Struct, frozen=True, kw_only=True):
    """Those parts of a plan that the other one has not."""

    steps: tuple[PlannedStep, ...]
    materials: tuple[str, ...]
    scripts: tuple[str, ...]

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing."""
        return not (self.steps or self.materials or self.scripts)


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """What changed from one plan to another."""

    added: Parts
    gone: Parts
    redated: tuple[Redated, ...]
    figures: tuple[Refigured, ...]
    limit: str | None
    """What stands in the way now and did not before."""
    limit_gone: bool

    @property
    def is_empty(self) -> bool:
        """Whether both plans say the same."""
        same_limit = self.limit is None and not self.limit_gone
        parts = self.added.is_empty and self.gone.is_empty
        return parts and same_limit and not (self.redated or self.figures)


def changes_between(before: Plan, after: Plan) -> Changes:
    """What changed; a step that is due as many days from its plan as before has not."""
    before_limit = before.limit.id if before.limit else None
    after_limit = after.limit.id if after.limit else None
    return Changes(
        added=_beyond(after, before),
        gone=_beyond(before, after),
        redated=tuple(_redated(before, after)),
        figures=tuple(_refigured(before, after)),
        limit=after.limit.title if after.limit and after_limit != before_limit else None,
        limit_gone=before_limit is not None and after_limit is None,
    )


def lay_out_changes(
    changes: Changes, words: ChangeWords, values: ValueWords, today: date
) -> Section:
    """The changes as one section, the newly wanted first."""
    blocks: list[Block] = []
    if changes.is_empty:
        blocks.append(Paragraph(words.none))
    if changes.limit:
        blocks.append(Paragraph(fill(words.limit, {"title": changes.limit}, {}), "strong"))
    if changes.limit_gone:
        blocks.append(Paragraph(words.limit_gone, "strong"))
    groups = (
        (words.added, _parts(changes.added, words)),
        (words.gone, _parts(changes.gone, words)),
        (words.dated, [_day(each, words, values, today) for each in changes.redated]),
        (words.figures, [_figure(each, words) for each in changes.figures]),
    )
    for title, lines in groups:
        if items := tuple(Item(line) for line in lines):
            blocks += [Heading(title), Bullets(items)]
    return Section(id="changes", title=words.title, blocks=tuple(blocks))


def _beyond(plan: Plan, other: Plan) -> Parts:
    steps = {step.id for step in other.steps}
    materials = {cited.text for cited in other.materials}
    scripts = {script.id for script in other.scripts}
    return Parts(
        steps=tuple(step for step in plan.steps if step.id not in steps),
        materials=tuple(each.text for each in plan.materials if each.text not in materials),
        scripts=tuple(each.title for each in plan.scripts if each.id not in scripts),
    )


def _redated(before: Plan, after: Plan) -> Iterator[Redated]:
    days = {step.id: step.by for step in before.steps}
    for step in after.steps:
        if step.id not in days or step.by == days[step.id]:
            continue
        if _days_away(step.by, after.today) != _days_away(days[step.id], before.today):
            yield Redated(step=step, before=days[step.id])


def _days_away(day: date | None, today: date) -> int | None:
    return None if day is None else (day - today).days


def _refigured(before: Plan, after: Plan) -> Iterator[Refigured]:
    old = {figure.name: figure for figure in before.figures}
    new = {figure.name: figure for figure in after.figures}
    for name in {**old, **new}:
        if not _same(old.get(name), new.get(name)) and not _echoes(name, old, new):
            yield Refigured(before=old.get(name), after=new.get(name))


def _same(before: PlannedFigure | None, after: PlannedFigure | None) -> bool:
    return before is not None and after is not None and before.value == after.value


def _echoes(name: str, old: _Figures, new: _Figures) -> bool:
    """Whether a figure only repeats another one, before and after."""
    return all(_is_echo(plan[name], plan) for plan in (old, new) if name in plan)


def _is_echo(figure: PlannedFigure, plan: _Figures) -> bool:
    other = plan.get(figure.unless_like or "")
    return other is not None and other.value == figure.value


def _parts(parts: Parts, words: ChangeWords) -> list[str]:
    groups: tuple[tuple[str, Iterable[str]], ...] = (
        (words.step, (step.short or step.do for step in parts.steps)),
        (words.material, parts.materials),
        (words.script, parts.scripts),
    )
    return [fill(lead, {"text": text}, {}) for lead, texts in groups for text in texts]


def _day(each: Redated, words: ChangeWords, values: ValueWords, today: date) -> str:
    days = [
        show_value(day, values, today) if day else words.no_day
        for day in (each.before, each.step.by)
    ]
    text = each.step.short or each.step.do
    return fill(words.new_day, {"text": text, "old": days[0], "new": days[1]}, {})


def _figure(each: Refigured, words: ChangeWords) -> str:
    figure = each.after or each.before
    shown = {
        "label": figure.label if figure else "",
        "old": f"{each.before.shown} {each.before.unit}".strip() if each.before else "",
        "new": f"{each.after.shown} {each.after.unit}".strip() if each.after else "",
    }
    if each.after is None:
        return fill(words.lost_figure, shown, {})
    return fill(words.changed_figure if each.before else words.new_figure, shown, {})
