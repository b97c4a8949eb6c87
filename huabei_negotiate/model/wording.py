"""What no text may say, and what needs no fact though it looks like it."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content

_Words = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class Forbidden(Content, frozen=True, kw_only=True):
    """Words readers must not be told, and the only places that may name them.

    A place is a file or folder of the content, or a list of a scenario such as `avoid`.
    """

    words: _Words
    why: str
    allowed_in: tuple[str, ...] = ()


class SourceWords(Content, frozen=True, kw_only=True):
    """What tells the kinds of source apart; one that has none of these words is official."""

    media: _Words
    unofficial: _Words
    missing: _Words


class Wording(Content, frozen=True, kw_only=True):
    """What the content check reads texts for.

    `plain_counts` state no claim and need no fact; `rare_characters` are simplified
    characters that GB2312 lacks.
    """

    format: Literal[1]
    forbidden: tuple[Forbidden, ...]
    plain_counts: tuple[str, ...] = ()
    rare_characters: tuple[str, ...] = ()
    sources: SourceWords
