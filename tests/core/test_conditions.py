from datetime import date

import pytest

from huabei_negotiate.core.conditions import holds, reasons, with_rules
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Rule
from huabei_negotiate.model.money import Money

DAY = date(2026, 3, 2)
YES = Condition(answer="yes", is_="yes")
NO = Condition(answer="no", is_="yes")
UNKNOWN = Condition(answer="never_asked", is_="yes")
ANSWERS = {"yes": "yes", "no": "no"}
GOOD = Rule(id="good", when=YES)
BAD = Rule(id="bad", when=NO)
RULES = (GOOD, BAD)


def test_no_condition_always_holds():
    assert holds(None, {}, {})


LEAVES = [
    ("a choice is itself", {"is_": "late"}, "late", True),
    ("a choice is not another", {"is_": "late"}, "early", False),
    ("a choice is one of several", {"one_of": ("late", "early")}, "early", True),
    ("a choice is none of the others", {"one_of": ("late", "early")}, "never", False),
    ("a choice has no size", {"at_least": 0}, "late", False),
    ("a chosen one is among several", {"is_": "calls"}, ("calls", "visits"), True),
    ("one not chosen is not", {"is_": "threats"}, ("calls", "visits"), False),
    ("several share one", {"one_of": ("threats", "calls")}, ("calls", "visits"), True),
    ("several share none", {"one_of": ("threats", "none")}, ("calls", "visits"), False),
    ("several have no size", {"at_most": 9}, ("calls",), False),
    ("not sure is unsure", {"is_": "unsure"}, UNSURE, True),
    ("not sure is not yes", {"is_": "yes"}, UNSURE, False),
    ("not sure is one of", {"one_of": ("yes", "unsure")}, UNSURE, True),
    ("not sure is no amount", {"at_least": 0}, UNSURE, False),
    ("an amount is its yuan", {"is_": 3200}, Money(320_000), True),
    ("an amount is not its fen", {"is_": 320_000}, Money(320_000), False),
    ("an amount a fen off is another", {"is_": 3200}, Money(320_001), False),
    ("an amount is no text", {"is_": "3200"}, Money(320_000), False),
    ("an amount reaches its limit", {"at_least": 3200}, Money(320_000), True),
    ("an amount a fen below does not", {"at_least": 3200}, Money(319_999), False),
    ("an amount keeps to its limit", {"at_most": 3200}, Money(320_000), True),
    ("an amount a fen above does not", {"at_most": 3200}, Money(320_001), False),
    ("a limit may have decimals", {"at_most": 0.1}, Money(10), True),
    ("an amount lies between", {"at_least": 1, "at_most": 2}, Money(150), True),
    ("an amount lies above", {"at_least": 1, "at_most": 2}, Money(250), False),
    ("an amount lies below", {"at_least": 1, "at_most": 2}, Money(50), False),
    ("days are their number", {"is_": 3}, 3, True),
    ("zero days are zero", {"is_": 0}, 0, True),
    ("days are not another number", {"is_": 3}, 4, False),
    ("days reach their limit", {"at_least": 3}, 3, True),
    ("days do not reach it", {"at_least": 3}, 2, False),
    ("days keep to their limit", {"at_most": 3}, 3, True),
    ("days exceed it", {"at_most": 3}, 4, False),
    ("days keep to zero", {"at_most": 0}, 1, False),
    ("a day is its date", {"is_": "2026-03-02"}, DAY, True),
    ("a day is not another date", {"is_": "2026-03-03"}, DAY, False),
    ("a day is one of", {"one_of": ("2026-03-01", "2026-03-02")}, DAY, True),
    ("a day is not before its limit", {"at_least": "2026-03-02"}, DAY, True),
    ("a day is before its limit", {"at_least": "2026-03-03"}, DAY, False),
    ("a day is not after its limit", {"at_most": "2026-03-02"}, DAY, True),
    ("a day is after its limit", {"at_most": "2026-03-01"}, DAY, False),
]


@pytest.mark.parametrize(
    ("comparison", "value", "expected"),
    [leaf[1:] for leaf in LEAVES],
    ids=[leaf[0] for leaf in LEAVES],
)
def test_a_leaf_compares_an_answer(comparison, value, expected):
    assert holds(Condition(answer="it", **comparison), {"it": value}, {}) is expected


