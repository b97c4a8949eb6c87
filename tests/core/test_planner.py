from datetime import date, timedelta

import pytest

from huabei_negotiate.core.planner import cite, texts_of
from huabei_negotiate.core.redaction import HIDDEN
from huabei_negotiate.core.situations import combine
from huabei_negotiate.core.spoken import CHANNELS
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import (
    Advice,
    AgentQuestion,
    Alert,
    Limit,
    Material,
    Rule,
    ScriptUse,
)
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.plan import (
    Cited,
    Exchange,
    Notice,
    PlannedLimit,
    PlannedMove,
    PlannedRung,
    SpokenLine,
    Told,
)
from huabei_negotiate.model.scripts import Line, ScriptPart

LATE = Condition(answer="stage", is_="late")
POOR = Condition(figure="cap", at_most=0)


@pytest.fixture
def plan_of(toys):
    """The plan of a reader who was asked for a stage and a debt."""

    def plan_of(answers=None, figures=None, library=None, scenarios=("toy",), **parts):
        situation = toys.situation(
            toys.choice("stage"), toys.money("owed"), scenarios=scenarios, **parts
        )
        return toys.plan(situation, answers or {}, figures, library)

    return plan_of


def ids(items):
    return [item.id for item in items]


# What the reader told us


def test_a_plan_is_made_for_its_day(plan_of, today):
    assert plan_of().today == today


def test_a_plan_bears_the_title_of_the_situation(plan_of):
    assert plan_of().title == "Toy"


def test_a_plan_names_its_scenarios(plan_of):
    assert plan_of(scenarios=("a", "b")).scenarios == ("a", "b")


def test_answers_are_told_in_words_in_the_order_of_the_questions(plan_of):
    told = plan_of({"owed": Money(320_000), "stage": "late"}).told
    assert told == (
        Told(id="stage", label="STAGE", words="LATE"),
        Told(id="owed", label="OWED", words="3,200 元"),
    )


def test_being_unsure_is_told_too(plan_of):
    assert plan_of({"owed": UNSURE}).told == (Told(id="owed", label="OWED", words="UNSURE"),)


def test_only_answers_that_count_are_in_the_plan(plan_of):
    assert plan_of({"owed": Money(1), "age": 30}).answers == {"owed": Money(1)}


def test_an_answer_that_is_not_used_is_told(toys):
    situation = toys.situation(toys.choice("stage"), toys.money("fee", when=LATE))
    assert toys.plan(situation, {"stage": "early", "fee": Money(1)}).unused == ("unused: FEE",)


def test_an_answer_to_no_question_is_told_by_its_name(plan_of):
    assert plan_of({"age": 30}).unused == ("unused: age",)


def test_own_words_that_were_left_out_are_not_told(toys):
    plan = toys.plan(toys.situation(toys.text("story")), {"story": ""})
    assert (plan.answers, plan.told, plan.unused) == ({"story": ""}, (), ())


def test_when_all_answers_are_used_there_is_nothing_to_tell(plan_of):
    assert plan_of({"stage": "late"}).unused == ()


@pytest.mark.parametrize(
    ("answers", "assumption"),
    [({}, "not given RENT: no rent"), ({"rent": UNSURE}, "not sure of RENT: no rent")],
)
def test_what_is_not_known_is_assumed(toys, answers, assumption):
    situation = toys.situation(toys.money("rent", assume="no rent"))
    assert toys.plan(situation, answers).assumptions == (assumption,)


def test_what_is_known_is_not_assumed(toys):
    situation = toys.situation(toys.money("rent", assume="no rent"))
    assert toys.plan(situation, {"rent": Money(0)}).assumptions == ()


@pytest.mark.parametrize("answers", [{}, {"rent": UNSURE}])
def test_a_question_that_says_nothing_of_it_assumes_nothing(toys, answers):
    assert toys.plan(toys.situation(toys.money("rent")), answers).assumptions == ()


def test_nothing_is_assumed_about_hidden_questions(toys):
    fee = toys.money("fee", assume="no fee", when=LATE)
    assert toys.plan(toys.situation(toys.choice("stage"), fee)).assumptions == ()


