"""How often the FAQ finds the right answer, beside two plain ways of searching.

    python benchmarks/faq_quality.py QUESTIONS.tsv

The file has a header with `question` and `accept` (entry ids joined by `|`, or `out` where no
entry answers), or `question` and `intent`. The other ways search the same phrases in the same
process: characters and their pairs by BM25, and WRatio of rapidfuzz (the extra `bench`).
A question counts once; the intervals hold 95 of 100 samples drawn from them again.
"""

import argparse
import csv
import math
import random
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from huabei_negotiate.catalog.catalog import Catalog, find_content
from huabei_negotiate.core.faq.book import look_up
from huabei_negotiate.core.faq.search import find_entries

OUT = "out"
SAMPLES = 1000
TAIL = SAMPLES // 40
SEED = 1
SATURATION, LENGTH_WEIGHT = 1.2, 0.5

Search = Callable[[str], list[str]]
"""Entry ids for a question, best first."""


@dataclass(frozen=True)
class Asked:
    """A question and the entries that answer it."""

    question: str
    accept: frozenset[str]

    @property
    def is_out(self) -> bool:
        """Whether no entry answers it."""
        return self.accept == {OUT}


@dataclass(frozen=True)
class Answered:
    """How one question went: the place of the first right entry, and whether it was sure."""

    asked: Asked
    place: int | None
    sure: bool = False


