"""Keeps what was given on a command line as a case."""

from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options
from huabei_negotiate.cli.case.cases import say_put_aside
from huabei_negotiate.core.answer_text import as_texts
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.case import PlanSeen
from huabei_negotiate.storage.case_store import open_store
from huabei_negotiate.storage.places import case_file
from huabei_negotiate.terminal.screen import say_error


def save_interview(interview: Interview, catalog: Catalog, today: date) -> None:
    """Begin a case with all the answers, and say its number where it is in no one's way.

    Raises:
        NotWritten: it could not be kept.
    """
    now = options.read_now(today)
    seen = PlanSeen(on=today, answers=as_texts(interview.answers))
    with open_store(case_file(), today) as store:
        say_put_aside(store, catalog)
        case = store.begin(interview.situation.scenarios, today, now)
        store.keep_answers(case, as_texts(interview.given), now)
        store.keep_plan_seen(case, seen, now)
    say_error(fill(catalog.words().case.begun, {"case": str(case)}, {}))
