import pytest

from huabei_negotiate.model.questions import MoneyQuestion
from huabei_negotiate.model.situation import Situation


@pytest.fixture
def questions():
    return tuple(MoneyQuestion(id=i, label=i.upper(), ask="?", why="!") for i in ("rent", "fee"))


@pytest.fixture
def situation(questions):
    return Situation(scenarios=("toy",), title="Toy", questions=questions)


def test_a_question_is_found_by_its_id(situation, questions):
    assert situation.question("fee") is questions[1]


def test_a_question_that_is_not_asked_is_not_found(situation):
    assert situation.question("age") is None


def test_every_answer_has_a_label(situation):
    assert dict(situation.labels()) == {"rent": "RENT", "fee": "FEE"}
