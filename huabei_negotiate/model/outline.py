"""A document as blocks, between the plan and every way of showing it."""

from typing import Literal

import msgspec


class Heading(msgspec.Struct, frozen=True):
    """A title inside a section; level 1 stands above level 2."""

    text: str
    level: Literal[1, 2] = 1


class Paragraph(msgspec.Struct, frozen=True):
    """A run of sentences; `strong` must not be missed, `quiet` is for the small print."""

    text: str
    tone: Literal["normal", "strong", "quiet"] = "normal"


class Item(msgspec.Struct, frozen=True):
    """One entry of a list, with lines that belong to it."""

    text: str
    details: tuple[str, ...] = ()


class Numbered(msgspec.Struct, frozen=True):
    """Things in an order."""

    items: tuple[Item, ...]


class Bullets(msgspec.Struct, frozen=True):
    """Things in no order."""

    items: tuple[Item, ...]


class Checklist(msgspec.Struct, frozen=True):
    """Things to tick off."""

    items: tuple[str, ...]


class Spoken(msgspec.Struct, frozen=True):
    """A line of a dialogue: to be said, to be copied, or a note to oneself."""

    kind: Literal["say", "note"]
    text: str


class Dialogue(msgspec.Struct, frozen=True):
    """Lines to read aloud or copy; nothing is ever drawn around them."""

    lines: tuple[Spoken, ...]


class Row(msgspec.Struct, frozen=True):
    """A name and what belongs to it."""

    label: str
    value: str


class Table(msgspec.Struct, frozen=True):
    """Names with values, one pair a line."""

    rows: tuple[Row, ...]


class Grid(msgspec.Struct, frozen=True):
    """A table with a line of titles; every row has as many cells."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Letter(msgspec.Struct, frozen=True):
    """A letter to send: whom it is to, its lines, and where to sign.

    A note in it is for the writer.
    """

    to: str
    lines: tuple[Spoken, ...]
    signed: tuple[str, ...]


class Bar(msgspec.Struct, frozen=True):
    """A length with its name and, in words, its number; `limit` is what it should not exceed."""

    label: str
    length: int
    words: str
    limit: int | None = None


class Chart(msgspec.Struct, frozen=True):
    """Bars of one unit below each other; what they show can be read from their words alone."""

    title: str
    bars: tuple[Bar, ...]


Block = (
    Heading | Paragraph | Numbered | Bullets | Checklist | Dialogue | Table | Grid | Letter | Chart
)


class Section(msgspec.Struct, frozen=True, kw_only=True):
    """A titled part of a document that can be shown by itself; on paper it may need a new page."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    new_page: bool = False


Outline = tuple[Section, ...]
"""A document: its sections in reading order."""
