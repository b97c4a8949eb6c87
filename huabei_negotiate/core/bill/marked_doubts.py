"""What follows from the payments a reader marked: the one place where the bill meets the case.

The theft scenario takes the answers, the fact sheet takes the rows.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.answer_text import as_text
from huabei_negotiate.core.bill.doubts import POINTS
from huabei_negotiate.core.bill.moments import sortable
from huabei_negotiate.core.bill.text import BillText
from huabei_negotiate.core.escaping import SHOWN, mask_numbers
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.bill import Doubt, MarkedDoubt
from huabei_negotiate.model.case import KeptDoubt
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Grid

THEFT = "theft"
"""The scenario that marked payments belong to."""


class TheftCase(msgspec.Struct, frozen=True, kw_only=True):
    """Answers of the theft scenario, and the payments to hand over, with their table."""

    answers: Mapping[str, AnswerValue]
    doubts: tuple[Doubt, ...]
    sheet: Grid
    unknown: int
    unsure: int


def as_theft_case(marked: Sequence[MarkedDoubt], text: BillText) -> TheftCase:
    """What the theft scenario and the fact sheet take over; those stopped first come first."""
    unknown = [_marked(each.doubt) for each in marked if each.mark == "unknown"]
    unsure = [each.doubt for each in marked if each.mark == "unsure"]
    doubts = tuple(sorted((*unknown, *unsure), key=lambda d: (not d.can_still_stop, -d.score)))
    answers: dict[str, AnswerValue] = {"what": "unknown_spending"}
    if unknown:
        answers["amount"] = Money(sum(doubt.transaction.fen for doubt in unknown))
    if any(doubt.can_still_stop for doubt in doubts):
        answers["pending_orders"] = "yes"
    return TheftCase(
        answers=answers,
        doubts=doubts,
        sheet=text.sheet(doubts),
        unknown=len(unknown),
        unsure=len(unsure),
    )


def as_kept(marked: Sequence[MarkedDoubt]) -> tuple[KeptDoubt, ...]:
    """The payments the reader does not know for sure, as a case keeps them."""
    return tuple(
        KeptDoubt(
            order=each.doubt.transaction.order[-SHOWN:],
            at=datetime.fromisoformat(sortable(each.doubt.transaction.time)),
            party=mask_numbers(each.doubt.transaction.party),
            fen=each.doubt.transaction.fen,
            mark=each.mark,
            can_still_stop=each.doubt.can_still_stop,
        )
        for each in marked
        if each.mark != "known"
    )


def theft_command(answers: Mapping[str, AnswerValue]) -> str:
    """The command line that makes the theft plan from these answers."""
    given = (f"--set {name}={as_text(value)}" for name, value in answers.items())
    return " ".join((f"huabei-negotiate --scenario {THEFT}", *given))


def _marked(doubt: Doubt) -> Doubt:
    return replace(doubt, reasons=("marked", *doubt.reasons), score=doubt.score + POINTS["marked"])
