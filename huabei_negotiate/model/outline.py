"""A document as blocks, between the plan and every way of showing it."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Heading:
    """A title inside a section; level 1 stands above level 2."""

    text: str
    level: Literal[1, 2] = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of sentences; `strong` must not be missed, `quiet` is for the small print."""

    text: str
    tone: Literal["normal", "strong", "quiet"] = "normal"


@dataclass(frozen=True, slots=True)
class Item:
    """One entry of a list, with lines that belong to it."""

    text: str
    details: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Numbered:
    """Things in an order."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    """Things in no order."""

    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Checklist:
    """Things to tick off."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A line of a dialogue: to be said, to be copied, or a note to oneself."""

    kind: Literal["say", "note"]
    text: str


@dataclass(frozen=True, slots=True)
class Dialogue:
    """Lines to read aloud or copy; nothing is ever drawn around them."""

    lines: tuple[Spoken, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A name and what belongs to it."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Table:
    """Names with values, one pair a line."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a line of titles; every row has as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter to send: whom it is to, its lines, and where to sign.

    A note in it is for the writer.
    """

    to: str
    lines: tuple[Spoken, ...]
    signed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Bar:
    """A length with its name and, in words, its number; `limit` is what it should not exceed."""

    label: str
    length: int
    words: str
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Chart:
    """Bars of one unit below each other; what they show can be read from their words alone."""

    title: str
    bars: tuple[Bar, ...]


Block = (
    Heading | Paragraph | Numbered | Bullets | Checklist | Dialogue | Table | Grid | Letter | Chart
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A titled part of a document that can be shown by itself; on paper it may need a new page."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False


Outline = tuple[Section, ...]
"""A document: its sections in reading order."""
