"""`calc late`: what waiting costs, and what a part payment is set against."""

from datetime import date, timedelta

import msgspec

from huabei_negotiate.core.calculators.late_interest import (
    Mark,
    RateOn,
    charge_by,
    principal_first,
    set_against,
    weeks_from,
)
from huabei_negotiate.core.growth import WEEKS, growth_chart
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain, plain_numbers
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Paragraph
from huabei_negotiate.model.reckoning import Number, Part, Plain, Rate, Reckoning

DAYS_A_YEAR = 365

_SO_FAR = ("late_days", "late_rate", "late_yearly", "late_so_far", "late_per_day", "owed_today")
_BY = ("late_by",)
_PAID = ("pay_costs", "pay_interest", "pay_principal", "principal_after", "per_day_after")


class LateRequest(msgspec.Struct, frozen=True, kw_only=True):
    """An overdue principal, its due day, what else is owed, and the daily rate of each day.

    `by` is a day to look ahead to, `pay` a part payment made today.
    """

    principal: Money
    interest_fee: Money
    costs: Money
    due: date
    by: date | None
    pay: Money | None
    rate_on: RateOn
    rate_source: str


def reckon_late(request: LateRequest, sheet: Sheet) -> Reckoning:
    """Work it out and write it down.

    Raises:
        NoRate: no rate is in force on one of the days.
    """
    weeks = weeks_from(sheet.today, WEEKS)
    ends = sorted({*weeks, *([request.by] if request.by else [])})
    marks = charge_by(request.principal, request.due, ends, request.rate_on)
    values = _values(request, marks, sheet)
    parts = [_waiting(request, marks, values, sheet)]
    record: dict[str, Plain] = {
        "numbers": dict(plain_numbers(parts[0].numbers)),
        "weeks": [_mark_record(mark) for mark in marks],
    }
    if request.pay is not None:
        paid = _paid(request, request.pay, marks[0].charge, sheet)
        parts.append(_paying(request.pay, {**values, **paid}, sheet))
        record["part_payment"] = {name: plain(value) for name, value in paid.items()}
    return sheet.finish("late", parts, sheet.calc.late.notes, record)


def _values(request: LateRequest, marks: list[Mark], sheet: Sheet) -> dict[str, Number | str]:
    so_far = marks[0]
    rate = request.rate_on(sheet.today + timedelta(days=1))
    owed = request.principal + request.interest_fee + request.costs + so_far.charge
    values: dict[str, Number | str] = {
        "principal": request.principal,
        "interest_fee": request.interest_fee,
        "costs": request.costs,
        "due": request.due,
        "day": sheet.today,
        "rate_source": request.rate_source,
        "late_days": so_far.days,
        "late_rate": Rate(rate),
        "late_yearly": Rate(rate * DAYS_A_YEAR),
        "rate_sum": Rate(so_far.rates),
        "late_so_far": so_far.charge,
        "late_per_day": request.principal.times(rate),
        "owed_today": owed,
    }
    for mark in marks:
        if mark.day == request.by:
            values |= {"by": mark.day, "by_days": mark.days, "by_rate_sum": Rate(mark.rates)}
            values["late_by"] = mark.charge
    return values


def _waiting(request: LateRequest, marks: list[Mark], values: Values, sheet: Sheet) -> Part:
    words = sheet.calc.late
    leads = [words.lead if marks[0].days else words.not_yet]
    if request.by is not None:
        leads.append(words.lead_by)
    return Part(
        id="waiting",
        title=words.title,
        lead=tuple(sheet.write(lead, values) for lead in leads),
        numbers=sheet.numbers((*_SO_FAR, *_BY), values),
        blocks=(growth_chart(marks, sheet.calc),),
    )


def _paid(request: LateRequest, pay: Money, charge: Money, sheet: Sheet) -> dict[str, Number]:
    rate = request.rate_on(sheet.today + timedelta(days=1))
    by_law = set_against(pay, request.costs, request.interest_fee + charge, request.principal)
    agreed = principal_first(pay, request.principal)
    after = request.principal - by_law.principal
    after_agreed = request.principal - agreed.principal
    return {
        "pay_costs": by_law.costs,
        "pay_interest": by_law.interest,
        "pay_principal": by_law.principal,
        "over": by_law.over,
        "principal_after": after,
        "per_day_after": after.times(rate),
        "principal_after_if_first": after_agreed,
        "per_day_after_if_first": after_agreed.times(rate),
    }


def _paying(pay: Money, values: dict[str, Number | str], sheet: Sheet) -> Part:
    words = sheet.calc.late
    values["pay"] = pay
    first = {
        "principal": values["principal_after_if_first"],
        "per_day": values["per_day_after_if_first"],
    }
    leads = [sheet.write(words.pay_lead, values)]
    if values["over"] != Money(0):
        leads.append(sheet.write(words.pay_over, values))
    return Part(
        id="part_payment",
        title=sheet.write(words.pay_title, values),
        lead=tuple(leads),
        numbers=sheet.numbers(_PAID, values),
        blocks=(Paragraph(sheet.write(words.pay_first, first)),),
    )


def _mark_record(mark: Mark) -> dict[str, Plain]:
    return {"day": mark.day.isoformat(), "days": mark.days, "charge": plain(mark.charge)}
