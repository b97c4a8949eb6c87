"""`calc instalments`: several numbers of periods side by side, and each one by itself."""

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

import msgspec

from huabei_negotiate.core.calculators.instalments import (
    Instalment,
    Schedule,
    declining_schedule,
    end_early,
    equal_schedule,
)
from huabei_negotiate.core.months import add_months
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain, some_of, yearly
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Bar, Chart, Row, Table
from huabei_negotiate.model.reckoning import Number, Part, Plain, Rate, Reckoning

_ONE = (
    "fee_rate",
    "fee_total",
    "instalment",
    "last_instalment",
    "instalments_total",
    "yearly_nominal",
    "yearly_effective",
    "yearly_declining",
)
_EARLY = (
    "early_paid",
    "early_principal",
    "early_fee",
    "early_without_fee",
    "early_with_fee",
)


class Option(msgspec.Struct, frozen=True, kw_only=True):
    """A number of periods, its fee rate for all of them together, and where that is from."""

    periods: int
    fee_rate: Decimal
    source: str


class InstalmentRequest(msgspec.Struct, frozen=True, kw_only=True):
    """What is split up how; `first_due` is the day of the first period.

    With `in_full` each option gets a part of its own; `end_after` is when the rest is cleared.
    """

    principal: Money
    options: Sequence[Option]
    first_due: date | None
    end_after: int | None
    in_full: bool


def reckon_instalments(request: InstalmentRequest, sheet: Sheet) -> Reckoning:
    """Work it out and write it down."""
    worked_out = [_work_out(option, request, sheet) for option in request.options]
    parts = [_side_by_side(request, worked_out, sheet)]
    notes = sheet.calc.instalments.notes
    if request.in_full:
        parts += [part for each in worked_out for part in _in_full(each, request, sheet)]
    if request.in_full and request.end_after is not None:
        notes += sheet.calc.instalments.early_notes
    record: dict[str, Plain] = {"options": [_record(each, request) for each in worked_out]}
    return sheet.finish("instalments", parts, notes, record)


class _Worked(msgspec.Struct, frozen=True):
    option: Option
    schedule: Schedule
    values: Values


def _work_out(option: Option, request: InstalmentRequest, sheet: Sheet) -> _Worked:
    schedule = equal_schedule(request.principal, option.periods, option.fee_rate)
    declining = declining_schedule(request.principal, option.periods, option.fee_rate)
    first, last = schedule.instalments[0], schedule.instalments[-1]
    values: dict[str, Number | str] = {
        "principal": request.principal,
        "periods": option.periods,
        "rate_source": option.source,
        "fee_rate": Rate(option.fee_rate),
        "fee_total": schedule.fee,
        "instalment": first.amount,
        "instalments_total": schedule.total,
        "yearly_nominal": yearly(schedule.yearly),
        "yearly_effective": yearly(schedule.effective),
        "yearly_declining": yearly(declining.yearly),
    }
    if last.amount != first.amount:
        values["last_instalment"] = last.amount
    if request.end_after is not None:
        early = end_early(schedule, request.end_after)
        values |= {
            "after": request.end_after,
            "rest": option.periods - request.end_after,
            "early_paid": early.paid,
            "early_principal": early.principal_left,
            "early_fee": early.fee_left,
            "early_without_fee": early.principal_left,
            "early_with_fee": early.with_fee,
        }
    return _Worked(option, schedule, {"day": sheet.today, **values})


def _side_by_side(request: InstalmentRequest, worked_out: Sequence[_Worked], sheet: Sheet) -> Part:
    words = sheet.calc.instalments
    rows = tuple(
        Row(
            sheet.write(sheet.calc.shared.periods, each.values),
            sheet.write(words.row, each.values),
        )
        for each in worked_out
    )
    title = sheet.write(words.title, {"principal": request.principal})
    return Part(id="options", title=title, lead=(words.lead,), blocks=(Table(rows),))


def _in_full(each: _Worked, request: InstalmentRequest, sheet: Sheet) -> Iterator[Part]:
    words = sheet.calc.instalments
    shown = some_of(each.schedule.instalments)
    bars = tuple(_bar(period, request, sheet) for period in shown)
    yield Part(
        id=f"periods-{each.option.periods}",
        title=sheet.write(words.one_title, each.values),
        lead=(sheet.write(words.one_lead, each.values),),
        numbers=sheet.numbers(_ONE, each.values),
        blocks=(Chart(words.owed, bars),),
    )
    if request.end_after is not None:
        yield Part(
            id=f"early-{each.option.periods}",
            title=sheet.write(words.early_title, each.values),
            lead=(sheet.write(words.early_lead, each.values),),
            numbers=sheet.numbers(_EARLY, each.values),
        )


def _bar(period: Instalment, request: InstalmentRequest, sheet: Sheet) -> Bar:
    owed = period.still_owed
    return Bar(_when(period, request, sheet), owed.fen, sheet.amount(owed))


def _when(period: Instalment, request: InstalmentRequest, sheet: Sheet) -> str:
    due = _due(period, request)
    if due is not None:
        return due.isoformat()
    return sheet.write(sheet.calc.shared.period, {"from": period.number})


def _due(period: Instalment, request: InstalmentRequest) -> date | None:
    first = request.first_due
    return None if first is None else add_months(first, period.number - 1)


def _record(each: _Worked, request: InstalmentRequest) -> Plain:
    numbers: dict[str, Plain] = {
        name: plain(value) for name, value in each.values.items() if not isinstance(value, str)
    }
    numbers["schedule"] = [
        {
            "period": period.number,
            "due": due.isoformat() if (due := _due(period, request)) else None,
            "amount": plain(period.amount),
            "principal": plain(period.principal),
            "fee": plain(period.fee),
            "still_owed": plain(period.still_owed),
        }
        for period in each.schedule.instalments
    ]
    return numbers