@pytest.mark.parametrize(
    ("answers", "assumptions"),
    [
        ({}, ("not given RENT、FEE: none", "not given CASH: no cash")),
        (
            {"rent": UNSURE, "cash": UNSURE, "fee": UNSURE},
            ("not sure of RENT、FEE: none", "not sure of CASH: no cash"),
        ),
        (
            {"fee": UNSURE},
            ("not given RENT: none", "not given CASH: no cash", "not sure of FEE: none"),
        ),
        ({"cash": Money(1), "rent": Money(1)}, ("not given FEE: none",)),
    ],
)
def test_the_same_assumption_is_told_once_for_all_it_is_made_of(toys, answers, assumptions):
    questions = (
        toys.money("rent", assume="none"),
        toys.money("cash", assume="no cash"),
        toys.money("fee", assume="none"),
    )
    assert toys.plan(toys.situation(*questions), answers).assumptions == assumptions


def test_a_fine_question_that_was_not_asked_is_assumed(toys):
    situation = toys.situation(toys.money("rent", assume="no rent", part="fine"))
    assert toys.plan(situation).assumptions == ("not given RENT: no rent",)


def test_that_something_was_redacted_is_told(toys, words):
    plan = toys.plan(toys.situation(toys.text("story")), {"story": f"卡号{HIDDEN}"})
    assert plan.assumptions == (words.plan.redacted,)


# Figures


def test_figures_come_in_the_order_of_the_words(plan_of, toys):
    library = toys.library(figures=[toys.figure("cap"), toys.figure("months", unit="期")])
    plan = plan_of(figures={"months": 3, "cap": Money(5000)}, library=library)
    assert [figure.name for figure in plan.figures] == ["cap", "months"]


def test_a_figure_says_what_it_is_and_how_it_was_worked_out(plan_of, toys):
    library = toys.library(figures=[toys.figure("cap", how="80% of {owed}")])
    plan = plan_of({"owed": Money(9900)}, {"cap": Money(5000)}, library)
    assert plan.figures == (toys.planned_figure("cap", Money(5000), how="80% of 99"),)


def test_a_figure_that_is_a_day_is_shown_as_one(plan_of, toys):
    library = toys.library(figures=[toys.figure("due", unit="")])
    assert plan_of(figures={"due": date(2026, 3, 8)}, library=library).figures[0].shown == (
        "3/8 Sun"
    )


def test_a_figure_keeps_what_it_may_be_like(plan_of, toys):
    library = toys.library(figures=[toys.figure("cap", unless_like="offer")])
    assert plan_of(figures={"cap": Money(1)}, library=library).figures[0].unless_like == "offer"


def test_a_figure_for_conditions_only_is_not_shown(plan_of, toys):
    library = toys.library(figures=[toys.figure("cap", shown=False)])
    assert plan_of(figures={"cap": Money(1)}, library=library).figures == ()


def test_a_figure_without_words_is_not_shown(plan_of):
    assert plan_of(figures={"cap": Money(5000)}).figures == ()


def test_the_reasons_name_answers_and_figures_with_their_values(plan_of, toys):
    library = toys.library(figures=[toys.figure("cap"), toys.figure("due", unit="")])
    figures = {"cap": Money(5000), "due": date(2026, 3, 8)}
    assert plan_of({"stage": "late"}, figures, library).reasons == {
        "stage": "STAGE：LATE",
        "cap": "CAP：50 元",
        "due": "DUE：3/8 Sun",
    }


# Steps


def test_only_steps_that_apply_are_planned(plan_of, toys):
    steps = (toys.step("always"), toys.step("late", when=LATE), toys.step("poor", when=POOR))
    assert ids(plan_of({"stage": "late"}, {"cap": Money(1)}, steps=steps).steps) == [
        "always",
        "late",
    ]


def test_steps_come_phase_by_phase(plan_of, toys):
    phases = ("after", "agree", "contact", "prepare", "urgent")
    steps = tuple(toys.step(phase, phase=phase) for phase in phases)
    assert ids(plan_of(steps=steps).steps) == ["urgent", "prepare", "contact", "agree", "after"]


def test_of_one_phase_what_is_due_first_comes_first(plan_of, toys):
    steps = (
        toys.step("some-day"),
        toys.step("week", within_days=7),
        toys.step("on-its-day", by="due"),
        toys.step("today", within_days=0),
    )
    plan = plan_of(figures={"due": date(2026, 3, 4)}, steps=steps)
    assert ids(plan.steps) == ["today", "on-its-day", "week", "some-day"]


