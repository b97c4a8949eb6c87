"""`huabei-negotiate case show`."""

from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.cases import cases, scenario_titles, which_case
from huabei_negotiate.core.case_text import lay_out_case
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.terminal.screen import open_screen, show


def print_case(number: int | None, catalog: Catalog, today: date, *, plain: bool) -> None:
    """Print what a case holds.

    Raises:
        NoCases, NoSuchCase: there is none, or none of that number.
    """
    with cases(catalog, today) as store:
        case = store.load(which_case(store, number))
    known = [name for name in case.scenarios if name in catalog.scenario_ids]
    situation = catalog.situation(known) if known else first_questions(catalog.triage())
    section = lay_out_case(case, situation, scenario_titles(catalog), catalog.words(), today)
    show(open_screen(plain=plain), (section,))
