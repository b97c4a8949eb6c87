"""Answers given in a file or through a pipe, as YAML: one `name: value` a line."""

import sys
from pathlib import Path

import msgspec

from huabei_negotiate.errors import BadAnswerFile, CannotRead, NoStandardInput
from huabei_negotiate.source import complaints
from huabei_negotiate.source.location import Location
from huabei_negotiate.source.yaml_source import Source, parse

STANDARD_INPUT = "-"


class Typed(msgspec.Struct, frozen=True):
    """Something given for an answer, as text, and where it was given."""

    text: str
    where: Location


def read_answers(path: str) -> dict[str, Typed]:
    """What a file says, by answer name; `-` reads standard input.

    Raises:
        CannotRead: there is no such file, or it may not be read.
        BadAnswerFile: it is not a list of `name: value`.
    """
    name = "stdin" if path == STANDARD_INPUT else path
    source = parse(name, _bytes(path), str, may_hide=True)
    if source.problems:
        raise BadAnswerFile(str(source.problems[0]))
    if source.value in (None, ""):
        return {}
    if not isinstance(source.value, dict):
        raise BadAnswerFile(f"{source.locate(())}: {complaints.NOT_A_MAPPING}")
    return {key: Typed(_text(key, source), source.locate((key,))) for key in source.value}


def _bytes(path: str) -> bytes:
    try:
        if path != STANDARD_INPUT:
            return Path(path).read_bytes()
        if sys.stdin is None:
            raise NoStandardInput
        return sys.stdin.buffer.read()
    except OSError as error:
        raise CannotRead(path, error) from error


def _text(key: str, source: Source) -> str:
    """What stands after a name, as it is written there; a list is joined by commas."""
    value = source.value[key]
    items = value if isinstance(value, list) else [value]
    if not all(isinstance(item, str) for item in items):
        raise BadAnswerFile(f"{source.locate((key,))}: {complaints.NOT_A_VALUE}")
    return ",".join(items)