def test_steps_due_alike_come_as_they_were_written(plan_of, toys):
    steps = tuple(toys.step(name, within_days=3) for name in ("b", "c", "a"))
    assert ids(plan_of(steps=steps).steps) == ["b", "c", "a"]


@pytest.fixture
def merged_steps(toys):
    """The steps planned for two scenarios merged, the first of which has the lower rank."""

    def merged_steps(first, second):
        scenarios = [
            toys.scenario("b", toys.choice("stage"), rank=2, steps=second),
            toys.scenario("a", toys.choice("stage"), rank=1, steps=first),
        ]
        library = toys.library(scripts={f"{n}-script": toys.script(f"{n}-script") for n in "ab"})
        plan = toys.plan(combine(scenarios, {}), {"stage": "late"}, library=library)
        return ids(plan.steps)

    return merged_steps


def test_steps_of_merged_scenarios_come_by_rank(toys, merged_steps):
    first = (toys.step("a-contact", phase="contact"), toys.step("a-urgent", phase="urgent"))
    second = (toys.step("b-urgent", phase="urgent"), toys.step("b-today", within_days=0))
    assert merged_steps(first, second) == ["a-urgent", "a-contact", "b-urgent", "b-today"]


def test_steps_for_after_an_agreement_come_last_whatever_their_scenario(toys, merged_steps):
    first = (toys.step("a-later", phase="after"), toys.step("a-now"))
    second = (toys.step("b-now"), toys.step("b-later", phase="after"))
    assert merged_steps(first, second) == ["a-now", "b-now", "a-later", "b-later"]


def test_a_step_of_both_scenarios_comes_once_where_it_comes_first(toys, merged_steps):
    both = toys.step("both")
    assert merged_steps((both, toys.step("a")), (toys.step("b"), both)) == ["both", "a", "b"]


def test_of_two_steps_with_one_id_only_the_first_is_planned(toys, merged_steps):
    first = (toys.step("both", when=Condition(not_=LATE)), toys.step("a"))
    assert merged_steps(first, (toys.step("both", do="another"),)) == ["a"]


def test_a_step_is_written_with_the_readers_values(plan_of, toys):
    steps = (toys.step("pay", do="pay {owed}", why="you owe {owed}"),)
    step = plan_of({"owed": Money(9900)}, steps=steps).steps[0]
    assert (step.do, step.why) == ("pay 99", "you owe 99")


@pytest.mark.parametrize(
    ("field", "value"),
    [("phase", "urgent"), ("script", "ask"), ("facts", ("P-01",)), ("short", "call!")],
)
def test_a_step_keeps_what_it_does_not_share_with_others(plan_of, toys, field, value):
    steps = (toys.step("call", **{field: value}),)
    assert getattr(plan_of(steps=steps).steps[0], field) == value


@pytest.mark.parametrize(("when", "always"), [(None, True), (Condition(not_=LATE), False)])
def test_a_step_without_a_condition_is_for_everyone(plan_of, toys, when, always):
    steps = (toys.step("call", when=when),)
    assert plan_of({"stage": "early"}, steps=steps).steps[0].always is always


def test_a_step_without_a_reason_has_none(plan_of, toys):
    assert plan_of(steps=(toys.step("call"),)).steps[0].why is None


@pytest.mark.parametrize("days", [0, 7])
def test_a_step_within_days_is_due_so_many_days_from_today(plan_of, toys, today, days):
    steps = (toys.step("call", within_days=days),)
    assert plan_of(steps=steps).steps[0].by == today + timedelta(days=days)


def test_a_step_by_a_figure_is_due_on_that_day(plan_of, toys):
    steps = (toys.step("call", by="due"),)
    assert plan_of(figures={"due": date(2026, 4, 1)}, steps=steps).steps[0].by == date(2026, 4, 1)


@pytest.mark.parametrize("figures", [{}, {"due": 3}])
def test_a_step_by_a_figure_that_is_no_day_has_no_day(plan_of, toys, figures):
    assert plan_of(figures=figures, steps=(toys.step("call", by="due"),)).steps[0].by is None


