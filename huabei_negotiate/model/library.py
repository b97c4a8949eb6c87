"""Everything a plan is made from besides the reader's answers."""

from collections.abc import Mapping
from dataclasses import dataclass

from huabei_negotiate.model.reference import DatedRate, Fact, Myth, Refusal, Rung, Stop
from huabei_negotiate.model.scripts import Move, Script, ScriptPart
from huabei_negotiate.model.words import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """The content of one language, by id where content points at content."""

    words: Words
    facts: Mapping[str, Fact]
    scripts: Mapping[str, Script]
    parts: Mapping[str, ScriptPart]
    moves: tuple[Move, ...] = ()
    myths: tuple[Myth, ...] = ()
    stops: tuple[Stop, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    rungs: tuple[Rung, ...] = ()
    rates: tuple[DatedRate, ...] = ()
