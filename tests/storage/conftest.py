"""What tests of the case store need."""

from datetime import date, datetime

import pytest

from huabei_negotiate.storage.case_store import open_store

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock


@pytest.fixture
def path(tmp_path):
    """Where the store of a test lies; nothing is there yet."""
    return tmp_path / "data" / "cases.db"


@pytest.fixture
def store(path):
    """An empty store."""
    with open_store(path, TODAY) as opened:
        yield opened
