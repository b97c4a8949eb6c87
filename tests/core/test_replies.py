from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.redaction import HIDDEN
from huabei_negotiate.core.replies import MAX_TEXT, Misread, choose, read_reply
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import Choice, SeveralQuestion, Unknown

TODAY = date(2026, 3, 2)
KINDS = ["choice", "several", "yes_no", "money", "days", "count", "day", "text"]
NOTHING = ["", "  ", "\t\n", "\u3000", "\u200b", "\x1b"]
NOT_SURE = Unknown(where="in the App")


@pytest.fixture
def read(toys):
    """Reads a reply to a toy question of a kind."""

    def read(kind, typed, today=TODAY, **more):
        return read_reply(getattr(toys, kind)("it", **more), typed, today)

    return read


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "text"])
@pytest.mark.parametrize("typed", NOTHING)
def test_nothing_typed_is_empty(read, kind, typed):
    assert read(kind, typed) == Misread("empty")


@pytest.mark.parametrize("typed", NOTHING)
def test_own_words_may_be_left_out(read, typed):
    assert read("text", typed) == ""


@pytest.mark.parametrize("typed", NOTHING)
def test_words_to_be_copied_from_somewhere_may_not_be_left_out(read, typed):
    assert read("text", typed, unsure=NOT_SURE) == Misread("empty")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "typed",
    ["unsure", "UNSURE", "不确定", " 不知道 ", "不清楚", "说不清", "不记得", "忘了", "?", "？"],
)
def test_not_sure_is_an_answer_where_the_question_allows_it(read, kind, typed):
    assert read(kind, typed, unsure=NOT_SURE) is UNSURE


@pytest.mark.parametrize("kind", KINDS)
def test_not_sure_is_refused_where_the_question_does_not_allow_it(read, kind):
    assert read(kind, "不确定") == Misread("cannot_be_unsure")


@pytest.mark.parametrize("typed", ["late", "LATE", " late ", "ｌａｔｅ", "l\u200bate", "lAtE"])
def test_a_choice_is_taken_by_its_id_or_label(read, typed):
    assert read("choice", typed) == "late"


def labelled(label):
    """A question of several choices, one of them with this label."""
    choices = (Choice(id="it", label=label), Choice(id="other", label="其他"))
    return SeveralQuestion(id="which", label="which", ask="which?", why="so", choices=choices)


def test_a_choice_is_taken_by_its_label_in_half_width():
    assert read_reply(labelled("一天（很多次）"), "一天(很多次)", TODAY) == ("it",)


@pytest.mark.parametrize("typed", ["la", "later", "1", "没有"])
def test_what_is_no_choice_is_named(read, typed):
    assert read("choice", typed) == Misread("not_a_choice", typed)


@pytest.mark.parametrize("typed", ["none", "没有", "无", "0", "都没有"])
def test_having_none_is_a_choice_where_it_is_offered(toys, typed):
    question = toys.choice("it", "some", "none")
    assert read_reply(question, typed, TODAY) == "none"


@pytest.mark.parametrize(
    ("typed", "answer"),
    [
        ("calls", ("calls",)),
        ("calls,visits", ("calls", "visits")),
        ("visits calls", ("calls", "visits")),
        ("visits，calls", ("calls", "visits")),
        ("calls、visits；", ("calls", "visits")),
        ("calls calls", ("calls",)),
        ("CALLS;Visits", ("calls", "visits")),
        ("none", ("none",)),
        ("没有", ("none",)),
        ("none, calls", ("calls",)),
    ],
)
def test_several_choices_are_taken_in_the_order_of_the_question(read, typed, answer):
    assert read("several", typed) == answer


def test_what_is_no_choice_among_several_is_named(read):
    assert read("several", "calls, x, y") == Misread("not_a_choice", "x")


def test_separators_alone_are_no_choice(read):
    assert read("several", "，、") == Misread("empty")


@pytest.mark.parametrize("label", ["诊断书、病历、收费单", "有人威胁我，或堵门", "近 3 个月流水"])
def test_one_of_several_is_taken_by_a_label_with_separators(label):
    assert read_reply(labelled(label), label, TODAY) == ("it",)


