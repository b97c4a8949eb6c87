"""Which document of a plan is meant."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from huabei_negotiate.cli import words
from huabei_negotiate.core.documents import (
    fact_sheet_document,
    letters_document,
    plan_document,
)
from huabei_negotiate.errors import NotFound, UsageMistake
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.words import Words

if TYPE_CHECKING:
    from huabei_negotiate.core.fact_sheet import Talk
    from huabei_negotiate.model.case import KeptDoubt

PLAN, LETTER, FACT_SHEET = "plan", "letter", "fact-sheet"
DOCUMENTS = (PLAN, LETTER, FACT_SHEET)
HAS_FACT_SHEET = "theft"
"""The scenario with a fact sheet."""


def check_document(given: str, allowed: Sequence[str]) -> None:
    """Refuse a document this command does not have."""
    if given not in allowed:
        raise UsageMistake(words.NOT_A_DOCUMENT.format(given, "、".join(allowed)))


def document_named(
    name: str,
    plan: Plan,
    own_words: Words,
    doubts: "Sequence[KeptDoubt]" = (),
    talks: "Sequence[Talk]" = (),
) -> Document:
    """The document of that name; the fact sheet with the payments marked and talks kept.

    Raises:
        NotFound: there is nothing of that kind in the plan.
    """
    if name == FACT_SHEET:
        return fact_sheet_document(plan, own_words, doubts, talks)
    if name == PLAN:
        return plan_document(plan, own_words)
    document = letters_document(plan, own_words)
    if not document.outline:
        raise NotFound(words.NO_LETTERS)
    return document
