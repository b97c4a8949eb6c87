"""Builds `huabei_negotiate/built/faq.json` from the content: `python -m tools.build_faq`.

With `--check` nothing is written: the exit code is 1 when the file would come out otherwise.
Needs the extra `build`.
"""

import random
import sys
from collections.abc import Iterator, Mapping, Sequence

import msgspec
import numpy as np

from huabei_negotiate.catalog.catalog import Catalog, find_content
from huabei_negotiate.catalog.faq_index import BUILT, fingerprint, sources_fingerprint
from huabei_negotiate.core.faq.clues import Reader
from huabei_negotiate.core.faq.meanings import Meanings, ready
from huabei_negotiate.core.faq.search import ELSEWHERE
from huabei_negotiate.core.faq.spelling import Spelling
from huabei_negotiate.core.faq.weights import STEP, PackedLines, pack
from huabei_negotiate.model.reading import FaqEntry
from huabei_negotiate.model.search import Asked, BuiltSearch, Characters
from tools.characters import make_characters
from tools.faq_noise import Example, Noise
from tools.faq_training import Numbers, learn, rows_of

_RUNS = 4
"""Times to learn, each with other noise; the mean is better than any of them."""
_MOST_STEPS, _LEAST_STEPS = 46, 3
"""Weights, in steps, between which a clue speaks for an entry or against it."""


def build() -> bytes:
    """The bytes of the file."""
    root = find_content()
    catalog = Catalog(root)
    entries = [entry for topic in catalog.faq() for entry in topic.entries]
    return msgspec.json.format(
        msgspec.json.encode(
            work_out(entries, catalog, make_characters(), fingerprint(root, "zh-CN", entries))
        ),
        indent=0,
    )


def work_out(
    entries: Sequence[FaqEntry], catalog: Catalog, characters: Characters, inputs: str
) -> BuiltSearch:
    """Everything a search needs, learnt from the entries and what else is asked."""
    search_rules, asked = catalog.search_rules(), catalog.asked()
    spelling = Spelling(characters)
    rules = ready(search_rules, spelling)
    reader = Reader(spelling, Meanings(rules))
    examples = list(examples_of(entries, asked))
    ids = (*sorted(entry.id for entry in entries), ELSEWHERE)
    places = _places(examples, reader)
    weights = np.zeros((len(places), len(ids)))
    for run in range(_RUNS):
        chance = random.Random(run)  # noqa: S311  noise, no secret
        noisy = [*examples, *Noise(examples, search_rules, reader, chance).copies()]
        rows = rows_of([reader.clues(phrase) for phrase, _ in noisy], places)
        labels = [ids.index(entry) for _, entry in noisy]
        weights += learn(rows, labels, weights.shape, chance)
    return BuiltSearch(
        format=2,
        inputs=inputs,
        sources=sources_fingerprint(),
        characters=characters,
        rules=rules,
        entries=ids,
        weights=PackedLines.of(dict(_packed(weights / _RUNS, places))),
    )


def examples_of(entries: Sequence[FaqEntry], asked: Asked) -> Iterator[Example]:
    """Every phrase with the entry it asks for."""
    for entry in entries:
        yield from ((phrase, entry.id) for phrase in (entry.asks, *entry.aliases))
    for ways in asked.entries:
        yield from ((phrase, ways.id) for phrase in ways.phrases)
    yield from ((phrase, ELSEWHERE) for phrase in asked.elsewhere)


def _places(examples: Sequence[Example], reader: Reader) -> dict[str, int]:
    """A place for every clue of the phrases as they are written."""
    clues = sorted({clue for phrase, _ in examples for clue in reader.clues(phrase)})
    return {clue: place for place, clue in enumerate(clues)}


def _packed(weights: Numbers, places: Mapping[str, int]) -> Iterator[tuple[str, str]]:
    for clue, place in places.items():
        steps = [
            (entry, max(-_MOST_STEPS, min(_MOST_STEPS, round(weight / STEP))))
            for entry, weight in enumerate(weights[place].tolist())
        ]
        pairs = pack((entry, step) for entry, step in steps if abs(step) >= _LEAST_STEPS)
        if pairs:
            yield clue, pairs


def main(arguments: Sequence[str]) -> int:
    """Write the file, or check it."""
    built = build()
    if "--check" in arguments:
        return int(not BUILT.exists() or BUILT.read_bytes() != built)
    BUILT.write_bytes(built)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
