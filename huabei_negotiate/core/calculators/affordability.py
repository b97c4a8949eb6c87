"""What can be paid each month, and how long the money lasts."""

from datetime import date
from decimal import ROUND_DOWN, Decimal

import msgspec

from huabei_negotiate.core.months import add_months, day_in
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Household

SAFE_SHARE = Decimal("0.8")
"""What may be promised of what is left; the rest is for what cannot be foreseen."""

ROUND_TO_YUAN = 10
MOST_MONTHS = 120
"""How far ahead anything is worked out."""

_TENTH = Decimal("0.1")
_ZERO = Money(0)


class Stretch(msgspec.Struct, frozen=True, kw_only=True):
    """Months with the same budget; `until` is missing for the last."""

    since: int
    until: int | None
    left: Money
    cap: Money


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """How pay days and due days lie: days from pay to due day, and from there to the next pay."""

    paid_on: date
    due_on: date
    paid_next: date

    @property
    def held_days(self) -> int:
        """How long the money must be kept before it is due."""
        return (self.due_on - self.paid_on).days

    @property
    def days_to_pay(self) -> int:
        """How long after the due day the next pay comes."""
        return (self.paid_next - self.due_on).days


def budget_in(household: Household, month: int) -> Budget:
    """The budget of a month; month 1 is the next one."""
    now = household.now
    income, essential, other_debt = now.income, now.essential, now.other_debt
    for phase in household.phases:
        if month >= phase.from_month:
            income = income if phase.income is None else phase.income
            essential = essential if phase.essential is None else phase.essential
            other_debt = other_debt if phase.other_debt is None else phase.other_debt
    return Budget(income=income, essential=essential, other_debt=other_debt)


def left_in(household: Household, month: int) -> Money:
    """What a month leaves over."""
    return budget_in(household, month).left


def safe_cap(left: Money) -> Money:
    """The most to promise a month to all creditors together: 80 %, down to 10 yuan."""
    return max(_ZERO, left.times(SAFE_SHARE).floor_to(ROUND_TO_YUAN))


def cap_in(household: Household, month: int) -> Money:
    """The most to promise for a month."""
    return safe_cap(left_in(household, month))


def stretches(household: Household) -> tuple[Stretch, ...]:
    """The months ahead, put together where the budget stays the same."""
    starts = sorted({1, *(max(1, phase.from_month) for phase in household.phases)})
    ends = [start - 1 for start in starts[1:]]
    return tuple(
        Stretch(
            since=start, until=end, left=left_in(household, start), cap=cap_in(household, start)
        )
        for start, end in zip(starts, [*ends, None], strict=True)
    )


def cushion_months(household: Household) -> Decimal | None:
    """How many months of essentials the cash covers, to a tenth, rounded down."""
    essential = household.now.essential
    if not essential.fen:
        return None
    return (Decimal(household.cash.fen) / essential.fen).quantize(_TENTH, ROUND_DOWN)


def months_cash_lasts(household: Household) -> int | None:
    """How many months can be lived without new debt; `None`: as far ahead as we look."""
    cash = household.cash
    for month in range(1, MOST_MONTHS + 1):
        cash += left_in(household, month)
        if cash < _ZERO:
            return month - 1
    return None


def timing(pay_day: int, due_day: int, today: date) -> Timing:
    """The next due day and the pay days around it; both days are days of the month."""
    due_on = day_in(today.year, today.month, due_day)
    if due_on < today:
        due_on = _moved(due_on, 1, due_day)
    paid_on = day_in(due_on.year, due_on.month, pay_day)
    if paid_on > due_on:
        paid_on = _moved(paid_on, -1, pay_day)
    return Timing(paid_on=paid_on, due_on=due_on, paid_next=_moved(paid_on, 1, pay_day))


def _moved(day: date, months: int, wanted: int) -> date:
    moved = add_months(day, months)
    return day_in(moved.year, moved.month, wanted)
