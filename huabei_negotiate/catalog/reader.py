"""Turns a file into the model, or names everything in it that does not fit."""

from pathlib import Path
from typing import TypeVar

import msgspec

from huabei_negotiate.catalog.misfits import find_misfits
from huabei_negotiate.model.base import Content
from huabei_negotiate.source import complaints
from huabei_negotiate.source.location import Location, Problem
from huabei_negotiate.source.yaml_source import Place, Source, parse

_Kind = TypeVar("_Kind", bound=Content)


def read(path: Path, name: str, kind: type[_Kind]) -> tuple[_Kind | None, Source]:
    """Read a file as one kind of content, with all of its problems in the source.

    `name` is how the file is called in problems.
    """
    try:
        source = parse(name, path.read_bytes())
    except OSError:
        missing = Problem(Location(name), complaints.MISSING_FILE)
        return None, Source(name, None, Place(1, 1), [missing])
    if source.problems and source.value is None:
        return None, source
    return convert(source, kind), source


def convert(source: Source, kind: type[_Kind]) -> _Kind | None:
    """The values as the model, or nothing when there is any problem."""
    try:
        result = msgspec.convert(source.value, kind, strict=True)
    except msgspec.ValidationError:
        source.problems.extend(find_misfits(source, kind))
        return None
    return None if source.problems else result