def test_a_step_without_a_limit_has_no_day(plan_of, toys):
    assert plan_of(steps=(toys.step("call"),)).steps[0].by is None


def test_a_step_says_because_of_what_it_applies(plan_of, toys):
    steps = (toys.step("call", when=Condition(all_=(LATE, POOR))),)
    plan = plan_of({"stage": "late"}, {"cap": Money(0)}, steps=steps)
    assert plan.steps[0].because == ("stage", "cap")


def test_a_step_under_a_rule_applies_because_of_what_the_rule_is_about(plan_of, toys):
    steps = (toys.step("call", when=Condition(rule="urgent")),)
    rules = (Rule(id="urgent", when=LATE),)
    plan = plan_of({"stage": "late"}, {"urgent": 1}, steps=steps, rules=rules)
    assert plan.steps[0].because == ("stage",)


# Materials, questions, advice


def test_only_materials_that_apply_are_listed(plan_of):
    materials = (
        Material(id="bill", what="the bill of {owed}", facts=("P-01",)),
        Material(id="letter", what="the letter", when=LATE),
    )
    plan = plan_of({"stage": "early", "owed": Money(9900)}, materials=materials)
    assert plan.materials == (Cited("the bill of 99", ("P-01",)),)


def test_only_questions_that_apply_are_prepared_for(plan_of):
    asks = (
        AgentQuestion(id="how-much", they_ask="can you pay {owed}?", you_say="not {owed}"),
        AgentQuestion(id="why", they_ask="why late?", you_say="ill", when=LATE),
    )
    plan = plan_of({"stage": "early", "owed": Money(9900)}, agent_asks=asks)
    assert plan.agent_asks == (Exchange("can you pay 99?", "not 99"),)


@pytest.mark.parametrize("part", ["avoid", "warnings"])
def test_only_advice_that_applies_is_given(plan_of, part):
    advice = (
        Advice(id="one", say="not {owed}", facts=("P-01",)),
        Advice(id="two", say="never", when=LATE),
    )
    plan = plan_of({"stage": "early", "owed": Money(9900)}, **{part: advice})
    assert getattr(plan, part) == (Cited("not 99", ("P-01",)),)


# Scripts


def test_the_first_script_that_applies_comes_first(plan_of, toys):
    uses = (
        ScriptUse(script="b", when=LATE),
        ScriptUse(script="a"),
        ScriptUse(script="c", when=POOR),
    )
    library = toys.library(scripts={name: toys.script(name) for name in "abc"})
    plan = plan_of({"stage": "late"}, {"cap": Money(1)}, library, scripts=uses)
    assert ids(plan.scripts) == ["b", "a"]


def test_a_script_wanted_twice_is_there_once(plan_of, toys):
    uses = (ScriptUse(script="a", when=LATE), ScriptUse(script="a"))
    library = toys.library(scripts={"a": toys.script("a")})
    assert ids(plan_of({"stage": "late"}, library=library, scripts=uses).scripts) == ["a"]


@pytest.fixture
def spoken(plan_of, toys):
    """The lines of a script in each channel, for these answers."""

    def spoken(answers=None, parts=None, **channels):
        library = toys.library(scripts={"ask": toys.script("ask", **channels)}, parts=parts or {})
        plan = plan_of(answers, library=library, scripts=(ScriptUse(script="ask"),))
        return plan.scripts[0].channels

    return spoken


def test_a_script_has_all_three_channels_in_order(spoken):
    assert tuple(spoken()) == CHANNELS == ("phone", "chat", "letter")


def test_each_channel_has_its_own_lines(spoken, toys):
    lines = spoken(phone=toys.say("a"), chat=toys.say("b"), letter=toys.say("c"))
    assert [lines[channel][0].text for channel in CHANNELS] == ["a", "b", "c"]


def test_words_to_say_and_notes_are_told_apart(spoken):
    assert spoken(phone=(Line(say="hello"), Line(note="wait")))["phone"] == (
        SpokenLine("say", "hello"),
        SpokenLine("note", "wait"),
    )


def test_the_lines_of_a_script_are_written_with_the_readers_values(spoken):
    lines = spoken({"owed": Money(9900)}, phone=(Line(say="{owed}"), Line(note="{owed}!")))
    assert [line.text for line in lines["phone"]] == ["99", "99!"]