def read_questions(path: Path) -> list[Asked]:
    """The questions of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    column = "accept" if rows and "accept" in rows[0] else "intent"
    return [Asked(row["question"], frozenset(row[column].split("|"))) for row in rows]


def phrases_of(catalog: Catalog) -> list[tuple[str, str]]:
    """Every phrase the search knows, with its entry."""
    entries = catalog.faq_book().entries.values()
    known = [(p, entry.id) for entry in entries for p in (entry.asks, *entry.aliases)]
    return known + [(p, ways.id) for ways in catalog.asked().entries for p in ways.phrases]


def bm25(phrases: Sequence[tuple[str, str]]) -> Search:
    """Characters and pairs of them; an entry scores its best phrase."""
    counted = [Counter(pieces_of(phrase)) for phrase, _ in phrases]
    seen = Counter(piece for pieces in counted for piece in pieces)
    mean = sum(map(len, counted)) / len(counted)
    postings: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, pieces in enumerate(counted):
        length = 1 - LENGTH_WEIGHT + LENGTH_WEIGHT * len(pieces) / mean
        for piece, times in pieces.items():
            rarity = math.log(1 + (len(counted) - seen[piece] + 0.5) / (seen[piece] + 0.5))
            gain = times * (SATURATION + 1) / (times + SATURATION * length)
            postings[piece].append((number, rarity * gain))

    def search(question: str) -> list[str]:
        scores: defaultdict[int, float] = defaultdict(float)
        for piece in set(pieces_of(question)):
            for number, gain in postings.get(piece, ()):
                scores[number] += gain
        return best_entries((phrases[number][1], score) for number, score in scores.items())

    return search


def pieces_of(text: str) -> list[str]:
    """Single characters and pairs."""
    plain = "".join(char for char in text.lower() if char.isalnum())
    return [*plain, *(plain[at : at + 2] for at in range(len(plain) - 1))]


def fuzzy(phrases: Sequence[tuple[str, str]]) -> Search | None:
    """WRatio against every phrase; none when rapidfuzz is not there."""
    try:
        from rapidfuzz import fuzz, process  # noqa: PLC0415
    except ImportError:
        return None
    texts = [phrase for phrase, _ in phrases]

    def search(question: str) -> list[str]:
        found = process.extract(question, texts, scorer=fuzz.WRatio, limit=None)
        return best_entries((phrases[number][1], score) for _, score, number in found)

    return search


def best_entries(scores: Iterable[tuple[str, float]]) -> list[str]:
    """Entries by their best score."""
    best: dict[str, float] = {}
    for entry, score in scores:
        best[entry] = max(best.get(entry, 0.0), score)
    return sorted(best, key=lambda entry: (-best[entry], entry))


def ask_all(questions: Sequence[Asked], search: Search) -> tuple[list[Answered], float]:
    """The place of the right entry for each question, and microseconds a question."""
    search(questions[0].question)
    start = time.perf_counter()
    found = [search(asked.question) for asked in questions]
    spent = (time.perf_counter() - start) / len(questions) * 1e6
    return [Answered(a, _place(a, ids)) for a, ids in zip(questions, found, strict=True)], spent


def _place(asked: Asked, ids: Sequence[str]) -> int | None:
    return next((n for n, entry in enumerate(ids, 1) if entry in asked.accept), None)


def first(answered: Sequence[Answered]) -> float:
    """R@1."""
    return _share(a.place == 1 for a in answered)


def among_three(answered: Sequence[Answered]) -> float:
    """R@3."""
    return _share(a.place is not None and a.place <= 3 for a in answered)  # noqa: PLR2004


def reciprocal(answered: Sequence[Answered]) -> float:
    """MRR."""
    return sum(1 / a.place for a in answered if a.place) / max(1, len(answered))


def sure_rate(answered: Sequence[Answered]) -> float:
    """How many questions get a sure answer."""
    return _share(a.sure for a in answered)


def sure_precision(answered: Sequence[Answered]) -> float:
    """How many of the sure answers are right."""
    return _share(a.place == 1 for a in answered if a.sure)


def _share(outcomes: Iterable[bool]) -> float:
    kept = list(outcomes)
    return sum(kept) / len(kept) if kept else math.nan


def with_interval(
    measure: Callable[[Sequence[Answered]], float], answered: Sequence[Answered]
) -> str:
    """A measure and its bootstrap interval."""
    if not answered:
        return "-"
    chance = random.Random(SEED)  # noqa: S311
    drawn = sorted(measure(chance.choices(answered, k=len(answered))) for _ in range(SAMPLES))
    return f"{measure(answered):.3f} ({drawn[TAIL]:.3f}-{drawn[-TAIL - 1]:.3f})"


def ranking_lines(name: str, answered: Sequence[Answered], spent: float) -> Iterator[str]:
    """One way of searching, on the questions that an entry answers."""
    inside = [a for a in answered if not a.asked.is_out]
    numbers = "  ".join(with_interval(m, inside) for m in (first, among_three, reciprocal))
    yield f"{name:<12}{numbers}  {spent:7.0f}"


def main(arguments: Sequence[str]) -> int:
    """Print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("questions", type=Path)
    questions = read_questions(parser.parse_args(arguments).questions)
    catalog = Catalog(find_content())
    book, library, phrases = catalog.faq_book(), catalog.library(), phrases_of(catalog)

    def shipped(question: str) -> list[str]:
        return [hit.id for hit in find_entries(question, book.index, len(book.entries)).hits]

    answered, spent = ask_all(questions, shipped)
    answered = [
        Answered(a.asked, a.place, look_up(a.asked.question, book, library).finding.is_sure)
        for a in answered
    ]
    inside = [a for a in answered if not a.asked.is_out]
    outside = [a for a in answered if a.asked.is_out]
    print(f"{len(inside)} questions with an answer, {len(outside)} without")
    print(f"{'':<12}{'R@1':<21}  {'R@3':<21}  {'MRR':<21}  us/query")
    print(*ranking_lines("this search", answered, spent), sep="\n")
    for name, search in (("char BM25", bm25(phrases)), ("WRatio", fuzzy(phrases))):
        if search is None:
            print(f"{name:<12}rapidfuzz is not installed")
        else:
            print(*ranking_lines(name, *ask_all(questions, search)), sep="\n")
    print(f"sure          {with_interval(sure_rate, inside)}")
    print(f"sure, right   {with_interval(sure_precision, inside)}")
    print(f"false accept  {with_interval(sure_rate, outside)}")
    print_topics(catalog, inside)
    return 0


def print_topics(catalog: Catalog, inside: Sequence[Answered]) -> None:
    """The same by topic of the first accepted entry."""
    topics = {entry.id: topic.topic for topic in catalog.faq() for entry in topic.entries}
    by_topic: defaultdict[str, list[Answered]] = defaultdict(list)
    for a in inside:
        by_topic[topics.get(min(a.asked.accept), "?")].append(a)
    print(f"\n{'topic':<14}{'n':>4}   R@1    R@3    sure   right")
    for topic, own in sorted(by_topic.items()):
        numbers = (first(own), among_three(own), sure_rate(own), sure_precision(own))
        print(f"{topic:<14}{len(own):>4}  " + "  ".join(f"{number:.3f}" for number in numbers))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
