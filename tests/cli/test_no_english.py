"""Not one English sentence is printed, whatever is done."""

import re

import pytest
from typer.main import get_command

from huabei_negotiate.cli.app import app

PATHS = [
    (),
    ("--scenario", "overdue"),
    ("--scenario", "quota"),
    ("--scenario", "theft"),
    ("--scenario", "theft", "--scenario", "overdue", "--scenario", "quota"),
    ("--scenario", "theft", "--now"),
    ("--scenario", "overdue", "--now", "--set", "circumstances=threats"),
    ("--scenario", "overdue", "--explain", "--set", "cause=job_loss", "--set", "overdue_days=45"),
    ("--scenario", "overdue", "--set", "story=他们说先交保证金，按第70条分60期，要我开假病历"),
    ("--scenario", "overdue", "--set", "court_papers=payment_order"),
    ("faq",),
    ("faq", "花呗还不上怎么办"),
    ("faq", "逾期"),
    ("faq", "第70条"),
    ("faq", "保证金"),
    ("faq", "zzzz"),
    ("guide",),
    *(("guide", number) for number in "12345678"),
    ("guide", "99"),
    ("start",),
]

PYTHON = re.compile(r"Traceback|\bNone\b|\bTrue\b|\bFalse\b|<\w+ object|0x[0-9a-f]{6}")
"""What only Python says."""


def test_the_finder_finds_sentences_and_leaves_names_alone(english_in):
    assert english_in("写不进 p：No such file or directory。") == ["No such file or directory"]
    assert english_in("Usage: huabei-negotiate [OPTIONS]\nTry this now.") == ["Try this now."]
    assert (
        english_in("运行 huabei-negotiate content lint 看全部，或 start --scenario overdue") == []
    )
    assert english_in("可以填：yes no unsure。用 YAML 写，存成 UTF-8。") == []


@pytest.mark.parametrize("arguments", PATHS, ids=" ".join)
def test_what_is_printed_is_chinese(inside, english_in, arguments):
    outcome = inside(*arguments)
    printed = outcome.out + outcome.err
    assert printed != ""
    assert english_in(printed) == []
    assert not PYTHON.search(printed)


@pytest.mark.parametrize("name", ["", *get_command(app).commands])
def test_help_is_chinese(inside, english_in, name):
    outcome = inside(*filter(None, [name]), "--help")
    assert english_in(outcome.out) == []
    assert not re.search(r"\b(?:Usage|Options|Commands|Arguments|default)\b", outcome.out)
