"""The reader's record of one trouble: what they answered, whom they spoke to, who promised what."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Id

_MOST = 10**12

Number = Annotated[int, msgspec.Meta(ge=1, le=_MOST)]
"""Counts from 1 within a case, in the order things were kept."""

Fen = Annotated[int, msgspec.Meta(ge=-_MOST, le=_MOST)]
"""An amount in fen."""

WallTime = Annotated[datetime, msgspec.Meta(tz=False)]
"""A time on the reader's wall, wherever that is."""

AnswerTexts = Mapping[Id, str]
"""Answers by question id, in the form they can be given on a command line."""

Outcome = Literal["agreed", "refused", "waiting", "unreached"]
"""How a contact ended; `waiting`: they will answer, `unreached`: nobody could be spoken to."""


class Kept(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something of the reader's own that is stored."""


class Contact(Kept, frozen=True, kw_only=True):
    """One talk or message; `channel` is named in the content, `rung` is a step of the ladder."""

    number: Number
    at: WallTime
    channel: Id
    rung: Id | None = None
    outcome: Outcome | None = None
    agent: str | None = None
    said: str | None = None
    ticket: str | None = None


class Promise(Kept, frozen=True, kw_only=True):
    """Who will do what by when; `contact` is the talk it was made in."""

    number: Number
    contact: Number
    whose: Literal["theirs", "mine"]
    what: str
    due: date | None = None
    fen: Fen | None = None
    state: Literal["open", "kept", "broken"] = "open"


class HeardOffer(Kept, frozen=True, kw_only=True):
    """What the other side offered, in the words the reader typed."""

    number: Number
    on: date
    text: str


class KeptDoubt(Kept, frozen=True, kw_only=True):
    """A payment of the bill that the reader marked; of its order only the last digits."""

    order: str
    at: WallTime
    party: str
    fen: Fen
    mark: Literal["unknown", "unsure"]
    can_still_stop: bool


class PlanSeen(Kept, frozen=True, kw_only=True):
    """From which answers, on which day, the plan last shown was made."""

    on: date
    answers: AnswerTexts


class CaseSummary(Kept, frozen=True, kw_only=True):
    """One line about a case: how many answers and contacts it has, and promises still open."""

    id: Number
    scenarios: tuple[Id, ...]
    opened: date
    changed: WallTime
    answers: int
    contacts: int
    open_promises: int


class Case(Kept, frozen=True, kw_only=True):
    """Everything kept of one trouble.

    `fine`: the finer questions were asked as well.
    """

    id: Number
    scenarios: tuple[Id, ...]
    opened: date
    changed: WallTime
    fine: bool = False
    answers: AnswerTexts = {}
    contacts: tuple[Contact, ...] = ()
    promises: tuple[Promise, ...] = ()
    offers: tuple[HeardOffer, ...] = ()
    doubts: tuple[KeptDoubt, ...] = ()
    plan_seen: PlanSeen | None = None
