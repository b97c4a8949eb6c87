"""`huabei-negotiate case list`."""

from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.case.cases import cases, scenario_titles
from huabei_negotiate.core.case.text import summary_line
from huabei_negotiate.errors import NoCases
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.screen import open_screen
from huabei_negotiate.terminal.text import wrap


def print_list(catalog: Catalog, today: date, *, plain: bool) -> None:
    """Print a line a case.

    Raises:
        NoCases: there is none.
    """
    with cases(catalog, today) as store:
        found = store.summaries()
    if not found:
        raise NoCases
    screen = open_screen(plain=plain)
    titles = scenario_titles(catalog)
    for summary in found:
        line = summary_line(summary, titles, catalog.words(), today)
        screen.show_lines(Line(text) for text in wrap(line, screen.width))
