"""`huabei-negotiate case due` and `case done`."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.case.cases import cases, which_case
from huabei_negotiate.cli.case.desk import CaseDesk, open_desk
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.due import due_in
from huabei_negotiate.core.case.due_layout import as_record, lay_out_due
from huabei_negotiate.core.spoken import CHANNELS
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.outline import Paragraph
from huabei_negotiate.terminal.screen import open_screen, show, show_blocks

_ALOUD: tuple[Channel, ...] = ("phone",)


def print_due(  # noqa: PLR0913  one parameter an option
    number: int | None,
    catalog: Catalog,
    today: date,
    *,
    as_json: bool,
    in_all_channels: bool,
    plain: bool,
) -> None:
    """Print what is due and what to say about it.

    Raises:
        NoCases, NoSuchCase: there is no such case.
    """
    desk = open_desk(number, catalog, today)
    watch = desk.watch()
    listed = due_in(desk.case, watch)
    others = () if number else _others_due(desk)
    if as_json:
        record = as_record(listed, watch, desk.case.id) | {"others": others}
        sys.stdout.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")
        return
    channels: Sequence[Channel] = CHANNELS if in_all_channels else _ALOUD
    section = lay_out_due(listed, watch, desk.words.plan, channels)
    screen = open_screen(plain=plain)
    show(screen, (section,))
    words = desk.follow.words.due
    lines = (fill(words.elsewhere, {"case": str(other)}, {}) for other in others)
    show_blocks(screen, map(Paragraph, lines))


def _others_due(desk: CaseDesk) -> tuple[int, ...]:
    """The other cases in which something is due: a day must not be missed for a second trouble."""
    with cases(desk.catalog, desk.today) as store:
        found = [case for case in store.everything() if case.id != desk.case.id]
    latest_first = sorted(found, key=lambda case: (case.changed, case.id), reverse=True)
    others = [replace(desk, case=case, named=case.id) for case in latest_first]
    return tuple(each.case.id for each in others if due_in(each.case, each.watch()).now)


def settle(  # noqa: PLR0913  one parameter an option
    promise: int,
    number: int | None,
    catalog: Catalog,
    today: date,
    now: datetime,
    *,
    broken: bool,
) -> None:
    """Keep what became of a promise.

    Raises:
        NoCases, NoSuchCase, NoSuchPart: there is no such case, or no such promise in it.
    """
    with cases(catalog, today) as store:
        case = store.load(which_case(store, number))
        store.settle_promise(case.id, promise, "broken" if broken else "kept", now)
    words = catalog.follow_up().words
    settled = next(each for each in case.promises if each.number == promise)
    shown = {"number": str(promise), "what": settled.what or words.due.unsaid}
    said = words.log.broken if broken else words.log.settled
    sys.stdout.write(fill(said, shown, {}) + "\n")
