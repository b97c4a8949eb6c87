"""`huabei-negotiate case export`."""

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.case.desk import CaseDesk, open_desk
from huabei_negotiate.cli.case.show import case_outline
from huabei_negotiate.cli.delivery import chosen_format, deliver
from huabei_negotiate.cli.documents import (
    DOCUMENTS,
    FACT_SHEET,
    HAS_FACT_SHEET,
    PLAN,
    check_document,
    document_named,
)
from huabei_negotiate.core.case.document import case_document, case_reminders, talks_of
from huabei_negotiate.errors import NotFound, UsageMistake
from huabei_negotiate.model.document import Document

CASE = "case"
FORMATS = ("text", "markdown", "html", "docx", "ics")


def export_case(given: Mapping[str, Any]) -> None:
    """Write a case, or a document of its plan.

    Raises:
        UsageMistake: an option says something it cannot.
        NoCases, NoSuchCase: there is none, or none of that number.
        NotFound: there is nothing of what was asked for.
    """
    name, output = given["document"], given["output"]
    wanted = chosen_format(given["output_format"], output, FORMATS)
    check_document(name, (CASE, *DOCUMENTS))
    catalog = options.open_catalog(given["content"])
    desk = open_desk(given["case"], catalog, options.read_today(given["today"]))
    document = _record(desk) if name == CASE else _of_plan(name, desk)
    deliver(document, wanted, output, force=given["force"], plain=given["plain"])


def _record(desk: CaseDesk) -> Document:
    return case_document(desk.case, case_outline(desk), desk.watch(), desk.words.documents)


def _of_plan(name: str, desk: CaseDesk) -> Document:
    if name == FACT_SHEET and HAS_FACT_SHEET not in desk.case.scenarios:
        raise UsageMistake(words.FACT_SHEET_CASE)
    plan = desk.current_plan
    if plan is None:
        raise NotFound(words.NO_PLAN_YET)
    watch = desk.watch()
    document = document_named(name, plan, desk.words, desk.case.doubts, talks_of(desk.case, watch))
    if name != PLAN:
        return document
    # Steps have their names in every plan; in a calendar they are those of this case.
    steps = (replace(each, uid=f"case-{desk.case.id}-{each.uid}") for each in document.reminders)
    due = case_reminders(desk.case, watch, desk.words.documents)
    return replace(document, reminders=(*steps, *due))
