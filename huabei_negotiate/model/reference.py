"""What advice rests on, and what is checked before any advice is given."""

from datetime import date
from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, FactId, Id, Text
from huabei_negotiate.model.conditions import Condition

Confidence = Literal["high", "medium", "low", "unverified"]

Words = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
"""What a text is searched for; a space inside one means that all its pieces must occur."""


class Fact(Content, frozen=True, kw_only=True):
    """A statement with its source, the day it was checked and how sure we are.

    `changes` says what it changes in our advice; past `until` it no longer holds.
    """

    id: FactId
    statement: Text
    value: Text | None = None
    unit: Text | None = None
    source: Text
    source_date: Text
    checked_on: date
    review_by: date
    until: date | None = None
    confidence: Confidence
    changes: Text


class Facts(Content, frozen=True, kw_only=True):
    """The file of facts."""

    format: Literal[1]
    facts: tuple[Fact, ...]


class Myth(Content, frozen=True, kw_only=True):
    """A belief that is wrong, and what to say instead."""

    id: FactId
    words: Words
    wrong: Text
    right: Text
    instead: Text
    facts: tuple[FactId, ...]


class Myths(Content, frozen=True, kw_only=True):
    """The file of wrong beliefs."""

    format: Literal[1]
    myths: tuple[Myth, ...]


class Stop(Content, frozen=True, kw_only=True):
    """Words after which something else comes before any advice on debt."""

    id: Id
    words: Words
    title: Text
    do: Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]
    facts: tuple[FactId, ...]


class Stops(Content, frozen=True, kw_only=True):
    """The file of stops; the first that applies is shown first."""

    format: Literal[1]
    stops: tuple[Stop, ...]


class Refusal(Content, frozen=True, kw_only=True):
    """Something we do not help with: a calm no, the reason, the honest way instead."""

    id: Id
    words: Words
    title: Text
    why: Text
    instead: Text
    facts: tuple[FactId, ...]


class Refusals(Content, frozen=True, kw_only=True):
    """The file of refusals."""

    format: Literal[1]
    refusals: tuple[Refusal, ...]


class Rung(Content, frozen=True, kw_only=True):
    """One place to turn to when talks fail, and what must have happened before."""

    id: Id
    title: Text
    before: Text
    do: Text
    say: Text | None = None
    papers: tuple[Text, ...] = ()
    clock: Text | None = None
    cannot: Text
    scenarios: tuple[Id, ...] = ()
    when: Condition | None = None
    facts: tuple[FactId, ...] = ()


class Escalation(Content, frozen=True, kw_only=True):
    """The ladder, lowest rung first."""

    format: Literal[1]
    rungs: tuple[Rung, ...]


class DatedRate(Content, frozen=True, kw_only=True):
    """A number that holds from one day until another; `until` missing: still in force."""

    id: Id
    from_: date = msgspec.field(name="from")
    until: date | None = None
    value: str
    unit: str
    source: str
    checked_on: date
    fact: FactId


class Rates(Content, frozen=True, kw_only=True):
    """The file of dated numbers."""

    format: Literal[1]
    rates: tuple[DatedRate, ...]
