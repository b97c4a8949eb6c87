import pytest

from huabei_negotiate.core.situations import combine, first_questions, merge, resolve
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import (
    Advice,
    AgentQuestion,
    Alert,
    Finding,
    Limit,
    Material,
    Rule,
    ScriptUse,
    Triage,
)
from huabei_negotiate.model.questions import SharedQuestion

LATE = Condition(answer="stage", is_="late")


def ids(items):
    return [item.id for item in items]


@pytest.fixture
def shared(toys):
    return {"cash": toys.money("cash")}


def test_scenarios_are_merged_in_the_order_of_their_rank(toys):
    merged = combine([toys.scenario("b", rank=2), toys.scenario("a", rank=1)], {})
    assert merged.scenarios == ("a", "b")


def test_the_titles_are_joined(toys):
    merged = combine([toys.scenario("b", rank=2), toys.scenario("a", rank=1)], {})
    assert merged.title == "A、B"


def test_a_single_scenario_has_no_parts(toys):
    assert combine([toys.scenario("a")], {}).parts == ()


def test_several_scenarios_are_kept_as_parts(toys):
    scenarios = [toys.scenario("b", rank=2), toys.scenario("a", rank=1)]
    assert combine(scenarios, {}).parts == (
        combine([scenarios[1]], {}),
        combine([scenarios[0]], {}),
    )


def test_a_single_situation_is_not_merged(toys):
    alone = toys.situation(toys.yes_no("one"))
    assert merge([alone]) is alone


def test_situations_are_merged_in_the_order_given(toys):
    parts = [toys.situation(scenarios=(name,), title=name.upper()) for name in ("b", "a")]
    assert (merge(parts).scenarios, merge(parts).title) == (("b", "a"), "B、A")


def test_a_single_scenario_keeps_its_questions(toys):
    questions = (toys.yes_no("one"), toys.money("two"))
    assert combine([toys.scenario("a", *questions)], {}).questions == questions


def test_questions_come_in_the_order_of_the_ranks(toys):
    first = toys.scenario("a", toys.yes_no("one"), toys.yes_no("two"), rank=1)
    second = toys.scenario("b", toys.yes_no("three"), rank=2)
    assert ids(combine([second, first], {}).questions) == ["one", "two", "three"]


def test_a_common_question_is_kept_once_where_it_comes_first(toys):
    first = toys.scenario("a", toys.yes_no("both"), toys.yes_no("one"), rank=1)
    second = toys.scenario("b", toys.yes_no("two"), toys.yes_no("both"), rank=2)
    assert ids(combine([first, second], {}).questions) == ["both", "one", "two"]


@pytest.mark.parametrize(
    ("parts", "part"),
    [
        (("quick", "quick"), "quick"),
        (("quick", "fine"), "quick"),
        (("fine", "quick"), "quick"),
        (("fine", "fine"), "fine"),
    ],
)
def test_a_common_question_is_asked_as_soon_as_any_scenario_asks_it(toys, parts, part):
    scenarios = [
        toys.scenario(f"s{rank}", toys.yes_no("both", part=own), rank=rank)
        for rank, own in enumerate(parts)
    ]
    assert combine(scenarios, {}).questions[0].part == part


@pytest.mark.parametrize(
    ("assumed", "assume"),
    [
        (("no cash", None), "no cash"),
        ((None, "no cash"), "no cash"),
        (("no cash", "some cash"), "no cash"),
        ((None, None), None),
    ],
)
def test_a_common_question_is_quiet_only_if_all_scenarios_are(toys, assumed, assume):
    scenarios = [
        toys.scenario(f"s{rank}", toys.money("cash", assume=own), rank=rank)
        for rank, own in enumerate(assumed)
    ]
    assert combine(scenarios, {}).questions[0].assume == assume


def test_a_shared_question_is_put_in_place_of_its_name(toys, shared):
    scenario = toys.scenario("a", SharedQuestion(id="cash"))
    assert combine([scenario], shared).questions == (shared["cash"],)


