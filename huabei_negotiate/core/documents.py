"""What can be taken along of a plan, each whole and with its title."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.layout import lay_out
from huabei_negotiate.core.reminders import plan_reminders
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.words import Words

if TYPE_CHECKING:
    from huabei_negotiate.core.fact_sheet import Talk
    from huabei_negotiate.model.case import KeptDoubt


def plan_document(plan: Plan, words: Words) -> Document:
    """The whole plan with its days."""
    return Document(
        title=_titled(words.documents.plan, plan),
        outline=lay_out(plan, words),
        made_on=plan.today,
        reminders=plan_reminders(plan, words.documents),
    )


def letters_document(plan: Plan, words: Words) -> Document:
    """The letters of the plan; nothing is in it where none is to be written."""
    from huabei_negotiate.core.letters import lay_out_letters  # noqa: PLC0415  a plan needs none

    outline = lay_out_letters(plan, words.documents.letter)
    return _alone(words.documents.letters, outline, plan)


def fact_sheet_document(
    plan: Plan, words: Words, doubts: "Sequence[KeptDoubt]" = (), talks: "Sequence[Talk]" = ()
) -> Document:
    """The sheet on what happened, with the payments the reader marked and the talks kept."""
    from huabei_negotiate.core.fact_sheet import lay_out_fact_sheet  # noqa: PLC0415  as above

    outline = lay_out_fact_sheet(plan, words, doubts, talks)
    return _alone(words.documents.fact_sheet.title, outline, plan)


def _alone(title: str, outline: Outline, plan: Plan) -> Document:
    return Document(title=_titled(title, plan), outline=outline, made_on=plan.today)


def _titled(title: str, plan: Plan) -> str:
    return fill(title, {"title": plan.title, "day": plan.today.isoformat()}, {})
