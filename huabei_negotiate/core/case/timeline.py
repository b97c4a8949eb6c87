"""A case as a line of time: what was said, what was promised, until when a reply is due."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time

from huabei_negotiate.core.case.chase import show_moment
from huabei_negotiate.core.case.clocks import Clock, running_clocks
from huabei_negotiate.core.case.due import amount_apart
from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.model.case import Case, Contact, Promise
from huabei_negotiate.model.outline import Bullets, Item, Paragraph, Section

_Event = tuple[datetime, Item]


def lay_out_timeline(case: Case, watch: Watch) -> Section:
    """Everything that happened, oldest first; contacts with what came of them."""
    words = watch.follow.words.timeline
    events = sorted(_events(case, watch), key=lambda event: event[0])
    blocks = [Bullets(tuple(item for _, item in events))]
    note = [] if case.contacts else [Paragraph(words.empty, "quiet")]
    return Section(id="timeline", title=words.title, blocks=(*blocks, *note))


def _events(case: Case, watch: Watch) -> Iterator[_Event]:
    words = watch.follow.words.timeline
    yield _on(case.opened), Item(watch.write(words.opened, {"day": watch.day(case.opened)}))
    if case.plan_seen:
        seen = case.plan_seen.on
        yield _on(seen), Item(watch.write(words.plan_seen, {"day": watch.day(seen)}))
    clocks = {clock.stages[0].contact.number: clock for clock in running_clocks(case, watch.follow)}
    promised: defaultdict[int, list[Promise]] = defaultdict(list)
    for promise in case.promises:
        promised[promise.contact].append(promise)
    for contact in case.contacts:
        clock = clocks.get(contact.number)
        yield contact.at, _contact(contact, promised[contact.number], clock, watch)
    for offer in case.offers:
        values = {"day": watch.day(offer.on), "text": offer.text}
        yield _on(offer.on), Item(watch.write(words.offer, values))


def lay_out_contact(contact: Contact, case: Case, watch: Watch) -> Bullets:
    """One contact with what came of it."""
    clocks = {clock.stages[0].contact.number: clock for clock in running_clocks(case, watch.follow)}
    promised = [promise for promise in case.promises if promise.contact == contact.number]
    return Bullets((_contact(contact, promised, clocks.get(contact.number), watch),))


def _contact(
    contact: Contact, promised: Sequence[Promise], clock: Clock | None, watch: Watch
) -> Item:
    words, follow = watch.follow.words.timeline, watch.follow
    values = {
        "when": show_moment(contact.at, watch.values, watch.today),
        "channel": follow.channel_label(contact.channel),
        "outcome": follow.outcome_label(contact.outcome) or follow.words.ladder.no_outcome,
    }
    details = [
        watch.write(words.agent, {"agent": contact.agent}) if contact.agent else "",
        watch.write(words.ticket, {"ticket": contact.ticket}) if contact.ticket else "",
        contact.said or "",
        *(_promise(each, watch) for each in promised),
        *_clock(clock, watch),
    ]
    return Item(watch.write(words.contact, values), tuple(filter(None, details)))


def _promise(promise: Promise, watch: Watch) -> str:
    words, due = watch.follow.words.timeline, watch.follow.words.due
    lead = words.their_promise if promise.whose == "theirs" else words.my_promise
    values = {"number": str(promise.number), "what": promise.what or due.unsaid}
    text = watch.write(lead, values)
    if amount := amount_apart(promise):
        text += watch.write(due.amount, {"amount": amount})
    parts = [text]
    if promise.due:
        parts.append(watch.write(words.by, {"due": watch.day(promise.due)}))
    parts.append(_state(promise, watch))
    return "，".join(filter(None, parts))


def _state(promise: Promise, watch: Watch) -> str:
    words = watch.follow.words.timeline
    if promise.state != "open":
        return words.kept if promise.state == "kept" else words.broken
    if promise.due is None:
        return ""
    days = (watch.today - promise.due).days
    if days == 0:
        return watch.follow.words.due.today
    return watch.write(words.past, {"days": str(days)}) if days > 0 else words.open


def _clock(clock: Clock | None, watch: Watch) -> Iterator[str]:
    if clock is None:
        return
    words = watch.follow.words.timeline
    stages = ((clock.over(watch.today), words.clock_over), (clock.ahead(watch.today), words.clock))
    for stage, text in stages:
        if stage:
            values = {"deadline": stage.deadline.say, "due": watch.day(stage.on)}
            yield watch.write(text, values)


def _on(day: date) -> datetime:
    return datetime.combine(day, time())
