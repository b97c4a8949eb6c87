"""`huabei-negotiate --scenario ID`: a plan, its letters or a fact sheet, without a prompt."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Self

import msgspec
from msgspec.structs import replace

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.delivery import JSON, chosen_format, deliver, write_out
from huabei_negotiate.cli.documents import (
    DOCUMENTS,
    FACT_SHEET,
    HAS_FACT_SHEET,
    PLAN,
    check_document,
    document_named,
)
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out, lay_out_first, lay_out_reasons
from huabei_negotiate.errors import (
    MissingAnswers,
    UsageMistake,
)
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import Words

FORMATS = ("text", JSON, "markdown", "html", "docx", "ics")


class PlanRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What was asked for on the command line; the names are those of the parameters."""

    scenario: Sequence[str]
    sets: Sequence[str] | None
    answers: str | None
    output_format: str | None
    document: str
    output: str | None
    force: bool
    strict: bool
    save: bool
    now: bool
    explain: bool
    plain: bool
    card: bool

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Self:
        """The request that options make."""
        return cls(**{name: given[name] for name in cls.__struct_fields__})


def run_plan(given: Mapping[str, Any]) -> None:
    """Work out the plan and print it, or write it to a file.

    Raises:
        UsageMistake: an option says something it cannot, or not beside another.
        NotFound: there is nothing of what was asked for in the plan.
    """
    request = PlanRequest.of(given)
    catalog, today = options.open_catalog(given["content"]), options.read_today(given["today"])
    name = chosen_format(request.output_format, request.output, FORMATS)
    _check(request, name)
    situation = catalog.situation(request.scenario)
    answers = _answers(request, situation, catalog, today)
    interview = Interview(situation=situation, given=answers, fine=True)
    if request.strict:
        _refuse_missing(interview)
    library = catalog.library()
    plan = advise(interview, library, today)
    if request.card:
        _show_card(plan, catalog, request)
        return
    if name == JSON:
        import json  # noqa: PLC0415  text needs none

        from huabei_negotiate.core.plan_record import as_record  # noqa: PLC0415  nor this

        text = json.dumps(as_record(plan), ensure_ascii=False, indent=2) + "\n"
        write_out(text, request.output, force=request.force)
    else:
        document = _document(plan, library.words, request)
        deliver(document, name, request.output, force=request.force, plain=request.plain)
    if request.save:
        from huabei_negotiate.cli.case.saving import save_interview  # noqa: PLC0415  sqlite3

        save_interview(interview, catalog, today)


def _check(request: PlanRequest, name: str) -> None:
    check_document(request.document, DOCUMENTS)
    if request.document != PLAN and (name == JSON or request.now or request.explain):
        raise UsageMistake(words.PLAN_ONLY.format(request.document))
    if request.document == FACT_SHEET and HAS_FACT_SHEET not in request.scenario:
        raise UsageMistake(words.FACT_SHEET_ONLY)


def _document(plan: Plan, own_words: Words, request: PlanRequest) -> Document:
    document = document_named(request.document, plan, own_words)
    if request.document != PLAN:
        return document
    return replace(document, outline=_outline(plan, own_words, request))


def _show_card(plan: Plan, catalog: Catalog, request: PlanRequest) -> None:
    from huabei_negotiate.cli.case.card import card_of_plan  # noqa: PLC0415  only for terminals

    others = {"--format": request.output_format, "-o": request.output, "--now": request.now}
    for option, given in others.items():
        if given:
            raise UsageMistake(words.CARD_ALONE.format(option))
    card_of_plan(plan, catalog.follow_up(), catalog.words(), plain=request.plain)


def _answers(
    request: PlanRequest, situation: Situation, catalog: Catalog, today: date
) -> Mapping[str, AnswerValue]:
    if request.answers is None and not request.sets:
        return {}
    from huabei_negotiate.cli.given_answers import gather_answers  # noqa: PLC0415  takes a while

    return gather_answers(request.sets or (), request.answers, situation, catalog, today)


def _refuse_missing(interview: Interview) -> None:
    from huabei_negotiate.core.collecting import missing  # noqa: PLC0415  rarely asked for

    if names := missing(interview.reachable, interview.given):
        raise MissingAnswers(names)


def _outline(plan: Plan, own_words: Words, request: PlanRequest) -> Outline:
    if request.now:
        return lay_out_first(plan, own_words)
    outline = lay_out(plan, own_words)
    return (*outline, lay_out_reasons(plan, own_words)) if request.explain else outline
