"""`huabei-negotiate faq`: an answer, or what comes nearest to one."""

import sys
from collections.abc import Sequence
from datetime import date

import msgspec

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.faq.book import FaqBook, LookedUp, look_up
from huabei_negotiate.core.faq.search import FaqHit
from huabei_negotiate.core.reading_layout import lay_out_topics
from huabei_negotiate.errors import Left, NothingFound, UsageMistake
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.outline import Bullets, Item, Numbered, Paragraph
from huabei_negotiate.terminal.lookup import choose_entry, show_answer, show_notices
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.screen import (
    Screen,
    is_attended,
    is_terminal,
    open_screen,
    show_blocks,
    show_section,
)


class FaqRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for on the command line."""

    question: str
    batch: str | None = None
    as_json: bool = False
    plain: bool = False


class _Desk(msgspec.Struct, frozen=True):
    """Where questions are answered."""

    book: FaqBook
    library: Library
    screen: Screen
    today: date

    def show(self, entry_id: str) -> None:
        """Print one answer."""
        show_answer(entry_id, self.book, self.library, self.screen, self.today)


def run_faq(request: FaqRequest, catalog: Catalog, today: date) -> None:
    """Answer one question, or a file of them, for people or for programs.

    Raises:
        UsageMistake: there is both a question and a file.
        NothingFound: nothing in the FAQ fits, after what comes nearest is printed.
        Left: the reader left instead of choosing.
    """
    if request.batch is not None and request.question.strip():
        raise UsageMistake(words.BATCH_ALONE)
    if request.batch is not None or request.as_json:
        _print_for_programs(request, catalog)
    elif request.question.strip():
        _answer(request, catalog, today)
    else:
        topics = lay_out_topics(catalog.faq(), catalog.words())
        show_section(open_screen(plain=request.plain), topics)


def _print_for_programs(request: FaqRequest, catalog: Catalog) -> None:
    from huabei_negotiate.cli.faq_records import print_record, print_records  # noqa: PLC0415

    if request.batch is not None:
        print_records(request.batch, catalog)
    else:
        print_record(request.question, catalog)


def _answer(request: FaqRequest, catalog: Catalog, today: date) -> None:
    screen = open_screen(plain=request.plain)
    desk = _Desk(catalog.faq_book(), catalog.library(scripts=False), screen, today)
    looked = look_up(request.question, desk.book, desk.library)
    show_notices(looked, desk.screen)
    if looked.finding.is_sure:
        desk.show(looked.finding.hits[0].id)
    elif looked.notices:
        _show_more(looked, desk)
    elif not looked.finding.is_found:
        _show_nothing(looked, desk)
    elif not is_attended():
        _show_entries(desk.library.words.faq.unsure, looked.finding.hits, desk)
    else:
        _let_choose(looked, desk, plain=request.plain or not is_terminal(sys.stdout))


def _show_more(looked: LookedUp, desk: _Desk) -> None:
    """What else there is to read where a notice has answered."""
    if near := looked.finding.near:
        _show_entries(desk.library.words.faq.near, near, desk)


def _show_nothing(looked: LookedUp, desk: _Desk) -> None:
    """What comes nearest, which words to try, and the scenario to run.

    Raises:
        NothingFound: always, when all is said.
    """
    faq = desk.library.words.faq
    _show_entries(faq.nothing, looked.finding.hits, desk)
    nearest = next((desk.book.entries[hit.id].scenario for hit in looked.finding.hits), None)
    run = fill(faq.scenario, {"scenario": nearest}, {}) if nearest else faq.start
    show_blocks(desk.screen, [Bullets((Item(faq.try_words), Item(run)))])
    raise NothingFound


def _show_entries(lead: str, hits: Sequence[FaqHit], desk: _Desk) -> None:
    entries = [desk.book.entries[hit.id] for hit in hits]
    near = tuple(Item(entry.asks, (entry.answer[0],)) for entry in entries)
    show_blocks(desk.screen, [Paragraph(lead, "strong"), *([Numbered(near)] if near else [])])


def _let_choose(looked: LookedUp, desk: _Desk, *, plain: bool) -> None:
    """Offer what comes nearest, and answer what is chosen.

    Raises:
        Left: the reader left instead.
    """
    from huabei_negotiate.terminal.asker import Asker  # noqa: PLC0415  for people only
    from huabei_negotiate.terminal.devices import open_device  # noqa: PLC0415

    own = desk.library.words
    device = open_device(own.wizard, desk.screen, plain=plain, width=desk.screen.width)
    show_blocks(desk.screen, [Paragraph(own.faq.unsure, "strong")])
    prompter = Asker(device, desk.screen, own, desk.today)
    chosen = choose_entry(looked, desk.book, own.faq.which, prompter)
    if chosen is Navigation.LEAVE:
        raise Left
    if isinstance(chosen, str):
        desk.show(chosen)
