"""The days of a plan that are worth a line in a calendar."""

from collections.abc import Iterator
from datetime import date

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.model.document import Reminder
from huabei_negotiate.model.document_words import DocumentWords
from huabei_negotiate.model.plan import Plan


def plan_reminders(plan: Plan, words: DocumentWords) -> tuple[Reminder, ...]:
    """The steps that have a day, then the days among the figures, but none that is over."""
    found = (*_steps(plan), *_figures(plan))
    return tuple(
        Reminder(
            uid=uid, when=day, title=fill(words.reminder, {"title": title}, {}), text=text.strip()
        )
        for uid, day, title, text in found
        if day >= plan.today
    )


def _steps(plan: Plan) -> Iterator[tuple[str, date, str, str]]:
    for step in plan.steps:
        if step.by is not None:
            yield f"step-{step.id}", step.by, step.short or step.do, f"{step.do}\n{step.why or ''}"


def _figures(plan: Plan) -> Iterator[tuple[str, date, str, str]]:
    for figure in plan.figures:
        if isinstance(figure.value, date):
            yield f"figure-{figure.name}", figure.value, figure.label, figure.how
