"""What a reader typed, as an answer; or what is wrong with it."""

import re
import unicodedata
from collections.abc import Collection, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal, assert_never

import msgspec

from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.core.redaction import looks_secret, redact
from huabei_negotiate.model.answers import UNSURE, AnswerValue
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import (
    Choice,
    ChoiceQuestion,
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
    SeveralQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)

MAX_TEXT = 2000
_DAYS_A_MONTH = 30
_DAYS_A_YEAR = 365
_SHOWN_BACK = 40
"""Characters of a reply that are said back; nobody needs to read more of it again."""
_YEARS_AWAY = 50
"""Days further away than this are slips of the finger."""

Fault = Literal[
    "empty",
    "not_a_choice",
    "not_a_number",
    "not_whole",
    "negative",
    "too_large",
    "not_a_day",
    "future_day",
    "past_day",
    "secret",
    "cannot_be_unsure",
    "too_long",
]


class Misread(msgspec.Struct, frozen=True):
    """A reply that cannot be an answer; `detail` is the limit or what was not understood."""

    fault: Fault
    detail: str = ""


_UNSURE_WORDS = {"unsure", "不确定", "不知道", "不清楚", "说不清", "不记得", "忘了", "?", "？"}
_YES_WORDS = {"yes", "y", "true", "是", "是的", "有", "对", "对的", "嗯", "会", "在"}
_NO_WORDS = {"no", "n", "false", "否", "不", "不是", "没", "没有", "无", "不会"}
_NONE_WORDS = _NO_WORDS | {"none", "0", "都没有"}
_DENIALS = ("没", "没有", "不", "不是", "无", "非")
_SEPARATORS = re.compile(r"[,，、;；\s]+")
_PERIOD = re.compile(
    r"(?:逾期了?|已经|大概|快)*(半|.+?)个?(多|半)?个?(天|日|周|星期|礼拜|月|年)(半)?(?:多|左右|前|了)*"
)
_MINUS = re.compile(r"\s*[-－−负]")
_PERIOD_DAYS = {
    "天": 1,
    "日": 1,
    "周": 7,
    "星期": 7,
    "礼拜": 7,
    "月": _DAYS_A_MONTH,
    "年": _DAYS_A_YEAR,
}
_DAY = re.compile(r"(?:(?:(\d{4})[-/.年])?(\d{1,2})[-/.月])?(\d{1,2})[日号]?")
_NEAR_DAYS = {"今天": 0, "昨天": -1, "前天": -2, "大前天": -3, "明天": 1, "后天": 2, "大后天": 3}
_AGO = re.compile(r"(\d{1,3})天前")


def read_reply(question: Question, typed: str, today: date) -> AnswerValue | Misread:
    """Read a reply to a question.

    Choices are taken by id or label, amounts in yuan in all the ways people write them.
    """
    text = printable(typed).strip()
    if not text:
        may_be_empty = isinstance(question, TextQuestion) and question.unsure is None
        return "" if may_be_empty else Misread("empty")
    if len(text) > MAX_TEXT:
        return Misread("too_long", f"{MAX_TEXT:,}")
    if _simple(text) in _UNSURE_WORDS:
        return UNSURE if question.unsure else Misread("cannot_be_unsure")
    match question:
        case ChoiceQuestion():
            return _one(question.choices, text)
        case SeveralQuestion():
            return _several(question.choices, text)
        case YesNoUnsureQuestion():
            return _yes_or_no(text)
        case MoneyQuestion():
            return _money(text, question.at_most)
        case DaysQuestion():
            return _whole(_days(text), text, question.at_most)
        case CountQuestion():
            return _whole(_count(text), text, question.at_most)
        case DateQuestion():
            return _day(text, question.tense, today)
        case TextQuestion():
            return _words(text)
        case _:
            assert_never(question)


def misread(fault: Fault, typed: str) -> Misread:
    """A fault that repeats what was typed, but never an identity or a card."""
    if looks_secret(typed):
        return Misread("secret")
    return Misread(fault, redact(typed)[0][:_SHOWN_BACK])


def choose(choices: Sequence[Choice], ids: Collection[str]) -> AnswerValue | Misread:
    """Several choices as an answer, in their order: at least one, and `none` only by itself."""
    chosen = tuple(choice.id for choice in choices if choice.id in ids)
    return tuple(name for name in chosen if name != "none") or chosen or Misread("empty")


