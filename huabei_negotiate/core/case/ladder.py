"""Which rungs of the ladder are open to a case, and what opened each."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal, Protocol

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.core.case.clocks import running_clocks
from huabei_negotiate.model.case import Case, Contact, Promise
from huabei_negotiate.model.follow_up import FollowUp, Opening
from huabei_negotiate.model.follow_words import LadderWords
from huabei_negotiate.model.outline import Block, Bullets, Item, Numbered, Outline, Section
from huabei_negotiate.model.words import ValueWords

RUNGS_SECTION = "escalation"
"""The section of a plan that has its rungs."""

State = Literal["open", "done", "locked"]


class _Rung(Protocol):
    @property
    def id(self) -> str: ...
    @property
    def title(self) -> str: ...


class Standing(msgspec.Struct, frozen=True, kw_only=True):
    """Where a case stands on one rung: `why` says what opened it, or what must come first."""

    rung: str
    title: str
    state: State
    why: str


class Ladder(msgspec.Struct, frozen=True, kw_only=True):
    """A case, seen from one day."""

    case: Case
    follow: FollowUp
    values: ValueWords
    today: date

    def standings(self, rungs: Sequence[_Rung]) -> tuple[Standing, ...]:
        """The state of each rung, lowest first."""
        return tuple(self._standing(rung) for rung in rungs)

    def _standing(self, rung: _Rung) -> Standing:
        words = self.follow.words.ladder
        state: State
        if went := self._went(rung.id):
            state, why = "done", went
        else:
            opening = next((each for each in self.follow.openings if each.rung == rung.id), None)
            opened = self._opened(opening) if opening else words.free
            state = "open" if opened else "locked"
            first = (opening.first if opening else None) or ""
            why = opened or fill(words.until, {"first": first}, {})
        return Standing(rung=rung.id, title=rung.title, state=state, why=why)

    def _went(self, rung_id: str) -> str | None:
        """The last contact on this rung in which somebody was reached."""
        on_it = [
            contact
            for contact in self.case.contacts
            if self._rung_of(contact) == rung_id and contact.outcome != "unreached"
        ]
        if not on_it:
            return None
        last = max(on_it, key=lambda contact: contact.at)
        words = self.follow.words.ladder
        outcome = self.follow.outcome_label(last.outcome) or words.no_outcome
        return fill(words.went, {"talk": self._talk(last), "outcome": outcome}, {})

    def _rung_of(self, contact: Contact) -> str | None:
        channel = self.follow.channel(contact.channel)
        return channel.rung if channel else contact.rung

    def _opened(self, opening: Opening) -> str | None:
        """What opened a rung; `None` where nothing has yet."""
        words = self.follow.words.ladder
        if not (opening.refused or opening.late or opening.tried):
            return words.free
        if opening.needs_ticket and not any(contact.ticket for contact in self.case.contacts):
            return None
        return next(self._reasons(opening), None)

    def _reasons(self, opening: Opening) -> Iterator[str]:
        words = self.follow.words.ladder
        for contact in self.case.contacts:
            if contact.channel in opening.refused and contact.outcome == "refused":
                yield fill(words.refused, {"talk": self._talk(contact)}, {})
        for clock in running_clocks(self.case, self.follow):
            stage = clock.over(self.today)
            if stage and stage.contact.channel in opening.late:
                due = show_value(stage.on, self.values, self.today)
                yield fill(words.late, {"talk": self._talk(stage.contact), "due": due}, {})
        yield from self._broken(opening)
        for contact in self.case.contacts:
            if contact.channel in opening.tried and contact.outcome != "unreached":
                yield fill(words.tried, {"talk": self._talk(contact)}, {})

    def _broken(self, opening: Opening) -> Iterator[str]:
        contacts = {contact.number: contact for contact in self.case.contacts}
        for promise in self.case.promises:
            contact = contacts.get(promise.contact)
            if contact and contact.channel in opening.late and is_broken(promise, self.today):
                yield self._broke(promise, contact)

    def _broke(self, promise: Promise, contact: Contact) -> str:
        what = promise.what or self.follow.words.due.unsaid
        values = {"talk": self._talk(contact), "what": what}
        return fill(self.follow.words.ladder.broken, values, {})

    def _talk(self, contact: Contact) -> str:
        day = show_value(contact.at.date(), self.values, self.today)
        values = {"day": day, "channel": self.follow.channel_label(contact.channel)}
        return fill(self.follow.words.ladder.talk, values, {})


def is_broken(promise: Promise, today: date) -> bool:
    """Whether the other side did not keep a promise: said so, or its day is over."""
    over = promise.due is not None and promise.due < today
    return promise.whose == "theirs" and (
        promise.state == "broken" or (promise.state == "open" and over)
    )


def newly_open(before: Sequence[Standing], after: Sequence[Standing]) -> tuple[Standing, ...]:
    """The rungs that are open now and were locked before."""
    locked = {each.rung for each in before if each.state == "locked"}
    return tuple(each for each in after if each.state == "open" and each.rung in locked)


def lay_out_ladder(standings: Sequence[Standing], follow: FollowUp) -> Section:
    """The ladder as one section: each rung with what opened it, or what must come first."""
    words = follow.words.ladder
    items = tuple(Item(f"{_state(each, words)}：{each.title}", (each.why,)) for each in standings)
    return Section(id="ladder", title=words.title, blocks=(Bullets(items),))


def with_ladder(outline: Outline, standings: Sequence[Standing], follow: FollowUp) -> Outline:
    """A plan laid out, with its rungs marked as open, done or not yet open to this case."""
    words = follow.words.ladder
    marks = {each.title: f"{_state(each, words)}：{each.why}" for each in standings}
    return tuple(
        replace(section, blocks=tuple(_marked(block, marks) for block in section.blocks))
        if section.id == RUNGS_SECTION
        else section
        for section in outline
    )


def _marked(block: Block, marks: Mapping[str, str]) -> Block:
    if not isinstance(block, Numbered):
        return block
    return Numbered(tuple(_with_mark(item, marks) for item in block.items))


def _with_mark(item: Item, marks: Mapping[str, str]) -> Item:
    titles = [title for title in marks if item.text.startswith(f"{title}：")]
    if not titles:
        return item
    # A title may have a colon in it, and begin like another one.
    return Item(item.text, (marks[max(titles, key=len)], *item.details))


def _state(standing: Standing, words: LadderWords) -> str:
    return {"open": words.open, "done": words.done, "locked": words.locked}[standing.state]