def test_a_question_that_is_not_shared_stays(toys, shared):
    own = toys.yes_no("one")
    assert resolve(own, shared) is own


def test_a_shared_question_is_asked_when_the_scenario_says(shared):
    assert resolve(SharedQuestion(id="cash", part="fine"), shared).part == "fine"


def test_a_shared_question_takes_the_condition_of_the_scenario(shared):
    assert resolve(SharedQuestion(id="cash", when=LATE), shared).when == LATE


def test_a_shared_question_keeps_its_own_condition_without_another(toys):
    own = {"cash": toys.money("cash", when=LATE)}
    assert resolve(SharedQuestion(id="cash"), own).when == LATE


def test_a_quiet_question_assumes_nothing(toys):
    own = {"cash": toys.money("cash", assume="no cash")}
    assert resolve(SharedQuestion(id="cash", quiet=True), own).assume is None


def test_a_question_that_is_not_quiet_keeps_what_it_assumes(toys):
    own = {"cash": toys.money("cash", assume="no cash")}
    assert resolve(SharedQuestion(id="cash"), own).assume == "no cash"


def test_the_shared_question_itself_does_not_change(shared):
    resolve(SharedQuestion(id="cash", part="fine", when=LATE), shared)
    assert (shared["cash"].part, shared["cash"].when) == ("quick", None)


def advice(name):
    return Advice(id=name, say=name)


MAKERS = {
    "alerts": lambda name: Alert(id=name, after="stage", when=LATE, title=name, do=("go",)),
    "limits": lambda name: Limit(
        id=name, after="stage", when=LATE, title=name, why="so", instead=("go",)
    ),
    "rules": lambda name: Rule(id=name, when=LATE),
    "materials": lambda name: Material(id=name, what=name),
    "agent_asks": lambda name: AgentQuestion(id=name, they_ask=name, you_say=name),
    "avoid": advice,
    "warnings": advice,
}


@pytest.mark.parametrize("part", MAKERS)
def test_what_both_scenarios_say_is_kept_once(toys, part):
    make = MAKERS[part]
    first = toys.scenario("a", rank=1, **{part: (make("one"), make("both"))})
    second = toys.scenario("b", rank=2, **{part: (make("both"), make("two"))})
    assert ids(getattr(combine([first, second], {}), part)) == ["one", "both", "two"]


def test_the_steps_of_both_scenarios_are_kept_once(toys):
    first = toys.scenario("a", rank=1, steps=(toys.step("one"), toys.step("both")))
    second = toys.scenario("b", rank=2, steps=(toys.step("both"), toys.step("two")))
    assert ids(combine([first, second], {}).steps) == ["one", "both", "two"]


def test_every_reason_to_use_a_script_is_kept(toys):
    uses = (ScriptUse(script="ask", when=LATE), ScriptUse(script="ask"))
    first = toys.scenario("a", rank=1, scripts=uses[:1])
    second = toys.scenario("b", rank=2, scripts=uses[1:])
    assert combine([first, second], {}).scripts == uses


@pytest.fixture
def triage(toys):
    return Triage(
        format=1,
        questions=(toys.choice("stage"),),
        alerts=(MAKERS["alerts"]("call"),),
        limits=(MAKERS["limits"]("died"),),
        findings=(Finding(id="found", scenarios=("toy",), when=LATE, say="so"),),
    )


def test_the_first_questions_are_those_of_the_triage(triage):
    assert first_questions(triage).questions == triage.questions


def test_the_first_questions_come_with_their_alerts(triage):
    assert first_questions(triage).alerts == triage.alerts


def test_the_first_questions_come_with_their_limits(triage):
    assert first_questions(triage).limits == triage.limits


def test_the_first_questions_belong_to_no_scenario(triage):
    assert first_questions(triage).scenarios == ()
