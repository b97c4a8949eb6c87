"""A plan is printed at once because nothing is loaded that it does not need."""

from importlib.metadata import entry_points

import pytest

NEVER = {
    *("questionary", "prompt_toolkit", "rich", "asyncio", "ssl", "pydantic", "dataclasses"),
    *("importlib.metadata", "multiprocessing", "sqlite3", "http", "urllib.request", "tempfile"),
    *(
        "typing_extensions",
        "icalendar",
        "docx",
        "lxml",
        "zoneinfo",
        "huabei_negotiate.exporters.to_html",
    ),
}

CODE = """
import atexit, sys
from huabei_negotiate.__main__ import main
atexit.register(lambda: sys.stderr.write("\\n" + " ".join(sys.modules)))
main()
"""


CONTENT = "compiled"
"""Stands for the folder of the content as a wheel has it."""


@pytest.fixture(scope="module")
def loaded_by(outside, compiled):
    """Runs a command line; how it ended, and the modules it has loaded then."""

    def call(*arguments):
        typed = [str(compiled) if argument == CONTENT else argument for argument in arguments]
        outcome = outside(*typed, code=CODE)
        return outcome.code, set(outcome.err.splitlines()[-1].split())

    return call


@pytest.mark.parametrize(
    ("arguments", "code", "most"),
    [
        ((), 0, 170),
        (("--version",), 0, 170),
        (("--help",), 0, 170),
        (("--scenario", "overdue", "--content", CONTENT), 0, 248),
        (("--scenario", "overdue", "--format", "json", "--content", CONTENT), 0, 250),
        (("--scenario", "theft", "--now", "--content", CONTENT), 0, 248),
        (("faq", "花呗还不上怎么办", "--content", CONTENT), 0, 248),
        (("guide", "1", "--content", CONTENT), 0, 225),
        (("--scenario", "holiday", "--content", CONTENT), 2, 248),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_little_is_loaded_where_content_is_compiled(loaded_by, arguments, code, most):
    ended, loaded = loaded_by(*arguments)
    assert (ended, loaded & (NEVER | {"yaml"})) == (code, set())
    assert len(loaded) <= most


@pytest.mark.parametrize(
    "arguments",
    [("--scenario", "overdue"), ("faq", "花呗还不上怎么办"), ("guide", "1"), ("start",)],
    ids=" ".join,
)
def test_a_checkout_adds_what_reads_yaml(loaded_by, arguments):
    _, loaded = loaded_by(*arguments)
    assert loaded & (NEVER - {"tempfile"}) == set()


def test_help_reads_no_content(loaded_by):
    _, loaded = loaded_by("--help")
    assert not loaded & {
        "msgspec",
        "huabei_negotiate.catalog.catalog",
        "huabei_negotiate.core.desk",
    }


def test_a_plan_without_answers_loads_nothing_that_reads_them(loaded_by):
    _, loaded = loaded_by("--scenario", "overdue", "--content", CONTENT)
    assert not loaded & {
        "huabei_negotiate.core.replies",
        "huabei_negotiate.core.faq.search",
        "json",
    }


def test_options_of_a_group_are_worked_out_when_one_of_its_commands_is_wanted(loaded_by):
    options = "huabei_negotiate.cli.calc.options"
    assert options not in loaded_by("--version")[1]
    assert options in loaded_by("calc", "--help")[1]


def test_the_wizard_loads_no_database_before_it_is_agreed_that_something_is_kept(outside):
    code = "import huabei_negotiate.cli.start, sys; print('sqlite3' in sys.modules)"
    assert outside(code=code).out == "False\n"


def test_the_installed_command_is_the_module():
    (command,) = entry_points(group="console_scripts", name="huabei-negotiate")
    assert command.value == "huabei_negotiate.__main__:main"


def test_the_module_runs_the_command_line_it_was_started_with(outside):
    outcome = outside("--version")
    assert outcome.code == 0
    assert outcome.out.startswith("huabei-negotiate ")
