import pytest

from huabei_negotiate.core.desk import lay_out_desk
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.notices import alert_notice, limit_notice, notices_for, notices_in
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Alert
from huabei_negotiate.model.plan import Notice, PlannedLimit

LATE = Condition(answer="stage", is_="late")


@pytest.fixture
def library(toys):
    return toys.library(
        stops=(toys.stop("danger", "跳楼", facts=("P-01",)),),
        refusals=(toys.refusal("fake", "假证明", facts=("P-02",)),),
        myths=(toys.myth("M-01", "不用还", facts=("P-03",)),),
    )


@pytest.fixture
def told(toys, library, today):
    """The notices for a reader of a toy situation who gave these answers."""

    def told(situation=None, **answers):
        situation = situation or toys.situation(toys.choice("stage"), toys.text("story"))
        interview = Interview(situation=situation, given=answers)
        desk = lay_out_desk(interview, {}, library, today)
        return [notice.id for notice in notices_for(desk)]

    return told


def alert(name="threats", **changes):
    fields = {"after": "stage", "when": LATE, "title": "Danger", "do": ("run", "call")}
    return Alert(id=name, **fields | changes)


def test_a_stop_says_what_to_do(library):
    assert notices_in("我想跳楼", library) == (
        Notice(
            id="danger", kind="stop", title="DANGER", lines=("breathe", "call"), facts=("P-01",)
        ),
    )


def test_a_refusal_says_why_and_what_instead(library):
    assert notices_in("弄个假证明", library) == (
        Notice(id="fake", kind="refusal", title="FAKE", lines=("harm", "ask"), facts=("P-02",)),
    )


def test_a_wrong_belief_is_called_one_and_put_right(library):
    title = f"{library.words.plan.myth}the moon"
    assert notices_in("听说不用还", library) == (
        Notice(id="M-01", kind="myth", title=title, lines=("the sun", "look"), facts=("P-03",)),
    )


def test_the_gravest_comes_first(library):
    found = notices_in("不用还的话弄个假证明，不然我跳楼", library)
    assert [notice.kind for notice in found] == ["stop", "refusal", "myth"]


def test_ordinary_words_call_for_nothing(library):
    assert notices_in("停工了，没有收入", library) == ()


def test_an_alert_becomes_a_notice(toys, library, today):
    desk = lay_out_desk(Interview(situation=toys.situation()), {}, library, today)
    assert alert_notice(alert(facts=("P-01",)), desk) == Notice(
        id="threats", kind="alert", title="Danger", lines=("run", "call"), facts=("P-01",)
    )


def test_a_limit_becomes_a_notice():
    limit = PlannedLimit(
        id="died",
        title="Not us",
        why="beyond us",
        instead=("ask", "go"),
        change="STAGE",
        facts=("P-01",),
    )
    assert limit_notice(limit) == Notice(
        id="died",
        kind="limit",
        title="Not us",
        lines=("beyond us", "ask", "go"),
        facts=("P-01",),
    )


def test_own_words_are_read_for_notices(told):
    assert told(story="我想跳楼") == ["danger"]


def test_other_answers_are_not_read_for_notices(told):
    assert told(stage="跳楼") == []


def test_an_unsure_reader_has_no_own_words(told):
    assert told(story=UNSURE) == []


def test_hidden_own_words_call_for_nothing(toys, told):
    situation = toys.situation(toys.choice("stage"), toys.text("story", when=LATE))
    assert told(situation, stage="early", story="我想跳楼") == []


def test_an_alert_to_repeat_is_told_again_when_it_applies(toys, told):
    situation = toys.situation(toys.choice("stage"), alerts=(alert(repeat=True),))
    assert told(situation, stage="late") == ["threats"]


def test_an_alert_that_does_not_apply_is_not_told(toys, told):
    situation = toys.situation(toys.choice("stage"), alerts=(alert(repeat=True),))
    assert told(situation, stage="early") == []


def test_an_alert_shown_once_is_not_told_again(toys, told):
    situation = toys.situation(toys.choice("stage"), alerts=(alert(),))
    assert told(situation, stage="late") == []


def test_safety_comes_before_what_own_words_call_for(toys, told):
    questions = (toys.choice("stage"), toys.text("story"))
    situation = toys.situation(*questions, alerts=(alert(repeat=True),))
    assert told(situation, stage="late", story="我想跳楼") == ["threats", "danger"]


def test_what_two_texts_call_for_is_told_once(toys, told):
    situation = toys.situation(toys.text("one"), toys.text("two"))
    assert told(situation, one="我想跳楼", two="我想跳楼") == ["danger"]


def test_a_stop_in_a_later_text_comes_before_a_myth_in_an_earlier_one(toys, told):
    situation = toys.situation(toys.text("one"), toys.text("two"))
    assert told(situation, one="不用还", two="我想跳楼") == ["danger", "M-01"]


def test_the_names_in_an_alert_are_filled(toys, today):
    saying = alert(repeat=True, do=("pay {owed}",))
    situation = toys.situation(toys.choice("stage"), toys.money("owed"), alerts=(saying,))
    interview = Interview(situation=situation, given={"stage": "late"})
    desk = lay_out_desk(interview, {}, toys.library(), today)
    assert notices_for(desk)[0].lines == ("pay 【待填：OWED】",)
