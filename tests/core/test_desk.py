import pytest

from huabei_negotiate.core.desk import lay_out_desk
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Advice
from huabei_negotiate.model.money import Money

LATE = Condition(answer="stage", is_="late")


@pytest.fixture
def desk_of(toys, today):
    """The desk of a reader with these answers to a few toy questions."""

    def desk_of(figures=None, **answers):
        questions = (
            toys.choice("stage"),
            toys.money("owed"),
            toys.several("calls"),
            toys.text("story", when=LATE),
        )
        interview = Interview(situation=toys.situation(*questions), given=answers)
        library = toys.library(figures=[toys.figure("cap")])
        return lay_out_desk(interview, figures or {}, library, today)

    return desk_of


def test_an_amount_is_written_without_its_unit(desk_of):
    assert desk_of(owed=Money(320_000)).write("{owed} yuan") == "3,200 yuan"


def test_choices_are_written_by_their_labels(desk_of):
    assert desk_of(stage="late").write("{stage}") == "LATE"


def test_several_choices_are_written_in_a_row(desk_of):
    assert desk_of(calls=("calls", "visits")).write("{calls}") == "CALLS、VISITS"


def test_own_words_are_written_as_they_are(desk_of):
    assert desk_of(stage="late", story="{owed}").write("{story}") == "{owed}"


def test_a_figure_is_written_under_its_name(desk_of):
    assert desk_of({"cap": Money(5000)}).write("{cap}") == "50"


def test_an_answer_wins_over_a_figure_of_the_same_name(desk_of):
    assert desk_of({"owed": Money(5000)}, owed=Money(100)).write("{owed}") == "1"


@pytest.mark.parametrize("answers", [{}, {"owed": UNSURE}])
def test_what_a_reader_did_not_say_is_marked(desk_of, answers):
    assert desk_of(**answers).write("{owed}") == "【待填：OWED】"


def test_a_figure_that_is_not_there_is_marked_with_its_label(desk_of):
    assert desk_of().write("{cap}") == "【待填：CAP】"


def test_own_words_that_were_left_out_are_marked(desk_of):
    assert desk_of(stage="late", story="").write("{story}") == "【待填：STORY】"


def test_a_hidden_answer_is_not_written(desk_of):
    assert desk_of(stage="early", story="x").write("{story}") == "【待填：STORY】"


def test_only_what_applies_is_taken(desk_of):
    advice = [
        Advice(id="late", say="x", when=LATE),
        Advice(id="early", say="x", when=Condition(not_=LATE)),
        Advice(id="always", say="x"),
    ]
    assert [item.id for item in desk_of(stage="late").applying(advice)] == ["late", "always"]


def test_figures_decide_what_applies(desk_of):
    poor = Advice(id="poor", say="x", when=Condition(figure="cap", at_most=0))
    assert desk_of({"cap": Money(0)}).applying([poor]) == [poor]
