"""A scenario's examples are its tests: their plans must be what the author expected."""

from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.plans import plan_for, situation_of
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.model.content import Example, Scenario
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.source.location import Problem


def examples_give_answers(contents: Contents) -> Iterator[Problem]:
    """An example answers questions its reader would be asked, with answers that can be given."""
    for scenario, page in contents.of(Scenario):
        for number, example in enumerate(scenario.examples):
            situation = situation_of(contents, [scenario])
            _, rejected = collect(situation, _typed(example), contents.today)
            for fault in rejected:
                unknown = fault.misread is None
                saying = sayings.EXAMPLE_UNKNOWN if unknown else sayings.EXAMPLE_ANSWER
                steps = ("examples", number, "answers", fault.name)
                yield page.problem(saying.format(fault.name), *steps)


def examples_hold(contents: Contents) -> Iterator[Problem]:
    """Each example's plan has the steps, scripts and limit it names, and not the others."""
    for scenario, page in contents.of(Scenario):
        for number, example in enumerate(scenario.examples):
            plan = _plan(contents, scenario, example)
            if plan is not None:
                for key, message in _disappointments(example, plan, scenario):
                    yield page.problem(message, "examples", number, key)


def every_step_has_an_example(contents: Contents) -> Iterator[Problem]:
    """Some example reaches each step and each limit, or nobody would notice it gone."""
    for scenario, page in contents.of(Scenario):
        plans = [_plan(contents, scenario, example) for example in scenario.examples]
        made = [plan for plan in plans if plan is not None]
        if len(made) < len(plans):
            continue
        steps = {step.id for plan in made for step in plan.steps}
        limits = {plan.limit.id for plan in made if plan.limit is not None}
        yield from _never_reached(scenario, page, steps, limits)


def _never_reached(
    scenario: Scenario, page: Page, steps: set[str], limits: set[str]
) -> Iterator[Problem]:
    for number, step in enumerate(scenario.steps):
        if step.id not in steps:
            yield page.problem(sayings.STEP_NEVER_REACHED.format(step.id), "steps", number, "id")
    for number, limit in enumerate(scenario.limits):
        if limit.id not in limits:
            message = sayings.LIMIT_NEVER_REACHED.format(limit.id)
            yield page.problem(message, "limits", number, "id")


def _plan(contents: Contents, scenario: Scenario, example: Example) -> Plan | None:
    situation = situation_of(contents, [scenario])
    answers, _ = collect(situation, _typed(example), contents.today)
    return plan_for(contents, situation, answers)


def _disappointments(example: Example, plan: Plan, scenario: Scenario) -> Iterator[tuple[str, str]]:
    """What the plan lacks or has too much, each with the key of the example that says so."""
    steps = {step.id for step in plan.steps}
    scripts = {script.id for script in plan.scripts}
    for wanted in (i for i in example.steps if i not in steps):
        yield "steps", sayings.EXAMPLE_STEP.format(example.name, wanted)
    for unwanted in (i for i in example.not_steps if i in steps):
        yield "not_steps", sayings.EXAMPLE_NOT_STEP.format(example.name, unwanted)
    known = {step.id for step in scenario.steps}
    for unknown in (i for i in example.not_steps if i not in known):
        yield "not_steps", sayings.NO_SUCH_STEP.format(unknown)
    for wanted in (i for i in example.scripts if i not in scripts):
        yield "scripts", sayings.EXAMPLE_SCRIPT.format(example.name, wanted)
    yield from _at_the_limit(example, plan)
    for label in _off_the_path(example, plan):
        yield "answers", sayings.EXAMPLE_UNUSED.format(example.name, label)


def _at_the_limit(example: Example, plan: Plan) -> Iterator[tuple[str, str]]:
    reached = plan.limit.id if plan.limit is not None else None
    if reached == example.limit:
        return
    if example.limit is not None:
        yield "limit", sayings.EXAMPLE_LIMIT.format(example.name, example.limit)
    else:
        yield "answers", sayings.EXAMPLE_OVER.format(example.name, reached)


def _off_the_path(example: Example, plan: Plan) -> list[str]:
    """Answers to questions this reader would not be asked."""
    return [name for name in example.answers if name not in plan.answers] if plan.unused else []


def _typed(example: Example) -> dict[str, str]:
    """The answers as someone would type them."""
    return {name: _as_typed(value) for name, value in example.answers.items()}


def _as_typed(value: object) -> str:
    return " ".join(map(str, value)) if isinstance(value, list) else str(value).lower()
