"""`huabei-negotiate case show`."""

from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.case.cases import scenario_titles
from huabei_negotiate.cli.case.desk import CaseDesk, open_desk
from huabei_negotiate.core.case.ladder import lay_out_ladder
from huabei_negotiate.core.case.text import lay_out_case
from huabei_negotiate.core.case.timeline import lay_out_timeline
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.terminal.screen import open_screen, show


def print_case(number: int | None, catalog: Catalog, today: date, *, plain: bool) -> None:
    """Print what a case holds, as a line of time, and which steps are open to it.

    Raises:
        NoCases, NoSuchCase: there is none, or none of that number.
    """
    show(open_screen(plain=plain), case_outline(open_desk(number, catalog, today)))


def case_outline(desk: CaseDesk) -> Outline:
    """The case as a document: its answers, its time line, its ladder."""
    titles = scenario_titles(desk.catalog)
    about = lay_out_case(desk.case, desk.situation, titles, desk.words, desk.today)
    timeline = lay_out_timeline(desk.case, desk.watch())
    standings = desk.standings(desk.current_plan)
    ladder = (lay_out_ladder(standings, desk.follow),) if standings else ()
    return (about, timeline, *ladder)
