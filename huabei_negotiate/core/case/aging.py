"""Answers that count days, as they stand some days after they were given."""

from collections.abc import Iterator, Mapping
from datetime import date

import msgspec

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.core.case.clocks import days_after
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.model.case import Case
from huabei_negotiate.model.follow_words import ChangeWords
from huabei_negotiate.model.words import ValueWords

_LATE_FOR, _DUE_IN = "overdue_days", "due_in_days"


class Aged(msgspec.Struct, frozen=True, kw_only=True):
    """A count of days that is another one by now."""

    name: str
    given_on: date
    before: str
    now: str


def aged_answers(case: Case, today: date) -> tuple[Mapping[str, str], tuple[Aged, ...]]:
    """The answers as of today, and those of them that changed with the calendar.

    A repayment day that is over is left as it was: only the reader knows whether they paid.
    """
    aged = tuple(_aged(case, today))
    return {**case.answers, **{each.name: each.now for each in aged}}, aged


def repayment_day(case: Case) -> date | None:
    """The day of the next repayment, as the answers have it; none where it is over already."""
    days = _whole(case.answers.get(_DUE_IN, ""))
    if days is None or _whole(case.answers.get(_LATE_FOR, "")):
        return None
    return days_after(answered_on(case, _DUE_IN), days)


def answered_on(case: Case, name: str) -> date:
    """The day from which an answer counts: that of the plan last seen, if it was made with it.

    One that is newer is taken for as new as the last change: better too few days than too many.
    """
    seen = case.plan_seen
    if seen and seen.answers.get(name) == case.answers.get(name):
        return seen.on
    return case.changed.date()


def say_aged(
    each: Aged, labels: Mapping[str, str], words: ChangeWords, values: ValueWords, today: date
) -> str:
    """That an answer is another one by now, and that it can be changed."""
    shown = {
        "label": labels.get(each.name, each.name),
        "day": show_value(each.given_on, values, today),
        "old": each.before,
        "new": each.now,
    }
    return fill(words.aged, shown, {})


def _aged(case: Case, today: date) -> Iterator[Aged]:
    for name, towards in ((_LATE_FOR, 1), (_DUE_IN, -1)):
        text = case.answers.get(name, "")
        days = _whole(text)
        if days is None:
            continue
        given_on = answered_on(case, name)
        passed = max((today - given_on).days, 0)
        now = days + towards * passed
        began = days > 0 or name == _DUE_IN
        if passed and began and now >= 0:
            yield Aged(name=name, given_on=given_on, before=text, now=str(now))


def _whole(text: str) -> int | None:
    number = read_number(text) if text else None
    return int(number) if number is not None else None
