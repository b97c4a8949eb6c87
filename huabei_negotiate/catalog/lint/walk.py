"""Goes through content, piece by piece, knowing where it is."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import msgspec

from huabei_negotiate.model.base import Content
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.source.yaml_source import Steps

_Facts = tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text readers see and where it stands.

    `facts` is what it rests on, or `None` where nothing around it can name facts.
    """

    text: str
    steps: Steps
    facts: _Facts
    owner: type[Content]

    @property
    def field(self) -> str:
        """The key it stands under."""
        return next(str(step) for step in reversed(self.steps) if isinstance(step, str))


def texts(value: object, steps: Steps = (), facts: _Facts = None) -> Iterator[Passage]:
    """Every translatable text inside a piece of content."""
    if isinstance(value, Content):
        own = _facts_named(value)
        inside = facts if own is None else own
        translatable = _translatable(type(value))
        for name, field in _fields(value):
            if name in translatable:
                yield from _passages(field, (*steps, name), inside, type(value))
            else:
                yield from texts(field, (*steps, name), inside)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from texts(item, (*steps, number), facts)


def conditions(value: object, steps: Steps = ()) -> Iterator[tuple[Condition, Steps]]:
    """Every condition inside a piece of content, with those it joins."""
    if isinstance(value, Condition):
        yield value, steps
    for field, place in _inside(value, steps):
        yield from conditions(field, place)


def fact_references(value: object, steps: Steps = ()) -> Iterator[tuple[str, Steps]]:
    """Every fact that content names."""
    for number, fact in enumerate(_facts_named(value) or ()):
        yield fact, (*steps, "facts", number)
    for field, place in _inside(value, steps):
        yield from fact_references(field, place)


def _inside(value: object, steps: Steps) -> Iterator[tuple[object, Steps]]:
    if isinstance(value, Content):
        yield from ((field, (*steps, name)) for name, field in _fields(value))
    elif isinstance(value, tuple):
        yield from ((item, (*steps, number)) for number, item in enumerate(value))


def _fields(value: Content) -> Iterator[tuple[str, object]]:
    for name, key in zip(value.__struct_fields__, value.__struct_encode_fields__, strict=True):
        yield key, getattr(value, name)


def _facts_named(value: object) -> _Facts:
    """The facts a piece of content names; `None` when it has no place to name any."""
    named = getattr(value, "facts", None) if isinstance(value, Content) else None
    if not isinstance(named, tuple) or any(isinstance(fact, Content) for fact in named):
        return None
    return named


def _passages(
    value: object, steps: Steps, facts: _Facts, owner: type[Content]
) -> Iterator[Passage]:
    if isinstance(value, str):
        yield Passage(value, steps, facts, owner)
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield Passage(item, (*steps, number), facts, owner)


@cache
def _translatable(kind: type[Content]) -> frozenset[str]:
    known = msgspec.inspect.type_info(kind)
    fields = known.fields if isinstance(known, msgspec.inspect.StructType) else ()
    return frozenset(field.encode_name for field in fields if _is_text(field.type))


def _is_text(kind: msgspec.inspect.Type) -> bool:
    match kind:
        case msgspec.inspect.Metadata():
            return bool((kind.extra or {}).get("translatable")) or _is_text(kind.type)
        case msgspec.inspect.UnionType():
            return any(_is_text(part) for part in kind.types)
        case msgspec.inspect.VarTupleType():
            return _is_text(kind.item_type)
        case msgspec.inspect.TupleType():
            return all(_is_text(part) for part in kind.item_types)
        case _:
            return False
