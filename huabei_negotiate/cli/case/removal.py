"""`huabei-negotiate case delete` and `case forget`."""

import sys
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.cli.case.cases import cases, scenario_titles
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.text import about
from huabei_negotiate.errors import Left, UsageMistake
from huabei_negotiate.model.words import Words
from huabei_negotiate.storage.case_file import remove
from huabei_negotiate.storage.places import case_file
from huabei_negotiate.terminal.devices import open_terminal
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.screen import is_attended

_DELETE, _KEEP = "delete", "keep"


def delete_case(number: int, catalog: Catalog, today: date, *, sure: bool, plain: bool) -> None:
    """Take a case out, after asking.

    Raises:
        NoCases, NoSuchCase: it is not there.
        UsageMistake: nobody is there to be asked, and `sure` is false.
    """
    own = catalog.words()
    with cases(catalog, today) as store:
        case = store.load(number)
        named = about(case.scenarios, scenario_titles(catalog), own)
        title = fill(own.case.delete_ask, {"case": str(number), "about": named}, {})
        if not (sure or _agrees(title, own.case.delete_yes, own, today, plain=plain)):
            sys.stdout.write(own.case.kept + "\n")
            return
        store.delete(number)
    sys.stdout.write(fill(own.case.deleted, {"case": str(number)}, {}) + "\n")


def forget_all(catalog: Catalog, today: date, *, everything: bool, sure: bool, plain: bool) -> None:
    """Take away everything that is kept on this computer, after asking.

    Raises:
        UsageMistake: `everything` is not said, or nobody is there to be asked.
    """
    if not everything:
        raise UsageMistake(words.NEEDS_ALL)
    own = catalog.words()
    if not (sure or _agrees(own.case.forget_ask, own.case.forget_yes, own, today, plain=plain)):
        sys.stdout.write(own.case.kept + "\n")
        return
    path = case_file()
    removed = remove(path)
    said = own.case.forgotten if removed else own.case.nothing_to_forget
    sys.stdout.write(fill(said, {"path": str(path.parent)}, {}) + "\n")


def _agrees(title: str, yes: str, own: Words, today: date, *, plain: bool) -> bool:
    if not is_attended():
        raise UsageMistake(words.NEEDS_YES)
    asker, _, _ = open_terminal(own, today, plain=plain)
    reply = asker.choose(
        title, [Row(_KEEP, own.case.delete_no), Row(_DELETE, yes)], can_go_back=False
    )
    if reply is Navigation.LEAVE:
        raise Left
    return reply == _DELETE
