"""What the content amounts to."""

from datetime import date

import pytest

from huabei_negotiate.catalog.lint.report import report_on
from huabei_negotiate.errors import BrokenContent

TODAY = date(2026, 11, 24)


def test_everything_is_counted(toy):
    report = report_on(toy.root, "zh-CN", TODAY)

    assert report.counts == {
        "scenarios": 1,
        "questions": 8,
        "steps": 6,
        "scripts": 1,
        "moves": 1,
        "facts": 3,
        "myths": 1,
        "faq": 2,
        "pages": 1,
        "examples": 3,
    }
    assert report.confidence == {"high": 1, "medium": 1, "low": 1}
    assert report.oldest_check == date(2026, 1, 1)
    assert report.unverified == ("od_delay",)
    assert report.paths["debt"] > 50


def test_the_best_source_of_a_fact_counts(toy):
    assert report_on(toy.root, "zh-CN", TODAY).sources == {"official": 2, "unofficial": 1}

    toy.change("zh-CN/facts.yaml", "媒体报道；合同第 3 条", "媒体报道；没有来源")

    assert report_on(toy.root, "zh-CN", TODAY).sources == {
        "official": 1,
        "media": 1,
        "unofficial": 1,
    }


def test_unreadable_content_is_not_counted(toy):
    toy.change("zh-CN/facts.yaml", "format: 1", "format: 2")

    with pytest.raises(BrokenContent):
        report_on(toy.root, "zh-CN", TODAY)
