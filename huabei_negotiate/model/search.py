"""What the search of the FAQ knows about how people type."""

from collections.abc import Mapping
from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, Id

_Phrases = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]


class SameWords(Content, frozen=True, kw_only=True):
    """Words that mean the same in a question; `id` names what they mean."""

    id: Id
    words: _Phrases


class SearchRules(Content, frozen=True, kw_only=True):
    """How questions are read.

    Groups named in `unsaid` are in every question and say nothing about it.
    `usual` are the entries to offer when a question has nothing to go by.
    """

    format: Literal[1]
    unsaid: tuple[Id, ...]
    usual: tuple[Id, ...]
    same: tuple[SameWords, ...]


class AskedWays(Content, frozen=True, kw_only=True):
    """More ways in which an entry is asked for, besides its aliases."""

    id: Id
    phrases: _Phrases


class Asked(Content, frozen=True, kw_only=True):
    """What the search learns from, besides the entries themselves.

    `elsewhere` are questions that belong to something else: no entry answers them.
    """

    format: Literal[1]
    entries: tuple[AskedWays, ...]
    elsewhere: tuple[str, ...]


class Characters(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How characters are written and sound.

    `simplified`: traditional to simplified; `sounds`: character to syllable without tone;
    `syllables`: every syllable that can be typed, to the one it counts as.
    """

    simplified: Mapping[str, str] = {}
    sounds: Mapping[str, str] = {}
    syllables: Mapping[str, str] = {}


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Search rules made ready: words by how they sound, then by how they are written."""

    meanings: Mapping[str, Mapping[str, str]] = {}
    unsaid: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()


class BuiltSearch(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a command works out ahead from the content, so that a search takes no time.

    `inputs` tells which content it was made from, `sources` which code.
    `weights`: for each clue a line with its entries and weights as pairs of characters, in blocks.
    """

    format: Literal[2]
    inputs: str
    sources: str
    characters: Characters
    rules: Rules
    entries: tuple[str, ...]
    weights: tuple[str, ...]
