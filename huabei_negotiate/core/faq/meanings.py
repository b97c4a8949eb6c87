"""Finds words that mean the same, also where only their sound is right."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from huabei_negotiate.core.faq.spelling import Spelling, Unit
from huabei_negotiate.model.search import Rules, SearchRules

_HALF = 2


class Token(NamedTuple):
    """A stretch of a question: a meaning, or a single unit that has none."""

    name: str
    start: int
    end: int
    is_meaning: bool


def ready(rules: SearchRules, spelling: Spelling) -> Rules:
    """The rules with their words by sound."""
    meanings: dict[str, dict[str, str]] = {}
    for group in rules.same:
        for word in group.words:
            units = spelling.units(word)
            sounds = " ".join(unit.sound for unit in units)
            meanings.setdefault(sounds, {}).setdefault(_written(units), group.id)
    return Rules(meanings=meanings, unsaid=rules.unsaid, usual=rules.usual)


class Meanings(msgspec.Struct, frozen=True):
    """Finds the words of the rules in a question."""

    rules: Rules
    _longest: Mapping[str, int] = {}
    """How many units the longest word has that begins with a sound."""

    def __post_init__(self) -> None:
        longest: dict[str, int] = {}
        for sounds in self.rules.meanings:
            first = sounds.partition(" ")[0]
            longest[first] = max(longest.get(first, 0), sounds.count(" ") + 1)
        msgspec.structs.force_setattr(self, "_longest", longest)

    def tokens(self, units: Sequence[Unit]) -> list[Token]:
        """The question from left to right, longest words first."""
        tokens: list[Token] = []
        start = 0
        while start < len(units):
            token = self._longest_at(units, start) or _single(units, start)
            tokens.append(token)
            start = token.end
        return tokens

    def _longest_at(self, units: Sequence[Unit], start: int) -> Token | None:
        most = min(self._longest.get(units[start].sound, 0), len(units) - start)
        for length in range(most, 0, -1):
            stretch = units[start : start + length]
            words = self.rules.meanings.get(" ".join([unit.sound for unit in stretch]))
            meaning = _meant(stretch, words) if words else None
            if meaning:
                return Token(meaning, start, start + length, is_meaning=True)
        return None


def _single(units: Sequence[Unit], start: int) -> Token:
    unit = units[start]
    return Token(unit.char or unit.sound, start, start + 1, is_meaning=False)


def _meant(units: Sequence[Unit], words: Mapping[str, str]) -> str | None:
    """What a stretch means, when written like a word or at least half like it."""
    exact = words.get(_written(units))
    if exact or len(units) == 1:
        return exact
    return next((m for word, m in words.items() if _is_like(units, word)), None)


def _is_like(units: Sequence[Unit], word: str) -> bool:
    if len(word) != len(units):
        return all(not unit.char for unit in units)
    right = sum(unit.char in {"", char} for unit, char in zip(units, word, strict=True))
    return right * _HALF >= len(units)


def _written(units: Iterable[Unit]) -> str:
    return "".join([unit.char or "?" for unit in units])
