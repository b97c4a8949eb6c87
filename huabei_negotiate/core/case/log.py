"""What a reader tells of a contact, field by field, and the contact it becomes."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import Literal, cast

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.core.case.chase import show_moment
from huabei_negotiate.core.case.spoken_days import read_due, read_moment
from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.core.redaction import redact
from huabei_negotiate.core.replies import MAX_TEXT, Misread, misread, read_reply
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.case import Contact, Outcome, Promise
from huabei_negotiate.model.follow_up import FieldName, FollowUp
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import Choice, ChoiceQuestion, MoneyQuestion
from huabei_negotiate.model.words import ValueWords

NOT_NAMED = "other"
"""The channel of a contact of which none was told."""

Whose = Literal["theirs", "mine"]


class Told(msgspec.Struct, frozen=True, kw_only=True):
    """What was told of a contact so far; `hidden`: something secret was taken out of it."""

    at: datetime
    channel: str | None = None
    agent: str | None = None
    said: str | None = None
    outcome: Outcome | None = None
    promised: str | None = None
    promised_by: Whose | None = None
    due: date | None = None
    amount: Money | None = None
    ticket: str | None = None
    hidden: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing was told but the time."""
        return self == Told(at=self.at)


_Reader = Callable[[Told, str, FollowUp], Told | Misread]


def tell(told: Told, name: FieldName, typed: str, follow: FollowUp) -> Told | Misread:
    """Add what was typed for a field; nothing typed, or that it is not known, changes nothing."""
    text = printable(typed).strip()
    skipped = follow.words.log.skipped
    return told if not text or text in skipped else _READERS[name](told, text, follow)


def tell_all(
    given: Mapping[FieldName, str], now: datetime, follow: FollowUp
) -> Told | tuple[FieldName, Misread]:
    """Everything given at once; or the first field that cannot be read."""
    told = Told(at=now)
    for name in sorted(given, key=list(_READERS).index):
        after = tell(told, name, given[name], follow)
        if isinstance(after, Misread):
            return name, after
        told = after
    return told


def without_promise(told: Told) -> Told:
    """The same, but nobody promised anything."""
    return replace(told, promised_by=None, promised=None, due=None, amount=None)


def contact_of(told: Told, follow: FollowUp) -> tuple[Contact, tuple[Promise, ...]]:
    """The contact and what was promised in it; their numbers are the store's to give."""
    channel = follow.channel(told.channel or NOT_NAMED)
    contact = Contact(
        number=1,
        at=told.at,
        channel=channel.id if channel else NOT_NAMED,
        rung=channel.rung if channel else None,
        outcome=told.outcome,
        agent=told.agent,
        said=told.said,
        ticket=told.ticket,
    )
    if not (told.promised or told.due or told.amount):
        return contact, ()
    promise = Promise(
        number=1,
        contact=1,
        whose=told.promised_by or "theirs",
        what=told.promised or "",
        due=told.due,
        fen=told.amount.fen if told.amount else None,
    )
    return contact, (promise,)


def choices_of(name: FieldName, follow: FollowUp) -> tuple[Choice, ...]:
    """What can be chosen for a field; nothing where it is typed."""
    words = follow.words.log
    match name:
        case "channel":
            return tuple(Choice(id=each.id, label=each.label) for each in follow.channels)
        case "outcome":
            return tuple(Choice(id=each.id, label=each.label) for each in follow.outcomes)
        case "promised_by":
            return (Choice(id="theirs", label=words.theirs), Choice(id="mine", label=words.mine))
        case _:
            return ()


def show_field(
    name: FieldName, told: Told, follow: FollowUp, words: ValueWords, today: date
) -> str:
    """What was told for a field, in words; empty where nothing was."""
    value = getattr(told, name)
    match value:
        case None:
            return ""
        case datetime():
            return show_moment(value, words, today)
        case date():
            return show_value(value, words, today)
        case Money():
            return fill(words.amount, {"amount": str(value)}, {})
        case _:
            labels = {choice.id: choice.label for choice in choices_of(name, follow)}
            return labels.get(str(value), str(value))


def _at(told: Told, text: str, follow: FollowUp) -> Told | Misread:
    if text in follow.words.log.just_now:
        return told
    moment = read_moment(text, told.at)
    return moment if isinstance(moment, Misread) else replace(told, at=moment)


def _channel(told: Told, text: str, follow: FollowUp) -> Told | Misread:
    found = _choose("channel", text, follow)
    return found if isinstance(found, Misread) else replace(told, channel=str(found))


def _outcome(told: Told, text: str, follow: FollowUp) -> Told | Misread:
    found = _choose("outcome", text, follow)
    return found if isinstance(found, Misread) else replace(told, outcome=cast("Outcome", found))


def _promised_by(told: Told, text: str, follow: FollowUp) -> Told | Misread:
    found = _choose("promised_by", text, follow)
    return found if isinstance(found, Misread) else replace(told, promised_by=cast("Whose", found))


def _due(told: Told, text: str, _follow: FollowUp) -> Told | Misread:
    day = read_due(text, told.at.date())
    return day if isinstance(day, Misread) else replace(told, due=day)


def _amount(told: Told, text: str, follow: FollowUp) -> Told | Misread:
    field = follow.field("amount")
    question = MoneyQuestion(id=field.id, label=field.label, ask=field.ask, why=field.ask)
    amount = read_reply(question, text, told.at.date())
    if isinstance(amount, Misread):
        return amount
    return replace(told, amount=amount) if isinstance(amount, Money) and amount.fen else told


def _words(name: FieldName) -> _Reader:
    def read(told: Told, text: str, _follow: FollowUp) -> Told | Misread:
        if len(text) > MAX_TEXT:
            return Misread("too_long", f"{MAX_TEXT:,}")
        kept, hidden = redact(text)
        changes: dict[str, str | bool] = {name: kept, "hidden": told.hidden or hidden}
        return replace(told, **changes)

    return read


def _choose(name: FieldName, text: str, follow: FollowUp) -> AnswerValue | Misread:
    """A choice by its id, its label, or as much of the label as fits no other."""
    field, choices = follow.field(name), choices_of(name, follow)
    question = ChoiceQuestion(
        id=field.id, label=field.label, ask=field.ask, why=field.ask, choices=choices
    )
    found = read_reply(question, text, date.min)
    if not isinstance(found, Misread):
        return found
    like = [choice.id for choice in choices if text in choice.label]
    return like[0] if len(like) == 1 else misread("not_a_choice", text)


_READERS: dict[FieldName, _Reader] = {
    "at": _at,
    "channel": _channel,
    "agent": _words("agent"),
    "said": _words("said"),
    "outcome": _outcome,
    "promised_by": _promised_by,
    "promised": _words("promised"),
    "due": _due,
    "amount": _amount,
    "ticket": _words("ticket"),
}
"""In the order in which they are asked: a day is counted from the day of the contact."""

FIELDS: tuple[FieldName, ...] = tuple(_READERS)
