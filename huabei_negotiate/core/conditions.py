"""Whether a rule of the content holds for a reader."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import assert_never

from huabei_negotiate.model.answers import (
    UNSURE,
    Answers,
    AnswerValue,
    Figures,
    FigureValue,
    Unsure,
)
from huabei_negotiate.model.conditions import Comparable, Condition, as_number
from huabei_negotiate.model.content import Rule
from huabei_negotiate.model.money import Money

_Value = AnswerValue | FigureValue


def holds(condition: Condition | None, answers: Answers, figures: Figures) -> bool:
    """Whether a rule holds; none at all always does.

    A question without an answer and a figure that cannot be worked out meet no comparison.
    """
    if condition is None:
        return True
    if condition.all_:
        return all(holds(part, answers, figures) for part in condition.all_)
    if condition.any_:
        return any(holds(part, answers, figures) for part in condition.any_)
    if condition.not_:
        return not holds(condition.not_, answers, figures)
    if condition.rule is not None:
        return figures.get(condition.rule) == 1
    value = _subject(condition, answers, figures)
    return value is not None and _compares(condition, value)


def with_rules(rules: Iterable[Rule], answers: Answers, figures: Figures) -> Figures:
    """The figures, and under the name of each rule 1 if it holds, else 0."""
    found = dict(figures)
    for rule in rules:
        found[rule.id] = int(holds(rule.when, answers, found))
    return found


def reasons(
    condition: Condition | None, rules: Iterable[Rule], answers: Answers, figures: Figures
) -> tuple[str, ...]:
    """The answers and figures that made a condition hold, by name, each once."""
    named = {rule.id: rule.when for rule in rules}
    leaves = _true_leaves(condition, named, answers, figures)
    return tuple(dict.fromkeys(leaf.answer or leaf.figure or "" for leaf in leaves))


def _true_leaves(
    condition: Condition | None,
    rules: Mapping[str, Condition],
    answers: Answers,
    figures: Figures,
) -> list[Condition]:
    if condition is None or condition.not_ or not holds(condition, answers, figures):
        return []
    if condition.rule is not None:
        return _true_leaves(rules.get(condition.rule), rules, answers, figures)
    parts = (*condition.all_, *condition.any_)
    if parts:
        return [leaf for part in parts for leaf in _true_leaves(part, rules, answers, figures)]
    return [condition]


def _subject(condition: Condition, answers: Answers, figures: Figures) -> _Value | None:
    if condition.answer is not None:
        return answers.get(condition.answer)
    return figures.get(condition.figure or "")


def _compares(condition: Condition, value: _Value) -> bool:
    if condition.is_ is not None:
        return _is(value, condition.is_)
    if condition.one_of:
        return any(_is(value, wanted) for wanted in condition.one_of)
    return _within(value, condition.at_least, condition.at_most)


def _is(value: _Value, wanted: str | int) -> bool:
    match value:
        case Unsure():
            return wanted == UNSURE.value
        case tuple():
            return wanted in value
        case Money():
            return value.yuan == as_number(wanted) if isinstance(wanted, int) else False
        case date():
            return value.isoformat() == wanted
        case str() | int():
            return value == wanted
        case _:
            assert_never(value)


def _within(value: _Value, low: Comparable | None, high: Comparable | None) -> bool:
    match value:
        case Money():
            return _between(value.yuan, low, high)
        case int():
            return _between(Decimal(value), low, high)
        case date():
            day = value.isoformat()
            return (low is None or str(low) <= day) and (high is None or day <= str(high))
        case Unsure() | tuple() | str():
            return False
        case _:
            assert_never(value)


def _between(value: Decimal, low: Comparable | None, high: Comparable | None) -> bool:
    above = low is None or value >= as_number(low)
    return above and (high is None or value <= as_number(high))
