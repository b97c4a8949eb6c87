"""`huabei-negotiate --scenario ID`: a plan, its letters or a fact sheet, without a prompt."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.cli.delivery import JSON, chosen_format, deliver, write_out
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.collecting import Rejected, allowed, collect, missing
from huabei_negotiate.core.documents import (
    fact_sheet_document,
    letters_document,
    plan_document,
)
from huabei_negotiate.core.fact_sheet import SCENARIO
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out, lay_out_first, lay_out_reasons
from huabei_negotiate.core.plan_record import as_record
from huabei_negotiate.errors import (
    BadAnswerFile,
    HuabeiError,
    MissingAnswers,
    NotFound,
    UnknownAnswer,
    UsageMistake,
    WrongAnswer,
)
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import FaultWords, Words
from huabei_negotiate.storage.answer_file import read_answers

PLAN, LETTER, FACT_SHEET = "plan", "letter", "fact-sheet"
FORMATS = ("text", JSON, "markdown", "html", "docx", "ics")
DOCUMENTS = (PLAN, LETTER, FACT_SHEET)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRequest:
    """What was asked for on the command line."""

    scenarios: Sequence[str]
    sets: Sequence[str] = ()
    answer_file: str | None = None
    output_format: str | None = None
    document: str = PLAN
    output: str | None = None
    force: bool = False
    strict: bool = False
    save: bool = False
    first_only: bool = False
    explain: bool = False
    plain: bool = False
    card: bool = False


def print_plan(request: PlanRequest, catalog: Catalog, today: date) -> None:
    """Work out the plan and print it, or write it to a file.

    Raises:
        UsageMistake: an option says something it cannot, or not beside another.
        NotFound: there is nothing of what was asked for in the plan.
    """
    name = chosen_format(request.output_format, request.output, FORMATS)
    _check(request, name)
    situation = catalog.situation(request.scenarios)
    answers = gather_answers(request, situation, catalog, today)
    interview = Interview(situation=situation, given=answers, fine=True)
    if request.strict and (names := missing(interview.reachable, answers)):
        raise MissingAnswers(names)
    library = catalog.library()
    plan = advise(interview, library, today)
    if request.card:
        _show_card(plan, catalog, request)
        return
    if name == JSON:
        text = json.dumps(as_record(plan), ensure_ascii=False, indent=2) + "\n"
        write_out(text, request.output, force=request.force)
    else:
        document = _document(plan, library.words, request)
        deliver(document, name, request.output, force=request.force, plain=request.plain)
    if request.save:
        from huabei_negotiate.cli.case_saving import save_interview  # noqa: PLC0415  sqlite3

        save_interview(interview, catalog, today)


def gather_answers(
    request: PlanRequest, situation: Situation, catalog: Catalog, today: date
) -> dict[str, AnswerValue]:
    """The answers from the file, then from `--set`, which wins.

    Raises:
        UnknownAnswer, WrongAnswer: something given with `--set` is no answer.
        BadAnswerFile: something in the file is none; the place is named.
    """
    named = request.answer_file is not None
    from_file = read_answers(request.answer_file or "") if named else {}
    filed, wrong = collect(situation, {k: v.text for k, v in from_file.items()}, today)
    for rejected in wrong:
        where = f"{from_file[rejected.name].where}: "
        raise BadAnswerFile(
            str(complaint_about(rejected, where, situation, catalog.words().faults))
        )
    given, wrong = collect(situation, pairs_of(request.sets), today)
    for rejected in wrong:
        raise complaint_about(rejected, words.FROM_SET, situation, catalog.words().faults)
    return filed | given


def _check(request: PlanRequest, name: str) -> None:
    if request.document not in DOCUMENTS:
        given = (request.document, "、".join(DOCUMENTS))
        raise UsageMistake(words.NOT_A_DOCUMENT.format(*given))
    if request.document != PLAN and (name == JSON or request.first_only or request.explain):
        raise UsageMistake(words.PLAN_ONLY.format(request.document))
    if request.document == FACT_SHEET and SCENARIO not in request.scenarios:
        raise UsageMistake(words.FACT_SHEET_ONLY)


def _document(plan: Plan, own_words: Words, request: PlanRequest) -> Document:
    match request.document:
        case "letter":
            document = letters_document(plan, own_words)
            if not document.outline:
                raise NotFound(words.NO_LETTERS)
            return document
        case "fact-sheet":
            return fact_sheet_document(plan, own_words)
        case _:
            return replace(
                plan_document(plan, own_words), outline=_outline(plan, own_words, request)
            )


def _show_card(plan: Plan, catalog: Catalog, request: PlanRequest) -> None:
    from huabei_negotiate.cli.case_card import card_of_plan  # noqa: PLC0415  only for terminals

    others = {"--format": request.output_format, "-o": request.output, "--now": request.first_only}
    for option, given in others.items():
        if given:
            raise UsageMistake(words.CARD_ALONE.format(option))
    card_of_plan(plan, catalog.follow_up(), catalog.words(), plain=request.plain)


def _outline(plan: Plan, own_words: Words, request: PlanRequest) -> Outline:
    if request.first_only:
        return lay_out_first(plan, own_words)
    outline = lay_out(plan, own_words)
    return (*outline, lay_out_reasons(plan, own_words)) if request.explain else outline


def pairs_of(sets: Sequence[str]) -> Mapping[str, str]:
    """What was given as `name=value`.

    Raises:
        UsageMistake: something is no such pair.
    """
    pairs: dict[str, str] = {}
    for pair in sets:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise UsageMistake(words.NOT_A_PAIR.format(pair))
        pairs[name.strip()] = value
    return pairs


def complaint_about(
    rejected: Rejected, where: str, situation: Situation, faults: FaultWords
) -> HuabeiError:
    """What is wrong with something that was to be an answer."""
    question = situation.question(rejected.name)
    if rejected.misread is None or question is None:
        known = [question.id for question in situation.questions]
        return UnknownAnswer(where, rejected.name, known)
    said = fill(getattr(faults, rejected.misread.fault), {"detail": rejected.misread.detail}, {})
    return WrongAnswer(where, rejected.name, said, " ".join(allowed(question)))
