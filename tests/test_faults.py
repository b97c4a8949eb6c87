"""A few tries of every fault of docs/reliability.md; `python benchmarks/faults.py` has more."""

import os
import re
import subprocess
import sys

import pytest

if os.name != "posix":
    pytest.skip("faults are made with POSIX signals and limits", allow_module_level=True)


def run(root, *arguments):
    line = [sys.executable, "benchmarks/faults.py", *arguments]
    return subprocess.run(line, cwd=root, capture_output=True, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def page(root):
    return (root / "docs/reliability.md").read_text("utf-8")


@pytest.fixture(scope="module")
def names(root):
    return re.findall(r"[a-z-]+", run(root, "--help").stdout.split("{")[1].split("}")[0])


def test_every_fault_is_on_the_page_with_its_command(page, names):
    assert names == re.findall(r"faults\.py --only ([a-z-]+)`", page)


@pytest.mark.parametrize("seed", [8])
def test_nothing_is_lost_whatever_goes_wrong(root, seed):
    tried = run(root, "--tries", "1", "--seed", str(seed))
    assert tried.returncode == 0, tried.stdout + tried.stderr
