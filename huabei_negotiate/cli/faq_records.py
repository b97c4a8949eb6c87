"""`huabei-negotiate faq --format json` and `--batch`: what was found, for programs."""

import json
import sys
from typing import Any

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.core.faq.book import as_record, look_up
from huabei_negotiate.errors import NothingFound
from huabei_negotiate.storage.line_file import read_lines


def print_record(question: str, catalog: Catalog) -> None:
    """Print what was found for one question.

    Raises:
        NothingFound: nothing in the FAQ fits, after what comes nearest is printed.
    """
    book = catalog.faq_book()
    looked = look_up(question, book, catalog.library(scripts=False))
    _write(as_record(question, looked, book.titles))
    if not looked.finding.is_found and not looked.notices:
        raise NothingFound


def print_records(path: str, catalog: Catalog) -> None:
    """Print what was found for each line of a file, one record a line; `-` reads from a pipe."""
    book, library = catalog.faq_book(), catalog.library(scripts=False)
    titles = book.titles
    for question in read_lines(path, words.BATCH_OPTION):
        _write(as_record(question, look_up(question, book, library), titles))


def _write(record: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(record, ensure_ascii=False) + "\n")
