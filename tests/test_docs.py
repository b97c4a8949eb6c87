"""What the documents show can be done, and what can be done is shown."""

import io
import re
from pathlib import Path
from typing import get_type_hints

import msgspec
import pytest
from typer.main import get_command

from huabei_negotiate.catalog.kinds import FOLDERS
from huabei_negotiate.catalog.reader import convert
from huabei_negotiate.cli.app import app, run
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.content import Scenario
from huabei_negotiate.source.yaml_source import parse

ROOT = Path(__file__).parent.parent
FORMAT_PAGE = ROOT / "docs" / "content-format.md"
PAGES = sorted(
    path
    for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("content/*.md"))
    if path.is_file()
)

BLOCKS = re.findall(
    r"^```yaml\n(.*?)^```", FORMAT_PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
)

README = (ROOT / "README.md").read_text("utf-8")
needs_readme = pytest.mark.skipif(
    len(README.splitlines()) < 20, reason="README.md is a stub of fewer than 20 lines"
)


def contents():
    """Every kind of content; what other tests make up is none."""
    kinds = [Content]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return [kind for kind in kinds if kind.__module__.startswith("huabei_negotiate.")]


def kind_named(name):
    """A kind of content, or of one of its fields, as the page calls it."""
    named = {kind.__name__: kind for kind in contents()}
    owner, _, field = name.partition(".")
    if not field:
        return named[owner]
    return get_type_hints(named[owner], include_extras=True)[field]


def marker_of(block):
    found = re.match(r"# as: ([\w.]+)\n", block)
    return found[1] if found else None


@pytest.mark.parametrize("block", BLOCKS, ids=marker_of)
def test_every_example_of_the_format_can_be_read(block):
    marker = marker_of(block)
    assert marker, "an example says what it is: # as: X"
    source = parse(FORMAT_PAGE.name, block.encode())
    value = convert(source, kind_named(marker))
    assert [str(problem) for problem in source.problems] == []
    assert value


def test_every_kind_of_file_in_a_folder_has_an_example():
    assert {kind.__name__ for kind in FOLDERS.values()} <= set(map(marker_of, BLOCKS))


def test_every_key_an_author_writes_is_in_an_example():
    kinds = [kind for kind in contents() if not kind.__module__.endswith("words")]
    keys = {field.encode_name for kind in kinds for field in msgspec.structs.fields(kind)}
    shown = "".join(BLOCKS)
    assert [key for key in sorted(keys) if not re.search(rf"\b{key}:", shown)] == []


def test_an_example_that_is_wrong_would_be_found():
    block = next(block for block in BLOCKS if marker_of(block) == "Scenario")
    source = parse("x.yaml", block.replace("phase:", "fase:", 1).encode())
    assert convert(source, Scenario) is None
    assert source.problems


def commands_of(command, path=()):
    """The path of every command that does something."""
    children = getattr(command, "commands", {})
    if not children:
        yield " ".join(path)
    for name, child in children.items():
        yield from commands_of(child, (*path, name))


COMMANDS = list(commands_of(get_command(app)))


@needs_readme
@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_lists_every_command(command):
    assert re.search(rf"huabei-negotiate {command}\b", README)


@needs_readme
@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_documents_name_no_command_that_does_not_exist(page):
    first = {command.split()[0] for command in COMMANDS}
    text = page.read_text("utf-8")
    for group, name in re.findall(r"huabei-negotiate ([a-z]+)(?: ([a-z]+))?", text):
        assert group in first, group
        if f"{group} {name}" not in COMMANDS:
            assert group in COMMANDS, f"{group} {name}"


@needs_readme
def test_the_answers_piped_in_the_readme_make_a_plan(monkeypatch, capsys):
    shown = re.findall(
        r"^huabei-negotiate (.*) <<'(\w+)'\n(.*?)^\2$", README, re.DOTALL | re.MULTILINE
    )
    assert shown
    for line, _, answers in shown:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(answers.encode())))
        assert run(line.split()) == 0
        assert capsys.readouterr().err == ""


@needs_readme
def test_the_lines_of_the_readme_can_be_run(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("问题.txt").write_text("还不上怎么办\n", "utf-8")
    lines = re.findall(r"`huabei-negotiate ([^`]+)`", README)
    assert len(lines) >= 5
    for line in lines:
        if line.startswith(("content", "bill", "case")):
            continue
        assert run(line.split()) == (2 if line.startswith("start") else 0), line
        capsys.readouterr()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page):
    for target in re.findall(r"\]\(([^)#]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", ["answers.md", "json.md", "content-format.md", "architecture.md"])
def test_a_page_the_program_or_its_code_points_to_is_there(page):
    assert (ROOT / "docs" / page).is_file()


def test_every_page_named_in_the_code_is_there():
    code = "".join(path.read_text("utf-8") for path in (ROOT / "huabei_negotiate").rglob("*.py"))
    named = set(re.findall(r"\b((?:docs|content)/[\w/.-]+\.(?:md|yaml))", code))
    assert [name for name in sorted(named) if not (ROOT / name).is_file()] == []


def test_the_page_of_answers_lists_every_answer(root, capsys):
    assert run(["--scenario", "overdue", "--strict"]) == 2
    missing = re.findall(
        r"[a-z][a-z0-9_]+", capsys.readouterr().err.split("还缺")[1].split("。")[0]
    )
    page = (root / "docs" / "answers.md").read_text("utf-8")
    assert [name for name in missing if f"`{name}`" not in page] == []
