"""The page on which every answer can be checked and changed."""

import pytest

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import Left
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.review import Next, review

BACK, LEAVE, SEARCH = Navigation.BACK, Navigation.LEAVE, Navigation.SEARCH
GIVEN = {"owed": Money.from_yuan(3800), "cause": "forgot"}
TITLE, WHICH = "?你填的是这些。", "?要改哪一项？"


@pytest.fixture
def look(set_up, situation):
    """Look at the page and reply like this; gives the result and the setting."""

    def run(*replies, given=None, fine=False):
        setting = set_up(*replies)
        interview = Interview(situation=situation, given=given or GIVEN, fine=fine)
        return review(interview, setting), setting

    return run


@pytest.fixture
def rows(look):
    """The rows offered on the page."""
    return lambda **given: look("plan", **given)[1].prompter.asked[0].labels


def test_every_answer_is_shown_in_words(look, screen):
    look("plan")
    assert screen.texts == ["", "欠款：3,800 元", "原因：忘了还"]


def test_an_answer_of_not_sure_is_shown(look, screen):
    look("plan", given={"owed": UNSURE, "cause": "forgot"})
    assert "欠款：不确定" in screen.texts


def test_an_answer_that_does_not_count_is_not_shown(look, screen):
    look("plan", given={**GIVEN, "visited": "yes"})
    assert "上门" not in screen.text


def test_a_finer_answer_that_was_given_is_shown(look, screen):
    look("plan", given={**GIVEN, "cash": Money.from_yuan(500)})
    assert screen.texts[-1] == "手头现金：500 元"


def test_a_question_that_was_not_answered_is_not_shown(look, screen):
    look("plan", fine=True)
    assert "手头现金" not in screen.text


def test_the_plan_comes_first(rows):
    assert rows() == ["给我方案", "再答 1 题，方案更细", "改一项"]


def test_no_finer_questions_are_offered_when_there_are_none_left(rows):
    assert rows(given={**GIVEN, "cash": Money(0)}) == ["给我方案", "改一项"]


def test_no_finer_questions_are_offered_when_they_have_been_asked(rows):
    assert rows(given={**GIVEN, "cash": Money(0)}, fine=True) == ["给我方案", "改一项"]


def test_wanting_the_plan_changes_nothing(look):
    (wanted, interview), _ = look("plan")
    assert (wanted, interview.given) == (Next.PLAN, GIVEN)


def test_wanting_more_asks_the_finer_questions(look):
    (wanted, interview), _ = look("more")
    assert (wanted, interview.current.id) == (Next.MORE, "cash")


def test_wanting_more_keeps_the_answers(look):
    (_, interview), _ = look("more")
    assert interview.given == GIVEN


def test_an_answer_to_change_is_asked_again(look):
    (wanted, interview), _ = look("edit", "owed")
    assert (wanted, interview.current.id) == (Next.EDIT, "owed")


def test_the_answers_to_change_are_those_on_the_page(look):
    _, setting = look("edit", "owed")
    assert setting.prompter.asked[1].labels == ["欠款：3,800 元", "原因：忘了还"]


def test_going_back_asks_the_last_question(look):
    (wanted, interview), _ = look(BACK)
    assert (wanted, interview.current.id) == (Next.EDIT, "cause")


def test_going_back_keeps_the_answers(look):
    (_, interview), _ = look(BACK)
    assert interview.given == GIVEN


def test_going_back_from_the_list_of_answers_shows_the_page_again(look, screen):
    look("edit", BACK, "plan")
    assert [entry for entry in screen.log if entry.startswith("?")] == [TITLE, WHICH, TITLE]


def test_searching_comes_back_to_the_page(look, screen):
    look(SEARCH, "plan")
    assert [entry for entry in screen.log if entry.startswith("?")] == [TITLE, "?search", TITLE]


def test_searching_comes_back_to_the_list_of_answers(look, screen):
    look("edit", SEARCH, "owed")
    marks = [entry for entry in screen.log if entry.startswith("?")]
    assert marks == [TITLE, WHICH, "?search", WHICH]


@pytest.mark.parametrize("replies", [(LEAVE,), ("edit", LEAVE)])
def test_one_can_leave_from_here(look, replies):
    with pytest.raises(Left):
        look(*replies)


def test_leaving_from_here_prints_five_lines_after_the_answers(look, screen):
    with pytest.raises(Left):
        look(LEAVE)
    assert len(screen.after(TITLE)) == 5
