"""What tests of several rooms need."""

import importlib.util
import shutil
import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace
from unittest.mock import patch

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


@pytest.fixture(scope="session")
def build_hook(root) -> ModuleType:
    """What puts content into a wheel, without the builder that runs it."""
    builder = ModuleType("hatchling.builders.hooks.plugin.interface")
    builder.BuildHookInterface = object
    spec = importlib.util.spec_from_file_location("hatch_build", root / "hatch_build.py")
    module = importlib.util.module_from_spec(spec)
    with patch.dict(sys.modules, {builder.__name__: builder}):
        spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def wheel_content(build_hook, root, tmp_path_factory) -> tuple[Path, dict[str, str]]:
    """The content as a wheel has it, and where each file of it goes."""
    folder = tmp_path_factory.mktemp("dist")
    data = {"force_include": {}}
    builder = SimpleNamespace(root=root, directory=folder)
    build_hook.CompileContent.initialize(builder, "standard", data)
    return folder / "content", data["force_include"]


@pytest.fixture(scope="session")
def compiled(wheel_content) -> Path:
    """The folder of the content as a wheel has it."""
    return wheel_content[0]
