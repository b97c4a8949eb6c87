"""`huabei-negotiate case replan`: changed answers, a new plan, and what is different."""

from collections.abc import Sequence
from datetime import date, datetime

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words as own
from huabei_negotiate.cli.case.cases import cases
from huabei_negotiate.cli.case.desk import CaseDesk, open_desk
from huabei_negotiate.cli.given_answers import gather_answers
from huabei_negotiate.core.answer_text import as_texts, changes
from huabei_negotiate.core.case.aging import say_aged
from huabei_negotiate.core.case.ladder import with_ladder
from huabei_negotiate.core.case.plan_changes import changes_between, lay_out_changes
from huabei_negotiate.core.layout import lay_out
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.model.case import PlanSeen
from huabei_negotiate.model.outline import Paragraph, Section
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.terminal.screen import open_screen, show, show_blocks


def replan_case(  # noqa: PLR0913  one parameter an option
    number: int | None,
    sets: Sequence[str],
    catalog: Catalog,
    today: date,
    now: datetime,
    *,
    whole: bool,
    plain: bool,
) -> None:
    """Keep changed answers; print what is different in the plan, and all of it if `whole`.

    Raises:
        NoCases, NoSuchCase: there is no such case.
        UnknownAnswer, WrongAnswer: something given is no answer.
        UsageMistake: it is not clear yet what the case is about.
    """
    desk = open_desk(number, catalog, today)
    before = _last_plan(desk)
    aged, counted = desk.aged
    given = gather_answers(sets, None, desk.situation, catalog, today)
    answers = {**aged, **as_texts(given)}
    after = desk.plan(answers, today)
    if after is None:
        raise UsageMistake(own.NO_PLAN_YET)
    with cases(catalog, today) as store:
        store.keep_answers(desk.case.id, changes(desk.case.answers, answers), now)
        store.keep_plan_seen(desk.case.id, PlanSeen(on=today, answers=answers), now)
    screen = open_screen(plain=plain)
    shown = [each for each in counted if each.name not in given]
    labels, change = dict(desk.situation.labels()), desk.follow.words.change
    lines = [say_aged(each, labels, change, desk.words.values, today) for each in shown]
    show_blocks(screen, map(Paragraph, lines))
    show(screen, (_compared(before, after, desk),))
    if whole or before is None:
        outline = lay_out(after, desk.words)
        show_blocks(screen, (Paragraph(""),))
        show(screen, with_ladder(outline, desk.standings(after), desk.follow))


def _last_plan(desk: CaseDesk) -> Plan | None:
    """The plan the reader saw last, made again from the answers and the day of then."""
    seen = desk.case.plan_seen
    return desk.plan(seen.answers, seen.on) if seen else None


def _compared(before: Plan | None, after: Plan, desk: CaseDesk) -> Section:
    words = desk.follow.words.change
    if before is None:
        return Section(id="changes", title=words.title, blocks=(Paragraph(words.first),))
    return lay_out_changes(changes_between(before, after), words, desk.words.values, desk.today)
