"""What a search of the FAQ costs as the FAQ grows.

    python benchmarks/faq_scale.py [--sizes 100 300 1000 3000 10000]

Entries are made up from the words of the real search rules: eight phrases each, three to seven
words a phrase. Weights are counted at once, as for content that nothing is built for.
The last lines are the real FAQ with what is built ahead.
"""

import argparse
import random
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from typing import TypeVar

from huabei_negotiate.catalog.catalog import Catalog, find_content
from huabei_negotiate.catalog.faq_index import counted_index, read_built
from huabei_negotiate.core.faq.search import FaqIndex, find_entries
from huabei_negotiate.model.reading import FaqEntry
from huabei_negotiate.model.search import Asked, Characters

SEED = 11
PHRASES = 8
WORDS = (3, 7)
QUESTIONS = 200
NOTHING_MORE = Asked(format=1, entries=(), elsewhere=())

_Made = TypeVar("_Made")


def make_entries(size: int, words: Sequence[str], chance: random.Random) -> list[FaqEntry]:
    """Entries that share their words but not their phrases."""

    def phrase() -> str:
        return "".join(chance.choices(words, k=chance.randint(*WORDS)))

    return [
        FaqEntry(
            id=f"made_{number}",
            asks=phrase(),
            aliases=tuple(phrase() for _ in range(PHRASES - 1)),
            answer=("-",),
            facts=(),
        )
        for number in range(size)
    ]


def timed(questions: Sequence[str], index: FaqIndex) -> tuple[float, float]:
    """Milliseconds a question: the median, and what one in twenty exceeds."""
    spent = []
    for question in questions:
        start = time.perf_counter()
        find_entries(question, index)
        spent.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent), statistics.quantiles(spent, n=20)[-1]


def clocked(work: Callable[[], _Made]) -> tuple[_Made, float]:
    """A result and the milliseconds it took."""
    start = time.perf_counter()
    result = work()
    return result, (time.perf_counter() - start) * 1000


def main(arguments: Sequence[str]) -> int:
    """Print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 300, 1000, 3000, 10000])
    catalog = Catalog(find_content())
    rules, built = catalog.search_rules(), read_built()
    characters = built.characters if built else Characters()
    words = [word for group in rules.same for word in group.words]
    print("entries   built in ms   ms/query median   95 %   us/query and entry")
    for size in parser.parse_args(arguments).sizes:
        chance = random.Random(SEED)  # noqa: S311
        entries = make_entries(size, words, chance)
        questions = [chance.choice(chance.choice(entries).aliases) for _ in range(QUESTIONS)]
        start = time.perf_counter()
        index = counted_index(entries, rules, NOTHING_MORE, characters)
        spent = (time.perf_counter() - start) * 1000
        middle, most = timed(questions, index)
        print(f"{size:>7}{spent:>14.0f}{middle:>18.2f}{most:>7.2f}{middle / size * 1000:>21.2f}")
    book, opened = clocked(catalog.faq_book)
    middle, most = timed([entry.aliases[-1] for entry in book.entries.values()], book.index)
    print(f"\nthe real FAQ, {len(book.entries)} entries: {middle:.2f} ms/query, 95 % {most:.2f}")
    print(f"content read and search opened in {opened:.0f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
