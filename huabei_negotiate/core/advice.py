"""From answers to plan in one step, for whoever has all answers at hand."""

from datetime import date

from huabei_negotiate.core.conditions import with_rules
from huabei_negotiate.core.figures import Basis, work_out
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.planner import build_plan
from huabei_negotiate.core.rates import rate_on
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Plan

_DAILY_RATE = "daily_overdue_rate"


def advise(interview: Interview, library: Library, today: date) -> Plan:
    """Work out the figures and build the plan.

    Raises:
        NoRate: no overdue rate is in force today.
    """
    daily_rate = rate_on(today, library.rates, _DAILY_RATE)
    basis = Basis(answers=interview.answers, today=today, daily_rate=daily_rate)
    rules = interview.situation.rules
    figures = with_rules(rules, interview.answers, work_out(basis))
    return build_plan(interview, figures, library, today)
