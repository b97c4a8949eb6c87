"""What a wheel carries says exactly what authors wrote."""

import shutil
from datetime import date
from types import SimpleNamespace

import msgspec
import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.catalog.files import COMPILED
from huabei_negotiate.catalog.kinds import all_files
from huabei_negotiate.catalog.lint.checks import check
from huabei_negotiate.catalog.reader import read
from huabei_negotiate.errors import BrokenContent


def test_every_file_of_the_content_goes_into_the_wheel(wheel_content, root):
    _, included = wheel_content
    there = {path.relative_to(root).with_suffix("") for path in (root / "content").rglob("*.yaml")}
    assert {target.rsplit(".", 1)[0] for target in included.values()} == {
        f"huabei_negotiate/{path.as_posix()}" for path in there
    }


def test_a_checkout_that_is_only_pointed_at_keeps_its_yaml(build_hook, root, tmp_path):
    data = {"force_include": {}}
    build_hook.CompileContent.initialize(
        SimpleNamespace(root=root, directory=tmp_path), "editable", data
    )
    assert (data["force_include"], list(tmp_path.iterdir())) == ({}, [])


def test_all_but_what_the_search_learns_from_is_compiled(compiled):
    assert sorted(path.name for path in compiled.rglob("*.yaml")) == ["asked.yaml", "search.yaml"]


def test_compiled_files_say_what_authors_wrote(compiled, root):
    written = {file.name: file for file in all_files(root / "content", "zh-CN")}
    made = {file.name: file for file in all_files(compiled, "zh-CN")}
    assert written.keys() == made.keys()
    for name, file in made.items():
        if file.path.suffix == COMPILED:
            said, source = read(written[name].path, name, file.kind)
            assert source.problems == []
            assert msgspec.json.decode(file.path.read_bytes(), type=file.kind) == said


def test_a_catalog_finds_everything_in_compiled_content(compiled, root):
    written, made = Catalog(root / "content"), Catalog(compiled)
    assert written.scenario_ids == made.scenario_ids
    assert dict(written.library().scripts) == dict(made.library().scripts)
    assert written.bill_names("alipay") == made.bill_names("alipay")


def test_the_search_of_the_faq_is_fresh_in_a_wheel(compiled, root):
    books = [Catalog(folder).faq_book() for folder in (root / "content", compiled)]
    assert type(books[0].index.weights) is type(books[1].index.weights)
    assert books[0].entries == books[1].entries


def test_compiled_content_can_be_checked_as_well(compiled):
    assert [p for p in check(compiled, "zh-CN", date(2026, 11, 25)) if not p.is_warning] == []


def test_the_same_bytes_come_out_each_time(build_hook, root):
    path = root / "content" / "zh-CN" / "triage.yaml"
    assert build_hook.compiled(path) == build_hook.compiled(path)


def test_broken_content_is_never_compiled(build_hook, tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("a: 1\na: 2\n")
    with pytest.raises(ValueError, match=r"broken.yaml:2:1"):
        build_hook.compiled(path)


def test_a_damaged_compiled_file_is_named(compiled, tmp_path):
    copy = shutil.copytree(compiled, tmp_path / "content")
    (copy / "zh-CN" / "triage.json").write_text('{"format": 1, ')
    with pytest.raises(BrokenContent, match=r"triage.yaml:2:1"):
        Catalog(copy).triage()


def test_what_is_written_in_yaml_wins_over_what_was_compiled(compiled, root, tmp_path):
    copy = shutil.copytree(compiled, tmp_path / "content")
    text = (root / "content" / "zh-CN" / "triage.yaml").read_text("utf-8")
    (copy / "zh-CN" / "triage.yaml").write_text(text.replace("发生了什么", "怎么了"), "utf-8")
    assert Catalog(copy).triage().questions[0].ask != Catalog(compiled).triage().questions[0].ask
