import json
from datetime import date

import pytest

from huabei_negotiate.core.plan_record import as_record
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.plan import (
    Cited,
    Exchange,
    Notice,
    PlannedLimit,
    PlannedMove,
    PlannedRung,
)


def test_a_record_has_these_keys_in_this_order(toys):
    assert list(as_record(toys.empty_plan())) == [
        "format",
        "scenario",
        "today",
        "answers",
        "assumptions",
        "to_fill",
        "figures",
        "notices",
        "limit",
        "steps",
        "materials",
        "scripts",
        "agent_asks",
        "moves",
        "avoid",
        "warnings",
        "escalation",
        "facts",
    ]


def test_a_record_says_which_format_it_is(toys):
    assert as_record(toys.empty_plan())["format"] == 1


def test_scenarios_are_joined_by_plus(toys):
    assert as_record(toys.empty_plan(scenarios=("a", "b")))["scenario"] == "a+b"


def test_days_are_written_in_full(toys):
    assert as_record(toys.empty_plan())["today"] == "2026-03-02"


@pytest.mark.parametrize(
    ("answer", "plain"),
    [
        (Money(320_000), 3200),
        (Money(320_050), 3200.5),
        (Money(-1), -0.01),
        (12, 12),
        (date(2026, 3, 2), "2026-03-02"),
        (("calls", "visits"), ["calls", "visits"]),
        ("late", "late"),
        (UNSURE, "unsure"),
    ],
)
def test_an_answer_is_a_plain_value(toys, answer, plain):
    assert as_record(toys.empty_plan(answers={"it": answer}))["answers"] == {"it": plain}


def test_whole_yuan_are_whole_numbers(toys):
    record = as_record(toys.empty_plan(answers={"it": Money(320_000)}))
    assert isinstance(record["answers"]["it"], int)


def test_unused_answers_follow_the_assumptions(toys):
    plan = toys.empty_plan(assumptions=("no rent",), unused=("unused: AGE",))
    assert as_record(plan)["assumptions"] == ["no rent", "unused: AGE"]


def test_what_is_to_be_filled_is_listed(toys):
    assert as_record(toys.empty_plan(to_fill=("RENT",)))["to_fill"] == ["RENT"]


@pytest.mark.parametrize(
    ("value", "plain"), [(Money(5050), 50.5), (3, 3), (date(2026, 4, 1), "2026-04-01")]
)
def test_a_figure_has_its_value_unit_label_and_how(toys, value, plain):
    figure = toys.planned_figure("cap", value)
    assert as_record(toys.empty_plan(figures=(figure,)))["figures"] == {
        "cap": {"value": plain, "unit": "元", "label": "CAP", "how": "how cap"}
    }


def test_a_notice_is_recorded(toys):
    notice = Notice(id="n", kind="stop", title="Stop", lines=("a", "b"), facts=("P-01",))
    assert as_record(toys.empty_plan(notices=(notice,)))["notices"] == [
        {"id": "n", "kind": "stop", "title": "Stop", "lines": ["a", "b"]}
    ]


def test_without_a_limit_there_is_none(toys):
    assert as_record(toys.empty_plan())["limit"] is None


def test_a_limit_is_recorded(toys):
    limit = PlannedLimit(
        id="died", title="Not us", why="so", instead=("a", "b"), change="STAGE", facts=()
    )
    assert as_record(toys.empty_plan(limit=limit))["limit"] == {
        "id": "died",
        "title": "Not us",
        "why": "so",
        "instead": ["a", "b"],
    }


def test_a_step_is_recorded(toys):
    step = toys.planned_step("call", by=date(2026, 3, 8), why="it helps", facts=("P-01",))
    assert as_record(toys.empty_plan(steps=(step,)))["steps"] == [
        {
            "id": "call",
            "phase": "contact",
            "do": "do call",
            "by": "2026-03-08",
            "why": "it helps",
            "facts": ["P-01"],
        }
    ]


@pytest.mark.parametrize("key", ["by", "why"])
def test_what_a_step_does_not_have_is_null(toys, key):
    assert as_record(toys.empty_plan(steps=(toys.planned_step("call"),)))["steps"][0][key] is None


def test_materials_are_their_texts(toys):
    plan = toys.empty_plan(materials=(Cited("bill", ("P-01",)),))
    assert as_record(plan)["materials"] == ["bill"]


def test_a_script_is_recorded_once_a_channel(toys):
    plan = toys.empty_plan(scripts=(toys.planned_script("ask"),))
    goal = "goal of ask"
    assert as_record(plan)["scripts"] == [
        {"id": "ask", "channel": "phone", "goal": goal, "lines": ["spoken", "wait"]},
        {"id": "ask", "channel": "chat", "goal": goal, "lines": ["typed"]},
        {"id": "ask", "channel": "letter", "goal": goal, "lines": ["written"]},
    ]


def test_what_they_ask_is_recorded(toys):
    plan = toys.empty_plan(agent_asks=(Exchange("who?", "me"),))
    assert as_record(plan)["agent_asks"] == [{"they_ask": "who?", "you_say": "me"}]


def test_a_move_is_recorded(toys):
    move = PlannedMove(id="N-01", they_say="a", means="b", reply="c", avoid="d", facts=("P-01",))
    assert as_record(toys.empty_plan(moves=(move,)))["moves"] == [
        {"id": "N-01", "they_say": "a", "means": "b", "reply": "c", "avoid": "d"}
    ]


@pytest.mark.parametrize("key", ["avoid", "warnings"])
def test_advice_is_its_text(toys, key):
    plan = toys.empty_plan(**{key: (Cited("never lie", ("P-01",)),)})
    assert as_record(plan)[key] == ["never lie"]


def test_a_rung_is_recorded(toys):
    rung = PlannedRung(
        id="bank",
        title="Bank",
        before="talk",
        do="go",
        say="hi",
        papers=("bill",),
        clock=None,
        cannot="judge",
        facts=(),
    )
    assert as_record(toys.empty_plan(rungs=(rung,)))["escalation"] == [
        {"title": "Bank", "before": "talk", "do": "go", "clock": None}
    ]


def test_a_fact_is_recorded_under_its_id(toys):
    assert as_record(toys.empty_plan(facts=(toys.fact("P-01"),)))["facts"] == {
        "P-01": {
            "statement": "statement P-01",
            "source": "the law",
            "checked_on": "2026-01-02",
            "confidence": "high",
        }
    }


def test_a_record_can_be_written_as_json(toys):
    plan = toys.empty_plan(
        answers={"owed": Money(320_050), "on": date(2026, 3, 2), "calls": ("a",), "job": UNSURE},
        steps=(toys.planned_step("call", by=date(2026, 3, 8)),),
        scripts=(toys.planned_script("ask"),),
        facts=(toys.fact("P-01"),),
    )
    record = as_record(plan)
    assert json.loads(json.dumps(record)) == record
