"""The program as its readers run it: in this process, and in one of its own."""

import io
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from typer.main import get_command

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.catalog.reader import read
from huabei_negotiate.cli.app import app, run
from huabei_negotiate.core.collecting import allowed, collect, missing
from huabei_negotiate.core.interview import Interview


@dataclass(frozen=True)
class Outcome:
    """How a run of the program ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def read_once(root):
    """Reads each file of the real content once for all tests; of any other content, each time."""
    kept = {}

    def read_or_remember(path, name, kind):
        if not path.is_relative_to(root / "content"):
            return read(path, name, kind)
        if path not in kept:
            kept[path] = read(path, name, kind)
        return kept[path]

    return read_or_remember


@pytest.fixture
def inside(capsys, monkeypatch, read_once):
    """Runs a command line in this process."""
    monkeypatch.setattr("huabei_negotiate.catalog.reader.read", read_once)

    def call(*arguments):
        capsys.readouterr()
        code = run(arguments)
        return Outcome(int(code), *capsys.readouterr())

    return call


@pytest.fixture(scope="session")
def start_process(root):
    """Starts the program in a process of its own; more settings are those of `Popen`."""

    def start(*arguments, code=None, environment=None, **settings):
        what = ["-m", "huabei_negotiate"] if code is None else ["-c", code]
        inherited = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "PYTHON"))}
        wanted = {"LANG": "C.UTF-8", "COVERAGE_PROCESS_START": "", **(environment or {})}
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        return subprocess.Popen(
            [sys.executable, *what, *arguments],
            env=inherited | wanted,
            **{"cwd": root, **pipes, **settings},
        )

    return start


@pytest.fixture(scope="session")
def outside(start_process):
    """Runs a command line in a process of its own."""

    def call(*arguments, given=b"", encoding="utf-8", **settings):
        with start_process(*arguments, **settings) as process:
            out, err = process.communicate(given, timeout=60)
        return Outcome(
            process.returncode, (out or b"").decode(encoding), (err or b"").decode(encoding)
        )

    return call


@pytest.fixture(params=["inside", "outside"])
def program(request):
    """Runs a command line, once in each way."""
    return request.getfixturevalue(request.param)


@pytest.fixture(scope="session")
def catalog(root):
    """The real content."""
    return Catalog(root / "content")


@pytest.fixture(scope="session")
def complete_answers(catalog):
    """What to give with `--set` so that no answer of a scenario is missing."""

    def answer_all(scenario, today):
        situation = catalog.situation([scenario])
        given = {}
        while True:
            answers, rejected = collect(situation, given, today)
            assert rejected == ()
            names = missing(
                Interview(situation=situation, given=answers, fine=True).reachable, answers
            )
            if not names:
                return given
            for name in names:
                choices = allowed(situation.question(name))
                given[name] = "unsure" if "unsure" in choices else choices[0] if choices else "1"

    return answer_all


@pytest.fixture
def here(tmp_path, monkeypatch) -> Path:
    """An empty folder that this process works in."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def piped(monkeypatch):
    """Puts bytes where standard input is read."""

    def give(content):
        stream = io.TextIOWrapper(io.BytesIO(content), "utf-8")
        monkeypatch.setattr(sys, "stdin", stream)

    return give


@pytest.fixture(scope="session")
def english_in(catalog):
    """Finds two Latin words in a row that are no names of ours."""
    names = {"huabei-negotiate", "huabei", "negotiate", "UTF-8", "App", "py", "python3", "run.py"}
    names |= _command_words(get_command(app))
    for scenario in catalog.scenario_ids:
        names.add(scenario)
        for question in catalog.situation([scenario]).questions:
            names |= {question.id, *allowed(question)}

    def is_unknown(word):
        return word.strip(".") not in names and re.fullmatch(r"[A-Za-z.'-]{2,}", word)

    def find(text):
        runs = re.findall(r"[A-Za-z][\w'.-]*(?: +[A-Za-z][\w'.-]*)+", text, re.ASCII)
        return [run for run in runs if len([w for w in run.split() if is_unknown(w)]) > 1]

    return find


def _command_words(command):
    """The names of commands and options, with those of the commands inside."""
    words = {command.name, "help"}
    for option in command.params:
        words |= {name.lstrip("-") for name in option.opts}
    for child in getattr(command, "commands", {}).values():
        words |= _command_words(child)
    return words
