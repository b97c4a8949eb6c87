"""`huabei-negotiate case backup` and `case restore`."""

import sys
from datetime import date
from pathlib import Path

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.case.cases import cases, say_put_aside
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.errors import NoCases
from huabei_negotiate.model.case_words import CaseWords
from huabei_negotiate.storage.case_backup import as_backup, read_backup
from huabei_negotiate.storage.case_store import open_store
from huabei_negotiate.storage.files import write_whole
from huabei_negotiate.storage.places import case_file


def write_backup(file: str, catalog: Catalog, today: date, *, force: bool) -> None:
    """Write all cases into a file that only its owner can read.

    Raises:
        NoCases: there is nothing to write.
        NotWritten: the file cannot be written, or is there and was not to be replaced.
    """
    with cases(catalog, today) as store:
        found = store.everything()
    if not found:
        raise NoCases
    write_whole(Path(file), as_backup(found), replace=force)
    done = {"count": str(len(found)), "path": file}
    sys.stdout.write(fill(catalog.words().case.backed_up, done, {}) + "\n")


def restore_backup(file: str, catalog: Catalog, today: date) -> None:
    """Add the cases of a backup to those that are there; none is replaced.

    Raises:
        Unreadable: the file cannot be read or is no backup; nothing was added.
    """
    found = read_backup(file)
    with open_store(case_file(), today) as store:
        say_put_aside(store, catalog)
        numbers = store.restore(found)
    words = catalog.words().case
    for case, number in zip(found, numbers, strict=True):
        sys.stdout.write(_what_became(case.id, number, words) + "\n")


def _what_became(old: int, new: int | None, words: CaseWords) -> str:
    if new is None:
        return fill(words.there_already, {"case": str(old)}, {})
    names = {"old": str(old), "case": str(new)}
    return fill(words.restored if new == old else words.restored_as, names, {})
