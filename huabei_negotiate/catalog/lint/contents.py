"""All content at once, each value with the place it came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from huabei_negotiate.catalog.kinds import all_files
from huabei_negotiate.catalog.reader import read
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.content import Scenario, SharedQuestions, Triage
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.questions import Question
from huabei_negotiate.model.reading import FaqTopic
from huabei_negotiate.model.reference import (
    Escalation,
    Facts,
    Myths,
    Rates,
    Refusals,
    Stops,
)
from huabei_negotiate.model.scripts import Moves, Script, ScriptParts
from huabei_negotiate.model.words import Words
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.yaml_source import Source, Steps

_Kind = TypeVar("_Kind", bound=Content)


@dataclass(frozen=True, slots=True)
class Page:
    """One file: what it says and where it says it."""

    value: Content
    source: Source

    def problem(self, message: str, *steps: str | int) -> Problem:
        """Something wrong at the end of these keys and indices."""
        return Problem(self.source.locate(steps), message)

    def problem_at(self, steps: Steps, message: str) -> Problem:
        """The same, for steps that are at hand as one."""
        return Problem(self.source.locate(steps), message)


@dataclass(frozen=True, slots=True)
class Contents:
    """Every file that could be read."""

    pages: tuple[Page, ...]

    def of(self, kind: type[_Kind]) -> Iterator[tuple[_Kind, Page]]:
        """The files of one kind, each with its page."""
        for page in self.pages:
            if isinstance(page.value, kind):
                yield page.value, page

    def first(self, kind: type[_Kind]) -> _Kind:
        """The one file of a kind of which there is only one."""
        return next(value for value, _ in self.of(kind))

    @property
    def shared(self) -> dict[str, Question]:
        """The questions several scenarios ask, by id."""
        return {question.id: question for question in self.first(SharedQuestions).questions}

    @property
    def scenarios(self) -> dict[str, Scenario]:
        """The scenarios by id."""
        return {scenario.id: scenario for scenario, _ in self.of(Scenario)}

    @property
    def faq_ids(self) -> set[str]:
        """The ids of all FAQ entries."""
        return {entry.id for topic, _ in self.of(FaqTopic) for entry in topic.entries}

    @property
    def library(self) -> Library:
        """What plans are made from."""
        return Library(
            words=self.first(Words),
            facts={fact.id: fact for fact in self.first(Facts).facts},
            scripts={script.id: script for script, _ in self.of(Script)},
            parts={part.id: part for part in self.first(ScriptParts).parts},
            moves=tuple(move for moves, _ in self.of(Moves) for move in moves.moves),
            myths=self.first(Myths).myths,
            stops=self.first(Stops).stops,
            refusals=self.first(Refusals).refusals,
            rungs=self.first(Escalation).rungs,
            rates=self.first(Rates).rates,
        )

    @property
    def triage(self) -> Triage:
        """The first questions."""
        return self.first(Triage)


def read_all(root: Path, language: str) -> tuple[Contents, list[Problem]]:
    """Read every file; what cannot be read is a problem and is left out."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for file in all_files(root, language):
        value, source = read(file.path, file.name, file.kind)
        problems.extend(source.problems)
        if value is not None:
            pages.append(Page(value, source))
    return Contents(tuple(pages)), problems
