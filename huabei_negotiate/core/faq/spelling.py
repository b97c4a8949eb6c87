"""Reads a typed question as characters and sounds, however it is spelt."""

import math
import re
import unicodedata
from collections.abc import Container, Mapping
from typing import NamedTuple

import msgspec

from huabei_negotiate.model.search import Characters

MAX_QUESTION = 200
"""Characters of a question that are looked at; more is a story, not a question."""

NUMBER = "#"
"""What every number is read as."""

_PIECES = re.compile(
    r"[a-z]+|(?P<number>\d+|\*+|"
    r"(?:[零一二两三四五六七八九十百千万]{2,}|[两二三四五六七八九])"
    r"(?=[期天年月号点元块次笔岁条万千]|个月))|\w"
)
_LONGEST_SYLLABLE = 6
_UNHEARD, _HEARD, _HEARD_TOGETHER = 9.0, 4.0, 1.0
"""What a syllable costs that no phrase has, that some has, that some has after the one before."""


class Unit(NamedTuple):
    """A character and its sound; the character is empty where only the sound was typed.

    For a number both are `#`, and `number` has it as typed.
    """

    char: str
    sound: str
    number: str = ""


class Spelling(msgspec.Struct, frozen=True):
    """Turns text into units.

    `heard` has every sound of known phrases, and every two that follow each other.
    """

    characters: Characters
    heard: Container[str] = frozenset()
    _table: Mapping[int, str] = {}

    def __post_init__(self) -> None:
        msgspec.structs.force_setattr(
            self, "_table", str.maketrans(dict(self.characters.simplified))
        )

    def simplify(self, text: str) -> str:
        """The text half-width, lower case and in simplified characters."""
        return unicodedata.normalize("NFKC", text).lower().translate(self._table)

    def units(self, text: str) -> list[Unit]:
        """The units a text begins with; what is neither letter nor number is passed over."""
        units: list[Unit] = []
        sounds = self.characters.sounds
        for piece in _PIECES.finditer(self.simplify(text[:MAX_QUESTION])):
            typed = piece[0]
            if piece["number"]:
                units.append(Unit(NUMBER, NUMBER, typed))
            elif typed.isascii() and typed.isalpha():
                units.extend(self._latin(typed))
            elif typed.isalnum():
                units.append(Unit(typed, sounds.get(typed, typed)))
        return units

    def _latin(self, word: str) -> list[Unit]:
        sounds = self._syllables(word)
        return [Unit("", sound) for sound in sounds] if sounds else [Unit(word, word)]

    def _syllables(self, word: str) -> list[str] | None:
        """The likeliest way to read a word as syllables; none when it is no pinyin."""
        known = self.characters.syllables
        ways: list[dict[str, tuple[float, list[str]]]] = [{} for _ in range(len(word) + 1)]
        ways[0][""] = (0.0, [])
        for start in range(len(word)):
            for end in range(start + 1, min(start + _LONGEST_SYLLABLE, len(word)) + 1):
                sound = known.get(word[start:end])
                if sound is None:
                    continue
                for before, (cost, way) in ways[start].items():
                    total = cost + self._cost(before, sound)
                    if total < ways[end].get(sound, (math.inf,))[0]:
                        ways[end][sound] = (total, [*way, sound])
        return min(ways[-1].values())[1] if ways[-1] else None

    def _cost(self, before: str, sound: str) -> float:
        if f"s{before} {sound}" in self.heard:
            return _HEARD_TOGETHER
        return _HEARD if f"s{sound}" in self.heard else _UNHEARD
