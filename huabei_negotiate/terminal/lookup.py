"""Searching the FAQ, from inside the wizard and on its own."""

from collections.abc import Callable
from datetime import date

from huabei_negotiate.core.faq.book import FaqBook, LookedUp, look_up
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.reading_layout import lay_out_answer
from huabei_negotiate.model.library import Library
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row
from huabei_negotiate.terminal.screen import Screen, show_blocks, show_section


def show_notices(looked: LookedUp, screen: Screen) -> None:
    """Print what must be said before any answer."""
    for notice in looked.notices:
        show_blocks(screen, notice_blocks(notice))


def show_answer(
    entry_id: str, book: FaqBook, library: Library, screen: Screen, today: date
) -> None:
    """Print an answer with what it rests on and what is near it."""
    entry = book.entries[entry_id]
    section = lay_out_answer(entry, library.facts, book.titles, library.words, today)
    show_section(screen, section)


def choose_entry(
    looked: LookedUp, book: FaqBook, title: str, prompter: Prompter
) -> str | Navigation:
    """The id of the entry the reader chooses among those found."""
    rows = [Row(hit.id, book.entries[hit.id].asks) for hit in looked.finding.hits]
    return prompter.choose(title, rows, can_go_back=True)


class FaqSearch:
    """Asks what to look for, shows what was found, and comes back."""

    def __init__(
        self,
        prompter: Prompter,
        screen: Screen,
        library: Library,
        load: Callable[[], FaqBook],
        today: date,
    ) -> None:
        self._prompter = prompter
        self._screen = screen
        self._library = library
        self._load = load
        self._today = today

    def run(self) -> None:
        """One search; leaving or going back from it returns to where the reader was."""
        question = self._prompter.line(self._library.words.wizard.search_ask)
        if isinstance(question, Navigation) or not question.strip():
            return
        book = self._load()
        looked = look_up(question, book, self._library)
        show_notices(looked, self._screen)
        chosen = self._sure_or_chosen(looked, book)
        if isinstance(chosen, str):
            show_answer(chosen, book, self._library, self._screen, self._today)

    def _sure_or_chosen(self, looked: LookedUp, book: FaqBook) -> str | Navigation | None:
        words = self._library.words.faq
        finding = looked.finding
        if finding.is_sure:
            return finding.hits[0].id
        if not finding.is_found:
            self._screen.show_lines([Line(words.try_words)])
        if not finding.hits or not finding.hits[0].score:
            return None
        return choose_entry(looked, book, words.which, self._prompter)
