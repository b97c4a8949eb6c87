"""One YAML file as plain values, with the line and column of each."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any, cast

import msgspec
import yaml

from huabei_negotiate.source import complaints
from huabei_negotiate.source.location import Location, Problem

MEBIBYTE = 1024 * 1024
MAX_BYTES = MEBIBYTE
MAX_DEPTH = 32
_MAX_DIGITS = 18

Steps = tuple[str | int, ...]
"""The keys and indices that lead to a value."""

_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"-?(?:0|[1-9][0-9]*)\.[0-9]+")
_FIXED = {"true": True, "false": False, "null": None, "~": None, "": None}

_LAYOUT = "\n\t"
_SPACE = "Zs"

_Loader: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Place(msgspec.Struct):
    """Where a value stands, and the places of the values inside it."""

    line: int
    column: int
    keys: "dict[str, Place]" = msgspec.field(default_factory=dict)
    children: "dict[str, Place] | list[Place] | None" = None

    def find(self, steps: Steps) -> "Place":
        """The place at the end of the steps, or the last one on the way there."""
        if not steps:
            return self
        first, rest = steps[0], steps[1:]
        match self.children:
            case dict() if first in self.children:
                return self.children[str(first)].find(rest)
            case list() if isinstance(first, int) and first < len(self.children):
                return self.children[first].find(rest)
        return self


class Source(msgspec.Struct):
    """A file's values and their places; what the YAML itself gets wrong is in `problems`."""

    path: str
    value: Any
    place: Place
    problems: list[Problem]

    def locate(self, steps: Steps) -> Location:
        """The place of a value in the file; of a key where the value is a mapping's."""
        if steps and isinstance(steps[-1], str):
            parent = self.place.find(steps[:-1])
            found = parent.keys.get(steps[-1], parent)
        else:
            found = self.place.find(steps)
        return Location(self.path, found.line, found.column)


Scalar = str | int | float | bool | None

Resolve = Callable[[str], Scalar]
"""What an unquoted word stands for."""


def resolve(text: str) -> Scalar:
    """Content's rule: only `true` and `false` are booleans.

    Times, octals, dates and numbers with underscores stay text, and so do numbers longer
    than any amount.
    """
    if text in _FIXED:
        return _FIXED[text]
    if len(text) > _MAX_DIGITS:
        return text
    if _INTEGER.fullmatch(text):
        return int(text)
    return float(text) if _DECIMAL.fullmatch(text) else text


def parse(
    path: str,
    content: bytes,
    resolve: Resolve = resolve,
    most_bytes: int = MAX_BYTES,
    *,
    may_hide: bool = False,
) -> Source:
    """Read YAML; duplicate keys, anchors, aliases and tags are problems.

    So are characters that could move the cursor, hide words or turn them round, unless
    whoever shows the text takes them out (`may_hide`).
    """
    start = Place(1, 1)
    if len(content) > most_bytes:
        too_big = complaints.TOO_BIG.format(most_bytes // MEBIBYTE)
        return Source(path, None, start, [Problem(Location(path), too_big)])
    try:
        text = content.decode("utf-8-sig")
        builder = _Builder(path, yaml.parse(text, Loader=_Loader), resolve, may_hide=may_hide)
        value, place = builder.document()
    except UnicodeDecodeError:
        return Source(path, None, start, [Problem(Location(path), complaints.NOT_UTF8)])
    except _TooDeep as error:
        where = Location(path, error.place.line, error.place.column)
        return Source(path, None, start, [Problem(where, complaints.TOO_DEEP)])
    except yaml.YAMLError as error:
        return Source(path, None, start, [_syntax_problem(path, error)])
    return Source(path, value, place, builder.problems)


def _syntax_problem(path: str, error: yaml.YAMLError) -> Problem:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    where = Location(path, mark.line + 1, mark.column + 1) if mark else Location(path)
    return Problem(where, complaints.BROKEN)


class _Builder:
    """Turns a stream of YAML events into values and places."""

    def __init__(
        self, path: str, events: Iterator[yaml.Event], resolve: Resolve, *, may_hide: bool
    ) -> None:
        self.problems: list[Problem] = []
        self._may_hide = may_hide
        self._resolve = resolve
        self._path = path
        self._events = events

    def document(self) -> tuple[Any, Place]:
        """The value and place of the only document there may be."""
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                result = self._node(event, 0)
                self._refuse_second_document()
                return result
        return None, Place(1, 1)

    def _refuse_second_document(self) -> None:
        for event in self._events:
            if isinstance(event, yaml.NodeEvent):
                self._complain(event, complaints.TWO_DOCUMENTS)
                return

    def _node(self, event: yaml.Event, depth: int) -> tuple[Any, Place]:
        place = _place(event)
        if depth > MAX_DEPTH:
            raise _TooDeep(place)
        if isinstance(event, yaml.AliasEvent):
            self._complain(event, complaints.NO_ALIAS)
            return None, place
        if getattr(event, "anchor", None):
            self._complain(event, complaints.NO_ANCHOR)
        if getattr(event, "tag", None):
            self._complain(event, complaints.NO_TAG)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(place, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(place, depth)
        scalar = cast("yaml.ScalarEvent", event)
        if not (self._may_hide or scalar.value.isprintable()):
            self._refuse_hidden(scalar)
        return scalar.value if scalar.style else self._resolve(scalar.value), place

    def _mapping(self, place: Place, depth: int) -> tuple[dict[str, Any], Place]:
        values: dict[str, Any] = {}
        children: dict[str, Place] = {}
        place.children = children
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key, key_place = self._key(event, depth)
            if key in values:
                self._complain(event, complaints.TWICE.format(key))
            place.keys[key] = key_place
            values[key], children[key] = self._node(next(self._events), depth + 1)
        return values, place

    def _key(self, event: yaml.Event, depth: int) -> tuple[str, Place]:
        key, place = self._node(event, depth + 1)
        if isinstance(event, yaml.ScalarEvent):
            return event.value, place
        self._complain(event, complaints.NOT_A_KEY)
        return str(key), place

    def _sequence(self, place: Place, depth: int) -> tuple[list[Any], Place]:
        values: list[Any] = []
        children: list[Place] = []
        place.children = children
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            value, child = self._node(event, depth + 1)
            values.append(value)
            children.append(child)
        return values, place

    def _refuse_hidden(self, scalar: yaml.ScalarEvent) -> None:
        for char in scalar.value:
            if not (char.isprintable() or char in _LAYOUT or unicodedata.category(char) == _SPACE):
                self._complain(scalar, complaints.HIDDEN.format(f"U+{ord(char):04X}"))
                return

    def _complain(self, event: yaml.Event, message: str) -> None:
        place = _place(event)
        self.problems.append(Problem(Location(self._path, place.line, place.column), message))


class _TooDeep(Exception):
    """The file nests deeper than any content needs."""

    def __init__(self, place: Place) -> None:
        super().__init__()
        self.place = place


def _place(event: yaml.Event) -> Place:
    mark = cast("yaml.Mark", event.start_mark)
    return Place(mark.line + 1, mark.column + 1)