@pytest.mark.parametrize(
    "typed", ["诊断书、病历、其他", "其他，诊断书、病历", "诊断书、病历 other"]
)
def test_labels_with_separators_stand_beside_other_choices(typed):
    assert read_reply(labelled("诊断书、病历"), typed, TODAY) == ("it", "other")


def test_a_label_within_another_is_not_taken_for_it():
    assert read_reply(labelled("其他银行"), "其他银行", TODAY) == ("it",)


@pytest.mark.parametrize("typed", ["没有calls", "没calls", "不calls"])
def test_a_choice_that_is_denied_is_not_taken(read, typed):
    assert read("several", typed) != ("calls",)


@pytest.mark.parametrize(
    ("ids", "answer"),
    [
        ([], Misread("empty")),
        (["calls"], ("calls",)),
        (["visits", "calls"], ("calls", "visits")),
        (["none"], ("none",)),
        (["none", "calls"], ("calls",)),
    ],
)
def test_ticked_choices_leave_out_none_beside_others(toys, ids, answer):
    assert choose(toys.several("it").choices, ids) == answer


@pytest.mark.parametrize(
    "typed", ["yes", "Y", "true", "是", "是的", "有", "对", "对的", "嗯", "会", "在", "ｙｅｓ"]
)
def test_yes_is_understood(read, typed):
    assert read("yes_no", typed) == "yes"


@pytest.mark.parametrize(
    "typed", ["no", "N", "false", "否", "不", "不是", "没有", "没", "无", "不会"]
)
def test_no_is_understood(read, typed):
    assert read("yes_no", typed) == "no"


@pytest.mark.parametrize("typed", ["maybe", "1", "也许", "是不是"])
def test_neither_yes_nor_no_is_named(read, typed):
    assert read("yes_no", typed) == Misread("not_a_choice", typed)


@pytest.mark.parametrize(
    ("typed", "yuan"),
    [
        ("3200", 3200),
        ("3,200.50元", "3200.50"),
        ("３２００", 3200),
        ("1.2万", 12_000),
        ("三千二", 3200),
        ("约 3200 块", 3200),
        ("0", 0),
        ("没有", 0),
        ("无", 0),
        ("none", 0),
        ("10000000", 10_000_000),
        ("0.005", "0.01"),
    ],
)
def test_an_amount_is_understood(read, typed, yuan):
    assert read("money", typed) == Money.from_yuan(yuan)


@given(st.integers(0, 1_000_000_000))
def test_every_amount_up_to_the_limit_reads_back_to_the_fen(toys, fen):
    assert read_reply(toys.money("it"), str(Money(fen)), TODAY) == Money(fen)


@pytest.mark.parametrize("kind", ["money", "days", "count"])
@pytest.mark.parametrize("typed", ["很多", "abc", "三四", "1.2.3", "3200?"])
def test_what_is_no_number_is_named(read, kind, typed):
    assert read(kind, typed) == Misread("not_a_number", typed)


@pytest.mark.parametrize("kind", ["money", "days", "count"])
@pytest.mark.parametrize("typed", ["-5", "－５", "−5", "负五", "- 5", "-三"])
def test_a_number_cannot_be_negative(read, kind, typed):
    assert read(kind, typed) == Misread("negative")


@pytest.mark.parametrize("kind", ["money", "days", "count"])
@pytest.mark.parametrize("typed", ["-两", "-两千", "-百", "负零", "-¥5"])
def test_a_number_cannot_be_negative_in_any_numerals(read, kind, typed):
    assert read(kind, typed) == Misread("negative")


@pytest.mark.parametrize("kind", ["money", "days", "count"])
def test_a_number_may_reach_its_limit(read, kind):
    assert read(kind, "100", at_most=100) in {100, Money.from_yuan(100)}


@pytest.mark.parametrize("kind", ["money", "days", "count"])
def test_a_number_beyond_its_limit_is_told_the_limit(read, kind):
    assert read(kind, "1,201", at_most=1200) == Misread("too_large", "1,200")


