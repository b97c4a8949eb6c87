"""Searching the FAQ from inside the wizard, and back."""

import pytest

from huabei_negotiate.terminal.lookup import FaqSearch
from huabei_negotiate.terminal.prompter import Navigation

BACK, LEAVE, SEARCH = Navigation.BACK, Navigation.LEAVE, Navigation.SEARCH
SURE = "还不上怎么办"
UNSURE = "没钱最低"


@pytest.fixture
def search(scripted, screen, library, book, today):
    """Search with these replies; gives the prompter."""

    def run(*replies):
        prompter = scripted(*replies)
        FaqSearch(prompter, screen, library, lambda: book, today).run()
        return prompter

    return run


def test_a_sure_answer_is_shown_at_once(search, screen):
    assert len(search(SURE).asked) == 1
    assert screen.texts[:2] == ["## 还不上怎么办？", "先打 95188 说明。"]


def test_an_answer_names_the_questions_near_it(search, screen):
    search(SURE)
    assert "- 最低还款划算吗？" in screen.texts


def test_an_answer_names_its_facts(search, screen):
    search(SURE)
    assert "- P-01 官网（2026-11-01 核对）。" in screen.texts


def test_what_may_be_meant_is_offered_best_first(search):
    rows = search(UNSURE, "cannot-pay").asked[1].rows
    assert [row.id for row in rows] == ["cannot-pay", "minimum"]


def test_the_chosen_answer_is_shown_and_no_other(search, screen):
    search(UNSURE, "minimum")
    assert "不划算。" in screen.texts
    assert "先打 95188 说明。" not in screen.texts


@pytest.mark.parametrize("turn", [BACK, LEAVE, SEARCH])
def test_turning_elsewhere_from_what_was_found_ends_the_search(search, screen, turn):
    search(UNSURE, turn)
    assert screen.texts == []


@pytest.mark.parametrize("query", [BACK, LEAVE, SEARCH, "", "  "])
def test_without_a_question_nothing_is_looked_for(search, screen, query):
    search(query)
    assert screen.texts == []


@pytest.mark.parametrize("query", ["xyz", "？？"])
def test_where_nothing_is_found_another_way_of_asking_is_suggested(search, screen, words, query):
    search(query)
    assert screen.texts == [words.faq.try_words]


def test_words_of_danger_are_met_before_anything_is_offered(search, screen):
    search("我不想活，还不上", BACK)
    assert screen.after("?想问什么？")[0] == "先顾你自己"


def test_words_of_danger_alone_are_met_too(search, screen):
    search("我不想活了", BACK)
    assert screen.texts[0] == "先顾你自己"
