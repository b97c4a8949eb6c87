"""`calc minimum`: what paying only the minimum costs, beside a fixed sum each month."""

from datetime import date
from decimal import Decimal

import msgspec

from huabei_negotiate.core.calculators.late_interest import RateOn
from huabei_negotiate.core.calculators.minimum import (
    CLEARED_BELOW,
    Bill,
    Payoff,
    Repayment,
    pay_fixed,
    pay_minimum,
)
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain, plain_numbers, some_of
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Bar, Block, Chart
from huabei_negotiate.model.reckoning import Number, Part, Plain, Rate, Reckoning

_MINIMUM = ("min_first", "min_months", "min_interest", "min_total")
_FIXED = ("fix_monthly", "fix_months", "fix_interest", "fix_total", "fix_saves")


class MinimumRequest(msgspec.Struct, frozen=True, kw_only=True):
    """A statement, the share of its principal that must be paid, and a sum to compare with.

    Without `monthly` the first minimum payment is what is paid each month.
    """

    principal: Money
    interest_fee: Money
    share: Decimal
    due: date
    monthly: Money | None
    rate_on: RateOn


def reckon_minimum(request: MinimumRequest, sheet: Sheet) -> Reckoning:
    """Work it out and write it down.

    Raises:
        NoRate: no rate is in force on one of the days.
    """
    bill = Bill(
        principal=request.principal,
        also_due=request.interest_fee,
        due=request.due,
        rate_on=request.rate_on,
    )
    least = pay_minimum(bill, request.share)
    monthly = request.monthly or least.repayments[0].paid
    fixed = pay_fixed(bill, monthly)
    values = _values(request, least, fixed, monthly, sheet)
    parts = [_least(least, values, sheet), _fixed(fixed, values, sheet)]
    record: dict[str, Plain] = {
        "numbers": dict(plain_numbers(number for part in parts for number in part.numbers)),
        "minimum": [_repayment_record(repayment) for repayment in least.repayments],
        "fixed": [_repayment_record(repayment) for repayment in fixed.repayments],
        "fixed_ends": fixed.ends,
    }
    return sheet.finish("minimum", parts, sheet.calc.minimum.notes, record)


def _values(
    request: MinimumRequest, least: Payoff, fixed: Payoff, monthly: Money, sheet: Sheet
) -> Values:
    words = sheet.calc.minimum
    source = words.monthly_given if request.monthly else words.monthly_first
    values: dict[str, Number | str] = {
        "principal": request.principal,
        "interest_fee": request.interest_fee,
        "share": Rate(request.share),
        "late_rate": Rate(request.rate_on(request.due)),
        "floor": CLEARED_BELOW,
        "min_first": least.repayments[0].paid,
        "min_months": least.months,
        "min_interest": least.interest,
        "min_total": least.total,
        "fix_monthly": monthly,
        "fix_source": source,
    }
    if fixed.ends:
        values |= {
            "fix_months": fixed.months,
            "fix_interest": fixed.interest,
            "fix_total": fixed.total,
            "fix_saves": least.interest - fixed.interest,
        }
    return values


def _least(least: Payoff, values: Values, sheet: Sheet) -> Part:
    words = sheet.calc.minimum
    return Part(
        id="minimum",
        title=words.title,
        lead=(sheet.write(words.lead, {**values, "last_day": least.repayments[-1].day}),),
        numbers=sheet.numbers(_MINIMUM, values),
        blocks=(_chart(least, sheet),),
    )


def _fixed(fixed: Payoff, values: Values, sheet: Sheet) -> Part:
    words = sheet.calc.minimum
    blocks: tuple[Block, ...] = ()
    lead = sheet.write(words.never, values)
    if fixed.ends:
        lead = sheet.write(words.fixed_lead, {**values, "last_day": fixed.repayments[-1].day})
        blocks = (_chart(fixed, sheet),)
    return Part(
        id="fixed",
        title=sheet.write(words.fixed_title, values),
        lead=(lead,),
        numbers=sheet.numbers(_FIXED, values),
        blocks=blocks,
    )


def _chart(payoff: Payoff, sheet: Sheet) -> Chart:
    bars = tuple(
        Bar(repayment.day.isoformat(), repayment.still_owed.fen, sheet.amount(repayment.still_owed))
        for repayment in some_of(payoff.repayments)
    )
    return Chart(sheet.calc.minimum.chart, bars)


def _repayment_record(repayment: Repayment) -> Plain:
    return {
        "day": repayment.day.isoformat(),
        "paid": plain(repayment.paid),
        "interest": plain(repayment.interest),
        "still_owed": plain(repayment.still_owed),
    }
