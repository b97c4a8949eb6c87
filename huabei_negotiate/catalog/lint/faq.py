"""FAQ entries are found by many wordings, short enough to read, and honest about their ground."""

from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.model.reading import FaqEntry, FaqTopic
from huabei_negotiate.source.location import Problem

MIN_LENGTH = 80
MAX_LENGTH = 400
"""Characters of an answer."""
MIN_ALIASES = 8


def entries_are_sound(contents: Contents) -> Iterator[Problem]:
    """An entry can be found and read, and says whether a fact backs it."""
    for topic, page in contents.of(FaqTopic):
        for number, entry in enumerate(topic.entries):
            for key, message in _faults(entry):
                yield page.problem(message, "entries", number, key)


def _faults(entry: FaqEntry) -> Iterator[tuple[str, str]]:
    length = sum(map(len, entry.answer))
    if not MIN_LENGTH <= length <= MAX_LENGTH:
        yield "answer", sayings.FAQ_LENGTH.format(length, MIN_LENGTH, MAX_LENGTH)
    aliases = len(set(entry.aliases))
    if aliases < MIN_ALIASES:
        yield "aliases", sayings.FAQ_ALIASES.format(aliases, MIN_ALIASES)
    if bool(entry.facts) == entry.unverified:
        yield "facts", sayings.FAQ_GROUND
