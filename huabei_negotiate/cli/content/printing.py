"""`huabei-negotiate content`: for authors, what is wrong with the content and what it holds."""

import sys
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from huabei_negotiate.catalog.kinds import all_files
from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.checks import check
from huabei_negotiate.catalog.lint.report import Report, report_on
from huabei_negotiate.cli import words
from huabei_negotiate.core.escaping import visible
from huabei_negotiate.errors import NothingFound

_LANGUAGE = "zh-CN"


def report_problems(root: Path, today: date, *, strict: bool = False) -> None:
    """Print every problem, then how many there are; under `strict` warnings are errors.

    Raises:
        NothingFound: there are errors; it says nothing, for they have been printed.
    """
    problems = check(root, _LANGUAGE, today)
    warnings = sum(problem.is_warning for problem in problems)
    if problems:
        summary = words.LINT_FOUND.format(len(problems) - warnings, warnings)
    else:
        summary = words.LINT_CLEAN.format(sum(1 for _ in all_files(root, _LANGUAGE)))
    _write([*(visible(str(problem)) for problem in problems), summary])
    if len(problems) > (0 if strict else warnings):
        raise NothingFound


def print_report(root: Path, today: date) -> None:
    """Print how much content there is, what it rests on and how old that is."""
    _write(_lines(report_on(root, _LANGUAGE, today)))


def _lines(report: Report) -> Iterable[str]:
    for name, label in sayings.REPORT_COUNTS:
        yield sayings.REPORT_ROW.format(label, report.counts[name])
    confidence = _row(sayings.REPORT_CONFIDENCES, report.confidence)
    yield sayings.REPORT_CONFIDENCE.format(confidence)
    yield sayings.REPORT_SOURCES.format(_row(sayings.REPORT_KINDS, report.sources))
    if report.oldest_check is not None:
        yield sayings.REPORT_OLDEST.format(report.oldest_check.isoformat())
    yield sayings.REPORT_UNVERIFIED.format(len(report.unverified), " ".join(report.unverified))
    tried = _row(((scenario, scenario) for scenario in report.paths), report.paths)
    yield sayings.REPORT_PATHS.format(tried)


def _row(labels: Iterable[tuple[str, str]], numbers: Mapping[str, int]) -> str:
    shown = (sayings.REPORT_ROW.format(label, numbers.get(name, 0)) for name, label in labels)
    return sayings.REPORT_JOINT.join(shown)


def _write(lines: Iterable[str]) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)
