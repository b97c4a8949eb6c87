"""What counts as a number that needs a fact."""

import pytest

from huabei_negotiate.catalog.lint.evidence import claims


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一共 1,200 元", ["1,200 元"]),
        ("上限是 20 万元", ["20 万元"]),
        ("约 15.9%", ["15.9%"]),
        ("万分之五", ["万分之五"]),
        ("15 日内答复，复杂的 30 日", ["15 日", "30 日"]),
        ("三个月以后", ["三个月"]),
        ("保存五年", ["五年"]),
        ("第70条和第七十条", ["第70条", "第七十条"]),
        ("2026-08-01 起", ["2026-08-01"]),
        ("3 月 31 日以前", ["3 月 31 日"]),
        ("打 95188、110 或 12378", ["95188", "110", "12378"]),
        ("打 400-123-4567", ["400-123-4567"]),
    ],
)
def test_claims_are_found(text, found):
    assert claims(text, ()) == found


@pytest.mark.parametrize(
    "text",
    [
        "先做第 1 步",
        "说两三句就行",
        "留一个月生活费",
        "还有一天",
        "还 {principal} 元，{overdue_days} 天",
        "三家都问一遍",
        "写两份",
        "报后 4 位",
    ],
)
def test_plain_counts_are_none(text):
    assert claims(text, ()) == []


def test_listed_phrases_are_passed_over():
    assert claims("两三天后，再等 3 天", ("两三天",)) == ["3 天"]


def test_a_number_may_stand_in_words_in_the_fact(toy):
    toy.change("zh-CN/facts.yaml", "15 天内能提异议", "十五天内能提异议")

    assert toy.problems() == []
