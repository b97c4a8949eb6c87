"""All content at once, each value with the place it came from."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from huabei_negotiate.catalog.kinds import all_files
from huabei_negotiate.catalog.lint.walk import conditions
from huabei_negotiate.catalog.reader import read
from huabei_negotiate.core.situations import resolve
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.content import Scenario, SharedQuestions
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.questions import Question, SharedQuestion
from huabei_negotiate.model.reference import (
    Escalation,
    Fact,
    Facts,
    Myths,
    Rates,
    Refusals,
    Stops,
)
from huabei_negotiate.model.scripts import Moves, Script, ScriptPart, ScriptParts
from huabei_negotiate.model.words import Words
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.yaml_source import Source

_Kind = TypeVar("_Kind", bound=Content)


@dataclass(frozen=True, slots=True)
class Page:
    """One file: what it says and where it says it."""

    value: Content
    source: Source

    def problem(self, message: str, *steps: str | int) -> Problem:
        """Something wrong at the end of these keys and indices."""
        return Problem(self.source.locate(steps), message)

    def warning(self, message: str, *steps: str | int) -> Problem:
        """Something to look at there that does not make the content unusable."""
        return Problem(self.source.locate(steps), message, is_warning=True)

    @property
    def area(self) -> str:
        """The file, or the folder of files, of one language's content that this is in."""
        names = self.source.path.removesuffix(".yaml").split("/")
        return names[min(2, len(names) - 1)]


@dataclass(frozen=True)
class Contents:
    """Every file that could be read, as things stand on one day."""

    pages: tuple[Page, ...]
    today: date

    def of(self, kind: type[_Kind]) -> Iterator[tuple[_Kind, Page]]:
        """The files of one kind, each with its page."""
        for page in self.pages:
            if isinstance(page.value, kind):
                yield page.value, page

    def first(self, kind: type[_Kind]) -> _Kind:
        """The one file of a kind of which there is only one."""
        return next(value for value, _ in self.of(kind))

    @cached_property
    def facts(self) -> dict[str, Fact]:
        """The facts by id."""
        return {fact.id: fact for facts, _ in self.of(Facts) for fact in facts.facts}

    @cached_property
    def scripts(self) -> dict[str, Script]:
        """The scripts by id."""
        return {script.id: script for script, _ in self.of(Script)}

    @cached_property
    def parts(self) -> dict[str, ScriptPart]:
        """The shared parts of scripts by id."""
        return {part.id: part for parts, _ in self.of(ScriptParts) for part in parts.parts}

    @cached_property
    def shared(self) -> dict[str, Question]:
        """The questions several scenarios ask, by id."""
        return {q.id: q for shared, _ in self.of(SharedQuestions) for q in shared.questions}

    @cached_property
    def scenarios(self) -> dict[str, Scenario]:
        """The scenarios by id."""
        return {scenario.id: scenario for scenario, _ in self.of(Scenario)}

    def questions_of(self, scenario: Scenario) -> tuple[Question, ...]:
        """What a scenario asks; a shared question that does not exist is left out."""
        return tuple(
            resolve(question, self.shared)
            for question in scenario.questions
            if not isinstance(question, SharedQuestion) or question.id in self.shared
        )

    @cached_property
    def limits(self) -> dict[str, set[int]]:
        """The whole numbers that conditions compare each answer with."""
        limits: dict[str, set[int]] = {}
        for page in self.pages:
            for condition, _ in conditions(page.value):
                for limit in (condition.is_, condition.at_least, condition.at_most):
                    if condition.answer is not None and isinstance(limit, int):
                        limits.setdefault(condition.answer, set()).add(limit)
        return limits

    @cached_property
    def library(self) -> Library:
        """What plans are made from."""
        return Library(
            words=self.first(Words),
            facts=self.facts,
            scripts=self.scripts,
            parts=self.parts,
            moves=tuple(move for moves, _ in self.of(Moves) for move in moves.moves),
            myths=self.first(Myths).myths,
            stops=self.first(Stops).stops,
            refusals=self.first(Refusals).refusals,
            rungs=self.first(Escalation).rungs,
            rates=self.first(Rates).rates,
        )


def read_all(root: Path, language: str, today: date) -> tuple[Contents, list[Problem]]:
    """Read every file; what cannot be read is a problem and is left out."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for file in all_files(root, language):
        value, source = read(file.path, file.name, file.kind)
        problems.extend(source.problems)
        if value is not None:
            pages.append(Page(value, source))
    return Contents(tuple(pages), today), problems
