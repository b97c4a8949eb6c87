"""Whatever is wrong with the numbers is said in one line, with what was understood."""

import pytest

TODAY = ("--today", "2026-11-24")
LATE = ("late", "--principal", "5000")
COMPARE = ("compare", "--principal", "10200", "--income", "7200", "--essential", "3800")
INSTALMENTS = ("instalments", "--principal", "4300")
IDENTITY = "110101199003071234"

WRONG = [
    (("late",), "--principal"),
    (LATE, "--days"),
    (("late", "--principal", "-5000", "--days", "3"), "负数"),
    (("late", "--principal", "0", "--days", "3"), "大于 0"),
    (("late", "--principal", "1000000000", "--days", "3"), "10,000,000"),
    (("late", "--principal", "很多", "--days", "3"), "很多"),
    ((*LATE, "--days", "三天半吧"), "三天半吧"),
    ((*LATE, "--days", "999999"), "20,000"),
    ((*LATE, "--days", "3", "--due", "2026-11-01"), "23"),
    ((*LATE, "--due", "2026-12-10"), "还没到"),
    ((*LATE, "--due", "2026-02-30"), "2026-02-30"),
    ((*LATE, "--days", "3", "--by", "2026-11-01"), "之前"),
    ((*LATE, "--days", "3", "--rate", "5%"), "5%"),
    ((*LATE, "--days", "3", "--rate", "很低"), "很低"),
    ((*LATE, "--days", "3", "--pay", "0"), "大于 0"),
    ((*LATE, "--days", "3", "--costs", "-1"), "负数"),
    (("instalments",), "--principal"),
    ((*INSTALMENTS, "--periods", "10000"), "120"),
    ((*INSTALMENTS, "--periods", "0"), "至少是 1"),
    ((*INSTALMENTS, "--periods", "-3"), "负数"),
    ((*INSTALMENTS, "--periods", "半年"), "半年"),
    ((*INSTALMENTS, "--fee", "8%"), "--periods"),
    ((*INSTALMENTS, "--periods", "12", "--fee", "8.8"), "8.8"),
    ((*INSTALMENTS, "--periods", "12", "--end-after", "12"), "12"),
    ((*INSTALMENTS, "--periods", "12", "--end-after", "0"), "至少是 1"),
    (("instalments", "--principal", "11.99", "--periods", "12"), "不到 1 元"),
    (("afford",), "--income"),
    (("afford", "--income", "5000"), "--essential"),
    ((*LATE, "--days", "3", "--by", "2126-11-24"), "2126-11-24"),
    (("afford", "--income", "5000", "--essential", "1", "--pay-day", "32"), "--pay-day"),
    (("afford", "--income", "5000", "--essential", "1", "--pay-day", "3"), "--due-day"),
    (("afford", "--income", "5000", "--essential", "1", "--income-change", "7000"), "7000"),
    (("afford", "--income", "5000", "--essential", "1", "--income-change", "0=7000"), "至少是 1"),
    (("afford", "--income", "5000", "--essential", "1", "--income-change", "3=-1"), "负数"),
    (("afford", "--income", "5000", "--essential", "1", "--income-change", "999=1"), "120"),
    (("compare", "一次性 100"), "--principal"),
    (COMPARE, "--offer"),
    ((*COMPARE, "首付3000 然后12期利息另算3%"), "利息另算3%"),
    ((*COMPARE, "首付3000 然后12期利息另算3%"), "首付3000"),
    ((*COMPARE, "你好"), "你好"),
    ((*COMPARE, "首付3000"), "首付3000"),
    ((*COMPARE, ""), "没看懂"),
    ((*COMPARE, "12期×815", "--income-varies", "200%"), "200%"),
    ((*COMPARE, "12期×815", "--other-rate", "高"), "高"),
    ((*COMPARE, "12期×815", "--other-lenders", "51"), "50"),
    ((*COMPARE, "a.yaml", "b.yaml"), "一个"),
    ((*COMPARE, *["一次性 1"] * 21), "20"),
    (("minimum",), "--principal"),
    (("minimum", "--principal", "5000", "--share", "0.1%"), "1%"),
    (("minimum", "--principal", "5000", "--share", "0"), "1%"),
    (("minimum", "--principal", "5000", "--monthly", "0"), "大于 0"),
    ((*LATE, "--days", "3", "--format", "xml"), "xml"),
    ((*LATE, "--days", "3", "--today", "昨天"), "昨天"),
]


