"""What the content amounts to: how much there is, what it rests on, how old that is."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from huabei_negotiate.catalog.lint.contents import Contents, read_all
from huabei_negotiate.catalog.lint.paths import paths
from huabei_negotiate.catalog.lint.plans import situation_of
from huabei_negotiate.errors import BrokenContent
from huabei_negotiate.model.reading import FaqEntry, FaqTopic, GuideSection
from huabei_negotiate.model.reference import Fact
from huabei_negotiate.model.wording import SourceWords, Wording


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Numbers about the content; `counts` goes by the names in `sayings.REPORT_COUNTS`."""

    counts: Mapping[str, int]
    confidence: Mapping[str, int]
    sources: Mapping[str, int]
    """How many facts have at best an official source, a media one, another, or none."""
    oldest_check: date | None
    unverified: tuple[str, ...]
    """The FAQ entries no fact backs, by id."""
    paths: Mapping[str, int]
    """How many readers the checks try out for each scenario."""


def report_on(root: Path, language: str, today: date) -> Report:
    """Count what there is.

    Raises:
        BrokenContent: a file cannot be read; `check` names them all.
    """
    contents, unreadable = read_all(root, language, today)
    if unreadable:
        raise BrokenContent([str(problem) for problem in sorted(unreadable)])
    facts = contents.facts.values()
    source_words = contents.first(Wording).sources
    return Report(
        counts=_counts(contents),
        confidence=Counter(fact.confidence for fact in facts),
        sources=Counter(_best_source(fact, source_words) for fact in facts),
        oldest_check=min((fact.checked_on for fact in facts), default=None),
        unverified=tuple(entry.id for entry in _entries(contents) if entry.unverified),
        paths={
            scenario.id: sum(1 for _ in paths(contents, situation_of(contents, [scenario])))
            for scenario in contents.scenarios.values()
        },
    )


def _counts(contents: Contents) -> dict[str, int]:
    scenarios = contents.scenarios.values()
    own = {question.id for s in scenarios for question in contents.questions_of(s)}
    return {
        "scenarios": len(scenarios),
        "questions": len(own),
        "steps": sum(len(scenario.steps) for scenario in scenarios),
        "scripts": len(contents.scripts),
        "moves": len(contents.library.moves),
        "facts": len(contents.facts),
        "myths": len(contents.library.myths),
        "faq": len(_entries(contents)),
        "pages": sum(len(section.pages) for section, _ in contents.of(GuideSection)),
        "examples": sum(len(scenario.examples) for scenario in scenarios),
    }


def _entries(contents: Contents) -> tuple[FaqEntry, ...]:
    return tuple(entry for topic, _ in contents.of(FaqTopic) for entry in topic.entries)


def _best_source(fact: Fact, words: SourceWords) -> str:
    """The kind of the best of a fact's sources, which `；` separates."""
    kinds = {_kind(source, words) for source in fact.source.split("；")}
    return next(kind for kind in ("official", "media", "unofficial", "missing") if kind in kinds)


def _kind(source: str, words: SourceWords) -> str:
    marks = (("missing", words.missing), ("unofficial", words.unofficial), ("media", words.media))
    for kind, signs in marks:
        if any(sign in source for sign in signs):
            return kind
    return "official"
