"""`calc compare`: which offer to take, what to answer, and what to ask before."""

from collections.abc import Sequence
from datetime import date, timedelta

import msgspec

from huabei_negotiate.core.calculators.affordability import safe_cap
from huabei_negotiate.core.calculators.counter_offer import Counter, counter_offer
from huabei_negotiate.core.calculators.offers import Assessment, assess, choose
from huabei_negotiate.core.reckoning.counter_part import (
    counter_part,
    counter_record,
    countered,
)
from huabei_negotiate.core.reckoning.hearing import Heard
from huabei_negotiate.core.reckoning.offer_part import (
    Case,
    asks_of,
    offer_part,
    offer_record,
    terms_in_words,
)
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain_numbers
from huabei_negotiate.model.calc_words import AskWords
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Checklist, Dialogue, Paragraph, Spoken
from huabei_negotiate.model.reckoning import Number, Part, Plain, Reckoning

REVIEW_AFTER_DAYS = 30

_BUDGET = ("settle_today", "disposable", "safe_monthly_cap")
_COUNTER = "counter"


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What is advised: an offer to take and one to trade with it, or one to make instead."""

    best: Assessment | None
    trade: Assessment | None
    counter: Counter | None
    refused: bool


def reckon_offers(heard: Sequence[Heard], case: Case, sheet: Sheet) -> Reckoning:
    """Work out every offer and write down what to do."""
    assessments = [assess(each.offer, case.terms, case.household) for each in heard]
    answer = _answer(assessments, case)
    asks = [list(asks_of(assessment, case, sheet)) for assessment in assessments]
    reply = _reply(answer, case, sheet)
    parts = [
        _advice(answer, case, sheet),
        Part(id="reply", title=sheet.calc.reply.title, blocks=(_spoken(reply),)),
        _asks(asks, sheet),
        _budget(case, sheet),
    ]
    if answer.counter is not None:
        parts.append(counter_part(answer.counter, case, sheet))
    for number, (each, assessment) in enumerate(zip(heard, assessments, strict=True), 1):
        parts.append(offer_part(assessment, case, each.unused, number, sheet))
    record: dict[str, Plain] = {
        **plain_numbers(parts[3].numbers),
        "recommended": answer.best.offer.name if answer.best else None,
        "counter": counter_record(answer.counter, case) if answer.counter else None,
        "offers": [
            offer_record(assessment, each.unused, [ask.ask for ask in open_asks])
            for each, assessment, open_asks in zip(heard, assessments, asks, strict=True)
        ],
        "reply": [*reply],
    }
    cited = [fact for open_asks in asks for ask in open_asks for fact in ask.facts]
    notes = (*sheet.taken_as_zero(case.taken_as_zero), *sheet.calc.compare.notes)
    return sheet.finish("compare", parts, notes, record, cited)


def _answer(assessments: Sequence[Assessment], case: Case) -> Answer:
    best = choose(assessments)
    counter = None
    if best is None and case.household is not None:
        counter = counter_offer(case.terms, case.household, case.other_lenders, _COUNTER)
    return Answer(
        best=best,
        trade=None if best is None else _cheaper(assessments, best),
        counter=counter,
        refused=any(assessment.offer.refuse for assessment in assessments),
    )


def _cheaper(assessments: Sequence[Assessment], best: Assessment) -> Assessment | None:
    """The offer that costs least in all, where that is less than the best one."""
    others = [
        assessment
        for assessment in assessments
        if not assessment.offer.refuse and assessment.cost.total < best.cost.total
    ]
    return min(others, key=lambda assessment: assessment.cost.total, default=None)


def _advice(answer: Answer, case: Case, sheet: Sheet) -> Part:
    words = sheet.calc.compare
    if case.household is None:
        return Part(id="answer", title=words.title, lead=(words.no_budget,))
    if answer.best is None:
        lines = _instead(answer, case, sheet)
        return _part(words.title, words.none, lines)
    named, cost = _named(answer.best), answer.best.cost
    if not cost.months:
        lines = [sheet.write(words.best_lump, named)]
    else:
        lines = [sheet.write(words.best_reason, named)]
        lines += [sheet.write(words.best_upfront, named)] if cost.upfront.fen else []
    if answer.trade is not None:
        lines.append(sheet.write(words.trade, _traded(answer.best, answer.trade)))
    return _part(words.title, sheet.write(words.best, named), lines)


def _part(title: str, lead: str, lines: Sequence[str]) -> Part:
    return Part(
        id="answer", title=title, lead=(lead,), blocks=tuple(Paragraph(line) for line in lines)
    )


def _instead(answer: Answer, case: Case, sheet: Sheet) -> list[str]:
    words = sheet.calc.compare
    if answer.counter is not None:
        values = countered(answer.counter, case)
        later = values["start"] != 1
        texts = [words.counter, *([words.counter_later] if later else []), words.counter_reason]
        return [sheet.write(text, values) for text in texts]
    poor = case.household is not None and not safe_cap(case.household.now.left).fen
    return [sheet.write(words.nothing_left if poor else words.cannot, {"day": _review_day(sheet)})]


def _reply(answer: Answer, case: Case, sheet: Sheet) -> tuple[str, ...]:
    words = sheet.calc.reply
    if answer.best is not None:
        lines, taken = words.accept, answer.best
        if answer.trade is not None:
            lines = (*lines, words.trade)
        total = (answer.trade or taken).cost.total
    elif answer.refused:
        return words.refuse
    elif case.household is None:
        return words.unknown
    elif answer.counter is not None:
        lines, taken = words.counter, answer.counter.assessment
        total = taken.cost.total
    else:
        return tuple(sheet.write(line, {"day": _review_day(sheet)}) for line in words.wait)
    values: Values = {
        "terms": terms_in_words(taken, sheet),
        "day": sheet.today + timedelta(days=1),
        "total": total,
    }
    return tuple(sheet.write(line, values) for line in lines)


def _spoken(lines: Sequence[str]) -> Dialogue:
    return Dialogue(tuple(Spoken("say", line) for line in lines))


def _asks(asks: Sequence[Sequence[AskWords]], sheet: Sheet) -> Part:
    """Every open question once, in the order of the content."""
    wanted = {ask.ask for open_asks in asks for ask in open_asks}
    words = sheet.calc.compare
    shown = tuple(ask.ask for ask in words.asks if ask.ask in wanted)
    return Part(id="asks", title=words.asks_title, blocks=(Checklist(shown),))


def _budget(case: Case, sheet: Sheet) -> Part:
    debt = case.terms.debt
    values: dict[str, Number | str] = {
        "principal": debt.principal,
        "interest_fee": debt.interest_fee,
        "late_fee": debt.late_fee,
        "settle_today": debt.settle,
    }
    if case.household is not None:
        now = case.household.now
        values |= {
            "income": now.income,
            "essential": now.essential,
            "other_debt": now.other_debt,
            "disposable": now.left,
            "safe_monthly_cap": safe_cap(now.left),
        }
    title = sheet.calc.compare.budget_title
    return Part(id="budget", title=title, numbers=sheet.numbers(_BUDGET, values))


def _named(assessment: Assessment) -> Values:
    cost, bearing = assessment.cost, assessment.bearing
    return {
        "name": assessment.offer.name,
        "total": cost.total,
        "max_month": cost.largest_month,
        "upfront": cost.upfront,
        "cash_after": Money(0) if bearing is None else bearing.cash_after,
    }


def _traded(best: Assessment, other: Assessment) -> Values:
    less = best.cost.total - other.cost.total
    return {
        "name": best.offer.name,
        "other": other.offer.name,
        "total": other.cost.total,
        "less": less,
    }


def _review_day(sheet: Sheet) -> date:
    return sheet.today + timedelta(days=REVIEW_AFTER_DAYS)