def test_only_lines_that_apply_are_said(spoken):
    lines = (Line(say="late", when=LATE), Line(say="early", when=Condition(not_=LATE)))
    assert spoken({"stage": "late"}, phone=lines)["phone"] == (SpokenLine("say", "late"),)


@pytest.mark.parametrize("channel", CHANNELS)
def test_a_shared_part_is_said_as_the_channel_needs_it(spoken, toys, channel):
    parts = {"greeting": toys.part("greeting", "phone", "chat", "letter")}
    lines = {name: (Line(part="greeting"), Line(say="bye")) for name in CHANNELS}
    assert spoken(parts=parts, **lines)[channel] == (
        SpokenLine("say", channel),
        SpokenLine("say", "bye"),
    )


def test_a_shared_part_is_left_out_when_its_line_does_not_apply(spoken, toys):
    parts = {"greeting": toys.part("greeting", "phone", "chat", "letter")}
    lines = (Line(part="greeting", when=LATE), Line(say="bye"))
    assert spoken({"stage": "early"}, parts, phone=lines)["phone"] == (SpokenLine("say", "bye"),)


def test_a_shared_part_may_hold_another(spoken, toys):
    nested = (Line(part="inner"),)
    outer = ScriptPart(id="outer", phone=nested, chat=nested, letter=nested)
    parts = {"outer": outer, "inner": toys.part("inner", "hi", "x", "x")}
    assert spoken(parts=parts, phone=(Line(part="outer"),))["phone"] == (SpokenLine("say", "hi"),)


def test_a_script_has_its_title_and_its_goal_with_the_readers_values(plan_of, toys):
    script = toys.script("ask", goal="pay {owed}", facts=("P-01",))
    library = toys.library(scripts={"ask": script})
    plan = plan_of({"owed": Money(9900)}, library=library, scripts=(ScriptUse(script="ask"),))
    planned = plan.scripts[0]
    assert (planned.title, planned.goal, planned.facts) == ("ASK", "pay 99", ("P-01",))


# Moves and rungs


SCOPES = [
    ("for any scenario", {}, True),
    ("for ours", {"scenarios": ("toy", "other")}, True),
    ("for another", {"scenarios": ("other",)}, False),
    ("when it applies", {"when": LATE}, True),
    ("when it does not apply", {"when": Condition(not_=LATE)}, False),
    ("for ours when it does not apply", {"scenarios": ("toy",), "when": POOR}, False),
]
scoped = pytest.mark.parametrize(
    ("scope", "planned"), [case[1:] for case in SCOPES], ids=[case[0] for case in SCOPES]
)


@scoped
def test_a_move_is_answered_where_it_belongs(plan_of, toys, scope, planned):
    library = toys.library(moves=(toys.move("N-01", **scope),))
    assert bool(plan_of({"stage": "late"}, library=library).moves) is planned


@scoped
def test_a_rung_is_shown_where_it_belongs(plan_of, toys, scope, planned):
    library = toys.library(rungs=(toys.rung("bank", **scope),))
    assert bool(plan_of({"stage": "late"}, library=library).rungs) is planned


def test_a_move_for_any_of_several_scenarios_is_answered(plan_of, toys):
    library = toys.library(moves=(toys.move("N-01", scenarios=("b",)),))
    assert ids(plan_of(library=library, scenarios=("a", "b")).moves) == ["N-01"]


def test_the_reply_to_a_move_is_written_with_the_readers_values(plan_of, toys):
    library = toys.library(moves=(toys.move("N-01", reply="not {owed}", facts=("P-01",)),))
    assert plan_of({"owed": Money(9900)}, library=library).moves == (
        PlannedMove(
            id="N-01",
            they_say="pay",
            means="pressure",
            reply="not 99",
            avoid="never",
            facts=("P-01",),
        ),
    )


def test_a_rung_is_written_with_the_readers_values(plan_of, toys):
    rung = toys.rung(
        "bank", do="tell {owed}", say="I owe {owed}", papers=("bill",), clock="15 days"
    )
    assert plan_of({"owed": Money(9900)}, library=toys.library(rungs=(rung,))).rungs == (
        PlannedRung(
            id="bank",
            title="BANK",
            before="talk",
            do="tell 99",
            say="I owe 99",
            papers=("bill",),
            clock="15 days",
            cannot="judge",
            facts=(),
        ),
    )