@pytest.mark.parametrize("kind", ["money", "days", "count"])
@pytest.mark.parametrize("typed", ["6222 0212 3456 7890", "11010119900307775X"])
def test_a_card_or_identity_is_no_number(read, kind, typed):
    assert read(kind, typed) == Misread("secret")


@pytest.mark.parametrize("kind", ["choice", "several", "yes_no", "money", "days", "count", "day"])
@pytest.mark.parametrize("typed", ["6222021234567890", "卡号6222021234567890"])
def test_a_card_is_called_secret_and_not_given_back(read, kind, typed):
    assert read(kind, typed) == Misread("secret")


@pytest.mark.parametrize("kind", ["choice", "several", "yes_no", "money", "days", "count", "day"])
def test_a_code_is_not_given_back(read, kind):
    assert read(kind, "密码abc123").detail == f"密码{HIDDEN}"


@pytest.mark.parametrize("typed", ["2026-03-01 2026-04-01", "2026-03-01—2026-04-01"])
def test_two_days_are_no_secret(read, typed):
    assert read("day", typed) == Misread("not_a_day", typed)


@pytest.mark.parametrize("kind", ["days", "count"])
def test_a_number_of_things_is_whole(read, kind):
    assert read(kind, "2.5") == Misread("not_whole", "2.5")


@pytest.mark.parametrize(
    ("typed", "days"),
    [
        ("12", 12),
        ("12天", 12),
        ("十二日", 12),
        ("一周", 7),
        ("两个星期", 14),
        ("3个礼拜", 21),
        ("一周半", 10),
        ("两个月", 60),
        ("1.5个月", 45),
        ("半个月", 15),
        ("半个多月", 15),
        ("一个半月", 45),
        ("三个月半", 105),
        ("3个多月", 90),
        ("半年", 182),
        ("一年", 365),
        ("一年半", 547),
        ("两年半", 912),
        ("30多天", 30),
        ("两周多", 14),
        ("三天前", 3),
        ("三个月前", 90),
        ("逾期3天", 3),
        ("逾期了半年", 182),
        ("已经 3 天了", 3),
        ("快三个月了", 90),
        ("３０天左右", 30),
        ("0", 0),
        ("没有", 0),
        ("没逾期", 0),
        ("还没逾期", 0),
        ("没到期", 0),
        ("还没到期", 0),
        ("none", 0),
    ],
)
def test_a_time_is_understood_in_days(read, typed, days):
    assert read("days", typed) == days


@pytest.mark.parametrize(
    "typed", ["几天", "好几个月", "很多年", "十几天", "半", "逾期", "逾期-3天", "前天"]
)
def test_an_unknown_number_of_days_is_named(read, typed):
    assert read("days", typed) == Misread("not_a_number", typed)


@pytest.mark.parametrize("unit", ["天", "年"])
def test_a_time_beyond_all_reckoning_is_told_the_limit(read, unit):
    assert read("days", "9" * 30 + unit) == Misread("too_large", "20,000")


@pytest.mark.parametrize(
    ("typed", "count"),
    [("3", 3), ("3家", 3), ("两个", 2), ("12期", 12), ("三个月", 3), ("没有", 0), ("１２", 12)],
)
def test_a_count_is_understood(read, typed, count):
    assert read("count", typed) == count


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("2025/11/9", date(2025, 11, 9)),
        ("2026.3.1", date(2026, 3, 1)),
        ("2026年3月1日", date(2026, 3, 1)),
        ("3月1号", date(2026, 3, 1)),
        ("3月1", date(2026, 3, 1)),
        ("３－１", date(2026, 3, 1)),
        ("15号", date(2026, 3, 15)),
        ("15", date(2026, 3, 15)),
        ("2024-02-29", date(2024, 2, 29)),
        ("今天", TODAY),
        ("昨天", date(2026, 3, 1)),
        ("前天", date(2026, 2, 28)),
        ("大前天", date(2026, 2, 27)),
        ("明天", date(2026, 3, 3)),
        ("后天", date(2026, 3, 4)),
        ("3天前", date(2026, 2, 27)),
        ("３天前", date(2026, 2, 27)),
    ],
)
def test_a_day_is_understood(read, typed, day):
    assert read("day", typed) == day


