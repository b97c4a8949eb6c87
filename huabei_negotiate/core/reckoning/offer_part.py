"""One offer in words: its numbers, its months against the cap, and what it leaves open."""

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby

import msgspec

from huabei_negotiate.core.calculators.affordability import cap_in
from huabei_negotiate.core.calculators.keeping_up import RUNS
from huabei_negotiate.core.calculators.offers import (
    Assessment,
    Bearing,
    Terms,
    by_month,
    cost_of_breaking_off,
)
from huabei_negotiate.core.reckoning.afford import months_named
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain, yearly
from huabei_negotiate.model.calc_words import AskWords
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Household, Offer
from huabei_negotiate.model.outline import Bar, Block, Chart, Paragraph
from huabei_negotiate.model.reckoning import Number, Part, Plain, Rate

_COST = ("total", "saving_vs_settle", "extra_vs_settle", "upfront", "max_month", "irr_vs_settle")
_BEARING = ("cash_after", "cash_short", "p_complete", "expected_cost")
_WORTH = ("pv_3pct", "pv_dearest")
_ZERO = Money(0)


class Case(msgspec.Struct, frozen=True, kw_only=True):
    """What offers are compared for: the debt, the household where known, other lenders.

    `taken_as_zero` names what of all this was not told.
    """

    terms: Terms
    household: Household | None
    other_lenders: int
    taken_as_zero: frozenset[str] = frozenset()


class Span(msgspec.Struct, frozen=True):
    """Months in a row with the same payment and the same cap."""

    since: int
    until: int
    amount: Money
    cap: Money | None


def offer_part(assessment: Assessment, case: Case, unused: str, number: int, sheet: Sheet) -> Part:
    """An offer's section; `unused` are words of it that made no difference."""
    blocks: list[Block] = [months_chart(assessment.offer, case, sheet)]
    if unused:
        blocks.append(Paragraph(sheet.write(sheet.calc.compare.unused, {"words": unused}), "quiet"))
    return Part(
        id=f"offer-{number}",
        title=assessment.offer.name,
        lead=(_verdict(assessment, case, sheet),),
        numbers=sheet.numbers((*_COST, *_BEARING, *_WORTH), _values(assessment, case)),
        blocks=tuple(blocks),
    )


def asks_of(assessment: Assessment, case: Case, sheet: Sheet) -> Iterator[AskWords]:
    """The questions an offer leaves open."""
    paid, settle = by_month(assessment.offer), case.terms.debt.settle
    cost = assessment.cost
    later = [month for month in paid if month]
    applies = {
        "always": True,
        "lump": bool(cost.upfront.fen) and not later,
        "down": bool(cost.upfront.fen) and bool(later),
        "wait": bool(later) and later[0] > 1,
        "instalments": len(later) > 1,
        "less": cost.total < settle,
        "more": cost.total > settle,
    }
    said = assessment.offer.said
    for ask in sheet.calc.compare.asks:
        if applies[ask.when] and not any(word in said for word in ask.unless):
            yield ask


def terms_in_words(assessment: Assessment, sheet: Sheet) -> str:
    """An offer as it can be read out: what is paid when, and how much in all."""
    words, joint = sheet.calc.compare, sheet.words.values.list_joint
    if not assessment.cost.months:
        return sheet.write(words.terms_lump, {"amount": assessment.cost.total})
    pieces = []
    if assessment.cost.upfront.fen:
        pieces.append(sheet.write(words.terms_upfront, {"amount": assessment.cost.upfront}))
    for span in spans(assessment.offer, None):
        if span.amount.fen:
            several = span.until > span.since
            months = months_named(span.since, span.until, sheet)
            text = words.terms_run if several else words.terms_single
            pieces.append(sheet.write(text, {"months": months, "amount": span.amount}))
    pieces.append(sheet.write(words.terms_total, {"total": assessment.cost.total}))
    return joint.join(pieces)


def offer_record(assessment: Assessment, unused: str, asks: list[str]) -> dict[str, Plain]:
    """An offer for programs, under the names docs/calc.md gives."""
    cost, bearing = assessment.cost, assessment.bearing
    record: dict[str, Plain] = {
        "name": assessment.offer.name,
        "total": plain(cost.total),
        "saving_vs_settle": plain(cost.saving),
        "pv_3pct": plain(cost.worth_now),
        "pv_dearest": None if cost.worth_at_dearest is None else plain(cost.worth_at_dearest),
        "irr_vs_settle": plain(yearly(cost.yearly_rate)),
        "max_month": plain(cost.largest_month),
        "upfront": plain(cost.upfront),
        **(_bearing_record(bearing) if bearing else {}),
        "passes": assessment.passes,
        "refuse": assessment.offer.refuse or None,
        "ask": [*asks],
        "unused": unused,
        "payments": [
            {"month": payment.month, "amount": plain(payment.amount)}
            for payment in assessment.offer.payments
        ],
    }
    return record


