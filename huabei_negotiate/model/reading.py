"""What can be read and looked up: the guide and the FAQ."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, FactId, Id, Text

Paragraphs = Annotated[tuple[Text, ...], msgspec.Meta(min_length=1)]


class GuidePage(Content, frozen=True, kw_only=True):
    """A subsection of the guide, ending in the command that does what it says."""

    id: Annotated[str, msgspec.Meta(pattern=r"^\d(\.\d)?\Z")]
    title: Text
    body: Paragraphs
    command: str
    facts: tuple[FactId, ...] = ()


class GuideSection(Content, frozen=True, kw_only=True):
    """One of the guide's eight sections; one file each."""

    format: Literal[1]
    id: Annotated[str, msgspec.Meta(pattern=r"^\d\Z")]
    title: Text
    pages: Annotated[tuple[GuidePage, ...], msgspec.Meta(min_length=1)]


class FaqEntry(Content, frozen=True, kw_only=True):
    """A question people ask: the answer first, then why, then what to do.

    `aliases` are other ways of typing it; `unverified`: no fact backs the answer.
    """

    id: Id
    asks: Text
    aliases: tuple[str, ...]
    answer: Paragraphs
    facts: tuple[FactId, ...]
    unverified: bool = False
    related: tuple[Id, ...] = ()
    scenario: Id | None = None


class FaqTopic(Content, frozen=True, kw_only=True):
    """One file of the FAQ."""

    format: Literal[1]
    topic: Id
    title: Text
    entries: tuple[FaqEntry, ...]