@pytest.mark.parametrize(
    "typed",
    ["2月30日", "13-1", "2026-02-29", "0000-01-01", "32号", "上周五", "20260301", "1.2.3.4"],
)
def test_what_is_no_day_is_named(read, typed):
    assert read("day", typed) == Misread("not_a_day", typed)


@given(st.dates(date(1976, 1, 1), date(2076, 12, 31)))
def test_every_day_of_a_lifetime_reads_back(toys, day):
    assert read_reply(toys.day("it"), day.isoformat(), TODAY) == day


@pytest.mark.parametrize("typed", ["1975-12-31", "2077-01-01", "1026-03-02", "9999-12-31"])
def test_a_day_outside_of_a_lifetime_is_a_slip(read, typed):
    assert read("day", typed) == Misread("not_a_day", typed)


@pytest.mark.parametrize(
    ("tense", "typed", "day"),
    [
        ("past", "昨天", date(2026, 3, 1)),
        ("past", "今天", TODAY),
        ("future", "今天", TODAY),
        ("future", "明天", date(2026, 3, 3)),
        (None, "昨天", date(2026, 3, 1)),
        (None, "明天", date(2026, 3, 3)),
    ],
)
def test_a_day_fits_the_tense_of_its_question(read, tense, typed, day):
    assert read("day", typed, tense=tense) == day


def test_a_day_to_come_cannot_be_over(read):
    assert read("day", "3月3日", tense="past") == Misread("future_day", "3月3日")


def test_a_day_that_is_over_cannot_be_to_come(read):
    assert read("day", "3月1日", tense="future") == Misread("past_day", "3月1日")


def test_what_is_no_day_has_no_tense(read):
    assert read("day", "2月30日", tense="past") == Misread("not_a_day", "2月30日")


@given(st.integers(-60, 60))
def test_a_day_without_a_year_is_in_this_year_at_midyear(toys, days):
    day = date(2026, 7, 1) + timedelta(days=days)
    typed = f"{day.month}月{day.day}日"
    assert read_reply(toys.day("it"), typed, date(2026, 7, 1)) == day


def test_own_words_are_kept(read):
    assert read("text", " 停工了，\n没有收入 ") == "停工了， 没有收入"


def test_secrets_are_taken_out_of_own_words(read):
    assert read("text", "卡号6222021234567890") == f"卡号{HIDDEN}"


def test_own_words_may_be_as_long_as_allowed(read):
    assert read("text", "我" * MAX_TEXT) == "我" * MAX_TEXT


def test_own_words_that_are_too_long_are_told_the_limit(read):
    assert read("text", "我" * (MAX_TEXT + 1)) == Misread("too_long", "2,000")


@pytest.mark.parametrize("kind", KINDS)
def test_no_reply_may_be_longer_than_own_words(read, kind):
    assert read(kind, "逾期" * MAX_TEXT) == Misread("too_long", "2,000")


def test_going_back_is_no_reply_that_is_understood_here(read):
    assert read("money", "返回") == Misread("not_a_number", "返回")


def test_going_back_is_kept_as_own_words(read):
    assert read("text", "返回") == "返回"


@given(st.sampled_from(KINDS), st.text(max_size=60))
def test_whatever_is_typed_is_an_answer_or_a_fault(toys, kind, typed):
    reply = read_reply(getattr(toys, kind)("it"), typed, TODAY)
    assert isinstance(reply, str | int | Money | date | tuple | Misread)


@given(
    st.sampled_from(["money", "days", "count"]), st.text("-－负零一两十百千万亿0123456789.天个月¥")
)
def test_no_number_below_zero_is_ever_understood(toys, kind, typed):
    reply = read_reply(getattr(toys, kind)("it"), typed, TODAY)
    assert isinstance(reply, Misread) or reply >= type(reply)(0)