@pytest.mark.parametrize(("arguments", "named"), WRONG)
def test_what_is_wrong_is_said_in_one_line(inside, english_in, arguments, named):
    today = () if "--today" in arguments else TODAY
    outcome = inside("calc", *arguments, *today)
    assert (outcome.code, outcome.out) == (2, "")
    assert named in outcome.err
    assert outcome.err.count("\n") == 1
    assert english_in(outcome.err) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("late", "--principal", IDENTITY, "--days", "3"),
        ("late", "--principal", "5000", "--days", IDENTITY),
        ("afford", "--income", IDENTITY, "--essential", "1"),
        (*COMPARE, f"转到 {IDENTITY} 每周 300"),
    ],
)
def test_a_secret_number_is_refused_and_not_repeated(inside, arguments):
    outcome = inside("calc", *arguments, *TODAY)
    assert (outcome.code, outcome.out) == (2, "")
    assert IDENTITY not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "rate", "option"),
    [
        ((*LATE, "--days", "3"), "daily_overdue_rate", "--rate"),
        (INSTALMENTS, "instalment_fee_", "--fee"),
        ((*INSTALMENTS, "--periods", "12"), "instalment_fee_12", "--fee"),
        ((*COMPARE, "一次性 100"), "daily_overdue_rate", "--rate"),
        (("minimum", "--principal", "5000"), "daily_overdue_rate", "--rate"),
        (("minimum", "--principal", "5000", "--rate", "0.05%"), "minimum_share", "--share"),
    ],
)
def test_without_a_rate_in_force_nothing_is_guessed(inside, arguments, rate, option):
    outcome = inside("calc", *arguments, "--today", "2019-06-01")
    assert (outcome.code, outcome.out) == (3, "")
    assert "2019-06-01" in outcome.err
    assert rate in outcome.err
    assert option in outcome.err


def test_a_rate_that_ends_stops_what_looks_beyond(inside, content_copy):
    rates = content_copy / "rates.yaml"
    rates.write_text(
        rates.read_text("utf-8").replace(
            'from: "2020-01-01"', 'from: "2020-01-01"\n    until: "2026-12-01"', 1
        ),
        "utf-8",
    )
    for arguments in ((*LATE, "--days", "3"), ("minimum", "--principal", "5000")):
        outcome = inside("calc", *arguments, *TODAY, "--content", str(content_copy))
        assert (outcome.code, outcome.out) == (3, "")
        assert "2026-12-02" in outcome.err


def test_periods_that_nobody_has_a_rate_for_are_named(inside):
    outcome = inside("calc", *INSTALMENTS, "--periods", "10", *TODAY)
    assert outcome.code == 3
    assert "instalment_fee_10" in outcome.err
    assert "--fee" in outcome.err


def test_a_file_that_is_not_there_or_says_nonsense_is_told(inside, tmp_path):
    missing = inside("calc", *COMPARE, str(tmp_path / "no.yaml"), *TODAY)
    assert (missing.code, missing.out) == (3, "")
    (tmp_path / "a.yaml").write_text("- {name: A, lump: -3}", "utf-8")
    wrong = inside("calc", *COMPARE, "--file", str(tmp_path / "a.yaml"), *TODAY)
    assert (wrong.code, wrong.out) == (3, "")
    assert "a.yaml:1:13" in wrong.err
