"""Before anything is asked, one page says what can be done, in Chinese and never cut."""

import re

import pytest
from typer.main import get_command

from huabei_negotiate import __version__
from huabei_negotiate.cli import words
from huabei_negotiate.cli.app import app
from huabei_negotiate.terminal.text import cells


def every_command(command, path=()):
    yield command, path
    for name, child in getattr(command, "commands", {}).items():
        yield from every_command(child, (*path, name))


def _name(value):
    """The name of a test: the command, and nothing for what else it is given."""
    return " ".join(value) if isinstance(value, tuple) else ""


COMMANDS = list(every_command(get_command(app)))
PATHS = [path for _, path in COMMANDS]


def test_without_arguments_one_page_shows_three_ways_to_begin(program):
    outcome = program()
    assert (outcome.code, outcome.err) == (0, "")
    examples = re.findall(r"^  (huabei-negotiate .+?)  ", outcome.out, re.MULTILINE)
    assert len(examples) == 3
    assert len(outcome.out.splitlines()) <= 10
    assert max(map(cells, outcome.out.splitlines())) < 80


def test_the_examples_of_the_page_can_be_run(inside):
    lines = re.findall(r"^  huabei-negotiate (.+?)  ", inside().out, re.MULTILINE)
    codes = [inside(*line.split()).code for line in lines]
    assert codes == [2 if line.startswith("start") else 0 for line in lines]


def test_the_version_is_told(program):
    outcome = program("--version")
    assert (outcome.code, outcome.out, outcome.err) == (
        0,
        f"huabei-negotiate {__version__}\n",
        "",
    )


@pytest.mark.parametrize("flag", ["-h", "--help"])
@pytest.mark.parametrize(("command", "path"), COMMANDS, ids=_name)
def test_every_command_has_a_page_of_help(inside, command, path, flag):
    outcome = inside(*path, flag)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.startswith(words.USAGE + " ".join([words.PROGRAM, *path]))
    assert command.help in outcome.out
    for option in command.params:
        if option.param_type_name == "option":
            assert all(name in outcome.out for name in option.opts), option.name
            assert option.help or option.name == "help", option.name
    for name in getattr(command, "commands", {}):
        assert re.search(rf"^  {name}$", outcome.out, re.MULTILINE)


@pytest.mark.parametrize("width", ["40", "60", "120"])
@pytest.mark.parametrize("path", PATHS, ids=" ".join)
def test_help_fits_any_screen_and_nothing_is_cut(inside, monkeypatch, path, width):
    monkeypatch.setenv("COLUMNS", width)
    narrow = inside(*path, "--help").out
    assert max(map(cells, narrow.splitlines())) <= int(width)
    monkeypatch.setenv("COLUMNS", "1000")
    assert re.sub(r"\s", "", narrow) == re.sub(r"\s", "", inside(*path, "--help").out)


def test_help_needs_no_content(inside, here):
    for path in PATHS:
        assert inside(*path, "--help").code == 0
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(("name", "told"), [("faq", words.WORDS), ("guide", words.SECTION)])
def test_help_explains_arguments_as_well_as_options(inside, name, told):
    outcome = inside(name, "--help")
    assert f"\n{words.ARGUMENTS}\n" in outcome.out
    assert told in outcome.out.partition(words.ARGUMENTS)[2].partition(words.OPTIONS)[0]


@pytest.mark.parametrize("name", ["faq", "guide"])
def test_what_may_be_left_out_stands_in_brackets(inside, name):
    usage = inside(name, "--help").out.splitlines()[0]
    assert usage.endswith("]")
