"""Phrases the way hurried people type them, so that the search learns to put up with it."""

import random
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from huabei_negotiate.core.faq.clues import Reader
from huabei_negotiate.core.faq.spelling import NUMBER
from huabei_negotiate.model.search import SearchRules

Example = tuple[str, str]
"""A phrase and the id of the entry it asks for."""

_SHORTEST = 4
_BEFORE = ("请问", "我", "我的", "你好", "为什么", "那", "想问一下", "客服", "如果", "现在", "怎么")
_AFTER = (
    "吗",
    "呢",
    "啊",
    "怎么办",
    "了",
    "怎么回事",
    "么",
    "呀",
    "可以吗",
    "谢谢",
    "为什么",
    "急",
)


class Noise:
    """Makes worse copies of phrases, as `chance` has it."""

    def __init__(
        self,
        examples: Sequence[Example],
        rules: SearchRules,
        reader: Reader,
        chance: random.Random,
    ) -> None:
        self._examples = examples
        self._reader = reader
        self._chance = chance
        self._words = {group.id: group.words for group in rules.same}
        self._siblings: dict[str, list[str]] = defaultdict(list)
        self._homophones: dict[str, list[str]] = defaultdict(list)
        for phrase, entry in examples:
            self._siblings[entry].append(phrase)
        for char in sorted({char for phrase, _ in examples for char in phrase}):
            sound = reader.spelling.characters.sounds.get(char)
            if sound:
                self._homophones[sound].append(char)

    def copies(self) -> Iterator[Example]:
        """Every phrase once with each kind of noise."""
        kinds: tuple[Callable[[str, str], str], ...] = (
            self._lose_a_character,
            self._add_small_talk,
            self._say_it_otherwise,
            self._say_two_things,
            self._mistype_a_character,
            self._type_sounds_only,
        )
        for phrase, entry in self._examples:
            for kind in kinds:
                yield kind(phrase, entry), entry

    def _lose_a_character(self, phrase: str, _entry: str) -> str:
        if len(phrase) < _SHORTEST:
            return phrase
        at = self._chance.randrange(len(phrase))
        return phrase[:at] + phrase[at + 1 :]

    def _add_small_talk(self, phrase: str, _entry: str) -> str:
        if self._chance.randrange(2):
            return self._chance.choice(_BEFORE) + phrase
        return phrase + self._chance.choice(_AFTER)

    def _say_it_otherwise(self, phrase: str, _entry: str) -> str:
        """One or two words replaced by others that mean the same."""
        units = self._reader.spelling.units(phrase)
        tokens = self._reader.meanings.tokens(units)
        unsaid = self._reader.meanings.rules.unsaid
        places = [n for n, t in enumerate(tokens) if t.is_meaning and t.name not in unsaid]
        changed = set(self._chance.sample(places, min(len(places), 1 + self._chance.randrange(2))))
        said = []
        for number, token in enumerate(tokens):
            if number in changed:
                said.append(self._chance.choice(self._words[token.name]))
            else:
                said += [u.number or u.char or u.sound for u in units[token.start : token.end]]
        return "".join(said)

    def _say_two_things(self, phrase: str, entry: str) -> str:
        return phrase + self._chance.choice(self._siblings[entry])

    def _mistype_a_character(self, phrase: str, _entry: str) -> str:
        sounds = self._reader.spelling.characters.sounds
        places = [
            at
            for at, char in enumerate(phrase)
            if len(self._homophones.get(sounds.get(char, ""), ())) > 1
        ]
        if not places:
            return phrase
        at = self._chance.choice(places)
        others = [c for c in self._homophones[sounds[phrase[at]]] if c != phrase[at]]
        return phrase[:at] + self._chance.choice(others) + phrase[at + 1 :]

    def _type_sounds_only(self, phrase: str, _entry: str) -> str:
        units = self._reader.spelling.units(phrase)
        return " ".join(u.number if u.sound == NUMBER else u.sound for u in units)
