import pytest

from huabei_negotiate.core.collecting import Rejected, allowed, collect, missing
from huabei_negotiate.core.replies import Misread
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import Unknown


@pytest.fixture
def situation(toys):
    return toys.situation(toys.money("owed"), toys.choice("stage"), toys.text("story"))


def test_what_fits_its_question_is_an_answer(situation, today):
    answers, _ = collect(situation, {"owed": "3,200元", "stage": "late"}, today)
    assert answers == {"owed": Money(320_000), "stage": "late"}


def test_what_fits_is_not_rejected(situation, today):
    assert collect(situation, {"owed": "3200"}, today)[1] == ()


def test_a_name_without_a_question_is_rejected(situation, today):
    assert collect(situation, {"age": "30"}, today) == ({}, (Rejected("age", None),))


def test_what_does_not_fit_is_rejected_with_its_fault(situation, today):
    rejected = Rejected("stage", Misread("not_a_choice", "never"))
    assert collect(situation, {"stage": "never"}, today) == ({}, (rejected,))


def test_what_is_rejected_does_not_keep_the_rest_out(situation, today):
    answers, rejected = collect(situation, {"age": "30", "owed": "", "stage": "late"}, today)
    assert (answers, [r.name for r in rejected]) == ({"stage": "late"}, ["age", "owed"])


def test_zero_is_an_answer(toys, today):
    assert collect(toys.situation(toys.days("late")), {"late": "0"}, today)[0] == {"late": 0}


def test_questions_without_an_answer_are_missing(situation):
    assert missing(situation.questions, {"owed": UNSURE}) == ["stage"]


def test_own_words_are_never_missing(toys):
    assert missing((toys.text("story"),), {}) == []


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("choice", ("early", "late")),
        ("several", ("calls", "visits", "none")),
        ("yes_no", ("yes", "no")),
        ("money", ()),
        ("days", ()),
        ("count", ()),
        ("day", ()),
        ("text", ()),
    ],
)
def test_closed_questions_say_what_may_be_given(toys, kind, ids):
    assert allowed(getattr(toys, kind)("it")) == ids


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        ("choice", ("early", "late", "unsure")),
        ("several", ("calls", "visits", "none", "unsure")),
        ("yes_no", ("yes", "no", "unsure")),
        ("money", ()),
    ],
)
def test_where_a_reader_may_be_unsure_so_may_what_is_given(toys, kind, ids):
    assert allowed(getattr(toys, kind)("it", unsure=Unknown(where="there"))) == ids
