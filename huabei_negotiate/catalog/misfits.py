"""Finds everything in a file that does not fit the model, each with its place.

msgspec stops at the first misfit. So each is reported, cut out or put right, and the rest
converted again, until nothing is left; what would only follow from our cut is not reported.
"""

import difflib
import operator
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import msgspec

from huabei_negotiate.model.base import Content
from huabei_negotiate.source import complaints
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.misfit import say
from huabei_negotiate.source.yaml_source import Place, Source, Steps

_STEP = re.compile(r"\.(\w+)|\[(\d+|\.\.\.)\]")
_UNKNOWN = re.compile(r"unknown field `(.+)`", re.DOTALL)


def find_misfits(source: Source, kind: type[Content]) -> list[Problem]:
    """Everything that keeps a file from being of a kind; the source's values are used up."""
    if not isinstance(source.value, dict):
        return [Problem(source.locate(()), complaints.NOT_A_MAPPING)]
    return sorted(set(_search(source, kind)))


def _search(source: Source, kind: type[Content]) -> Iterator[Problem]:
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key in [key for key in source.value if key not in fields]:
        yield Problem(source.locate((key,)), _unknown_key(key, fields))
        _put_right(source, (key,), fields)
    for name, field in fields.items():
        if name in source.value:
            yield from _Field(source, name, field.type).misfits()
        elif field.required:
            yield Problem(source.locate(()), complaints.MISSING_KEY.format(name))


class _Field:
    """One field of the file, searched until what is left of it fits."""

    def __init__(self, source: Source, name: str, kind: Any) -> None:
        self._source = source
        self._name = name
        self._kind = kind
        self._shortened: set[Steps] = set()
        self._renamed: set[Steps] = set()

    def misfits(self) -> Iterator[Problem]:
        while (error := self._error()) is not None:
            message, steps = error
            if unknown := _UNKNOWN.search(message):
                yield from self._unknown_key((*steps, unknown[1]))
                continue
            if steps not in self._shortened:
                yield Problem(self._source.locate(steps), say(message))
            item = _nearest_item(steps)
            if item is None:
                return
            self._shortened.add(item[:-1])
            _remove(self._source, item)

    def _error(self) -> tuple[str, Steps] | None:
        value = self._source.value[self._name]
        try:
            msgspec.convert(value, self._kind, strict=True)
        except msgspec.ValidationError as error:
            message, _, path = str(error).rpartition(" - at `$")
            if not message:
                return str(error), (self._name,)
            return message, (self._name, *_steps(path.rstrip("`"), value))
        return None

    def _unknown_key(self, steps: Steps) -> Iterator[Problem]:
        known = _keys_inside(self._kind)
        if steps in self._renamed:
            _remove(self._source, steps)
            return
        yield Problem(self._source.locate(steps), _unknown_key(str(steps[-1]), known))
        new = _put_right(self._source, steps, known)
        if new is not None:
            self._renamed.add(new)


def _put_right(source: Source, steps: Steps, known: Mapping[str, Any]) -> Steps | None:
    """Take a misspelt key for the one it is like, or take it out."""
    key = str(steps[-1])
    parent, place = _at(source, steps[:-1])
    value, child = parent.pop(key), _children(place).pop(key)
    like = _like(key, known)
    if like is None or like in parent:
        return None
    parent[like] = value
    _children(place)[like] = child
    place.keys[like] = place.keys[key]
    return (*steps[:-1], like)


def _nearest_item(steps: Steps) -> Steps | None:
    numbers = [position for position, step in enumerate(steps) if isinstance(step, int)]
    return steps[: numbers[-1] + 1] if numbers else None


def _remove(source: Source, steps: Steps) -> None:
    parent, place = _at(source, steps[:-1])
    del parent[steps[-1]]
    del _children(place)[steps[-1]]


def _at(source: Source, steps: Steps) -> tuple[Any, Place]:
    value = source.value
    for step in steps:
        value = value[step]
    return value, source.place.find(steps)


def _children(place: Place) -> Any:
    return place.children


def _steps(path: str, value: Any) -> Steps:
    """The keys and indices of a msgspec path; `[...]` is any key of a mapping."""
    steps: list[str | int] = []
    for key, index in _STEP.findall(path):
        if index == "...":
            step: str | int = next(iter(value)) if isinstance(value, dict) else 0
        else:
            step = key or int(index)
        steps.append(step)
        value = value[step]
    return tuple(steps)


def _unknown_key(key: str, known: Mapping[str, Any]) -> str:
    like = _like(key, known)
    if like is None:
        return complaints.UNKNOWN_KEY.format(key)
    return complaints.UNKNOWN_KEY_LIKE.format(key, like)


def _like(key: str, known: Mapping[str, Any]) -> str | None:
    close = difflib.get_close_matches(key, known, n=1) or _one_letter_off(key, known)
    return close[0] if len(close) == 1 and close[0] != key else None


def _one_letter_off(key: str, known: Iterable[str]) -> list[str]:
    """Words too short for difflib to call alike, with the same first letter."""
    same_length = (other for other in known if (len(other), other[0]) == (len(key), key[:1]))
    return [other for other in same_length if sum(map(operator.ne, key, other)) == 1]


def _keys_inside(kind: Any) -> dict[str, None]:
    """The keys of everything that can stand somewhere inside a kind."""
    names: dict[str, None] = {}
    seen: set[type] = set()
    waiting: list[Any] = [msgspec.inspect.type_info(kind)]
    while waiting:
        info = waiting.pop()
        if isinstance(info, msgspec.inspect.StructType):
            if info.cls not in seen:
                seen.add(info.cls)
                names |= dict.fromkeys(field.encode_name for field in info.fields)
                waiting.extend(field.type for field in info.fields)
            continue
        for part in ("type", "item_type", "key_type", "value_type"):
            waiting.extend([getattr(info, part)] if hasattr(info, part) else [])
        for parts in ("types", "item_types"):
            waiting.extend(getattr(info, parts, ()))
    return names
