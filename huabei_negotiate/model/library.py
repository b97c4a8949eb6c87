"""Everything a plan is made from besides the reader's answers."""

from collections.abc import Mapping

import msgspec

from huabei_negotiate.model.reference import DatedRate, Fact, Myth, Refusal, Rung, Stop
from huabei_negotiate.model.scripts import Move, Script, ScriptPart
from huabei_negotiate.model.words import Words


class Library(msgspec.Struct, frozen=True, kw_only=True):
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
