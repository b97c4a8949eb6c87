"""The content as the program uses it, each file read once, when it is first needed."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

from huabei_negotiate.catalog.files import (
    ASKED_FILE,
    CASE_FILE,
    COMPILED,
    PARTS_FILE,
    SEARCH_FILE,
    ContentFile,
    bill_file,
    in_folder,
    rates_file,
    single,
)
from huabei_negotiate.catalog.named_files import NamedFiles
from huabei_negotiate.core.situations import combine
from huabei_negotiate.errors import BrokenContent, NoContent, NoSuchScenario
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.content import Scenario, SharedQuestions, Triage
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.questions import Question
from huabei_negotiate.model.reference import (
    DatedRate,
    Escalation,
    Fact,
    Facts,
    Myths,
    Rates,
    Refusals,
    Stops,
)
from huabei_negotiate.model.scripts import Move, Moves, Script, ScriptPart, ScriptParts
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import Words

# What plans do not need is imported by the methods that read it.
if TYPE_CHECKING:
    from huabei_negotiate.core.faq.book import FaqBook
    from huabei_negotiate.model.bill_names import BillNames
    from huabei_negotiate.model.follow_up import FollowUp
    from huabei_negotiate.model.reading import FaqTopic, GuideSection
    from huabei_negotiate.model.search import Asked, SearchRules

_Kind = TypeVar("_Kind", bound=Content)


def find_content() -> Path:
    """The content beside this package in a checkout, or inside it once installed."""
    package = Path(__file__).parent.parent
    beside = package.parent / "content"
    return beside if beside.is_dir() else package / "content"


class Catalog:
    """The content of one language below one folder.

    Raises:
        BrokenContent: from any of its methods, when a file it needs has a problem.
    """

    def __init__(self, root: Path, language: str = "zh-CN") -> None:
        self._root = root
        self._language = language
        self._kept: dict[ContentFile, Content] = {}

    @property
    def scenario_ids(self) -> tuple[str, ...]:
        """The scenarios there are: one a file."""
        return tuple(file.path.stem for file in self._folder("scenarios"))

    def words(self) -> Words:
        """The program's own words."""
        return self._single("words.yaml", Words)

    def situation(self, scenario_ids: Iterable[str]) -> Situation:
        """Scenarios as one situation.

        Raises:
            NoSuchScenario: one of them does not exist.
        """
        return combine([self.scenario(i) for i in dict.fromkeys(scenario_ids)], self.shared())

    def scenario(self, scenario_id: str) -> Scenario:
        """One scenario as its author wrote it."""
        for file in self._folder("scenarios"):
            if file.path.stem == scenario_id:
                return self._read(file, Scenario)
        if not self.scenario_ids:
            raise NoContent(str(self._root))
        raise NoSuchScenario(scenario_id, self.scenario_ids)

    def shared(self) -> Mapping[str, Question]:
        """The questions several scenarios ask, by id."""
        shared = self._single("questions.yaml", SharedQuestions)
        return {question.id: question for question in shared.questions}

    def triage(self) -> Triage:
        """The questions that find the scenario."""
        return self._single("triage.yaml", Triage)

    def library(self, *, scripts: bool = True) -> Library:
        """Everything plans are made from besides the scenarios; questions need no scripts."""
        return Library(
            words=self.words(),
            facts=self.facts(),
            scripts=self._scripts() if scripts else {},
            parts=self._parts() if scripts else {},
            moves=self._moves() if scripts else (),
            myths=self._single("myths.yaml", Myths).myths,
            stops=self._single("stops.yaml", Stops).stops,
            refusals=self._single("refusals.yaml", Refusals).refusals,
            rungs=self._single("escalation.yaml", Escalation).rungs,
            rates=self.rates(),
        )

    def facts(self) -> Mapping[str, Fact]:
        """The facts by id, in the order of the fact sheet."""
        return {fact.id: fact for fact in self._single("facts.yaml", Facts).facts}

    def rates(self) -> tuple[DatedRate, ...]:
        """The dated numbers."""
        return self._read(rates_file(self._root), Rates).rates

    def bill_names(self, kind: str) -> "BillNames":
        """What one kind of export calls its columns and states."""
        from huabei_negotiate.model.bill_names import BillNames  # noqa: PLC0415

        return self._read(bill_file(self._root, kind), BillNames)

    def faq(self) -> "tuple[FaqTopic, ...]":
        """The FAQ's topics."""
        from huabei_negotiate.model.reading import FaqTopic  # noqa: PLC0415

        return tuple(self._read(file, FaqTopic) for file in self._folder("faq"))

    def faq_book(self) -> "FaqBook":
        """The FAQ with its search."""
        from huabei_negotiate.catalog.faq_index import fingerprint, open_index  # noqa: PLC0415
        from huabei_negotiate.core.faq.book import FaqBook  # noqa: PLC0415  plans need neither

        entries = {entry.id: entry for topic in self.faq() for entry in topic.entries}
        inputs = fingerprint(self._root, self._language, entries.values())
        index = open_index(entries.values(), inputs, self.search_rules, self.asked)
        return FaqBook(entries=entries, index=index)

    def search_rules(self) -> "SearchRules":
        """How questions are read; nothing special where there is no such file."""
        from huabei_negotiate.model.search import SearchRules  # noqa: PLC0415

        nothing = SearchRules(format=1, unsaid=(), usual=(), same=())
        return self._optional(SEARCH_FILE, SearchRules, nothing)

    def asked(self) -> "Asked":
        """What the search learns from besides the entries, where there is such a file."""
        from huabei_negotiate.model.search import Asked  # noqa: PLC0415

        return self._optional(ASKED_FILE, Asked, Asked(format=1, entries=(), elsewhere=()))

    def follow_up(self) -> "FollowUp":
        """What comes after a call: channels, clocks, the ladder and what to say."""
        from huabei_negotiate.model.follow_up import FollowUp  # noqa: PLC0415

        return self._single(CASE_FILE, FollowUp)

    def guide(self) -> "tuple[GuideSection, ...]":
        """The guide's sections, in order."""
        from huabei_negotiate.model.reading import GuideSection  # noqa: PLC0415

        return tuple(self._read(file, GuideSection) for file in self._folder("guide"))

    def _scripts(self) -> Mapping[str, Script]:
        return NamedFiles(self._folder("scripts"), lambda file: self._read(file, Script))

    def _parts(self) -> Mapping[str, ScriptPart]:
        return {part.id: part for part in self._single(PARTS_FILE, ScriptParts).parts}

    def _moves(self) -> tuple[Move, ...]:
        groups = (self._read(file, Moves) for file in self._folder("moves"))
        return tuple(move for group in groups for move in group.moves)

    def _folder(self, folder: str) -> list[ContentFile]:
        return in_folder(self._root, self._language, folder)

    def _optional(self, relative: str, kind: type[_Kind], otherwise: _Kind) -> _Kind:
        file = single(self._root, self._language, relative)
        return self._read(file, kind) if file.path.is_file() else otherwise

    def _single(self, relative: str, kind: type[_Kind]) -> _Kind:
        return self._read(single(self._root, self._language, relative), kind)

    def _read(self, file: ContentFile, kind: type[_Kind]) -> _Kind:
        if file not in self._kept:
            self._kept[file] = _read(file, kind)
        return cast("_Kind", self._kept[file])


def _read(file: ContentFile, kind: type[_Kind]) -> _Kind:
    if file.path.suffix == COMPILED:
        # What is damaged goes on to the reader that can say where.
        with suppress(OSError, msgspec.MsgspecError):
            return msgspec.json.decode(file.path.read_bytes(), type=kind)
    # To import YAML takes longer than to read all that is compiled.
    from huabei_negotiate.catalog.reader import read  # noqa: PLC0415

    value, source = read(file.path, file.name, kind)
    if value is None:
        raise BrokenContent([str(problem) for problem in sorted(source.problems)])
    return value
