"""Numbers worked out from the answers, by the name content uses for them."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import Decimal
from typing import TypeVar

import msgspec

from huabei_negotiate.core.calculators.affordability import ROUND_TO_YUAN, safe_cap
from huabei_negotiate.model.answers import Answers, Figures, FigureValue
from huabei_negotiate.model.money import Money

_OBJECTION_DAYS = 15
_REVIEW_AFTER_DAYS = 30
_DAYS_A_MONTH = 30
_ZERO = Money(0)


class Basis(msgspec.Struct, frozen=True, kw_only=True):
    """What figures are worked out from; `daily_rate` is charged on overdue principal."""

    answers: Answers
    today: date
    daily_rate: Decimal

    def money(self, name: str) -> Money | None:
        """An amount the reader gave, or `None`: not asked, or not sure."""
        value = self.answers.get(name)
        return value if isinstance(value, Money) else None

    def number(self, name: str) -> int | None:
        """A number of days or things the reader gave."""
        value = self.answers.get(name)
        return value if isinstance(value, int) else None


_Worker = Callable[[Basis], FigureValue | None]
_AnyWorker = TypeVar("_AnyWorker", bound=_Worker)
_WORKERS: dict[str, _Worker] = {}


def figure(worker: _AnyWorker) -> _AnyWorker:
    """Make a function's result usable in content under the function's name."""
    _WORKERS[worker.__name__] = worker
    return worker


def figure_names() -> frozenset[str]:
    """The names content may use."""
    return frozenset(_WORKERS)


def work_out(basis: Basis) -> Figures:
    """All figures that can be worked out, in the order they are defined."""
    found: Mapping[str, FigureValue | None] = {
        name: worker(basis) for name, worker in _WORKERS.items()
    }
    return {name: value for name, value in found.items() if value is not None}


@figure
def disposable(basis: Basis) -> Money | None:
    """What is left each month: income less essentials less other instalments."""
    return _left_over(basis, "income")


@figure
def shortfall(basis: Basis) -> Money | None:
    """What is missing each month when living costs more than comes in."""
    left = disposable(basis)
    return None if left is None or left.fen >= 0 else Money(-left.fen)


@figure
def safe_monthly_cap(basis: Basis) -> Money | None:
    """The most to promise a month, to all creditors together: 80 %, down to 10 yuan."""
    return _cap(disposable(basis))


@figure
def settle_today(basis: Basis) -> Money | None:
    """What clears the debt today, as given; nothing accrues on it."""
    principal = basis.money("principal")
    if principal is None:
        return None
    extras = [basis.money(name) or _ZERO for name in ("interest_fee", "late_fee")]
    return principal + extras[0] + extras[1]


@figure
def cash_after_settle(basis: Basis) -> Money | None:
    """What is left of the cash after clearing the debt today; never less than nothing."""
    cash, owed = basis.money("cash"), settle_today(basis)
    if cash is None or owed is None or cash < owed:
        return None
    return cash - owed


@figure
def disputed(basis: Basis) -> Money | None:
    """What the reader does not recognise."""
    amount = basis.money("amount")
    return amount if amount and amount.fen else None


@figure
def undisputed(basis: Basis) -> Money | None:
    """What is left of the principal when the part in dispute is set aside."""
    principal, amount = basis.money("principal"), disputed(basis)
    if principal is None or amount is None or amount > principal:
        return None
    return principal - amount


@figure
def can_settle(basis: Basis) -> int | None:
    """1 if a month's essentials are left after clearing the debt today, else 0."""
    essential, owed = basis.money("essential"), settle_today(basis)
    if basis.money("cash") is None or essential is None or owed is None:
        return None
    left = cash_after_settle(basis)
    return int(left is not None and left >= essential)


@figure
def share_cap(basis: Basis) -> Money | None:
    """This creditor's part of the cap; there is none while it is the only creditor."""
    cap = safe_monthly_cap(basis)
    return None if cap is None or not basis.number("other_lenders") else _share(cap, basis)


@figure
def monthly_offer(basis: Basis) -> Money | None:
    """What a script may offer a month: never above the share, never above the debt."""
    cap, owed = safe_monthly_cap(basis), settle_today(basis)
    if cap is None:
        return None
    share = _share(cap, basis)
    return share if owed is None else min(share, owed)


@figure
def months_needed(basis: Basis) -> int | None:
    """In how many months the offer clears what is not in dispute, further charges left out."""
    offer, owed = monthly_offer(basis), settle_today(basis)
    if offer is None or owed is None or offer < Money.from_yuan(ROUND_TO_YUAN):
        return None
    undoubted = max(_ZERO, owed - (disputed(basis) or _ZERO))
    return -(-undoubted.fen // offer.fen)


@figure
def spare_cash(basis: Basis) -> Money | None:
    """Cash beyond a month's essentials, or beyond the gap until income changes if greater."""
    cash, essential = basis.money("cash"), basis.money("essential")
    if cash is None or essential is None:
        return None
    return max(_ZERO, cash - max(essential, _gap(basis)))


@figure
def daily_cost(basis: Basis) -> Money | None:
    """What one more day costs: as the App shows it, or the rate in force on the principal."""
    principal, overdue = basis.money("principal"), basis.number("overdue_days")
    if not overdue:
        return None
    estimate = None if principal is None else principal.times(basis.daily_rate)
    return basis.money("late_fee_per_day") or estimate


@figure
def minimum_interest(basis: Basis) -> Money | None:
    """What a month of paying only the minimum costs in interest on the principal (fact P-08)."""
    principal = basis.money("principal")
    if principal is None:
        return None
    return principal.times(basis.daily_rate * _DAYS_A_MONTH)


@figure
def cap_later(basis: Basis) -> Money | None:
    """The cap, shared as today, once income has changed."""
    cap = _cap(_left_over(basis, "income_after"))
    return None if cap is None else _share(cap, basis)


@figure
def due_on(basis: Basis) -> date | None:
    """The day payment is due."""
    days = basis.number("due_in_days")
    return None if days is None else basis.today + timedelta(days=days)


@figure
def objection_by(basis: Basis) -> date | None:
    """The last day to object to a payment order: 15 days from receipt (fact L-43)."""
    received = basis.answers.get("papers_on")
    if basis.answers.get("court_papers") != "payment_order" or not isinstance(received, date):
        return None
    return received + timedelta(days=_OBJECTION_DAYS)


@figure
def objection_passed(basis: Basis) -> int | None:
    """1 if the last day to object to a payment order lies behind us, else 0."""
    last = objection_by(basis)
    return None if last is None else int(last < basis.today)


@figure
def review_on(basis: Basis) -> date:
    """The day to talk again when nothing can be promised now."""
    return basis.today + timedelta(days=_REVIEW_AFTER_DAYS)


def _left_over(basis: Basis, income_name: str) -> Money | None:
    income, essential = basis.money(income_name), basis.money("essential")
    other = basis.money("other_debt")
    if income is None or essential is None or other is None:
        return None
    return income - essential - other


def _cap(left_over: Money | None) -> Money | None:
    return None if left_over is None else safe_cap(left_over)


def _share(cap: Money, basis: Basis) -> Money:
    creditors = (basis.number("other_lenders") or 0) + 1
    return Money(cap.fen // creditors).floor_to(ROUND_TO_YUAN)


def _gap(basis: Basis) -> Money:
    """What living costs beyond income until income changes, in all."""
    left, months = disposable(basis), basis.number("changes_in_months")
    if left is None or left.fen >= 0:
        return _ZERO
    return Money(-left.fen * max(1, months or 1))
