"""`huabei-negotiate faq`: an answer, or what comes nearest to one."""

from collections.abc import Sequence
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.faq_search import (
    FaqHit,
    build_index,
    find_entries,
    is_found,
    is_sure,
)
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.notices import notices_in
from huabei_negotiate.core.reading_layout import lay_out_answer, lay_out_topics
from huabei_negotiate.errors import NothingFound
from huabei_negotiate.model.outline import Bullets, Item, Numbered, Paragraph
from huabei_negotiate.model.reading import FaqEntry
from huabei_negotiate.model.words import Words
from huabei_negotiate.terminal.screen import Screen, open_screen, show_blocks, show_section

_SHOWN = 3


def answer(query: str, catalog: Catalog, today: date, *, plain: bool) -> None:
    """Print the answer, or the three nearest entries; without words, the topics.

    Raises:
        NothingFound: nothing in the FAQ fits, after what comes nearest is printed.
    """
    screen = open_screen(plain=plain)
    words = catalog.words()
    topics = catalog.faq()
    if not query.strip():
        show_section(screen, lay_out_topics(topics, words))
        return
    library = catalog.library()
    notices = notices_in(query, library)
    for notice in notices:
        show_blocks(screen, notice_blocks(notice))
    entries = {entry.id: entry for topic in topics for entry in topic.entries}
    hits = find_entries(query, build_index(entries.values()), _SHOWN)
    titles = {entry.id: entry.asks for entry in entries.values()}
    if is_sure(hits):
        entry = entries[hits[0].id]
        show_section(screen, lay_out_answer(entry, library.facts, titles, words, today))
        return
    _show_nearest(hits, entries, words, screen)
    if not is_found(hits) and not notices:
        raise NothingFound


def _show_nearest(
    hits: Sequence[FaqHit], entries: dict[str, FaqEntry], words: Words, screen: Screen
) -> None:
    found = is_found(hits)
    near = tuple(Item(entries[hit.id].asks, (entries[hit.id].answer[0],)) for hit in hits)
    show_blocks(screen, [Paragraph(words.faq.unsure if found else words.faq.nothing, "strong")])
    if near:
        show_blocks(screen, [Numbered(near)])
    if not found:
        show_blocks(screen, [Bullets((Item(words.faq.try_words), Item(words.faq.start)))])
