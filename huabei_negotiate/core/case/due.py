"""What is due in a case on a day, most urgent first, and what to say about each."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Literal

import msgspec

from huabei_negotiate.core.case.aging import repayment_day
from huabei_negotiate.core.case.chase import show_moment
from huabei_negotiate.core.case.clocks import running_clocks
from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.case import Case, Contact, Promise
from huabei_negotiate.model.follow_up import Chase, SheetItem
from huabei_negotiate.model.money import Money

Kind = Literal["my_promise", "repayment", "their_promise", "reply", "sheet"]

SOON = 3
"""Days before one's own day on which it is said: those in which a call still helps."""

_LAST_CALL = 30
"""Days after a repayment day on which it is still named; later the answers are changed."""


class Due(msgspec.Struct, frozen=True, kw_only=True):
    """Something due; `late` counts the days since, below zero those still to come.

    `promise` and `contact` are the numbers of what it is about, `script` what to say.
    """

    kind: Kind
    on: date | None
    late: int
    title: str
    script: Chase | None
    values: Mapping[str, str]
    promise: int | None = None
    contact: int | None = None
    facts: tuple[str, ...] = ()

    @property
    def urgency(self) -> tuple[int, date]:
        """Sorts what is due: one's own day first, then what is late, then what may still come."""
        mine = self.kind in {"my_promise", "repayment"}
        if self.on is None:
            return 4, date.max
        if mine:
            return (0 if self.late >= 0 else 2), self.on
        return (1 if self.late > 0 else 3), self.on


class DueList(msgspec.Struct, frozen=True, kw_only=True):
    """What is due now, and the days still to come."""

    now: tuple[Due, ...]
    ahead: tuple[Due, ...]

    @property
    def next(self) -> Due | None:
        """The next day something is due that is not yet listed."""
        return self.ahead[0] if self.ahead else None


def due_in(case: Case, watch: Watch) -> DueList:
    """Everything due on the day of the watch."""
    found = sorted(_all(case, watch), key=lambda due: (due.on or date.max, due.title))
    now = [due for due in found if _is_now(due)]
    ahead = [due for due in found if not _is_now(due)]
    return DueList(now=tuple(sorted(now, key=lambda due: due.urgency)), ahead=tuple(ahead))


def _is_now(due: Due) -> bool:
    if due.kind in {"my_promise", "repayment"}:
        return due.late >= -SOON
    return due.on is None or due.late >= 0


def _all(case: Case, watch: Watch) -> Iterator[Due]:
    contacts = {contact.number: contact for contact in case.contacts}
    for promise in case.promises:
        if promise.state == "open" and promise.due is not None:
            yield _promise(promise, promise.due, contacts.get(promise.contact), watch)
        elif promise.state == "open" and promise.whose == "theirs":
            yield from _undated(promise, contacts.get(promise.contact), watch)
    yield from _replies(case, watch)
    yield from _repayment(case, watch)
    yield from _sheets(case, watch)


def _undated(promise: Promise, contact: Contact | None, watch: Watch) -> Iterator[Due]:
    """A promise of theirs without a day: from the day after on, the day is asked for."""
    if contact is None or contact.at.date() >= watch.today:
        return
    title = _title(promise, watch)
    yield Due(
        kind="their_promise",
        on=None,
        late=0,
        title=watch.write(watch.follow.words.due.undated, {"title": title}),
        script="no-day",
        values=_talk(contact, watch) | _what(promise, watch),
        promise=promise.number,
        contact=promise.contact,
    )


def _title(promise: Promise, watch: Watch) -> str:
    words, what = watch.follow.words.due, _what(promise, watch)
    lead = words.their_promise if promise.whose == "theirs" else words.my_promise
    return watch.write(lead, what) + (watch.write(words.amount, what) if what["amount"] else "")


def _what(promise: Promise, watch: Watch) -> dict[str, str]:
    return {
        "what": promise.what or watch.follow.words.due.unsaid,
        "amount": amount_apart(promise),
    }


