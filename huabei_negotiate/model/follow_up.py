"""What follows a call: whom one spoke to, what is kept of it, what to say when nothing comes."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, FactId, Id, Text
from huabei_negotiate.model.case import Outcome
from huabei_negotiate.model.follow_words import FollowWords
from huabei_negotiate.model.scripts import Lines

FieldName = Literal[
    "at",
    "channel",
    "agent",
    "said",
    "outcome",
    "promised",
    "promised_by",
    "due",
    "amount",
    "ticket",
]
"""What can be kept of a contact, by the name a command line uses."""

Chase = Literal["their-promise", "no-day", "no-reply", "pay-soon", "pay-late", "sheet"]
"""Why something is said again; each has a script."""


class Deadline(Content, frozen=True, kw_only=True):
    """Calendar days after which an answer is due, and what may be said once they are over."""

    days: Annotated[int, msgspec.Meta(ge=1)]
    say: Text
    facts: Annotated[tuple[FactId, ...], msgspec.Meta(min_length=1)]


class ContactChannel(Content, frozen=True, kw_only=True):
    """A way to reach the other side; those used often are offered first.

    `rung` is the step of the ladder that using it is; `clock` the shortest deadline first.
    """

    id: Id
    label: Text
    often: bool = False
    rung: Id | None = None
    clock: tuple[Deadline, ...] = ()


class OutcomeName(Content, frozen=True, kw_only=True):
    """What a way for a contact to end is called."""

    id: Outcome
    label: Text


class LogField(Content, frozen=True, kw_only=True):
    """One thing kept of a contact: its name, how it is asked, an example."""

    id: FieldName
    label: Text
    ask: Text


class Opening(Content, frozen=True, kw_only=True):
    """What opens a rung: a channel refused, late or tried; a rung with none is always open.

    `needs_ticket`: there must also be a ticket, for its words name one.
    `first` says so to a reader for whom it has not happened yet.
    """

    rung: Id
    refused: tuple[Id, ...] = ()
    late: tuple[Id, ...] = ()
    tried: tuple[Id, ...] = ()
    needs_ticket: bool = False
    first: Text | None = None


class SheetItem(Content, frozen=True, kw_only=True):
    """Something a fact sheet needs: the answer to a question, or a ticket of a channel.

    `ask_them`: the other side can tell it.
    """

    label: Text
    question: Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*\Z")] | None = None
    channel: Id | None = None
    ask_them: bool = False


class Sheet(Content, frozen=True, kw_only=True):
    """The fact sheet of a scenario."""

    scenario: Id
    items: tuple[SheetItem, ...]


class ChaseScript(Content, frozen=True, kw_only=True):
    """What to say about something that is due; a line with a value nobody knows is left out."""

    id: Chase
    title: Text
    phone: Lines
    chat: Lines
    letter: Lines
    facts: tuple[FactId, ...] = ()


class FollowUp(Content, frozen=True, kw_only=True):
    """The file `case.yaml`."""

    format: Literal[1]
    channels: Annotated[tuple[ContactChannel, ...], msgspec.Meta(min_length=1)]
    outcomes: tuple[OutcomeName, ...]
    fields: tuple[LogField, ...]
    openings: tuple[Opening, ...]
    sheets: tuple[Sheet, ...] = ()
    scripts: tuple[ChaseScript, ...]
    words: FollowWords

    def channel(self, channel_id: str) -> ContactChannel | None:
        """The channel of this id; a case may name one that the content has no more."""
        return next((channel for channel in self.channels if channel.id == channel_id), None)

    def channel_label(self, channel_id: str) -> str:
        """What a channel is called."""
        found = self.channel(channel_id)
        return found.label if found else channel_id

    def outcome_label(self, outcome: Outcome | None) -> str:
        """What an outcome is called; nothing where it is not known."""
        return next((name.label for name in self.outcomes if name.id == outcome), "")

    def field(self, name: FieldName) -> LogField:
        """A field by its name; the content checks that all are there."""
        return next(field for field in self.fields if field.id == name)

    def script(self, chase: Chase) -> ChaseScript:
        """A script by what it is for; the content checks that all are there."""
        return next(script for script in self.scripts if script.id == chase)
