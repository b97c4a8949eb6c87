"""Gives numbers their words: names, units, formulas with the numbers in them, and facts."""

from collections.abc import Container, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import TypeVar

import msgspec

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.model.calc_words import CalcWords, NoteWords, NumberWords
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.reckoning import Number, Part, Plain, Rate, Reckoned, Reckoning
from huabei_negotiate.model.reference import Fact
from huabei_negotiate.model.words import Words

Values = Mapping[str, Number | str]
"""Numbers, and words, by the name formulas use for them."""

MOST_BARS = 12
RATE_PLACES = Decimal("0.0001")

_Item = TypeVar("_Item")


class Sheet(msgspec.Struct, frozen=True, kw_only=True):
    """What every calculation is written on: the words, the facts and the day."""

    words: Words
    facts: Mapping[str, Fact]
    today: date

    @property
    def calc(self) -> CalcWords:
        """The words of the calculators."""
        return self.words.calc

    def show(self, value: Number | str) -> str:
        """A number as it reads inside a sentence."""
        match value:
            case Rate():
                return f"{_trimmed(value.value * 100)}%"
            case Decimal():
                return _trimmed(value)
            case _:
                return show_value(value, self.words.values, self.today)

    def write(self, text: str, values: Values) -> str:
        """A text with the values in it."""
        return fill(text, {name: self.show(value) for name, value in values.items()}, {})

    def numbers(self, names: Iterable[str], values: Values) -> tuple[Reckoned, ...]:
        """The named values with their words; one that is not there is left out."""
        words = {number.id: number for number in self.calc.numbers}
        return tuple(
            self._number(words[name], value, values)
            for name in names
            if (value := values.get(name)) is not None and not isinstance(value, str)
        )

    def taken_as_zero(self, names: Container[str]) -> tuple[NoteWords, ...]:
        """What to say of amounts that were not told."""
        words = self.calc.shared
        said = {
            "interest_fee": words.zero_interest_fee,
            "late_fee": words.zero_late_fee,
            "other_debt": words.zero_other_debt,
            "cash": words.zero_cash,
        }
        return tuple(NoteWords(say=text) for name, text in said.items() if name in names)

    def amount(self, money: Money) -> str:
        """An amount with its unit."""
        return fill(self.calc.shared.amount, {"amount": str(money)}, {})

    def finish(
        self,
        command: str,
        parts: Iterable[Part],
        notes: Iterable[NoteWords],
        record: Mapping[str, Plain],
        more_facts: Iterable[str] = (),
    ) -> Reckoning:
        """A calculation with its notes and the facts those rest on."""
        notes = tuple(notes)
        cited = (*(fact for note in notes for fact in note.facts), *more_facts)
        return Reckoning(
            command=command,
            today=self.today,
            parts=tuple(parts),
            notes=tuple(note.say for note in notes),
            facts=tuple(self.facts[name] for name in dict.fromkeys(cited) if name in self.facts),
            record=record,
        )

    def _number(self, words: NumberWords, value: Number, values: Values) -> Reckoned:
        return Reckoned(
            name=words.id,
            label=words.label,
            value=value,
            words=self.show(value),
            unit=words.unit,
            how=self.write(words.how, values),
            shown=words.shown,
        )


def some_of(items: Sequence[_Item]) -> list[_Item]:
    """The first, every so many, and the last, so that they fit on a screen."""
    step = -(-len(items) // MOST_BARS)
    last = len(items) - 1
    return [item for number, item in enumerate(items) if number % step == 0 or number == last]


def yearly(rate: Decimal) -> Rate:
    """A yearly rate to the hundredth of a per cent."""
    return Rate(rate.quantize(RATE_PLACES))


def plain(value: Number) -> Plain:
    """A number for programs: amounts in yuan, shares as fractions, days as YYYY-MM-DD."""
    match value:
        case Money():
            return _plain_decimal(value.yuan)
        case Rate():
            return float(value.value)
        case Decimal():
            return _plain_decimal(value)
        case date():
            return value.isoformat()
        case _:
            return value


def plain_numbers(numbers: Iterable[Reckoned]) -> dict[str, Plain]:
    """Numbers by name, for programs."""
    return {number.name: plain(number.value) for number in numbers}


def _plain_decimal(number: Decimal) -> int | float:
    return int(number) if number == int(number) else float(number)


def _trimmed(number: Decimal) -> str:
    return f"{number.normalize():f}"
