"""Puts the payments that were marked into a case, there or new, where the reader agrees."""

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

_KEEP, _NEW, _NOT = "keep", "new", "not"


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
        reply = _NOT if case is None else _where(case, prompter, catalog)
        if case is None or reply == _NOT:
            return None
        number = case.id if reply == _KEEP else _begin(store, today)
        _keep(number, marked, theft, store, today)
    return fill(catalog.words().case.doubts_kept, {"case": str(number)}, {})


def _best(found: Sequence[CaseSummary]) -> CaseSummary | None:
    """The case about theft changed last, or else the one changed last."""
    about_theft = [case for case in found if THEFT in case.scenarios]
    return next(iter((*about_theft, *found)), None)


def _where(case: CaseSummary, prompter: Prompter, catalog: Catalog) -> str:
    """Which case the marks go into, or none."""
    words = catalog.words()
    titles = scenario_titles(catalog)
    named = {"case": str(case.id), "about": about(case.scenarios, titles, words)}
    into = Row(_KEEP, fill(words.case.doubts_yes, named, {}))
    # Who has a case about something else may not want a theft in it.
    new = Row(_NEW, fill(words.case.doubts_new, {"about": titles[THEFT]}, {}))
    rows = [Row(_NOT, words.case.doubts_no), into, new]
    reply = prompter.choose(words.case.doubts_ask, rows, can_go_back=False)
    if reply is Navigation.LEAVE:
        raise Left
    return reply if reply in {_KEEP, _NEW} else _NOT


def _begin(store: CaseStore, today: date) -> int:
    return store.begin((THEFT,), today, options.read_now(today))


def _keep(
    number: int,
    marked: Sequence[MarkedDoubt],
    theft: TheftCase,
    store: CaseStore,
    today: date,
) -> None:
    now = options.read_now(today)
    store.keep_doubts(number, as_kept(marked), now)
    store.keep_answers(number, as_texts(theft.answers), now)
    case = store.load(number)
    if THEFT not in case.scenarios:
        store.keep_scope(number, (*case.scenarios, THEFT), now, fine=case.fine)