def test_a_rung_where_nothing_is_said_has_no_words(plan_of, toys):
    assert plan_of(library=toys.library(rungs=(toys.rung("bank"),))).rungs[0].say is None


# What is still to be filled in


def test_what_an_answer_would_fill_is_to_be_filled(plan_of, toys):
    steps = (toys.step("pay", do="pay {owed} at {stage}"),)
    assert plan_of(steps=steps).to_fill == ("OWED", "STAGE")


def test_what_a_figure_would_fill_is_to_be_filled(plan_of, toys):
    library = toys.library(figures=[toys.figure("cap")])
    steps = (toys.step("pay", do="pay {cap}"),)
    assert plan_of(library=library, steps=steps).to_fill == ("CAP",)


def test_what_only_a_call_can_tell_is_not_to_be_filled(plan_of, toys):
    steps = (toys.step("note", do="write down {their_name} 【待填：工号】"),)
    assert plan_of(steps=steps).to_fill == ()


def test_what_is_filled_is_not_to_be_filled(plan_of, toys):
    steps = (toys.step("pay", do="pay {owed}"),)
    assert plan_of({"owed": Money(9900)}, steps=steps).to_fill == ()


def test_a_blank_in_many_places_is_to_be_filled_once(plan_of, toys):
    steps = (toys.step("one", do="{owed}"), toys.step("two", do="{owed}"))
    assert plan_of(steps=steps).to_fill == ("OWED",)


BLANK = {
    "step": lambda toys: ({"steps": (toys.step("s", do="{owed}"),)}, {}),
    "material": lambda _: ({"materials": (Material(id="m", what="{owed}"),)}, {}),
    "answer to a question": lambda _: (
        {"agent_asks": (AgentQuestion(id="q", they_ask="x", you_say="{owed}"),)},
        {},
    ),
    "avoid": lambda _: ({"avoid": (Advice(id="a", say="{owed}"),)}, {}),
    "warning": lambda _: ({"warnings": (Advice(id="w", say="{owed}"),)}, {}),
    "goal": lambda toys: (
        {"scripts": (ScriptUse(script="ask"),)},
        {"scripts": {"ask": toys.script("ask", goal="{owed}")}},
    ),
    "letter": lambda toys: (
        {"scripts": (ScriptUse(script="ask"),)},
        {"scripts": {"ask": toys.script("ask", letter=toys.say("{owed}"))}},
    ),
    "reply": lambda toys: ({}, {"moves": (toys.move("N-01", reply="{owed}"),)}),
    "rung": lambda toys: ({}, {"rungs": (toys.rung("bank", do="{owed}"),)}),
    "words on a rung": lambda toys: ({}, {"rungs": (toys.rung("bank", say="{owed}"),)}),
}


@pytest.mark.parametrize("place", BLANK)
def test_a_blank_is_found_wherever_a_reader_acts_on_it(plan_of, toys, place):
    parts, library = BLANK[place](toys)
    assert plan_of(library=toys.library(**library), **parts).to_fill == ("OWED",)


def test_the_texts_of_a_plan_without_advice_are_none(toys):
    assert list(texts_of(toys.empty_plan())) == []


# Notices and limits


def test_notices_are_in_the_plan(plan_of):
    alert = Alert(id="call", after="stage", when=LATE, title="Call", do=("x",), repeat=True)
    assert ids(plan_of({"stage": "late"}, alerts=(alert,)).notices) == ["call"]


@pytest.fixture
def limited(plan_of, toys):
    """The plan where a limit applies to late readers, with advice of every kind."""

    def limited(after="stage", stage="late", **answers):
        limit = Limit(
            id="died",
            after=after,
            when=LATE,
            title="Not us",
            why="of {owed}",
            instead=("ask {owed}", "go"),
            facts=("P-02",),
        )
        library = toys.library(
            facts=toys.facts("P-01", "P-02"),
            scripts={"ask": toys.script("ask")},
            moves=(toys.move("N-01"),),
            rungs=(toys.rung("bank"),),
        )
        return plan_of(
            {"stage": stage} | answers,
            library=library,
            limits=(limit,),
            steps=(toys.step("pay", facts=("P-01",), do="pay {owed}"),),
            scripts=(ScriptUse(script="ask"),),
            materials=(Material(id="m", what="m"),),
            avoid=(Advice(id="a", say="a"),),
        )

    return limited


