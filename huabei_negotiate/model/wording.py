"""What no text may say, and what is right though it looks wrong."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content

_Words = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class Forbidden(Content, frozen=True, kw_only=True):
    """Words readers must not be told, and the only places that may name them.

    A place is a file or folder of the content, or a list of a scenario such as `avoid`.
    `harmless` are phrases that hold one of the words and are right.
    """

    words: _Words
    why: str
    allowed_in: tuple[str, ...] = ()
    harmless: tuple[str, ...] = ()


class SourceWords(Content, frozen=True, kw_only=True):
    """What tells the kinds of source apart; a source with none of these words is official."""

    missing: _Words
    unofficial: _Words
    media: _Words


class Wording(Content, frozen=True, kw_only=True):
    """What the content check reads texts for.

    `needs_no_fact` are phrases with a number that claim nothing; `needs_no_unsure` are
    questions everybody can answer; `characters` are right though GB2312 lacks them.
    """

    format: Literal[1]
    forbidden: tuple[Forbidden, ...]
    needs_no_fact: tuple[str, ...] = ()
    needs_no_unsure: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    sources: SourceWords
