"""Makes the plan a reader would get, to look at it before any reader does."""

from collections.abc import Iterator, Mapping, Sequence

from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.planner import texts_of
from huabei_negotiate.core.situations import combine
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.content import Scenario
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.situation import Situation


def situation_of(contents: Contents, scenarios: Sequence[Scenario]) -> Situation:
    """Scenarios as one situation."""
    return combine(scenarios, contents.shared)


def plan_for(
    contents: Contents, situation: Situation, answers: Mapping[str, AnswerValue]
) -> Plan | None:
    """The plan for these answers, finer questions included.

    `None` when no rate is in force; that has a check of its own.
    """
    interview = Interview(situation=situation, given=answers, fine=True)
    try:
        return advise(interview, contents.library, contents.today)
    except NoRate:
        return None


def everything_in(plan: Plan) -> Iterator[str]:
    """Every sentence of a plan that values were put into, or should have been."""
    yield from texts_of(plan)
    yield from plan.assumptions
    for notice in plan.notices:
        yield from (notice.title, *notice.lines)
    for step in plan.steps:
        yield step.why or ""
    for figure in plan.figures:
        yield figure.how
    for exchange in plan.agent_asks:
        yield exchange.they_ask
    if plan.limit is not None:
        yield from (plan.limit.why, *plan.limit.instead)
