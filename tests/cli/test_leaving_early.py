"""The process ends without taking itself apart, and nothing is lost by it."""

import os
import subprocess
import sys

import pytest

OVERDUE = ("--scenario", "overdue", "--today", "2026-11-24")

AT_THE_END = """
import atexit, sys
from huabei_negotiate.__main__ import main
{more}
atexit.register(sys.stdout.write, "last")
try:
    main()
except SystemExit:
    sys.stdout.write("taken apart, ")
"""


def test_what_is_registered_for_the_end_is_called_and_its_words_are_printed(outside):
    outcome = outside("--version", code=AT_THE_END.format(more=""))
    assert outcome.code == 0
    assert outcome.out.splitlines()[-1] == "last"


@pytest.mark.parametrize(
    "more",
    ["sys.setprofile(lambda *_: None)", "sys.settrace(lambda *_: None)", "import prompt_toolkit"],
)
def test_what_needs_the_ordinary_end_gets_it(outside, more):
    outcome = outside("--version", code=AT_THE_END.format(more=more))
    assert (outcome.code, outcome.out.splitlines()[-1]) == (0, "taken apart, last")


def test_coverage_of_a_process_is_kept(tmp_path, root):
    names = {"COVERAGE_FILE": str(tmp_path / "data"), "PYTHONPATH": str(root)}
    settings = {"cwd": tmp_path, "env": os.environ | names, "stderr": subprocess.DEVNULL}
    coverage = [sys.executable, "-m", "coverage"]
    subprocess.check_output([*coverage, "run", "-m", "huabei_negotiate", "--version"], **settings)
    said = subprocess.check_output([*coverage, "report", "--include=*/__main__.py"], **settings)
    assert b"__main__.py" in said


def test_everything_is_printed_before_the_process_ends(inside, outside):
    assert outside(*OVERDUE).out == inside(*OVERDUE).out


def test_a_file_is_whole_when_the_process_has_ended(inside, outside, tmp_path):
    assert outside(*OVERDUE, "-o", str(tmp_path / "plan.txt")).code == 0
    assert (tmp_path / "plan.txt").read_text("utf-8") == inside(*OVERDUE).out
