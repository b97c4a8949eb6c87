"""What tests of the case store need."""

import shutil
import tempfile
from datetime import date, datetime
from pathlib import Path

import pytest

from huabei_negotiate.storage.case_store import open_store

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock


_MEMORY = Path("/dev/shm")  # noqa: S108  each folder in it is made anew
"""Where files are written fastest: what is tested is not the disk."""


@pytest.fixture
def open_folder():
    """A folder that every user can get into."""
    folder = Path(tempfile.mkdtemp(dir=_MEMORY if _MEMORY.is_dir() else None))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture
def path(open_folder):
    """Where the store of a test lies; nothing is there yet."""
    return open_folder / "data" / "cases.db"


@pytest.fixture
def store(path):
    """An empty store."""
    with open_store(path, TODAY) as opened:
        yield opened
