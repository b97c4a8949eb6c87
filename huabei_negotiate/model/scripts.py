"""What to say, and what to answer when they say that."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, FactId, Id, Text
from huabei_negotiate.model.conditions import Condition

ONE_KIND = "a line has exactly one of say, note, part"


class Line(Content, frozen=True, kw_only=True):
    """One line of a script: words to say, a note on how to go on, or a shared part."""

    say: Text | None = None
    note: Text | None = None
    part: Id | None = None
    when: Condition | None = None

    def __post_init__(self) -> None:
        given = sum(1 for words in (self.say, self.note, self.part) if words is not None)
        if given != 1:
            raise ValueError(ONE_KIND)


Lines = Annotated[tuple[Line, ...], msgspec.Meta(min_length=1)]


class ScriptPart(Content, frozen=True, kw_only=True):
    """Lines that many scripts share, one version a channel."""

    id: Id
    phone: Lines
    chat: Lines
    letter: Lines


class ScriptParts(Content, frozen=True, kw_only=True):
    """The file of shared parts."""

    format: Literal[1]
    parts: tuple[ScriptPart, ...]


class Script(Content, frozen=True, kw_only=True):
    """The words for one goal, in three channels that ask for the same things."""

    format: Literal[1]
    id: Id
    title: Text
    goal: Text
    phone: Lines
    chat: Lines
    letter: Lines
    facts: tuple[FactId, ...] = ()


class Move(Content, frozen=True, kw_only=True):
    """Something the other side says: what it means, what to answer, what to leave unsaid.

    `scenarios` empty: any. `heard_as`: words that give it away, however else it was put.
    """

    id: FactId
    they_say: Text
    means: Text
    reply: Text
    avoid: Text
    scenarios: tuple[Id, ...] = ()
    when: Condition | None = None
    facts: tuple[FactId, ...] = ()
    heard_as: tuple[Text, ...] = ()


class Moves(Content, frozen=True, kw_only=True):
    """A file of moves."""

    format: Literal[1]
    moves: tuple[Move, ...]
