"""From answers to plan in one step, for whoever has all answers at hand."""

from datetime import date

from msgspec.structs import replace

from huabei_negotiate.core.conditions import with_rules
from huabei_negotiate.core.figures import Basis, work_out
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.notices import gravest_first, limit_notice
from huabei_negotiate.core.planner import build_plan, cite
from huabei_negotiate.core.rates import DAILY_RATE, rate_on
from huabei_negotiate.core.situations import merge
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Plan


def advise(interview: Interview, library: Library, today: date) -> Plan:
    """Work out the figures and build the plan.

    Of several scenarios, one this program cannot handle does not take the others' plan away.

    Raises:
        NoRate: no overdue rate is in force today.
    """
    daily_rate = rate_on(today, library.rates, DAILY_RATE)
    basis = Basis(answers=interview.answers, today=today, daily_rate=daily_rate)
    rules = interview.situation.rules
    figures = with_rules(rules, interview.answers, work_out(basis))
    plan = build_plan(interview, figures, library, today)
    if plan.limit is None:
        return plan
    alone = [
        build_plan(replace(interview, situation=part), figures, library, today)
        for part in interview.situation.parts
    ]
    handled = [
        part
        for part, own in zip(interview.situation.parts, alone, strict=True)
        if own.limit is None
    ]
    if not handled or len(handled) == len(alone):
        return plan
    rest = build_plan(replace(interview, situation=merge(handled)), figures, library, today)
    limits = (limit_notice(own.limit) for own in alone if own.limit)
    told = replace(rest, notices=gravest_first([*plan.notices, *limits]), unused=plan.unused)
    return cite(told, library)
