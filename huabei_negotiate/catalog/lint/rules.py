"""Named rules: each is used, means one thing, and rests on rules before it."""

from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents
from huabei_negotiate.catalog.lint.walk import conditions
from huabei_negotiate.core.figures import figure_names
from huabei_negotiate.model.content import Rule, Scenario
from huabei_negotiate.source.location import Problem


def rules_are_used(contents: Contents) -> Iterator[Problem]:
    """A rule nothing names is dead words, or was meant to decide something."""
    named = {
        condition.rule
        for page in contents.pages
        for condition, _ in conditions(page.value)
        if condition.rule is not None
    }
    for scenario, page in contents.of(Scenario):
        for number, rule in enumerate(scenario.rules):
            if rule.id not in named:
                yield page.problem(sayings.UNUSED_RULE, "rules", number, "id")


def rules_rest_on_earlier_ones(contents: Contents) -> Iterator[Problem]:
    """A rule names rules before it; a later one is not known yet and never holds."""
    for scenario, page in contents.of(Scenario):
        earlier: set[str] = set()
        for number, rule in enumerate(scenario.rules):
            for condition, steps in conditions(rule.when, ("rules", number, "when")):
                if condition.rule is not None and condition.rule not in earlier:
                    yield page.problem(sayings.LATER_RULE.format(condition.rule), *steps)
            earlier.add(rule.id)


def rules_mean_one_thing(contents: Contents) -> Iterator[Problem]:
    """A rule's name is no figure's, and no other rule's in another scenario."""
    first: dict[str, tuple[Rule, str]] = {}
    for scenario, page in contents.of(Scenario):
        for number, rule in enumerate(scenario.rules):
            earlier, owner = first.setdefault(rule.id, (rule, scenario.id))
            if rule.id in figure_names():
                yield page.problem(sayings.RULE_IS_FIGURE.format(rule.id), "rules", number, "id")
            elif earlier != rule:
                message = sayings.DIFFERENT_RULE.format(rule.id, owner)
                yield page.problem(message, "rules", number, "id")
