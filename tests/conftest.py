"""What tests of several rooms need."""

import shutil
from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return Path(__file__).parent.parent


@pytest.fixture
def content_copy(root, tmp_path) -> Path:
    """The real content, in a folder that a test may break."""
    return Path(shutil.copytree(root / "content", tmp_path / "content"))


@pytest.fixture(autouse=True)
def own_data(tmp_path_factory, monkeypatch) -> Path:
    """Where this test keeps cases; never the developer's own."""
    folder = tmp_path_factory.mktemp("kept")
    monkeypatch.setenv("HUABEI_NEGOTIATE_DATA", str(folder))
    return folder
