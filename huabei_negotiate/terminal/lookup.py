"""Searching the FAQ from inside the wizard, and back."""

from collections.abc import Callable, Sequence
from datetime import date

from huabei_negotiate.core.faq_search import build_index, find_entries, is_found
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.notices import notices_in
from huabei_negotiate.core.reading_layout import lay_out_answer
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.reading import FaqEntry, FaqTopic
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row
from huabei_negotiate.terminal.screen import Screen, show_blocks, show_section

_SHOWN = 3


class FaqSearch:
    """Asks what to look for, shows what was found, and comes back."""

    def __init__(
        self,
        prompter: Prompter,
        screen: Screen,
        library: Library,
        load: Callable[[], Sequence[FaqTopic]],
        today: date,
    ) -> None:
        self._prompter = prompter
        self._screen = screen
        self._library = library
        self._load = load
        self._today = today

    def run(self) -> None:
        """One search; leaving or going back from it returns to where the reader was."""
        words = self._library.words
        query = self._prompter.line(words.wizard.search_ask)
        if isinstance(query, Navigation) or not query.strip():
            return
        for notice in notices_in(query, self._library):
            show_blocks(self._screen, notice_blocks(notice))
        entries = {entry.id: entry for topic in self._load() for entry in topic.entries}
        hits = find_entries(query, build_index(entries.values()), _SHOWN)
        if not is_found(hits):
            self._screen.show_lines([Line(words.faq.try_words)])
            return
        rows = [Row(hit.id, entries[hit.id].asks) for hit in hits]
        choice = self._prompter.choose(words.faq.which, rows, can_go_back=True)
        if isinstance(choice, str):
            self._show(entries[choice], entries)

    def _show(self, entry: FaqEntry, entries: dict[str, FaqEntry]) -> None:
        titles = {other.id: other.asks for other in entries.values()}
        library = self._library
        section = lay_out_answer(entry, library.facts, titles, library.words, self._today)
        show_section(self._screen, section)
