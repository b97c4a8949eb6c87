"""Days and times the way people say them after a call: 昨天下午三点, 下周三, 10号, 3天内, 月底."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Literal

from huabei_negotiate.core.months import add_months, day_in
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.core.replies import Misread, misread, read_day

_NUMBER = r"\d{1,2}|[零一二两三四五六七八九十]{1,3}"
_CLOCK = re.compile(
    r"\s*(凌晨|早上|上午|中午|下午|傍晚|晚上)?\s*"
    # A digit before the hour belongs to the day; 20 9:30 is no 209:30.
    rf"(?:(?<!\d)({_NUMBER})\s*(:|点钟?|时)\s*(?:(半|一刻|三刻|{_NUMBER})分?)?)?$"
)
_FROM = {"中午": 10, "下午": 12, "傍晚": 12, "晚上": 12}
"""The hour before which a number said of that part of the day lacks twelve."""

_NIGHT_HOURS = {"凌晨": {12}, "晚上": {12, *range(5)}}
"""The hours after midnight, as they are said; those of an evening are of the day after."""

_NOON, _DAY = 12, 24
_FIRST_CALLS = 7
"""The hour before which nobody means the morning who does not say so."""

_NIGHTS = (("昨晚", "昨天晚上"), ("今晚", "今天晚上"), ("今早", "今天早上"), ("前晚", "前天晚上"))
_PARTS_OF_HOUR = {"半": 30, "一刻": 15, "三刻": 45}
_MINUTES = 60

_BEFORE = re.compile(r"(?:最晚|最迟|就在)?(.+?)(?:(?:之|以)?[前内]|为止|之前)?$")
_WEEKDAY = re.compile(r"(上上|上|这|本|下下|下)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天1-7])")
_WEEKDAYS = {day: number for number, day in enumerate("一二三四五六日")} | {
    day: number for number, day in enumerate("1234567")
}
_WEEKS_AWAY = {"上上": -2, "上": -1, "这": 0, "本": 0, "下": 1, "下下": 2}
_SOME_TIME = rf"({_NUMBER}|\d{{1,3}}|半)个?(天|日|周|星期|礼拜|月)(?:之|以)?"
_AHEAD, _AGO = re.compile(rf"{_SOME_TIME}[后内]"), re.compile(rf"{_SOME_TIME}前")
_HOURS = re.compile(r"(\d{1,3})(?:个)?小时(?:之|以)?[后内]")
_DAYS = {"天": 1, "日": 1, "周": 7, "星期": 7, "礼拜": 7}
_OF_MONTH = re.compile(rf"(上|这|本|下)?个?月?({_NUMBER})[日号]")
_MONTH_AND_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})[日号]?")
_MONTH_ENDS = {"月底": 0, "这月底": 0, "本月底": 0, "这个月底": 0, "下月底": 1, "下个月底": 1}
_LONGEST_MONTH = 31
_HALF_A_YEAR = 183
"""Days: of the years a month and day may be meant in, the one less far away is."""


def read_moment(typed: str, now: datetime) -> datetime | Misread:
    """When something was; midnight stands for a day without a time.

    What has no day is of today; what has no year or month is the last such day.
    """
    simple = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", typed)).strip()
    for short, whole in _NIGHTS:
        simple = simple.replace(short, whole)
    clock = _CLOCK.search(simple)
    before = _simple(simple[: clock.start()] if clock else simple)
    since = _since_midnight(clock) if clock else timedelta()
    day = _day_of(before, now.date(), "past") if before else now.date()
    if day is None or since is None:
        return misread("not_a_day", typed)
    if day > now.date():
        return misread("future_day", typed)
    moment = datetime.combine(day, time()) + since
    # After midnight, tonight is the night that began yesterday.
    return moment - timedelta(days=1) if moment.date() > now.date() else moment


def read_due(typed: str, said_on: date) -> date | Misread:
    """Until when something was promised on a day; the next such day is meant."""
    found = _BEFORE.fullmatch(_simple(typed))
    whole = _day_of(_simple(typed), said_on, "future")
    day = whole or (_day_of(found[1], said_on, "future") if found else None)
    if day is None:
        return misread("not_a_day", typed)
    return misread("past_day", typed) if day < said_on else day


def _simple(typed: str) -> str:
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", typed))


def _since_midnight(clock: re.Match[str]) -> timedelta | None:
    part, hour, mark, minute = clock.groups()
    if hour is None:
        return timedelta()
    hours = _whole(hour)
    minutes = _PARTS_OF_HOUR.get(minute) or _whole(minute or "0")
    if hours >= _DAY or minutes >= _MINUTES:
        return None
    unsaid = part is None and mark != ":" and 0 < hours < _FIRST_CALLS
    if hours in _NIGHT_HOURS.get(part, ()):
        hours = hours % _NOON + (_DAY if part == "晚上" else 0)
    elif unsaid or hours < _FROM.get(part, 0):
        hours += _NOON
    return timedelta(hours=hours, minutes=minutes)


def _day_of(text: str, today: date, towards: Literal["past", "future"]) -> date | None:
    if found := _WEEKDAY.fullmatch(text):
        return _weekday(found, today, towards)
    if found := _AHEAD.fullmatch(text):
        return _away(found, today, 1)
    if towards == "past" and (found := _AGO.fullmatch(text)):
        return _away(found, today, -1)
    if found := _HOURS.fullmatch(text):
        return today + timedelta(days=-(-int(found[1]) // _DAY))
    if text in _MONTH_ENDS:
        month = _month_after(today, _MONTH_ENDS[text])
        return day_in(month.year, month.month, _LONGEST_MONTH)
    if found := _OF_MONTH.fullmatch(text):
        return _of_month(found, today, towards)
    if found := _MONTH_AND_DAY.fullmatch(text):
        years = (today.year - 1, today.year, today.year + 1)
        days = (_date(year, int(found[1]), int(found[2])) for year in years)
        return _nearest(days, today)
    return read_day(text, today)


def _weekday(found: re.Match[str], today: date, towards: Literal["past", "future"]) -> date:
    monday = today - timedelta(days=today.weekday())
    day = monday + timedelta(
        days=_WEEKDAYS[found[2].replace("天", "日")], weeks=_WEEKS_AWAY.get(found[1] or "", 0)
    )
    if found[1]:
        return day
    if towards == "past":
        return day if day <= today else day - timedelta(weeks=1)
    return day if day >= today else day + timedelta(weeks=1)


def _away(found: re.Match[str], today: date, sign: Literal[1, -1]) -> date:
    unit = found[2]
    if unit == "月":
        if found[1] == "半":
            return today + sign * timedelta(days=15)
        return add_months(today, sign * _whole(found[1]))
    count = 1 if found[1] == "半" else _whole(found[1])
    return today + sign * timedelta(days=count * _DAYS[unit])


def _of_month(found: re.Match[str], today: date, towards: Literal["past", "future"]) -> date | None:
    day = _whole(found[2])
    if found[1]:
        month = _month_after(today, _WEEKS_AWAY[found[1]])
        return _date(month.year, month.month, day)
    # Of two months in a row, one has the day.
    away = (0, 1, 2) if towards == "future" else (0, -1, -2)
    months = [_month_after(today, count) for count in away]
    days = filter(None, (_date(month.year, month.month, day) for month in months))
    if towards == "future":
        return next((each for each in days if each >= today), None)
    return next((each for each in days if each <= today), None)


def _nearest(days: Iterable[date | None], today: date) -> date | None:
    near = [day for day in days if day and abs((day - today).days) <= _HALF_A_YEAR]
    return min(near, key=lambda day: abs((day - today).days), default=None)


def _month_after(day: date, months: int) -> date:
    """The first day of a month before or after."""
    return add_months(day.replace(day=1), months)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _whole(number: str) -> int:
    return int(read_number(number) or 0)
