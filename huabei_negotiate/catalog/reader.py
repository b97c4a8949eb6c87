"""Turns a source into the model, and names everything that does not fit."""

import difflib
import re
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from huabei_negotiate.model.base import Content
from huabei_negotiate.source import complaints
from huabei_negotiate.source.location import Location, Problem
from huabei_negotiate.source.yaml_source import Place, Source, Steps, parse

_Kind = TypeVar("_Kind", bound=Content)

_STEP = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")
_UNKNOWN = re.compile(r"unknown field `(.+)`")
_MISFITS = tuple((re.compile(said), ours) for said, ours in complaints.MISFITS)


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
    """Turn the values into the model; each bad item is reported, cut out and passed over."""
    clean = not source.problems
    while True:
        try:
            result = msgspec.convert(source.value, kind, strict=True)
        except msgspec.ValidationError as error:
            clean = False
            if not _cut(source, error):
                return None
        else:
            return result if clean else None


def _cut(source: Source, error: msgspec.ValidationError) -> bool:
    """Report one error and remove what caused it; false when nothing is left to look at."""
    message, _, path = str(error).partition(" - at `")
    steps = _steps(path.rstrip("`"), source.value)
    if unknown := _UNKNOWN.search(message):
        steps = (*steps, unknown[1])
    if not source.place.find(steps).line < 0:
        source.problems.append(Problem(source.locate(steps), _say(message)))
    end = len(steps) if unknown else _last_item(steps)
    if end == 0:
        return False
    _remove(source.value, source.place, steps[:end])
    return True


def _last_item(steps: Steps) -> int:
    numbers = [position for position, step in enumerate(steps) if isinstance(step, int)]
    return numbers[-1] + 1 if numbers else 0


def _remove(value: Any, place: Place, steps: Steps) -> None:
    parent = place.find(steps[:-1])
    for step in steps[:-1]:
        value = value[step]
    del value[steps[-1]]
    del parent.children[steps[-1]]  # type: ignore[arg-type,union-attr]
    if isinstance(value, list):
        # A list that is too short only because we cut it is not the author's mistake.
        parent.line = -1


def _steps(path: str, value: Any) -> Steps:
    steps: list[str | int] = []
    for key, index in _STEP.findall(path):
        step = key or (0 if index == "..." else int(index))
        if index == "..." and isinstance(value, dict):
            step = next(iter(value))
        steps.append(step)
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            value = None
    return tuple(steps)


def _say(message: str) -> str:
    if unknown := _UNKNOWN.search(message):
        close = difflib.get_close_matches(unknown[1], sorted(_known_fields()), n=1)
        if close:
            return complaints.UNKNOWN_KEY_LIKE.format(unknown[1], close[0])
        return complaints.UNKNOWN_KEY.format(unknown[1])
    for pattern, saying in _MISFITS:
        if found := pattern.search(message):
            return saying.format(*found.groups())
    return message


def _known_fields() -> set[str]:
    kinds = [Content]
    for kind in kinds:
        kinds.extend(kind.__subclasses__())
    return {name for kind in kinds for name in kind.__struct_encode_fields__}
