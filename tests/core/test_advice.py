from datetime import date

import pytest

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import combine
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Alert, Rule
from huabei_negotiate.model.money import Money


@pytest.fixture
def advised(toys, today):
    """The steps of a reader with a debt, where some depend on a figure or a rule."""

    def advised(steps, rules=(), on=today, **answers):
        situation = toys.situation(
            toys.money("principal"), toys.days("overdue_days"), steps=steps, rules=rules
        )
        library = toys.library(
            figures=[toys.figure("daily_cost")], rates=(toys.rate("0.0005", date(2026, 1, 1)),)
        )
        return advise(Interview(situation=situation, given=answers), library, on)

    return advised


OWING = {"principal": Money(500_000), "overdue_days": 3}


def test_the_figures_are_worked_out_from_the_answers(advised, toys):
    plan = advised((toys.step("pay"),), **OWING)
    assert plan.figures[0].value == Money(250)


def test_the_figures_decide_which_steps_apply(advised, toys):
    dear = toys.step("pay", when=Condition(figure="daily_cost", at_least=1))
    assert [step.id for step in advised((dear,), **OWING).steps] == ["pay"]


def test_the_rules_decide_which_steps_apply(advised, toys):
    dear = Rule(id="dear", when=Condition(figure="daily_cost", at_least=1))
    steps = (
        toys.step("pay", when=Condition(rule="dear")),
        toys.step("wait", when=Condition(not_=Condition(rule="dear"))),
    )
    assert [step.id for step in advised(steps, (dear,), **OWING).steps] == ["pay"]


def test_a_rule_is_no_figure_of_the_plan(advised, toys):
    late = Rule(id="late", when=Condition(answer="overdue_days", at_least=1))
    assert [f.name for f in advised((toys.step("pay"),), (late,), **OWING).figures] == [
        "daily_cost"
    ]


def test_without_a_rate_for_today_there_is_no_advice(advised, toys):
    with pytest.raises(NoRate):
        advised((toys.step("pay"),), on=date(2025, 12, 31), **OWING)


LATE = Condition(answer="stage", is_="late")
POOR = Condition(figure="safe_monthly_cap", at_most=0)


@pytest.fixture
def together(toys, today):
    """The plan for some scenarios and a late reader who may have said more."""

    def together(*scenarios, **given):
        library = toys.library(
            facts=toys.facts("P-01"),
            scripts={use.script: toys.script(use.script) for s in scenarios for use in s.scripts},
            stops=(toys.stop("danger", "跳楼"),),
            myths=(toys.myth("M-01", "不用还"),),
            rates=(toys.rate("0.0005", date(2026, 1, 1)),),
        )
        interview = Interview(situation=combine(scenarios, {}), given={"stage": "late"} | given)
        return advise(interview, library, today)

    return together


@pytest.fixture
def limited(toys, together):
    """The plan for two scenarios, `a` and `b`, each with a step and maybe a limit."""

    def limited(given=None, **limits):
        scenarios = [
            toys.scenario(
                name,
                toys.choice("stage"),
                toys.money("income"),
                toys.money("essential"),
                toys.money("other_debt"),
                toys.money(f"{name}_fee"),
                rank=rank,
                limits=(toys.limit(f"{name}-limit", when=limits[name], facts=("P-01",)),)
                if name in limits
                else (),
            )
            for rank, name in enumerate(("a", "b"))
        ]
        return together(*scenarios, **given or {})

    return limited


def test_a_scenario_out_of_reach_does_not_take_the_plan_of_the_other(limited):
    assert [step.id for step in limited(a=LATE).steps] == ["b-step"]


def test_the_plan_is_for_the_scenario_within_reach(limited):
    assert limited(a=LATE).scenarios == ("b",)


def test_what_is_out_of_reach_is_told_beside_the_plan(limited):
    assert [(notice.id, notice.kind) for notice in limited(a=LATE).notices] == [
        ("a-limit", "limit")
    ]


def test_a_plan_for_the_rest_has_no_limit(limited):
    assert limited(a=LATE).limit is None


def test_when_all_scenarios_are_out_of_reach_so_is_the_reader(limited):
    plan = limited(a=LATE, b=LATE)
    assert (plan.limit.id, plan.steps) == ("a-limit", ())


def test_without_limits_both_scenarios_are_planned(limited):
    plan = limited(a=Condition(not_=LATE))
    assert [step.id for step in plan.steps] == ["a-step", "b-step"]


def test_an_answer_for_the_scenario_out_of_reach_is_not_called_unused(limited):
    assert limited({"a_fee": Money(100)}, a=LATE).unused == ()


def test_a_single_scenario_out_of_reach_has_a_limit(toys, today):
    situation = toys.situation(toys.choice("stage"), limits=(toys.limit("died", when=LATE),))
    library = toys.library(rates=(toys.rate("0.0005", date(2026, 1, 1)),))
    interview = Interview(situation=situation, given={"stage": "late"})
    assert advise(interview, library, today).limit.id == "died"


def test_a_plan_for_the_rest_lists_the_facts_of_what_is_out_of_reach(limited):
    assert [fact.id for fact in limited(a=LATE).facts] == ["P-01"]


def test_a_limit_that_depends_on_a_figure_is_found_in_its_part(limited):
    poor = {"income": Money(0), "essential": Money(100), "other_debt": Money(0)}
    assert limited(poor, a=POOR).scenarios == ("b",)


@pytest.fixture
def half_limited(toys, together):
    """The plan where the first of three scenarios is out of reach, and maybe the second too."""

    def half_limited(first=(), alerts=(), limits=(), **given):
        late = toys.limit("a-limit", when=LATE)
        return together(
            toys.scenario("a", toys.choice("stage"), *first, limits=(late,), alerts=alerts),
            toys.scenario("b", toys.choice("stage"), rank=2, limits=limits),
            toys.scenario("c", toys.choice("stage"), toys.text("story"), rank=3),
            **given,
        )

    return half_limited


def notices(plan):
    return [notice.id for notice in plan.notices]


def test_a_stop_comes_before_what_is_out_of_reach(half_limited):
    assert notices(half_limited(story="我想跳楼")) == ["danger", "a-limit"]


def test_what_is_out_of_reach_comes_before_a_wrong_belief(half_limited):
    assert notices(half_limited(story="听说不用还")) == ["a-limit", "M-01"]


def test_all_that_is_out_of_reach_is_told(toys, half_limited):
    plan = half_limited(limits=(toys.limit("b-limit", when=LATE),))
    assert notices(plan) == ["a-limit", "b-limit"]


def test_an_alert_of_the_scenario_out_of_reach_is_still_told(half_limited):
    alert = Alert(id="run", after="stage", when=LATE, title="Run", do=("run",), repeat=True)
    assert notices(half_limited(alerts=(alert,))) == ["run", "a-limit"]


def test_own_words_for_the_scenario_out_of_reach_are_still_read(toys, half_limited):
    assert notices(half_limited(first=(toys.text("why"),), why="我想跳楼")) == [
        "danger",
        "a-limit",
    ]
