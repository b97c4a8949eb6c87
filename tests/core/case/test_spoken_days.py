"""Days and times are read the way they are said, and never taken for others."""

import calendar
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.case.spoken_days import read_due, read_moment
from huabei_negotiate.core.replies import Misread

NOW = datetime(2026, 11, 25, 15, 0)  # noqa: DTZ001  a reader's own wall clock; a Wednesday
TODAY = NOW.date()
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def at(month, day, hour=0, minute=0, year=2026):
    return datetime(year, month, day, hour, minute)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("typed", "moment"),
    [
        ("今天 14:30", at(11, 25, 14, 30)),
        ("今天14：30", at(11, 25, 14, 30)),
        ("14:30", at(11, 25, 14, 30)),
        ("昨天", at(11, 24)),
        ("昨天下午三点半", at(11, 24, 15, 30)),
        ("昨晚8点", at(11, 24, 20)),
        ("今早9点10分", at(11, 25, 9, 10)),
        ("中午12点半", at(11, 25, 12, 30)),
        ("中午11点半", at(11, 25, 11, 30)),
        ("中午1点", at(11, 25, 13)),
        ("三点", at(11, 25, 15)),
        ("3:00", at(11, 25, 3)),
        ("凌晨三点", at(11, 25, 3)),
        ("11-20", at(11, 20)),
        ("11月20日 上午10点", at(11, 20, 10)),
        ("2026-11-20 9:05", at(11, 20, 9, 5)),
        ("２０号 ９：３０", at(11, 20, 9, 30)),
        ("28号", at(10, 28)),
        ("周三", at(11, 25)),
        ("周五", at(11, 20)),
        ("上周五", at(11, 20)),
        ("星期天", at(11, 22)),
        ("3天前", at(11, 22)),
        ("三天前", at(11, 22)),
        ("三天前下午两点", at(11, 22, 14)),
        ("一周前", at(11, 18)),
        ("半个月前", at(11, 10)),
        ("两个月之前", at(9, 25)),
        ("上个月30号", at(10, 30)),
        ("昨天下午", at(11, 24)),
        ("凌晨12点半", at(11, 25, 0, 30)),
        ("昨晚12点", at(11, 25)),
        ("前天晚上12点半", at(11, 24, 0, 30)),
        ("昨天晚上1点", at(11, 25, 1)),
        ("昨天晚上11点", at(11, 24, 23)),
        ("今晚12点半", at(11, 25, 0, 30)),
        ("31号", at(10, 31)),
    ],
)
def test_a_moment_is_read(typed, moment):
    assert read_moment(typed, NOW) == moment


@pytest.mark.parametrize("typed", ["瞎说", "25点", "25:00", "2月30日", "2026-11-209:05", "13月1日"])
def test_what_is_no_moment_is_not_understood(typed):
    assert read_moment(typed, NOW) == Misread("not_a_day", typed)


@pytest.mark.parametrize("typed", ["明天", "2026-12-28", "明天 9:00"])
def test_a_call_that_is_still_to_come_is_refused(typed):
    assert read_moment(typed, NOW) == Misread("future_day", typed)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("今天", (2026, 11, 25)),
        ("明天前", (2026, 11, 26)),
        ("大后天", (2026, 11, 28)),
        ("3天内", (2026, 11, 28)),
        ("三天之内", (2026, 11, 28)),
        ("24小时内", (2026, 11, 26)),
        ("48小时", None),
        ("72小时之内", (2026, 11, 28)),
        ("一周内", (2026, 12, 2)),
        ("两个月内", (2027, 1, 25)),
        ("周三", (2026, 11, 25)),
        ("周五前", (2026, 11, 27)),
        ("下周三", (2026, 12, 2)),
        ("最晚下周日", (2026, 12, 6)),
        ("10号", (2026, 12, 10)),
        ("10号之前", (2026, 12, 10)),
        ("28号", (2026, 11, 28)),
        ("31号", (2026, 12, 31)),
        ("下个月10号", (2026, 12, 10)),
        ("月底", (2026, 11, 30)),
        ("下月底前", (2026, 12, 31)),
        ("12-10", (2026, 12, 10)),
        ("1月5日前", (2027, 1, 5)),
        ("2027-2-28", (2027, 2, 28)),
        ("三个工作日内", None),
        ("尽快", None),
    ],
)
def test_a_day_something_is_due_is_read(typed, day):
    expected = date(*day) if day else Misread("not_a_day", typed)
    assert read_due(typed, TODAY) == expected


@pytest.mark.parametrize("typed", ["昨天", "11-20", "2025-12-31"])
def test_what_is_due_before_it_was_promised_is_refused(typed):
    assert read_due(typed, TODAY) == Misread("past_day", typed)


@pytest.mark.parametrize(
    ("said_on", "typed", "day"),
    [
        (date(2028, 2, 25), "月底", date(2028, 2, 29)),
        (date(2027, 2, 25), "月底", date(2027, 2, 28)),
        (date(2027, 12, 31), "下月底", date(2028, 1, 31)),
        (date(2026, 12, 28), "1月5日", date(2027, 1, 5)),
        (date(2027, 1, 31), "1个月内", date(2027, 2, 28)),
        (date(2028, 2, 28), "明天", date(2028, 2, 29)),
        (date(2027, 1, 31), "30号", date(2027, 3, 30)),
    ],
)
def test_ends_of_months_and_leap_years_are_right(said_on, typed, day):
    assert read_due(typed, said_on) == day


@given(moment=st.datetimes(datetime(2020, 1, 1), datetime(2027, 12, 31)))  # noqa: DTZ001
def test_a_day_and_time_written_in_full_is_that_moment(moment):
    moment = moment.replace(second=0, microsecond=0)
    later = moment + timedelta(days=1)
    assert read_moment(f"{moment:%Y-%m-%d %H:%M}", later) == moment


@given(today=days, weekday=st.sampled_from("一二三四五六日"))
def test_a_weekday_is_the_next_one_for_what_is_due_and_the_last_one_for_what_was(today, weekday):
    due = read_due(f"周{weekday}", today)
    was = read_moment(f"周{weekday}", datetime.combine(today, time(12)))
    assert 0 <= (due - today).days <= 6
    assert 0 <= (today - was.date()).days <= 6
    assert due.weekday() == was.weekday() == "一二三四五六日".index(weekday)


@given(today=days)
def test_the_end_of_the_month_is_its_last_day(today):
    last = calendar.monthrange(today.year, today.month)[1]
    assert read_due("月底", today) == today.replace(day=last)


@given(typed=st.text(max_size=30) | st.text("0123456789号月日周天内前点:半 下上个", max_size=12))
def test_whatever_is_typed_is_read_or_refused(typed):
    was = read_moment(typed, NOW)
    assert isinstance(was, Misread) or was.date() <= TODAY
    due = read_due(typed, TODAY)
    assert isinstance(due, Misread) or due >= TODAY
