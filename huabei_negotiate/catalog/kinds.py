"""Which file of the content holds what."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

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

COMPILED = ".json"
"""How a content file ends once it is compiled, as in a wheel; see `hatch_build.py`."""

BILLS_FOLDER = "bills"
ASKED_FILE = "asked.yaml"
CASE_FILE = "case.yaml"
PARTS_FILE = "scripts/parts.yaml"
RATES_FILE = "rates.yaml"
SEARCH_FILE = "search.yaml"

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


class ContentFile(NamedTuple):
    """A file of the content: where it is, what it is called in problems, what it holds."""

    path: Path
    name: str
    kind: type[Content]


def rates_file(root: Path) -> ContentFile:
    """The file of dated numbers, which all languages share."""
    return _content_file(root, RATES_FILE, Rates)


def bill_file(root: Path, kind: str) -> ContentFile:
    """What one kind of export calls things, which all languages share."""
    return _content_file(root, f"{BILLS_FOLDER}/{kind}.yaml", BillNames)


def single(root: Path, language: str, relative: str) -> ContentFile:
    """A file of which there is one a language."""
    return _content_file(root, f"{language}/{relative}", SINGLE[relative])


def in_folder(root: Path, language: str, folder: str) -> list[ContentFile]:
    """The files of a folder, by name."""
    relatives = [f"{folder}/{stem}.yaml" for stem in _stems(root / language / folder)]
    return [
        _content_file(root, f"{language}/{relative}", FOLDERS[folder])
        for relative in relatives
        if relative not in SINGLE
    ]


def all_files(root: Path, language: str) -> Iterator[ContentFile]:
    """Every file that content consists of."""
    yield rates_file(root)
    yield from (bill_file(root, stem) for stem in _stems(root / BILLS_FOLDER))
    for relative in SINGLE:
        file = single(root, language, relative)
        if relative not in OPTIONAL or file.path.is_file():
            yield file
    for folder in FOLDERS:
        yield from in_folder(root, language, folder)


def _stems(folder: Path) -> list[str]:
    """The names of a folder's files, without their ending."""
    paths = folder.iterdir() if folder.is_dir() else ()
    return sorted({path.stem for path in paths if path.suffix in {".yaml", COMPILED}})


def _content_file(root: Path, relative: str, kind: type[Content]) -> ContentFile:
    """The file as its author wrote it, wherever there is one; else the compiled one."""
    path = root / relative
    compiled = path.with_suffix(COMPILED)
    if not path.exists() and compiled.exists():
        path = compiled
    return ContentFile(path, f"{root.name}/{relative}", kind)
