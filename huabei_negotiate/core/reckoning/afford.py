"""`calc afford`: what can be promised each month, and how long the cash lasts."""

import msgspec

from huabei_negotiate.core.calculators.affordability import (
    Stretch,
    Timing,
    budget_in,
    cushion_months,
    months_cash_lasts,
    safe_cap,
    stretches,
    timing,
)
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain, plain_numbers
from huabei_negotiate.model.offers import Household
from huabei_negotiate.model.reckoning import Number, Part, Plain, Reckoning

_MONTHLY = ("disposable", "safe_monthly_cap", "cushion_months", "cash_lasts")
_STRETCH = ("disposable", "safe_monthly_cap")
_TIMING = ("held_days", "days_to_pay")


class AffordRequest(msgspec.Struct, frozen=True, kw_only=True):
    """Whose money it is, and on which days of the month it comes and is due.

    `taken_as_zero` names what was not told.
    """

    household: Household
    pay_day: int | None
    due_day: int | None
    taken_as_zero: frozenset[str] = frozenset()


def reckon_afford(request: AffordRequest, sheet: Sheet) -> Reckoning:
    """Work it out and write it down."""
    words = sheet.calc.afford
    parts = [_monthly(request.household, sheet)]
    notes = (*sheet.taken_as_zero(request.taken_as_zero), *words.notes)
    ahead = stretches(request.household)
    if len(ahead) > 1:
        parts += [_stretch(stretch, request.household, sheet) for stretch in ahead]
    if request.pay_day is not None and request.due_day is not None:
        parts.append(_timing(timing(request.pay_day, request.due_day, sheet.today), sheet))
        notes += words.timing_notes
    record: dict[str, Plain] = {
        "numbers": plain_numbers((*parts[0].numbers, *parts[-1].numbers)),
        "months": [_stretch_record(stretch) for stretch in ahead],
    }
    return sheet.finish("afford", parts, notes, record)


def _monthly(household: Household, sheet: Sheet) -> Part:
    words, now = sheet.calc.afford, household.now
    lasts = months_cash_lasts(household)
    values: dict[str, Number | str] = {
        "income": now.income,
        "essential": now.essential,
        "other_debt": now.other_debt,
        "cash": household.cash,
        "disposable": now.left,
        "safe_monthly_cap": safe_cap(now.left),
    }
    if (cushion := cushion_months(household)) is not None:
        values["cushion_months"] = cushion
    if lasts is not None:
        values["cash_lasts"] = lasts
    leads = [words.lead if safe_cap(now.left).fen else words.nothing]
    leads += [] if lasts is None else [words.runs_out]
    return Part(
        id="monthly",
        title=words.title,
        lead=tuple(sheet.write(lead, values) for lead in leads),
        numbers=sheet.numbers(_MONTHLY, values),
    )


def _stretch(stretch: Stretch, household: Household, sheet: Sheet) -> Part:
    words, budget = sheet.calc.afford, budget_in(household, stretch.since)
    values: Values = {
        "income": budget.income,
        "essential": budget.essential,
        "other_debt": budget.other_debt,
        "disposable": stretch.left,
        "safe_monthly_cap": stretch.cap,
    }
    months = months_named(stretch.since, stretch.until, sheet)
    return Part(
        id=f"from-{stretch.since}",
        title=sheet.write(words.stretch, {"months": months}),
        lead=(words.stretch_lead,) if stretch.until is None else (),
        numbers=sheet.numbers(_STRETCH, values),
    )


def _timing(when: Timing, sheet: Sheet) -> Part:
    words = sheet.calc.afford
    values: dict[str, Number | str] = {
        "due": when.due_on,
        "paid_on": when.paid_on,
        "paid_next": when.paid_next,
        "held_days": when.held_days,
        "days_to_pay": when.days_to_pay,
    }
    leads = [words.timing_lead]
    leads += [words.before_pay] if when.days_to_pay < when.held_days else []
    return Part(
        id="timing",
        title=words.timing_title,
        lead=tuple(sheet.write(lead, values) for lead in leads),
        numbers=sheet.numbers(_TIMING, values),
    )


def months_named(since: int, until: int | None, sheet: Sheet) -> str:
    """Months in a row, as a reader counts them."""
    words = sheet.calc.shared
    if until is None:
        return sheet.write(words.months_on, {"from": since})
    return sheet.write(
        words.month if since == until else words.months, {"from": since, "to": until}
    )


def _stretch_record(stretch: Stretch) -> Plain:
    return {
        "from": stretch.since,
        "to": stretch.until,
        "left": plain(stretch.left),
        "cap": plain(stretch.cap),
    }
