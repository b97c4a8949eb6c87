"""Puts the payments that were marked into a case, where there is one and the reader agrees."""

from collections.abc import Sequence
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options
from huabei_negotiate.cli.case.cases import say_put_aside, scenario_titles
from huabei_negotiate.core.answer_text import as_texts
from huabei_negotiate.core.bill.marked_doubts import THEFT, TheftCase, as_kept
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.text import about
from huabei_negotiate.errors import HuabeiError, Left
from huabei_negotiate.model.bill import MarkedDoubt
from huabei_negotiate.model.case import CaseSummary
from huabei_negotiate.storage.case_store import CaseStore, find_store
from huabei_negotiate.storage.places import case_file
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row
from huabei_negotiate.terminal.screen import say_error

_KEEP, _NOT = "keep", "not"


def offer_to_keep(
    marked: Sequence[MarkedDoubt],
    theft: TheftCase,
    prompter: Prompter,
    catalog: Catalog,
    today: date,
) -> str | None:
    """Ask once, and keep the marks and what follows from them; what was done is given back.

    Raises:
        CasesNotKept: they could not be kept.
        Left: the reader leaves.
    """
    try:
        store = find_store(case_file(), today)
    except HuabeiError as error:
        say_error(str(error))
        return None
    if store is None:
        return None
    with store:
        say_put_aside(store, catalog)
        case = _best(store.summaries())
        if case is None or not _agrees(case, prompter, catalog):
            return None
        _keep(case, marked, theft, store, today)
    return fill(catalog.words().case.doubts_kept, {"case": str(case.id)}, {})


def _best(found: Sequence[CaseSummary]) -> CaseSummary | None:
    """The case about theft changed last, or else the one changed last."""
    about_theft = [case for case in found if THEFT in case.scenarios]
    return next(iter((*about_theft, *found)), None)


def _agrees(case: CaseSummary, prompter: Prompter, catalog: Catalog) -> bool:
    words = catalog.words()
    titles = scenario_titles(catalog)
    named = {"case": str(case.id), "about": about(case.scenarios, titles, words)}
    rows = [Row(_NOT, words.case.doubts_no), Row(_KEEP, fill(words.case.doubts_yes, named, {}))]
    reply = prompter.choose(words.case.doubts_ask, rows, can_go_back=False)
    if reply is Navigation.LEAVE:
        raise Left
    return reply == _KEEP


def _keep(
    case: CaseSummary,
    marked: Sequence[MarkedDoubt],
    theft: TheftCase,
    store: CaseStore,
    today: date,
) -> None:
    now = options.read_now(today)
    store.keep_doubts(case.id, as_kept(marked), now)
    store.keep_answers(case.id, as_texts(theft.answers), now)
    if THEFT not in case.scenarios:
        fine = store.load(case.id).fine
        store.keep_scope(case.id, (*case.scenarios, THEFT), now, fine=fine)
