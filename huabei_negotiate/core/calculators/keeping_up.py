"""How often the cash lasts when income varies: a simulation with the same luck for every offer."""

from decimal import ROUND_HALF_UP, Decimal
from random import Random

from huabei_negotiate.core.calculators.affordability import budget_in
from huabei_negotiate.core.calculators.yields import Payments
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Household

RUNS = 4000
SEED = 20261123
KEPT_SHARE = 0.5
"""How much of a month's surplus is still there the month after."""

_LEAST_INCOME = 1.0
_THOUSANDTH = Decimal("0.001")


def chance_to_complete(paid: Payments, household: Household) -> Decimal:
    """The share of runs in which the cash never falls below zero, to a thousandth.

    Each month what is left varies by a share of income, normally distributed; a surplus is
    half spent, a gap comes out of cash. Chance, not money, is worked out here, so in floats.
    """
    cash = float((household.cash - paid.get(0, Money(0))).yuan)
    months = max(paid, default=0)
    if cash < 0:
        return Decimal(0)
    if not months:
        return Decimal(1)
    likely = [_month(month, paid, household) for month in range(1, months + 1)]
    luck = Random(SEED)  # noqa: S311  drawn anew for every offer: no secret, the same each time
    kept = sum(_lasts(cash, likely, luck) for _ in range(RUNS))
    return (Decimal(kept) / RUNS).quantize(_THOUSANDTH, ROUND_HALF_UP)


def _month(month: int, paid: Payments, household: Household) -> tuple[float, float]:
    """What a month leaves after its payment on average, and how much that varies, in yuan."""
    budget = budget_in(household, month)
    left = float((budget.left - paid.get(month, Money(0))).yuan)
    spread = float(household.varies) * max(_LEAST_INCOME, float(budget.income.yuan))
    return left, spread


def _lasts(cash: float, likely: list[tuple[float, float]], luck: Random) -> bool:
    drawn = [luck.gauss(0, 1) for _ in likely]
    for (left, spread), turn in zip(likely, drawn, strict=True):
        change = left + spread * turn
        cash += change if change < 0 else KEPT_SHARE * change
        if cash < 0:
            return False
    return True
