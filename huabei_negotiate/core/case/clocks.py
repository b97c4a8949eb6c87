"""Until when a reply is due: the deadlines that run from the day something was handed in."""

from collections.abc import Iterator
from datetime import date

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
    for contact in case.contacts:
        channel = follow.channel(contact.channel)
        if channel is None or contact.outcome not in {None, "waiting"} or _answered(contact, case):
            continue
        own_day = _day_they_named(contact, case)
        stages = tuple(
            Stage(contact, deadline, days_after(contact.at.date(), deadline.days))
            for deadline in channel.clock
        )
        if left := tuple(stage for stage in stages if own_day is None or stage.on >= own_day):
            yield Clock(left)


def _answered(contact: Contact, case: Case) -> bool:
    return any(
        later.outcome in {"agreed", "refused"}
        and later.at >= contact.at
        and later.number != contact.number
        and (
            later.channel == contact.channel or (contact.ticket and later.ticket == contact.ticket)
        )
        for later in case.contacts
    )


def _day_they_named(contact: Contact, case: Case) -> date | None:
    """Until when they themselves promised a reply; a shorter deadline has been extended."""
    return max(
        (
            promise.due
            for promise in case.promises
            if promise.contact == contact.number and promise.whose == "theirs" and promise.due
        ),
        default=None,
    )
