"""What waiting costs week by week, as bars."""

from collections.abc import Iterable
from datetime import timedelta

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.calculators.late_interest import Mark, charge_by, weeks_from
from huabei_negotiate.core.desk import Desk
from huabei_negotiate.core.rates import DAILY_RATE, rate_on
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.calc_words import CalcWords
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Bar, Chart

WEEKS = 8
SCENARIO = "overdue"


def growth_chart(marks: Iterable[Mark], words: CalcWords) -> Chart:
    """The charge by each day."""
    amount = words.shared.amount
    bars = (
        Bar(mark.day.isoformat(), mark.charge.fen, fill(amount, {"amount": str(mark.charge)}, {}))
        for mark in marks
    )
    return Chart(words.late.weeks, tuple(bars))


def debt_growth(desk: Desk) -> Chart | None:
    """What this reader's overdue principal costs from week to week.

    Nothing where it is not told, where the App has shown another cost a day, or where no rate
    is in force on one of the days.
    """
    answers = desk.answers
    principal, days = answers.get("principal"), answers.get("overdue_days")
    as_shown = isinstance(answers.get("late_fee_per_day"), Money)
    if as_shown or SCENARIO not in desk.interview.situation.scenarios:
        return None
    if not isinstance(principal, Money) or not isinstance(days, int):
        return None
    if not principal.fen or not days:
        return None
    rates = desk.library.rates
    try:
        marks = charge_by(
            principal,
            desk.today - timedelta(days=days),
            weeks_from(desk.today, WEEKS),
            lambda day: rate_on(day, rates, DAILY_RATE),
        )
    except NoRate:
        return None
    return growth_chart(marks, desk.library.words.calc)
