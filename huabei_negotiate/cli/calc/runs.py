"""What each calculator does with its options: read them, work it out, print it."""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal

from huabei_negotiate.cli import words
from huabei_negotiate.cli.calc.desk import Desk, Given, naming
from huabei_negotiate.cli.calc.inputs import MOST_MONTHS, Inputs, missing
from huabei_negotiate.core.reckoning.afford import AffordRequest, reckon_afford
from huabei_negotiate.core.reckoning.instalments import (
    InstalmentRequest,
    Option,
    reckon_instalments,
)
from huabei_negotiate.core.reckoning.late import LateRequest, reckon_late
from huabei_negotiate.core.reckoning.minimum import MinimumRequest, reckon_minimum
from huabei_negotiate.core.reckoning.sheet import Values
from huabei_negotiate.core.reckoning.situation import INCOME_VARIES
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Household

_FEE_RATE = "instalment_fee_"
_MINIMUM_SHARE = "minimum_share"
_NOTHING = Money(0)


def run_late(given: Given) -> None:
    """Print what waiting costs."""
    desk = Desk.of(given)
    inputs = desk.inputs
    rate_on, source = desk.daily_rate()
    request = LateRequest(
        principal=inputs.needed("principal"),
        interest_fee=inputs.money("interest_fee") or _NOTHING,
        costs=inputs.money("costs") or _NOTHING,
        due=_due(inputs, desk.today),
        by=_by(inputs, desk.today),
        pay=inputs.amount("pay"),
        rate_on=rate_on,
        rate_source=source,
    )
    desk.deliver(naming("--rate", lambda: reckon_late(request, desk.sheet)))


def run_instalments(given: Given) -> None:
    """Print what instalments cost."""
    desk = Desk.of(given)
    inputs = desk.inputs
    principal = inputs.needed("principal")
    chosen = [
        inputs.read_count("periods", typed, MOST_MONTHS, 1) for typed in inputs.texts("periods")
    ]
    choices = _options(list(dict.fromkeys(chosen)), desk)
    for option in choices:
        if principal < Money.from_yuan(option.periods):
            raise UsageMistake(words.TOO_SMALL.format(principal, option.periods))
    request = InstalmentRequest(
        principal=principal,
        options=choices,
        first_due=inputs.day("due"),
        end_after=_end_after(inputs, choices),
        in_full=bool(chosen) or given["how"],
    )
    desk.deliver(reckon_instalments(request, desk.sheet))


def run_afford(given: Given) -> None:
    """Print what can be promised a month."""
    desk = Desk.of(given)
    inputs = desk.inputs
    pay_day, due_day = inputs.day_of_month("pay_day"), inputs.day_of_month("due_day")
    if (pay_day is None) != (due_day is None):
        raise UsageMistake(words.BOTH_DAYS)
    for name in ("income", "essential"):
        if inputs.text(name) is None:
            raise missing(f"--{name}")
    household = Household(
        now=Budget(
            income=inputs.money("income") or _NOTHING,
            essential=inputs.money("essential") or _NOTHING,
            other_debt=inputs.money("other_debt") or _NOTHING,
        ),
        cash=inputs.money("cash") or _NOTHING,
        varies=INCOME_VARIES,
        phases=inputs.income_changes(),
    )
    request = AffordRequest(
        household=household,
        pay_day=pay_day,
        due_day=due_day,
        taken_as_zero=frozenset(n for n in ("other_debt", "cash") if inputs.text(n) is None),
    )
    desk.deliver(reckon_afford(request, desk.sheet))


def run_minimum(given: Given) -> None:
    """Print what paying the minimum costs."""
    desk = Desk.of(given)
    inputs = desk.inputs
    rate_on, _ = desk.daily_rate()
    share = inputs.share("share", "100%", "10%")
    if share is None:
        share = Decimal(desk.rate(_MINIMUM_SHARE, "--share").value)
    if share < Decimal("0.01"):
        raise UsageMistake(words.SHARE_TOO_SMALL)
    request = MinimumRequest(
        principal=inputs.needed("principal"),
        interest_fee=inputs.money("interest_fee") or _NOTHING,
        share=share,
        due=inputs.day("due") or desk.today,
        monthly=inputs.amount("monthly"),
        rate_on=rate_on,
    )
    desk.deliver(naming("--rate", lambda: reckon_minimum(request, desk.sheet)))


def _due(inputs: Inputs, today: date) -> date:
    """The due day, from the day itself or from the days since."""
    days, due = inputs.days("days"), inputs.day("due")
    if due is None and days is None:
        raise missing(words.DAYS_OR_DUE)
    if due is None:
        return today - timedelta(days=days or 0)
    passed = (today - due).days
    if passed < 0:
        raise UsageMistake(words.NOT_DUE_YET.format(due))
    if days is not None and days != passed:
        raise UsageMistake(words.DAYS_AND_DUE.format(days, due, passed))
    return due


def _by(inputs: Inputs, today: date) -> date | None:
    by = inputs.day("by")
    if by is not None and by < today:
        raise UsageMistake(words.BY_TOO_EARLY.format(by, today))
    return by


def _options(chosen: Sequence[int], desk: Desk) -> list[Option]:
    """The numbers of periods asked for, or all that have a fee rate today."""
    given = desk.inputs.share("fee", "100%", "8.8%")
    if given is not None:
        if not chosen:
            raise UsageMistake(words.FEE_NEEDS_PERIODS)
        source = desk.sheet.calc.instalments.fee_given
        return [Option(periods=periods, fee_rate=given, source=source) for periods in chosen]
    return [_known(periods, desk) for periods in chosen or _in_force(desk)]


def _in_force(desk: Desk) -> list[int]:
    """The numbers of periods with a fee rate today.

    Raises:
        NoRate: there is none at all.
    """
    numbers = {
        int(found[1])
        for rate in desk.rates
        if (found := re.fullmatch(_FEE_RATE + r"(\d+)", rate.id))
        and rate.from_ <= desk.today
        and (rate.until is None or desk.today <= rate.until)
    }
    if not numbers:
        desk.rate(f"{_FEE_RATE}*", "--periods --fee")
    return sorted(numbers)


def _known(periods: int, desk: Desk) -> Option:
    rate = desk.rate(f"{_FEE_RATE}{periods}", "--fee")
    shown: Values = {"day": desk.today, "periods": periods, "source": rate.source}
    source = desk.sheet.write(desk.sheet.calc.instalments.fee_known, shown)
    return Option(periods=periods, fee_rate=Decimal(rate.value), source=source)


def _end_after(inputs: Inputs, choices: Sequence[Option]) -> int | None:
    after = inputs.count("end_after", MOST_MONTHS, 1)
    shortest = min(option.periods for option in choices)
    if after is not None and after >= shortest:
        raise UsageMistake(words.END_TOO_LATE.format(after, shortest))
    return after
