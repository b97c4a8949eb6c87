"""An offer as far as its words say it, and the payments that follow from it and the debt."""

from collections.abc import Iterator
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.calculators.affordability import MOST_MONTHS
from huabei_negotiate.core.calculators.splitting import split
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Debt, Payment

_ZERO = Money(0)


class Run(msgspec.Struct, frozen=True):
    """Months in a row; without an amount they share what is left of the total."""

    start: int
    months: int
    amount: Money | None


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An offer part read; `next_month` is where the next run starts.

    `settles`: all of it at once; `until_clear`: this much a month until nothing is left.
    `total` is what is paid in all; else the debt less `less`, times `share`, unless some part
    of it is let off that we cannot tell (`partly_let_off`).
    """

    down: Money = _ZERO
    lump: Money | None = None
    settles: bool = False
    runs: tuple[Run, ...] = ()
    until_clear: Money | None = None
    next_month: int = 1
    total: Money | None = None
    principal_only: bool = False
    partly_let_off: bool = False
    less: Money = _ZERO
    share: Decimal = Decimal(1)


def payments_of(draft: Draft, debt: Debt | None) -> tuple[Payment, ...]:
    """All payments by month; none where the words do not add up to a whole offer."""
    whole = _whole(draft, debt)
    gap = None if whole is None else whole - _said(draft)
    complete = _completed(draft, gap)
    if complete is None or (complete.lump is None and not complete.runs):
        return ()
    return tuple(_listed(complete))


def _whole(draft: Draft, debt: Debt | None) -> Money | None:
    """What is to be paid in all, where that is known."""
    if draft.total is not None or debt is None or draft.partly_let_off:
        return draft.total
    base = debt.principal if draft.principal_only else debt.settle
    return (base - draft.less).times(draft.share)


def _said(draft: Draft) -> Money:
    """The amounts that were said, added up."""
    runs = sum(run.amount.fen * run.months for run in draft.runs if run.amount)
    return Money(draft.down.fen + (draft.lump or _ZERO).fen + runs)


def _completed(draft: Draft, gap: Money | None) -> Draft | None:
    """The draft with an amount for everything; `gap` is what is not said of the whole."""
    open_months = sum(run.months for run in draft.runs if run.amount is None)
    settles = draft.settles and draft.lump is None and not draft.runs
    if not (open_months or settles or draft.until_clear):
        contradicts = draft.total is not None and gap != _ZERO
        return None if contradicts else draft
    if gap is None or gap <= _ZERO:
        return None
    if open_months:
        return _shared_out(draft, gap, open_months)
    return replace(draft, lump=gap) if settles else _paid_off(draft, gap)


def _shared_out(draft: Draft, gap: Money, open_months: int) -> Draft:
    parts = iter(split(gap, open_months))
    runs = [
        single
        for run in draft.runs
        for single in ([run] if run.amount else _single_months(run, parts))
    ]
    return replace(draft, runs=tuple(runs))


def _single_months(run: Run, parts: Iterator[Money]) -> list[Run]:
    return [Run(run.start + number, 1, next(parts)) for number in range(run.months)]


def _paid_off(draft: Draft, gap: Money) -> Draft | None:
    """The same amount each month, and in the last month what is left."""
    monthly = draft.until_clear or gap
    full, rest = divmod(gap.fen, monthly.fen)
    start = draft.next_month
    if start + full > MOST_MONTHS:
        return None
    runs = [Run(start, full, monthly)] if full else []
    if rest:
        runs.append(Run(start + full, 1, Money(rest)))
    return replace(draft, runs=(*draft.runs, *runs))


def _listed(draft: Draft) -> Iterator[Payment]:
    for amount in (draft.down, draft.lump):
        if amount and amount > _ZERO:
            yield Payment(0, amount)
    for run in draft.runs:
        amount = run.amount or _ZERO
        yield from (Payment(run.start + n, amount) for n in range(run.months))
