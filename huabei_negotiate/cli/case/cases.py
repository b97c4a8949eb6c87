"""Opens the case store for commands, and finds the case that is meant."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.errors import NoCases
from huabei_negotiate.storage.case_store import CaseStore, find_store
from huabei_negotiate.storage.places import case_file
from huabei_negotiate.terminal.screen import say_error


@contextmanager
def cases(catalog: Catalog, today: date) -> Iterator[CaseStore]:
    """The store there is; where a damaged one was put aside, that is said.

    Raises:
        NoCases: there is none.
    """
    store = find_store(case_file(), today)
    if store is None:
        raise NoCases
    with store:
        say_put_aside(store, catalog)
        yield store


def say_put_aside(store: CaseStore, catalog: Catalog) -> None:
    """Say where a damaged store went, if one was found."""
    if store.put_aside:
        words = catalog.words().case
        say_error(fill(words.put_aside, {"path": str(store.put_aside)}, {}))


def which_case(store: CaseStore, number: int | None) -> int:
    """The number of the case that is meant: the one named, else the one changed last.

    Raises:
        NoCases: there is none at all.
    """
    if number is not None:
        return number
    latest = store.latest()
    if latest is None:
        raise NoCases
    return latest


def scenario_titles(catalog: Catalog) -> dict[str, str]:
    """What each scenario is called."""
    return {name: catalog.scenario(name).title for name in catalog.scenario_ids}
