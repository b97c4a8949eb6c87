"""Goes through content, piece by piece, knowing where it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import msgspec

from huabei_negotiate.model.base import Content
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.source.yaml_source import Steps


@dataclass(frozen=True, slots=True)
class Words:
    """A text readers see, where it stands, and the facts it rests on."""

    text: str
    steps: Steps
    facts: tuple[str, ...]
    owner: str
    """The kind of content it belongs to."""


def texts(value: Any, steps: Steps = (), facts: tuple[str, ...] = ()) -> Iterator[Words]:
    """Every translatable text inside a piece of content."""
    if isinstance(value, Content):
        own = getattr(value, "facts", None)
        inside = tuple(own) if own and isinstance(own[0], str) else facts
        translatable = _translatable(type(value))
        for name, field in _fields(value):
            if name in translatable:
                yield from _words(field, (*steps, name), inside, type(value).__name__)
            else:
                yield from texts(field, (*steps, name), inside)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts(item, (*steps, number), facts)


def conditions(value: Any, steps: Steps = ()) -> Iterator[tuple[Condition, Steps]]:
    """Every rule inside a piece of content, with the rules it joins."""
    if isinstance(value, Condition):
        yield value, steps
    if isinstance(value, Content):
        for name, field in _fields(value):
            yield from conditions(field, (*steps, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from conditions(item, (*steps, number))


def fact_references(value: Any, steps: Steps = ()) -> Iterator[tuple[str, Steps]]:
    """Every fact that content names."""
    if isinstance(value, Content):
        for name, field in _fields(value):
            if name == "facts" and field and isinstance(field[0], str):
                yield from ((fact, (*steps, name, n)) for n, fact in enumerate(field))
            else:
                yield from fact_references(field, (*steps, name))
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from fact_references(item, (*steps, number))


def _fields(value: Content) -> Iterator[tuple[str, Any]]:
    for name, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
        yield key, getattr(value, name)


def _words(value: Any, steps: Steps, facts: tuple[str, ...], owner: str) -> Iterator[Words]:
    if isinstance(value, str):
        yield Words(value, steps, facts, owner)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield Words(item, (*steps, number), facts, owner)


@cache
def _translatable(kind: type[Content]) -> frozenset[str]:
    info = msgspec.inspect.type_info(kind)
    fields = getattr(info, "fields", ())
    return frozenset(field.encode_name for field in fields if _is_text(field.type))


def _is_text(info: Any) -> bool:
    if isinstance(info, msgspec.inspect.Metadata):
        extra = info.extra or {}
        return bool(extra.get("translatable")) or _is_text(info.type)
    if isinstance(info, msgspec.inspect.UnionType):
        return any(_is_text(kind) for kind in info.types)
    if isinstance(info, msgspec.inspect.VarTupleType):
        return _is_text(info.item_type)
    if isinstance(info, msgspec.inspect.TupleType):
        return all(_is_text(kind) for kind in info.item_types)
    return False
