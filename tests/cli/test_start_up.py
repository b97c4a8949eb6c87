"""A plan is printed at once because nothing is loaded that it does not need."""

import runpy
from importlib.metadata import entry_points

import pytest

HEAVY = [
    *("questionary", "prompt_toolkit", "rich", "asyncio", "ssl", "pydantic"),
    *("importlib.metadata", "multiprocessing", "sqlite3", "http", "urllib.request"),
    *("icalendar", "docx", "lxml", "zoneinfo", "huabei_negotiate.exporters.to_html"),
]

CODE = f"""
import sys
from huabei_negotiate.__main__ import main
try:
    main()
except SystemExit as ended:
    loaded = [name for name in {HEAVY!r} if name in sys.modules]
    sys.stderr.write(f"{{ended.code}} {{loaded}}")
"""


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ((), 0),
        (("--version",), 0),
        (("--help",), 0),
        (("--scenario", "overdue"), 0),
        (("--scenario", "overdue", "--format", "json"), 0),
        (("--scenario", "theft", "--now"), 0),
        (("faq", "花呗还不上怎么办"), 0),
        (("guide", "1"), 0),
        (("--scenario", "holiday"), 2),
        (("start",), 2),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_nothing_heavy_is_loaded_for_a_pipe(outside, arguments, code):
    outcome = outside(*arguments, code=CODE)
    assert outcome.err.splitlines()[-1] == f"{code} []"


def test_the_wizard_loads_no_database_before_it_is_agreed_that_something_is_kept(outside):
    code = "import huabei_negotiate.cli.start, sys; print('sqlite3' in sys.modules)"
    assert outside(code=code).out == "False\n"


def test_the_installed_command_is_the_module():
    (command,) = entry_points(group="console_scripts", name="huabei-negotiate")
    assert command.value == "huabei_negotiate.__main__:main"


def test_the_module_runs_the_command_line_it_was_started_with(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["huabei-negotiate", "--version"])
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("huabei_negotiate", run_name="__main__")
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("huabei-negotiate ")
