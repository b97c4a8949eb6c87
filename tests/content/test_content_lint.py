"""The real content has no problem, and the lint is quick enough to run before every commit."""

import sys
import time
from datetime import date

import pytest

from huabei_negotiate.catalog.catalog import find_content
from huabei_negotiate.catalog.lint.checks import check
from huabei_negotiate.source.location import Problem

TODAY = date(2026, 11, 24)
SECONDS = 20


@pytest.fixture(scope="module")
def run() -> tuple[list[Problem], float]:
    start = time.perf_counter()
    problems = check(find_content(), "zh-CN", TODAY)
    return problems, time.perf_counter() - start


def test_the_content_has_no_errors(run):
    problems, _ = run

    assert [str(problem) for problem in problems if not problem.is_warning] == []


@pytest.mark.skipif(sys.gettrace() is not None, reason="measuring coverage makes it slow")
def test_the_lint_is_quick(run):
    _, seconds = run

    assert seconds < SECONDS
