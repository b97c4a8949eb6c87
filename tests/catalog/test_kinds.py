"""Every file of the content is known by what it holds."""

from pathlib import Path

from huabei_negotiate.catalog.files import in_folder
from huabei_negotiate.catalog.kinds import FOLDERS, SINGLE, all_files
from huabei_negotiate.model.reference import Rates
from huabei_negotiate.model.scripts import Script, ScriptParts


def toy(tmp_path, *names):
    for name in names:
        path = tmp_path / "toys" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("")
    return tmp_path / "toys"


def test_files_are_called_by_folder_and_path_in_problems(tmp_path):
    root = toy(tmp_path, "xx/scenarios/b.yaml", "xx/scenarios/a.yaml")
    files = in_folder(root, "xx", "scenarios")
    assert [file.name for file in files] == ["toys/xx/scenarios/a.yaml", "toys/xx/scenarios/b.yaml"]
    assert files[0].path == root / "xx" / "scenarios" / "a.yaml"


def test_the_shared_parts_are_no_script(tmp_path):
    root = toy(tmp_path, "xx/scripts/parts.yaml", "xx/scripts/ask.yaml", "xx/scripts/notes.md")
    assert [file.path.name for file in in_folder(root, "xx", "scripts")] == ["ask.yaml"]
    kinds = {file.name: file.kind for file in all_files(root, "xx")}
    assert kinds["toys/xx/scripts/parts.yaml"] is ScriptParts
    assert kinds["toys/xx/scripts/ask.yaml"] is Script


def test_the_rates_belong_to_no_language(tmp_path):
    kinds = {file.name: file.kind for file in all_files(toy(tmp_path), "xx")}
    assert kinds["toys/rates.yaml"] is Rates


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert in_folder(tmp_path, "xx", "scenarios") == []


def test_no_file_of_the_real_content_is_overlooked(root):
    known = {file.path for file in all_files(root / "content", "zh-CN")}
    there = set((root / "content").rglob("*.yaml")) - {root / "content" / "zh-CN" / "language.yaml"}
    assert {path.relative_to(root) for path in there - known} == set()


def test_every_kind_of_file_has_one_home():
    paths = [Path(name) for name in SINGLE]
    assert all(len(path.parts) == 1 or path.parts[0] in FOLDERS for path in paths)
    assert len({*SINGLE.values(), *FOLDERS.values()}) == len(SINGLE) + len(FOLDERS)
