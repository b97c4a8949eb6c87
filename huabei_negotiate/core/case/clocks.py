"""Until when a reply is due: the deadlines that run from the day something was handed in."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

import msgspec

from huabei_negotiate.model.case import Case, Contact
from huabei_negotiate.model.follow_up import Deadline, FollowUp


class Stage(msgspec.Struct, frozen=True):
    """A deadline of a contact, and the last day on which a reply is in time."""

    contact: Contact
    deadline: Deadline
    on: date


class Clock(msgspec.Struct, frozen=True):
    """A contact that waits for a reply, with its deadlines, the shortest first."""

    stages: tuple[Stage, ...]

    def over(self, today: date) -> Stage | None:
        """The longest deadline that has passed; the last day itself is still in time."""
        return next((stage for stage in reversed(self.stages) if stage.on < today), None)

    def ahead(self, today: date) -> Stage | None:
        """The next deadline, today included."""
        return next((stage for stage in self.stages if stage.on >= today), None)


def days_after(day: date, days: int) -> date:
    """The day so many calendar days later; the last day there is, if it would be past that."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def running_clocks(case: Case, follow: FollowUp) -> tuple[Clock, ...]:
    """The clocks of all contacts that were not answered, in the order of the contacts."""
    return tuple(_clocks(case, follow))


def _clocks(case: Case, follow: FollowUp) -> Iterator[Clock]:
    answered, named = _last_answers(case), _days_they_named(case)
    for contact in case.contacts:
        channel = follow.channel(contact.channel)
        if channel is None or contact.outcome not in {None, "waiting"}:
            continue
        if any(key in answered and answered[key] >= contact.at for key in _threads(contact)):
            continue
        own_day = named.get(contact.number, date.min)
        stages = tuple(
            Stage(contact, deadline, days_after(contact.at.date(), deadline.days))
            for deadline in channel.clock
        )
        if left := tuple(stage for stage in stages if stage.on >= own_day):
            yield Clock(left)


def _threads(contact: Contact) -> Iterator[tuple[str, str]]:
    """Where an answer to a contact may come: its channel, or another with the same ticket."""
    yield "channel", contact.channel
    if contact.ticket:
        yield "ticket", contact.ticket


def _last_answers(case: Case) -> Mapping[tuple[str, str], datetime]:
    last: dict[tuple[str, str], datetime] = {}
    for contact in case.contacts:
        if contact.outcome in {"agreed", "refused"}:
            for thread in _threads(contact):
                last[thread] = max(contact.at, last.get(thread, contact.at))
    return last


def _days_they_named(case: Case) -> Mapping[int, date]:
    """Until when they themselves promised a reply; a shorter deadline has been extended."""
    days: dict[int, date] = {}
    for promise in case.promises:
        if promise.whose == "theirs" and promise.due:
            days[promise.contact] = max(promise.due, days.get(promise.contact, date.min))
    return days
