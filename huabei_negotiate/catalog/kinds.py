"""What each file of the content holds."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from huabei_negotiate.catalog.files import (
    ASKED_FILE,
    BILLS_FOLDER,
    CASE_FILE,
    PARTS_FILE,
    SEARCH_FILE,
    bill_file,
    in_folder,
    rates_file,
    single,
    stems,
)
from huabei_negotiate.model.base import Content
from huabei_negotiate.model.bill_names import BillNames
from huabei_negotiate.model.content import Scenario, SharedQuestions, Triage
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.reading import FaqTopic, GuideSection
from huabei_negotiate.model.reference import Escalation, Facts, Myths, Rates, Refusals, Stops
from huabei_negotiate.model.scripts import Moves, Script, ScriptParts
from huabei_negotiate.model.search import Asked, SearchRules
from huabei_negotiate.model.wording import Wording
from huabei_negotiate.model.words import Words

SINGLE: dict[str, type[Content]] = {
    "words.yaml": Words,
    "wording.yaml": Wording,
    SEARCH_FILE: SearchRules,
    ASKED_FILE: Asked,
    "questions.yaml": SharedQuestions,
    "triage.yaml": Triage,
    "facts.yaml": Facts,
    "myths.yaml": Myths,
    "stops.yaml": Stops,
    "refusals.yaml": Refusals,
    "escalation.yaml": Escalation,
    CASE_FILE: FollowUp,
    PARTS_FILE: ScriptParts,
}
"""Files of which there is one a language."""

OPTIONAL = frozenset({SEARCH_FILE, ASKED_FILE, CASE_FILE})
"""Those among them without which plans are made all the same."""

FOLDERS: dict[str, type[Content]] = {
    "scenarios": Scenario,
    "scripts": Script,
    "moves": Moves,
    "guide": GuideSection,
    "faq": FaqTopic,
}
"""Folders of files of one kind."""


class KnownFile(NamedTuple):
    """A file of the content, and what it holds."""

    path: Path
    name: str
    kind: type[Content]


def all_files(root: Path, language: str) -> Iterator[KnownFile]:
    """Every file that content consists of."""
    yield KnownFile(*rates_file(root), Rates)
    for stem in stems(root / BILLS_FOLDER):
        yield KnownFile(*bill_file(root, stem), BillNames)
    for relative, kind in SINGLE.items():
        file = single(root, language, relative)
        if relative not in OPTIONAL or file.path.is_file():
            yield KnownFile(*file, kind)
    for folder, kind in FOLDERS.items():
        yield from (KnownFile(*file, kind) for file in in_folder(root, language, folder))
