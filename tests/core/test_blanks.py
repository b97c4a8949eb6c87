from datetime import date

import pytest

from huabei_negotiate.core.blanks import blanks_in, fill, names_in, show_answer, show_value
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import Choice, ChoiceQuestion


@pytest.fixture
def show(words, today):
    """Shows an answer to a question."""

    def show(question, value):
        return show_answer(question, value, words.values, today)

    return show


def test_a_value_takes_the_place_of_its_name():
    assert fill("还 {owed} 元", {"owed": "3,200"}, {}) == "还 3,200 元"


def test_a_name_may_stand_twice():
    assert fill("{a}{a}", {"a": "x"}, {}) == "xx"


def test_a_missing_value_is_marked_with_its_label():
    assert fill("还 {owed} 元", {}, {"owed": "欠款"}) == "还 【待填：欠款】元"


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{day} 前", "3 月 2 日（周一）前"),
        ("{day} ", "3 月 2 日（周一） "),
        ("{day}\n前", "3 月 2 日（周一）\n前"),
        ("（ 见 {day}", "（ 见 3 月 2 日（周一）"),
    ],
)
def test_no_hole_is_left_after_a_bracket(text, filled):
    assert fill(text, {"day": "3 月 2 日（周一）"}, {}) == filled


def test_an_empty_value_is_missing():
    assert fill("{owed}", {"owed": ""}, {"owed": "欠款"}) == "【待填：欠款】"


def test_a_missing_value_without_a_label_is_marked_with_its_name():
    assert fill("{owed}", {}, {}) == "【待填：owed】"


@pytest.mark.parametrize(
    "text", ["{}", "{Owed}", "{0}", "{a.b}", "{a!r}", "{ a }", "{{", "}{", "%s"]
)
def test_only_names_are_filled(text):
    assert fill(text, {"a": "x", "owed": "y", "0": "z"}, {}) == text


def test_a_value_is_not_filled_again():
    assert fill("{a}", {"a": "{b}", "b": "no"}, {}) == "{b}"


def test_backslashes_in_a_value_stay():
    assert fill("{a}", {"a": r"\1\g<0>"}, {}) == r"\1\g<0>"


def test_the_names_of_a_text_are_found_in_order():
    assert names_in("{b} {a} {B} {b}") == ("b", "a", "b")


def test_blanks_are_found_once_each_in_order():
    assert blanks_in(["【待填：乙】【待填：甲】", "", "【待填：乙】"]) == ("乙", "甲")


def test_a_text_without_blanks_has_none():
    assert blanks_in(["还 3,200 元【已隐去】"]) == ()


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (UNSURE, ""),
        (Money(320_050), "3,200.50"),
        (Money(0), "0"),
        (12, "12"),
        (0, "0"),
        (date(2026, 3, 2), "3/2 Mon"),
        (date(2026, 3, 8), "3/8 Sun"),
        (date(2026, 12, 31), "12/31 Thu"),
        (date(2027, 1, 1), "2027/1/1"),
        (date(2025, 12, 31), "2025/12/31"),
        (("calls", "visits"), "calls、visits"),
        ("停工", "停工"),
    ],
)
def test_a_value_reads_well_in_a_sentence(words, today, value, shown):
    assert show_value(value, words.values, today) == shown


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        ("choice", "late", "LATE"),
        ("choice", UNSURE, "UNSURE"),
        ("several", ("calls",), "CALLS"),
        ("several", ("visits", "calls"), "CALLS、VISITS"),
        ("several", UNSURE, "UNSURE"),
        ("yes_no", "yes", "YES"),
        ("yes_no", "no", "NO"),
        ("yes_no", UNSURE, "UNSURE"),
        ("money", Money(320_000), "3,200 元"),
        ("days", 12, "12"),
        ("count", 0, "0"),
        ("day", date(2026, 3, 2), "3/2 Mon"),
        ("text", "停工", "停工"),
    ],
)
def test_an_answer_reads_as_the_reader_gave_it(toys, show, kind, value, shown):
    assert show(getattr(toys, kind)("it"), value) == shown


@pytest.mark.parametrize("kind", ["choice", "several"])
def test_only_the_choice_itself_is_shown_not_one_whose_id_is_within_it(toys, show, kind):
    question = getattr(toys, kind)("it", "late", "later")
    value = "later" if kind == "choice" else ("later",)
    assert show(question, value) == "LATER"


def test_a_choice_called_yes_reads_by_its_own_label(show):
    choices = (Choice(id="yes", label="已经同意"), Choice(id="no", label="还没谈"))
    question = ChoiceQuestion(id="it", label="it", ask="it", why="it", choices=choices)
    assert show(question, "yes") == "已经同意"


def test_own_words_are_never_reworded(toys, show):
    assert show(toys.text("story"), "no") == "no"


def test_having_written_nothing_is_called_so(toys, show, words):
    assert show(toys.text("story"), "") == words.values.nothing
