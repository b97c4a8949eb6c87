"""`huabei-negotiate guide`: the guide, a page at a time."""

from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.core.reading_layout import lay_out_contents, lay_out_page
from huabei_negotiate.errors import NotFound
from huabei_negotiate.terminal.screen import open_screen, show_section


def read(section_id: str | None, catalog: Catalog, today: date, *, plain: bool) -> None:
    """Print a page, all pages of a section, or the contents.

    Raises:
        NotFound: there is no such section.
    """
    screen = open_screen(plain=plain)
    sections = catalog.guide()
    own_words = catalog.words()
    if section_id is None:
        show_section(screen, lay_out_contents(sections, own_words))
        return
    pages = [page for s in sections for page in s.pages if section_id in (page.id, s.id)]
    if not pages:
        known = "、".join(page.id for s in sections for page in s.pages)
        raise NotFound(words.NO_SECTION.format(section_id), words.SECTIONS.format(known))
    facts = catalog.facts()
    for page in pages:
        show_section(screen, lay_out_page(page, facts, own_words, today))
