"""The sheet on what happened, to hand over where payments are in doubt."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.core.layout import fact_item
from huabei_negotiate.model.case import KeptDoubt
from huabei_negotiate.model.document_words import FactSheetWords
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Checklist,
    Grid,
    Item,
    Numbered,
    Outline,
    Paragraph,
    Row,
    Section,
    Table,
)
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.words import Words

_TOLD = (
    *("what", "tricked_how", "opened_by_me", "family", "child_scammed"),
    *("access", "gave_code", "money_sent"),
)
_EMPTY_LINES = 3
_NOTHING = "—"
"""Nobody gives a number for what one noticed."""


class Talk(NamedTuple):
    """Whom the reader spoke to, when, and the numbers they were given."""

    whom: str
    when: str
    numbers: str


def lay_out_fact_sheet(
    plan: Plan, words: Words, doubts: Sequence[KeptDoubt] = (), talks: Sequence[Talk] = ()
) -> Outline:
    """What to know first, then the sheet itself, with payments marked and talks kept."""
    own = words.documents.fact_sheet
    kind = _kind(plan)
    parts: list[tuple[str, str, list[Block]]] = [
        ("before", own.before, [*_before(plan, words)]),
        ("who", own.who, [_who(own)]),
        ("what", own.what, [_what(plan, own)]),
        ("times", own.timeline, [_times(plan, words, talks)]),
        ("payments", own.payments_title, [*_payments(plan, own, doubts)]),
        ("asks", own.asks_title, [Numbered(tuple(map(Item, getattr(own.asks, kind))))]),
        ("evidence", own.evidence, [Checklist(tuple(paper.text for paper in plan.materials))]),
        ("sign", own.sign, [*_sign(plan, own)]),
    ]
    return tuple(
        Section(id=name, title=title, blocks=tuple(blocks), new_page=name == "who")
        for name, title, blocks in parts
    )


def _kind(plan: Plan) -> str:
    """What happened, as far as what to ask for depends on it."""
    what = plan.answers.get("what")
    if what in {"tricked", "child"}:
        return str(what)
    opened = what == "opened" and plan.answers.get("opened_by_me") != "yes"
    return "opened" if opened else "stolen"


def _before(plan: Plan, words: Words) -> Iterator[Block]:
    own = words.documents.fact_sheet
    yield Bullets(tuple(map(Item, own.notes)))
    facts = {fact.id: fact for fact in plan.facts}
    cited = tuple(fact_item(facts[name], plan.today, words) for name in own.facts if name in facts)
    if cited:
        yield Paragraph(words.sections.sources, "quiet")
        yield Bullets(cited)


def _who(own: FactSheetWords) -> Table:
    rows = own.rows
    labels = (rows.name, rows.phone_end, rows.identity, rows.contact)
    return Table(tuple(Row(label, own.blank) for label in labels))


def _what(plan: Plan, own: FactSheetWords) -> Table:
    told = {each.id: each for each in plan.told}
    rows = [Row(told[name].label, told[name].words) for name in _TOLD if name in told]
    story = told["story"].words if "story" in told else own.blank
    return Table((*rows, Row(own.rows.story, story)))


def _times(plan: Plan, words: Words, talks: Sequence[Talk]) -> Grid:
    own = words.documents.fact_sheet
    times, blank = own.times, own.blank
    noticed = plan.answers.get("noticed_on")
    day = show_value(noticed, words.values, plan.today) if noticed is not None else ""
    rows = [(times.noticed, times.done, day or blank, _NOTHING)]
    rows += [(getattr(times, whom), _state(whom, plan, own), blank, blank) for whom in _whom(plan)]
    rows += [(talk.whom, times.done, talk.when, talk.numbers or blank) for talk in talks]
    return Grid(times.columns, tuple(rows))


def _whom(plan: Plan) -> Iterator[str]:
    """Those who have been told, and those who must be."""
    answers, reported = plan.answers, _reported(plan) or ()
    what, access = answers.get("what"), answers.get("access")
    needed = {
        "alipay": True,
        "police": what != "child" and answers.get("family") != "yes",
        "carrier": what in {"lost_phone", "lost_sim"} or access in {"phone_lost", "sim_dead"},
        "merchant": what in {"child", "tricked"},
    }
    for whom in ("alipay", "police", "carrier", "bank", "merchant"):
        if needed.get(whom) or whom in reported:
            yield whom


def _reported(plan: Plan) -> tuple[str, ...] | None:
    """Whom the reader has told already; nothing is known where they did not say."""
    reported = plan.answers.get("reported")
    return reported if isinstance(reported, tuple) else None


def _state(whom: str, plan: Plan, own: FactSheetWords) -> str:
    reported = _reported(plan)
    if reported is None:
        return own.blank
    return own.times.done if whom in reported else own.times.not_yet


def _payments(plan: Plan, own: FactSheetWords, doubts: Sequence[KeptDoubt]) -> Iterator[Block]:
    said = own.payments
    if doubts:
        yield Grid(said.columns, tuple(_payment(doubt, own) for doubt in doubts))
        unknown = [doubt.fen for doubt in doubts if doubt.mark == "unknown"]
        told = {"count": str(len(unknown)), "amount": str(Money(sum(unknown)))}
        yield Paragraph(fill(said.sums, told, {}), "strong")
        return
    yield Grid(said.columns, ((own.blank,) * len(said.columns),) * _EMPTY_LINES)
    yield Paragraph(said.more, "quiet")
    amount = plan.answers.get("amount")
    total = str(amount) if isinstance(amount, Money) else own.blank
    yield Paragraph(fill(said.total, {"amount": total}, {}), "strong")


def _payment(doubt: KeptDoubt, own: FactSheetWords) -> tuple[str, ...]:
    said = own.payments
    mark = said.unknown if doubt.mark == "unknown" else said.unsure
    at = f"{doubt.at:%Y-%m-%d %H:%M}"
    return (at, doubt.party, str(Money(doubt.fen)), doubt.order, mark)


def _sign(plan: Plan, own: FactSheetWords) -> Iterator[Block]:
    what, family = plan.answers.get("what"), plan.answers.get("family")
    asked = what == "unknown_spending" or plan.answers.get("opened_by_me") == "yes"
    if asked and family == "yes":
        yield Paragraph(own.family_did)
    elif asked and family != "no":
        yield Paragraph(own.asking_family)
    yield Paragraph(own.declared)
    yield Table(tuple(Row(label, own.blank) for label in (own.signature, own.signed_on)))
