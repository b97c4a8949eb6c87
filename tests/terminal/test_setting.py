"""The two ways out that every part of the wizard has."""

import pytest

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import ExitCode, Left
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Row

ROWS = [Row("a", "甲"), Row("b", "乙")]


@pytest.fixture
def nothing_yet(situation):
    return Interview(situation=situation)


def test_a_sentence_is_wrapped_at_the_width_of_the_screen(set_up, screen):
    set_up().say("一" * 21)
    assert screen.texts == ["一" * 20, "一"]


def test_a_sentence_is_said_in_its_style(set_up, screen):
    set_up().say("别点链接。", "strong")
    assert screen.lines == [Line("别点链接。", "strong")]


def test_the_words_are_those_of_the_library(set_up, words):
    assert set_up().words is words


def test_choosing_gives_the_row(set_up, nothing_yet):
    assert set_up("b").choose("哪个？", ROWS, nothing_yet) == "b"


def test_choosing_can_go_back_where_that_is_allowed(set_up, nothing_yet):
    setting = set_up(Navigation.BACK)
    assert setting.choose("哪个？", ROWS, nothing_yet, can_go_back=True) is Navigation.BACK


def test_choosing_cannot_go_back_unless_that_is_allowed(set_up, nothing_yet):
    setting = set_up("a")
    setting.choose("哪个？", ROWS, nothing_yet)
    assert not setting.prompter.asked[0].can_go_back


def test_searching_comes_back_to_the_choice(set_up, screen, nothing_yet):
    set_up(Navigation.SEARCH, "a").choose("哪个？", ROWS, nothing_yet)
    assert screen.log == ["?哪个？", "?search", "?哪个？"]


def test_leaving_a_choice_leaves(set_up, nothing_yet):
    with pytest.raises(Left):
        set_up(Navigation.LEAVE).choose("哪个？", ROWS, nothing_yet)


def test_leaving_is_an_interruption(set_up, nothing_yet):
    with pytest.raises(Left) as left:
        set_up().leave(nothing_yet)
    assert left.value.exit_code == ExitCode.INTERRUPTED


def test_leaving_says_nothing_more_than_was_printed(set_up, nothing_yet):
    with pytest.raises(Left) as left:
        set_up().leave(nothing_yet)
    assert str(left.value) == ""


def test_leaving_after_an_answer_prints_the_first_steps(set_up, screen, situation):
    answered = Interview(situation=situation, given={"owed": Money.from_yuan(100)})
    with pytest.raises(Left):
        set_up().leave(answered)
    assert screen.texts[:2] == ["先做这几件：", "1. 把账单截屏，存好"]
