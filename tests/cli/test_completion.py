"""The Tab key in the shells people have, asked of the shells themselves."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pexpect
import pytest

from huabei_negotiate.cli.completion import SHELLS, VARIABLE

PROGRAM = "huabei-negotiate"
HERE = str(Path(sys.executable).parent)
BASH = f"""
source <({PROGRAM} completion bash)
COMP_WORDS=({PROGRAM} "$@"); COMP_CWORD=$#
_huabei_negotiate_completion {PROGRAM}
printf '%s\\n' "${{COMPREPLY[@]}}"
"""
FISH = f"{PROGRAM} completion fish | source; complete -C '{PROGRAM} {{}}'"

pytestmark = pytest.mark.skipif(
    not Path(HERE, PROGRAM).exists(), reason="the program is not installed in this environment"
)


@pytest.fixture
def settings(tmp_path):
    kept = {name: os.environ[name] for name in ("LANG", "LC_ALL") if name in os.environ}
    path = f"{HERE}{os.pathsep}{os.environ['PATH']}"
    return {"LANG": "C.UTF-8", **kept, "PATH": path, "HOME": str(tmp_path), "TERM": "dumb"}


@pytest.fixture
def shell(settings, tmp_path):
    """Runs a line in a shell; skips where there is none."""

    def run(name, *arguments):
        found = shutil.which(name)
        if found is None:
            pytest.skip(f"{name} is not installed")
        done = subprocess.run(
            [found, *arguments],
            env=settings,
            cwd=tmp_path,
            capture_output=True,
            check=True,
            encoding="utf-8",
        )
        assert done.stderr == ""
        return done.stdout.splitlines()

    return run


WORDS = [
    (("gu",), "guide"),
    (("calc", "ins"), "instalments"),
    (("--exp",), "--explain"),
    (("calc", "late", "--prin"), "--principal"),
    (("--scenario", "th"), "theft"),
    (("start", "--scenario", "ov"), "overdue"),
]


@pytest.mark.parametrize(("typed", "completed"), WORDS, ids=[word for _, word in WORDS])
def test_bash_completes_commands_options_and_scenarios(shell, typed, completed):
    assert shell("bash", "--norc", "-c", BASH, "bash", *typed) == [completed]


@pytest.mark.parametrize(("typed", "completed"), WORDS, ids=[word for _, word in WORDS])
def test_fish_completes_commands_options_and_scenarios(shell, typed, completed):
    found = shell("fish", "--no-config", "-c", FISH.format(" ".join(typed)))
    assert [line.split("\t")[0] for line in found] == [completed]


def test_fish_shows_what_a_command_is_for_in_chinese(shell):
    (line,) = shell("fish", "--no-config", "-c", FISH.format("gu"))
    assert line.startswith("guide\t读协商指南")


@pytest.mark.parametrize(("typed", "completed"), WORDS, ids=[word for _, word in WORDS])
def test_zsh_completes_commands_options_and_scenarios(settings, tmp_path, typed, completed):
    found = shutil.which("zsh")
    if found is None:
        pytest.skip("zsh is not installed")
    begin = (
        "autoload -U compinit; compinit -u -D; PS1=; setopt no_beep; unsetopt zle_bracketed_paste"
    )
    child = pexpect.spawn(
        found, ["-f", "-i"], env=settings, cwd=tmp_path, encoding="utf-8", dimensions=(24, 200)
    )
    child.sendline(f"{begin}; source <({PROGRAM} completion zsh); echo rea''dy")
    child.expect("ready\r\n", timeout=20)
    child.send(f"{PROGRAM} {' '.join(typed)}\t")
    child.expect_exact(completed[len(typed[-1]) :], timeout=20)
    child.close(force=True)


@pytest.mark.parametrize("name", SHELLS)
def test_the_script_names_the_program_and_nothing_of_this_machine(inside, name):
    outcome = inside("completion", name)
    assert (outcome.code, outcome.err) == (0, "")
    assert PROGRAM in outcome.out
    assert str(Path.home()) not in outcome.out


def test_another_shell_is_told_which_there_are(inside):
    outcome = inside("completion", "tcsh")
    assert (outcome.code, outcome.out) == (2, "")
    assert "bash、zsh、fish" in outcome.err


def test_what_fish_asks_by_exit_code_is_answered(outside):
    asked = {VARIABLE: "complete_fish", "_TYPER_COMPLETE_FISH_ACTION": "is-args"}
    answers = [
        outside(environment={**asked, "_TYPER_COMPLETE_ARGS": f"{PROGRAM} {typed}"}).code
        for typed in ("gu", "guide 1")
    ]
    assert answers == [0, 1]