def test_a_limit_says_why_and_who_can_help_and_what_to_change(limited):
    assert limited(owed=Money(9900)).limit == PlannedLimit(
        id="died",
        title="Not us",
        why="of 99",
        instead=("ask 99", "go"),
        change="STAGE",
        facts=("P-02",),
    )


@pytest.mark.parametrize(
    "part", ["steps", "scripts", "materials", "moves", "rungs", "avoid", "agent_asks", "to_fill"]
)
def test_a_limit_takes_the_place_of_all_advice(limited, part):
    assert getattr(limited(), part) == ()


def test_a_plan_with_a_limit_rests_on_the_facts_of_the_limit(limited):
    assert ids(limited().facts) == ["P-02"]


def test_a_plan_with_a_limit_still_tells_the_answers(limited):
    assert [told.id for told in limited().told] == ["stage"]


def test_a_limit_that_does_not_apply_leaves_the_advice(limited):
    assert ids(limited(stage="early").steps) == ["pay"]


def test_a_limit_on_something_not_asked_here_is_named_as_it_is(limited):
    assert limited(after="elsewhere").limit.change == "elsewhere"


def test_the_first_limit_that_applies_counts(plan_of):
    limits = tuple(
        Limit(id=name, after="stage", when=when, title=name, why="so", instead=("go",))
        for name, when in (("a", POOR), ("b", LATE), ("c", LATE))
    )
    assert plan_of({"stage": "late"}, limits=limits).limit.id == "b"


# Facts


def citing(toys):
    """One part of a situation or library for each place that can name a fact."""
    stop = toys.stop("stop", "help", facts=("P-01",))
    return {
        "step": ({"steps": (toys.step("s", facts=("P-01",)),)}, {}),
        "material": ({"materials": (Material(id="m", what="m", facts=("P-01",)),)}, {}),
        "avoid": ({"avoid": (Advice(id="a", say="a", facts=("P-01",)),)}, {}),
        "warning": ({"warnings": (Advice(id="w", say="w", facts=("P-01",)),)}, {}),
        "move": ({}, {"moves": (toys.move("N-01", facts=("P-01",)),)}),
        "rung": ({}, {"rungs": (toys.rung("bank", facts=("P-01",)),)}),
        "script": (
            {"scripts": (ScriptUse(script="ask"),)},
            {"scripts": {"ask": toys.script("ask", facts=("P-01",))}},
        ),
        "notice": ({}, {"stops": (stop,)}),
    }


PLACES = ["step", "material", "avoid", "warning", "move", "rung", "script", "notice"]


@pytest.mark.parametrize("place", PLACES)
def test_a_plan_lists_the_facts_of_everything_in_it(toys, place):
    parts, library = citing(toys)[place]
    situation = toys.situation(toys.text("story"), **parts)
    library = toys.library(facts=toys.facts("P-01", "P-02"), **library)
    assert ids(toys.plan(situation, {"story": "help"}, library=library).facts) == ["P-01"]


def test_facts_come_once_in_the_order_of_the_fact_sheet(plan_of, toys):
    steps = (toys.step("a", facts=("P-03", "P-01")), toys.step("b", facts=("P-01",)))
    library = toys.library(facts=toys.facts("P-01", "P-02", "P-03"))
    assert ids(plan_of(library=library, steps=steps).facts) == ["P-01", "P-03"]


def test_what_is_added_to_a_plan_is_cited_too(toys):
    notice = Notice(id="n", kind="limit", title="N", lines=(), facts=("P-02",))
    plan = toys.empty_plan(notices=(notice,), facts=(toys.fact("P-01"),))
    assert ids(cite(plan, toys.library(facts=toys.facts("P-01", "P-02"))).facts) == ["P-02"]


def test_the_facts_of_what_does_not_apply_are_left_out(plan_of, toys):
    steps = (toys.step("a", facts=("P-01",), when=LATE),)
    library = toys.library(facts=toys.facts("P-01"))
    assert plan_of({"stage": "early"}, library=library, steps=steps).facts == ()
