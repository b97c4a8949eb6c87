"""Answers given in a file or through a pipe, as YAML: one `name: value` a line."""

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from huabei_negotiate.errors import BadAnswerFile, CannotRead
from huabei_negotiate.source.location import Location
from huabei_negotiate.source.yaml_source import parse

STANDARD_INPUT = "-"


@dataclass(frozen=True, slots=True)
class Typed:
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
    source = parse(name, _bytes(path))
    if source.problems:
        raise BadAnswerFile(str(source.problems[0]))
    if source.value is None:
        return {}
    if not isinstance(source.value, dict):
        raise BadAnswerFile(str(source.locate(())))
    return {
        key: Typed(_as_text(value), source.locate((key,))) for key, value in source.value.items()
    }


def _bytes(path: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if path == STANDARD_INPUT else Path(path).read_bytes()
    except OSError as error:
        raise CannotRead(path, error) from error


def _as_text(value: Any) -> str:
    if isinstance(value, list):
        return ",".join(str(item) for item in value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "" if value is None else str(value)