@pytest.mark.parametrize(
    ("comparison", "value", "expected"),
    [leaf[1:] for leaf in LEAVES if isinstance(leaf[2], Money | int | date)],
    ids=[leaf[0] for leaf in LEAVES if isinstance(leaf[2], Money | int | date)],
)
def test_a_leaf_compares_a_figure(comparison, value, expected):
    assert holds(Condition(figure="it", **comparison), {}, {"it": value}) is expected


def test_a_figure_is_not_looked_for_among_the_answers():
    assert not holds(Condition(figure="days", is_=3), {"days": 3}, {})


def test_an_answer_is_not_looked_for_among_the_figures():
    assert not holds(Condition(answer="days", is_=3), {}, {"days": 3})


@pytest.mark.parametrize("comparison", [{"is_": 0}, {"one_of": ("no",)}, {"at_most": 9}])
def test_an_unanswered_question_meets_no_comparison(comparison):
    assert not holds(Condition(answer="never_asked", **comparison), {}, {})


@pytest.mark.parametrize("comparison", [{"is_": 0}, {"at_least": 0}, {"at_most": 9}])
def test_a_figure_that_is_not_there_meets_no_comparison(comparison):
    assert not holds(Condition(figure="cap", **comparison), {}, {})


@pytest.mark.parametrize(
    ("joint", "expected"),
    [
        ({"all_": (YES, YES)}, True),
        ({"all_": (YES, NO)}, False),
        ({"any_": (NO, YES)}, True),
        ({"any_": (NO, NO)}, False),
        ({"not_": NO}, True),
        ({"not_": YES}, False),
    ],
)
def test_a_joint_joins_its_rules(joint, expected):
    assert holds(Condition(**joint), ANSWERS, {}) is expected


def test_not_holds_for_an_unanswered_question():
    assert holds(Condition(not_=UNKNOWN), ANSWERS, {})


def test_joints_nest():
    rule = Condition(all_=(YES, Condition(any_=(NO, Condition(not_=NO)))))
    assert holds(rule, ANSWERS, {})


def test_a_named_rule_holds_when_its_condition_does():
    assert holds(Condition(rule="good"), ANSWERS, with_rules(RULES, ANSWERS, {}))


def test_a_named_rule_fails_when_its_condition_does():
    assert not holds(Condition(rule="bad"), ANSWERS, with_rules(RULES, ANSWERS, {}))


def test_a_rule_nobody_has_worked_out_does_not_hold():
    assert not holds(Condition(rule="good"), ANSWERS, {})


def test_rules_are_worked_out_to_one_and_zero():
    assert with_rules(RULES, ANSWERS, {}) == {"good": 1, "bad": 0}


def test_rules_leave_the_figures_as_they_are():
    assert with_rules(RULES, ANSWERS, {"cap": Money(5)})["cap"] == Money(5)


def test_a_rule_may_build_on_an_earlier_rule():
    later = Rule(id="later", when=Condition(not_=Condition(rule="bad")))
    assert with_rules((BAD, later), ANSWERS, {})["later"] == 1


def test_a_rule_may_use_a_figure():
    poor = Rule(id="poor", when=Condition(figure="cap", at_most=0))
    assert with_rules((poor,), {}, {"cap": Money(0)})["poor"] == 1


def why(condition, figures=None):
    return reasons(condition, RULES, ANSWERS, with_rules(RULES, ANSWERS, figures or {}))


def test_what_always_applies_has_no_reasons():
    assert why(None) == ()


def test_the_answer_that_a_condition_compares_is_its_reason():
    assert why(YES) == ("yes",)


def test_the_figure_that_a_condition_compares_is_its_reason():
    assert why(Condition(figure="cap", at_most=0), {"cap": Money(0)}) == ("cap",)


def test_what_does_not_hold_has_no_reasons():
    assert why(Condition(all_=(YES, NO))) == ()


def test_all_parts_of_all_are_reasons():
    assert why(Condition(all_=(YES, Condition(answer="no", is_="no")))) == ("yes", "no")


def test_only_the_parts_that_hold_are_reasons_of_any():
    assert why(Condition(any_=(NO, YES))) == ("yes",)


def test_what_is_not_so_is_no_reason():
    assert why(Condition(all_=(YES, Condition(not_=NO)))) == ("yes",)


def test_the_reasons_of_a_rule_are_those_of_its_condition():
    assert why(Condition(rule="good")) == ("yes",)


def test_a_rule_that_does_not_hold_has_no_reasons():
    assert why(Condition(rule="bad")) == ()


def test_a_reason_is_named_once():
    assert why(Condition(all_=(YES, YES))) == ("yes",)
