"""What a calculator found, between the sums and every way of showing them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

import msgspec

from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Block
from huabei_negotiate.model.reference import Fact


class Rate(msgspec.Struct, frozen=True):
    """A share of something, shown in per cent."""

    value: Decimal


Number = Money | Rate | Decimal | date | int
"""What can be worked out: an amount, a share, a number of months in tenths, a day, a count."""

Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]
"""What JSON can hold."""


class Reckoned(msgspec.Struct, frozen=True, kw_only=True):
    """A number with its name, its unit and how it was worked out.

    One that is not `shown` is for programs, and for readers who ask how.
    """

    name: str
    label: str
    value: Number
    words: str
    unit: str
    how: str
    shown: bool = True


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """Numbers that belong together: what must not be missed, the numbers, what goes with them."""

    id: str
    title: str
    lead: tuple[str, ...] = ()
    numbers: tuple[Reckoned, ...] = ()
    blocks: tuple[Block, ...] = ()


class Reckoning(msgspec.Struct, frozen=True, kw_only=True):
    """One calculation; `record` has for programs what is not among the numbers."""

    command: str
    today: date
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    facts: tuple[Fact, ...]
    record: Mapping[str, Plain]
