"""Which file of the content is where; what each holds is in `kinds`."""

from pathlib import Path
from typing import NamedTuple

COMPILED = ".json"
"""How a content file ends once it is compiled, as in a wheel; see `hatch_build.py`."""

BILLS_FOLDER = "bills"
ASKED_FILE = "asked.yaml"
CASE_FILE = "case.yaml"
PARTS_FILE = "scripts/parts.yaml"
RATES_FILE = "rates.yaml"
SEARCH_FILE = "search.yaml"


class ContentFile(NamedTuple):
    """A file of the content: where it is, and what it is called in problems."""

    path: Path
    name: str


def rates_file(root: Path) -> ContentFile:
    """The file of dated numbers, which all languages share."""
    return _content_file(root, RATES_FILE)


def bill_file(root: Path, kind: str) -> ContentFile:
    """What one kind of export calls things, which all languages share."""
    return _content_file(root, f"{BILLS_FOLDER}/{kind}.yaml")


def single(root: Path, language: str, relative: str) -> ContentFile:
    """A file of which there is one a language."""
    return _content_file(root, f"{language}/{relative}")


def in_folder(root: Path, language: str, folder: str) -> list[ContentFile]:
    """The files of a folder, by name; the shared parts of scripts are no script."""
    relatives = [f"{folder}/{stem}.yaml" for stem in stems(root / language / folder)]
    return [
        _content_file(root, f"{language}/{relative}")
        for relative in relatives
        if relative != PARTS_FILE
    ]


def stems(folder: Path) -> list[str]:
    """The names of a folder's files, without their ending."""
    paths = folder.iterdir() if folder.is_dir() else ()
    return sorted({path.stem for path in paths if path.suffix in {".yaml", COMPILED}})


def _content_file(root: Path, relative: str) -> ContentFile:
    """The file as its author wrote it, wherever there is one; else the compiled one."""
    path = root / relative
    compiled = path.with_suffix(COMPILED)
    if not path.exists() and compiled.exists():
        path = compiled
    return ContentFile(path, f"{root.name}/{relative}")