def amount_apart(promise: Promise) -> str:
    """The amount of a promise, in yuan, where its words do not say it already."""
    amount = str(Money(promise.fen)) if promise.fen else ""
    bare = re.sub(r"[,，\s]", "", promise.what)
    said = re.search(rf"(?<![\d.]){re.escape(amount.replace(',', ''))}[元块]", bare)
    return "" if said else amount


def _promise(promise: Promise, due: date, contact: Contact | None, watch: Watch) -> Due:
    late = (watch.today - due).days
    script: Chase | None = "their-promise" if late > 0 else None
    if promise.whose == "mine":
        script = "pay-late" if late > 0 else "pay-soon"
    return Due(
        kind="their_promise" if promise.whose == "theirs" else "my_promise",
        on=due,
        late=late,
        title=_title(promise, watch),
        script=script,
        values=_talk(contact, watch) | _what(promise, watch) | {"due": watch.day(due)},
        promise=promise.number,
        contact=promise.contact,
    )


def _replies(case: Case, watch: Watch) -> Iterator[Due]:
    for clock in running_clocks(case, watch.follow):
        for stage in filter(None, (clock.over(watch.today), clock.ahead(watch.today))):
            late = (watch.today - stage.on).days
            values = _talk(stage.contact, watch)
            values |= {"deadline": stage.deadline.say, "due": watch.day(stage.on)}
            yield Due(
                kind="reply",
                on=stage.on,
                late=late,
                title=watch.write(watch.follow.words.due.reply, values),
                script="no-reply" if late > 0 else None,
                values=values,
                contact=stage.contact.number,
                facts=stage.deadline.facts,
            )


def _repayment(case: Case, watch: Watch) -> Iterator[Due]:
    day = repayment_day(case)
    if day is None or (watch.today - day).days > _LAST_CALL:
        return
    late = (watch.today - day).days
    yield Due(
        kind="repayment",
        on=day,
        late=late,
        title=watch.follow.words.due.repayment,
        script="pay-late" if late > 0 else "pay-soon",
        values={"repay_on": watch.day(day)},
    )


def _sheets(case: Case, watch: Watch) -> Iterator[Due]:
    joint = watch.values.list_joint
    for sheet in watch.follow.sheets:
        if sheet.scenario not in case.scenarios:
            continue
        missing = [item for item in sheet.items if _is_open(item, case, watch)]
        if not missing:
            continue
        theirs = {item.channel for item in sheet.items if item.ask_them}
        tickets = [each.ticket for each in case.contacts if each.ticket and each.channel in theirs]
        asked = joint.join(item.label for item in missing if item.ask_them)
        # Nobody may be made to say that they reported what they did not.
        has_reported = any(
            each.channel in theirs and each.outcome != "unreached" for each in case.contacts
        )
        values = {
            "items": joint.join(item.label for item in missing),
            "mine": joint.join(item.label for item in missing if not item.ask_them),
            "theirs": asked if has_reported else "",
            "first": "" if has_reported else asked,
            "ticket": tickets[-1] if tickets else "",
        }
        yield Due(
            kind="sheet",
            on=None,
            late=0,
            title=watch.write(watch.follow.words.due.sheet, values),
            script="sheet",
            values=values,
        )


def _is_open(item: SheetItem, case: Case, watch: Watch) -> bool:
    if item.question:
        answer = case.answers.get(item.question, "")
        return item.question in watch.asked and answer in {"", UNSURE.value}
    return not any(each.channel == item.channel and each.ticket for each in case.contacts)


def _talk(contact: Contact | None, watch: Watch) -> dict[str, str]:
    if contact is None:
        return {}
    return {
        "day": show_moment(contact.at, watch.values, watch.today),
        "channel": watch.follow.channel_label(contact.channel),
        "agent": contact.agent or "",
        "ticket": contact.ticket or "",
    }