def spans(offer: Offer, household: Household | None) -> list[Span]:
    """An offer's months from the next one to its last, put together where they are alike."""
    paid = by_month(offer)
    months = [
        (
            month,
            paid.get(month, _ZERO),
            None if household is None else cap_in(household, month),
        )
        for month in range(1, max(paid, default=0) + 1)
    ]
    found = []
    for (amount, cap), group in groupby(months, key=lambda month: month[1:]):
        alike = [month for month, _, _ in group]
        found.append(Span(alike[0], alike[-1], amount, cap))
    return found


def _bearing_record(bearing: Bearing) -> dict[str, Plain]:
    return {
        "over_cap": bearing.over_cap,
        "cash_after": plain(bearing.cash_after),
        "keeps_buffer": bearing.keeps_buffer,
        "p_complete": float(bearing.chance),
        "expected_cost": plain(bearing.expected_cost),
        "verdict": bearing.verdict,
    }


def _values(assessment: Assessment, case: Case) -> Values:
    """The numbers worth showing: of two opposite ones the one that holds, and no idle zeros."""
    cost = assessment.cost
    gained = cost.saving >= _ZERO
    values: dict[str, Number | str] = {
        "settle_today": case.terms.debt.settle,
        "total": cost.total,
        "saving_vs_settle" if gained else "extra_vs_settle": max(cost.saving, _ZERO - cost.saving),
        "pv_3pct": cost.worth_now,
    }
    if cost.upfront.fen:
        values["upfront"] = cost.upfront
    if cost.months:
        values["max_month"] = cost.largest_month
    if cost.yearly_rate:
        values["irr_vs_settle"] = yearly(cost.yearly_rate)
    if cost.worth_at_dearest is not None and case.terms.dearest_rate is not None:
        values["pv_dearest"] = cost.worth_at_dearest
        values["dearest_rate"] = Rate(case.terms.dearest_rate)
    return {**values, **_borne(assessment, case)}


def _borne(assessment: Assessment, case: Case) -> Values:
    bearing, household = assessment.bearing, case.household
    if bearing is None or household is None:
        return {}
    after = bearing.cash_after
    return {
        "cash": household.cash,
        "cash_after" if after >= _ZERO else "cash_short": max(after, _ZERO - after),
        "at_once": assessment.cost.upfront,
        "varies": Rate(household.varies),
        "runs": f"{RUNS:,}",
        "p_complete": Rate(bearing.chance),
        "expected_cost": bearing.expected_cost,
        "broken": cost_of_breaking_off(assessment.cost.total, case.terms),
    }


def _verdict(assessment: Assessment, case: Case, sheet: Sheet) -> str:
    verdicts, words = sheet.calc.verdicts, sheet.calc.compare
    if refuse := assessment.offer.refuse:
        return sheet.write(words.refused, {"verdict": verdicts.refused, "why": refuse})
    bearing = assessment.bearing
    if bearing is None or case.household is None:
        return verdicts.unknown
    shown = {
        "verdict": getattr(verdicts, bearing.verdict),
        "reasons": sheet.words.values.list_joint.join(_reasons(bearing, sheet)),
        "varies": Rate(case.household.varies),
    }
    return sheet.write(words.verdict, shown)


def _reasons(bearing: Bearing, sheet: Sheet) -> list[str]:
    words = sheet.calc.compare
    if bearing.cash_after < _ZERO:
        return [words.over_cash]
    doubts = {
        words.over_cap: bearing.over_cap,
        words.no_buffer: not bearing.keeps_buffer,
        words.breaks: bearing.chance < Decimal("0.8"),
    }
    return [doubt for doubt, holds in doubts.items() if holds] or [words.assumption]


def months_chart(offer: Offer, case: Case, sheet: Sheet) -> Chart:
    """Each month of an offer beside its cap."""
    words = sheet.calc.compare
    at_once = by_month(offer).get(0)
    bars = [Bar(words.at_once, at_once.fen, sheet.amount(at_once))] if at_once else []
    for span in spans(offer, case.household):
        label = months_named(span.since, span.until, sheet)
        shown = sheet.amount(span.amount)
        if span.cap is not None and span.amount > span.cap:
            shown = f"{shown} {words.above}"
        limit = None if span.cap is None else span.cap.fen
        bars.append(Bar(label, span.amount.fen, shown, limit))
    return Chart(words.chart_bare if case.household is None else words.chart, tuple(bars))
