"""A format is found by its name, and by the ending of a file."""

import pytest

from huabei_negotiate.terminal.formats import FORMATS, format_named, format_of


def test_no_two_formats_share_a_name_or_an_ending():
    names = [each.id for each in FORMATS]
    endings = [ending for each in FORMATS for ending in each.endings]
    assert len(set(names)) == len(names)
    assert len(set(endings)) == len(endings)


@pytest.mark.parametrize("wanted", FORMATS, ids=lambda each: each.id)
def test_a_format_is_found_by_its_name_and_all_its_endings(wanted):
    assert format_named(wanted.id) is wanted
    for ending in wanted.endings:
        assert format_of(f"我的.方案{ending.upper()}") is wanted


@pytest.mark.parametrize("file", ["", "方案", "方案.pdf", ".html", "a.html/b"])
def test_another_ending_asks_for_nothing(file):
    assert format_of(file) is None


def test_there_is_no_format_of_another_name():
    assert format_named("pdf") is None
