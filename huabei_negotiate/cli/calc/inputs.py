"""Reads what was given to a calculator; whatever is wrong is said in one line."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from huabei_negotiate.cli import words
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.replies import Misread, read_reply
from huabei_negotiate.core.shares import read_share
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Phase
from huabei_negotiate.model.questions import (
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    Question,
)
from huabei_negotiate.model.words import FaultWords

MOST_MONTHS = 120
_DAY_OF_MONTH = range(1, 32)


class Inputs:
    """The options of one run, by the name of their parameter."""

    def __init__(self, given: Mapping[str, Any], faults: FaultWords, today: date) -> None:
        self._given = given
        self._faults = faults
        self._today = today

    def text(self, name: str) -> str | None:
        """What was given, as it was typed."""
        value = self._given[name]
        return value if isinstance(value, str) else None

    def texts(self, name: str) -> list[str]:
        """What was given for an option that may be given several times."""
        return list(self._given[name] or ())

    def money(self, name: str) -> Money | None:
        """An amount; zero is one."""
        typed = self.text(name)
        return None if typed is None else self._read_money(name, typed)

    def amount(self, name: str) -> Money | None:
        """An amount above zero."""
        money = self.money(name)
        if money is not None and not money.fen:
            raise UsageMistake(words.NOT_ZERO.format(_option(name)))
        return money

    def needed(self, name: str) -> Money:
        """An amount above zero that must be given."""
        money = self.amount(name)
        if money is None:
            raise missing(_option(name))
        return money

    def days(self, name: str) -> int | None:
        """A number of days."""
        typed = self.text(name)
        question = DaysQuestion(**_basics(name), at_most=20_000)
        return None if typed is None else self._whole(question, typed)

    def count(self, name: str, most: int, least: int = 0) -> int | None:
        """A whole number."""
        typed = self.text(name)
        return None if typed is None else self.read_count(name, typed, most, least)

    def read_count(self, name: str, typed: str, most: int, least: int = 0) -> int:
        """A whole number that was typed for an option."""
        number = self._whole(CountQuestion(**_basics(name), at_most=most), typed)
        if number < least:
            raise UsageMistake(words.AT_LEAST_ONE.format(_option(name)))
        return number

    def day(self, name: str) -> date | None:
        """A day."""
        typed = self.text(name)
        if typed is None:
            return None
        value = self._read(DateQuestion(**_basics(name)), typed)
        return value if isinstance(value, date) else None

    def day_of_month(self, name: str) -> int | None:
        """A day of every month, from 1 to 31."""
        typed = self.text(name)
        if typed is None:
            return None
        number = self._whole(CountQuestion(**_basics(name)), typed.rstrip("号日"))
        if number not in _DAY_OF_MONTH:
            raise UsageMistake(words.NOT_DAY_OF_MONTH.format(_option(name), number))
        return number

    def share(self, name: str, most: str, example: str) -> Decimal | None:
        """A share of something, at most so much."""
        typed = self.text(name)
        if typed is None:
            return None
        share = read_share(typed)
        if share is None:
            raise UsageMistake(words.NOT_A_SHARE.format(_option(name), typed, example))
        if share > (read_share(most) or 0):
            raise UsageMistake(words.SHARE_TOO_LARGE.format(_option(name), typed, most))
        return share

    def income_changes(self) -> tuple[Phase, ...]:
        """From which months on income is different."""
        return tuple(self._change(typed) for typed in self.texts("income_change"))

    def _change(self, typed: str) -> Phase:
        name = "income_change"
        month, equals, income = typed.partition("=")
        if not equals:
            raise UsageMistake(words.NOT_A_CHANGE.format(_option(name), typed))
        since = self.read_count(name, month, MOST_MONTHS, 1)
        return Phase(from_month=since, income=self._read_money(name, income))

    def _read_money(self, name: str, typed: str) -> Money:
        value = self._read(MoneyQuestion(**_basics(name)), typed)
        return value if isinstance(value, Money) else Money(0)

    def _whole(self, question: Question, typed: str) -> int:
        value = self._read(question, typed)
        return value if isinstance(value, int) else 0

    def _read(self, question: Question, typed: str) -> AnswerValue:
        """Read it as a reply to a question of the same kind, for people type the same things."""
        value = read_reply(question, typed, self._today)
        if isinstance(value, Misread):
            said = fill(getattr(self._faults, value.fault), {"detail": value.detail}, {})
            raise UsageMistake(f"{_option(question.id)}：{said}")
        return value


def missing(what: str) -> UsageMistake:
    """Something that cannot be done without was not given."""
    return UsageMistake(words.MISSING.format(what))


def _option(name: str) -> str:
    return "--" + name.replace("_", "-")


def _basics(name: str) -> dict[str, Any]:
    return {"id": name, "label": name, "ask": name, "why": name}
