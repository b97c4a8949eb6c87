"""`huabei-negotiate case log`: what a contact came to."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import cast

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words as own
from huabei_negotiate.cli.case.cases import cases
from huabei_negotiate.cli.case.desk import CaseDesk, open_desk, somebody
from huabei_negotiate.cli.given_answers import pairs_of
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.due import due_in
from huabei_negotiate.core.case.due_layout import lay_out_titles
from huabei_negotiate.core.case.ladder import newly_open
from huabei_negotiate.core.case.log import FIELDS, Told, choices_of, contact_of, tell_all
from huabei_negotiate.core.case.remarks import moves_like
from huabei_negotiate.core.case.timeline import lay_out_contact
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.notices import notices_in
from huabei_negotiate.errors import Left, UnknownAnswer, WrongAnswer
from huabei_negotiate.model.follow_up import FieldName
from huabei_negotiate.model.outline import Block, Bullets, Dialogue, Item, Paragraph, Spoken
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.terminal.contact_log import ContactLog
from huabei_negotiate.terminal.screen import open_screen, show_blocks


def log_contact(  # noqa: PLR0913  one parameter an option
    number: int | None,
    sets: Sequence[str],
    catalog: Catalog,
    today: date,
    now: datetime,
    *,
    plain: bool,
) -> None:
    """Ask what a contact came to, or take it from `sets`; keep it and say what is next.

    Raises:
        NoCases, NoSuchCase: there is no such case.
        NoTerminal: nothing was given and nobody is there to be asked.
        Left: the reader left; what they told before is kept.
    """
    desk = open_desk(number, catalog, today)
    if sets:
        keep(_given(sets, desk, now), desk, now, plain=plain)
    else:
        ask_and_keep(desk, now, plain=plain)


def ask_and_keep(desk: CaseDesk, now: datetime, *, plain: bool) -> None:
    """Ask at this terminal.

    Raises:
        NoTerminal: nobody is there to be asked.
        Left: the reader left; what they told before is kept.
    """
    prompter, screen, plain = somebody(desk.words, desk.today, plain=plain, instead=own.LOG_INSTEAD)
    log = ContactLog(
        follow=desk.follow,
        words=desk.words,
        today=desk.today,
        prompter=prompter,
        screen=screen,
    )
    told, has_left = log.run(now)
    if not has_left:
        keep(told, desk, now, plain=plain)
        return
    words = desk.follow.words.log
    said = words.nothing
    if not told.is_empty:
        said = fill(words.stopped, {"number": str(_keep(told, desk, now))}, {})
    show_blocks(screen, (Paragraph(said),))
    raise Left


def keep(told: Told, desk: CaseDesk, now: datetime, *, plain: bool) -> None:
    """Keep a contact; show it, what must be said about it, and what is due next."""
    number = _keep(told, desk, now)
    plan = desk.current_plan
    before = desk.standings(plan)
    desk = open_desk(desk.case.id, desk.catalog, desk.today)
    watch, words = desk.watch(), desk.follow.words.log
    contact = next(each for each in desk.case.contacts if each.number == number)
    blocks: list[Block] = [Paragraph(fill(words.kept, {"number": str(number)}, {}), "strong")]
    blocks.append(lay_out_contact(contact, desk.case, watch))
    if told.hidden:
        blocks.append(Paragraph(words.redacted, "strong"))
    said = " ".join(filter(None, (told.said, told.promised)))
    for notice in notices_in(said, desk.catalog.library()):
        blocks += notice_blocks(notice)
    blocks += _answers(said, plan, desk)
    blocks.append(Paragraph(words.next_title, "strong"))
    for opened in newly_open(before, desk.standings(plan)):
        values = {"rung": opened.title, "why": opened.why}
        blocks.append(Paragraph(fill(words.opened, values, {})))
    blocks += lay_out_titles(due_in(desk.case, watch), watch)
    show_blocks(open_screen(plain=plain), blocks)


def _answers(said: str, plan: Plan | None, desk: CaseDesk) -> list[Block]:
    """What can be answered to what they said, where the plan knows it."""
    blocks: list[Block] = []
    for move in moves_like(said, plan.moves if plan else ()):
        blocks.append(Paragraph(desk.follow.words.log.may_answer))
        blocks.append(Dialogue((Spoken("say", move.reply),)))
        blocks.append(Bullets((Item(desk.words.plan.do_not + move.avoid),)))
    return blocks


def _keep(told: Told, desk: CaseDesk, now: datetime) -> int:
    contact, promises = contact_of(told, desk.follow)
    with cases(desk.catalog, desk.today) as store:
        return store.add_contact(desk.case.id, contact, now, promises)


def _given(sets: Sequence[str], desk: CaseDesk, now: datetime) -> Told:
    given = pairs_of(sets)
    for name in given:
        if name not in FIELDS:
            raise UnknownAnswer(own.FROM_SET, name, FIELDS, own.LOG_FIELDS)
    told = tell_all(cast("Mapping[FieldName, str]", given), now, desk.follow)
    if isinstance(told, Told):
        return told
    name, misread = told
    fault = getattr(desk.words.faults, misread.fault)
    allowed = " ".join(choice.id for choice in choices_of(name, desk.follow))
    said = fill(fault, {"detail": misread.detail}, {})
    raise WrongAnswer(own.FROM_SET, name, said, allowed)