def _simple(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().lower()


def _find(choices: Sequence[Choice], text: str) -> str | None:
    wanted = _simple(text)
    for choice in choices:
        if wanted in (choice.id, _simple(choice.label)):
            return choice.id
    has_none = any(choice.id == "none" for choice in choices)
    return "none" if has_none and wanted in _NONE_WORDS else None


def _one(choices: Sequence[Choice], text: str) -> AnswerValue | Misread:
    return _find(choices, text) or misread("not_a_choice", text)


def _several(choices: Sequence[Choice], text: str) -> AnswerValue | Misread:
    """Choices by id or label; labels are looked for first, for some have commas in them."""
    found: set[str] = set()
    rest = _simple(text)
    for choice in sorted(choices, key=lambda choice: -len(choice.label)):
        before, label, after = rest.partition(_simple(choice.label))
        if label and not before.endswith(_DENIALS):
            found.add(choice.id)
            rest = f"{before} {after}"
    for piece in filter(None, _SEPARATORS.split(rest)):
        named = _find(choices, piece)
        if named is None:
            return misread("not_a_choice", piece)
        found.add(named)
    return choose(choices, found)


def _yes_or_no(text: str) -> AnswerValue | Misread:
    if _simple(text) in _YES_WORDS:
        return "yes"
    return "no" if _simple(text) in _NO_WORDS else misread("not_a_choice", text)


def _money(text: str, at_most: int) -> AnswerValue | Misread:
    number = Decimal(0) if _simple(text) in _NONE_WORDS else read_number(text)
    fault = _fault(number, text, at_most)
    return fault or Money.from_yuan(number or 0)


def _whole(number: Decimal | None, text: str, at_most: int) -> AnswerValue | Misread:
    fault = _fault(number, text, at_most)
    if fault or number is None:
        return fault or misread("not_a_number", text)
    return int(number) if number == int(number) else misread("not_whole", text)


def _fault(number: Decimal | None, text: str, at_most: int) -> Misread | None:
    if looks_secret(text):
        return Misread("secret")
    if _MINUS.match(text):
        return Misread("negative")
    if number is None:
        return misread("not_a_number", text)
    return Misread("too_large", f"{at_most:,}") if number > at_most else None


def _count(text: str) -> Decimal | None:
    if _simple(text) in _NONE_WORDS:
        return Decimal(0)
    return read_number(re.sub(r"个?(?:家|个|月|期)$", "", text))


def _days(text: str) -> Decimal | None:
    simple = _simple(text)
    if simple in _NONE_WORDS or simple in {"没逾期", "还没到期", "没到期", "还没逾期"}:
        return Decimal(0)
    if period := _PERIOD.fullmatch(simple):
        number = Decimal("0.5") if period[1] == "半" else read_number(period[1])
        half = Decimal("0.5") if "半" in (period[2], period[4]) else Decimal(0)
        return None if number is None else Decimal(int((number + half) * _PERIOD_DAYS[period[3]]))
    return read_number(simple)


def _day(text: str, tense: str | None, today: date) -> AnswerValue | Misread:
    day = read_day(text, today)
    if day is None:
        return misread("not_a_day", text)
    if tense == "past" and day > today:
        return misread("future_day", text)
    return misread("past_day", text) if tense == "future" and day < today else day


def read_day(text: str, today: date) -> date | None:
    """The day someone typed: 昨天, 3天前, 11月20日; without a year it is of this one."""
    simple = _simple(text)
    if simple in _NEAR_DAYS:
        return today + timedelta(days=_NEAR_DAYS[simple])
    if ago := _AGO.fullmatch(simple):
        return today - timedelta(days=int(ago[1]))
    found = _DAY.fullmatch(simple)
    if not found:
        return None
    try:
        day = date(int(found[1] or today.year), int(found[2] or today.month), int(found[3]))
    except ValueError:
        return None
    return day if abs(day.year - today.year) <= _YEARS_AWAY else None


def _words(text: str) -> AnswerValue | Misread:
    # What hides a number may be longer than the number.
    hidden = redact(text)[0]
    return Misread("too_long", f"{MAX_TEXT:,}") if len(hidden) > MAX_TEXT else hidden
