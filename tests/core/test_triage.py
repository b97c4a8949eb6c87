import pytest

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.triage import find, needs_confirming
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Finding


@pytest.fixture
def answered(toys):
    """An interview about stage and job with these answers."""

    def answered(**answers):
        situation = toys.situation(toys.choice("stage"), toys.yes_no("job"))
        return Interview(situation=situation, given=answers)

    return answered


@pytest.fixture
def findings():
    return tuple(
        Finding(id=name, scenarios=(name,), say=name, when=Condition(answer=answer, is_=value))
        for name, answer, value in (("overdue", "stage", "late"), ("quota", "job", "yes"))
    )


def test_what_the_answers_bear_out_is_found(answered, findings):
    assert find(answered(stage="early", job="yes"), findings).id == "quota"


def test_the_first_of_several_is_found(answered, findings):
    assert find(answered(stage="late", job="yes"), findings).id == "overdue"


def test_nothing_is_found_when_nothing_fits(answered, findings):
    assert find(answered(stage="early", job="no"), findings) is None


def test_hidden_answers_find_nothing(toys, findings):
    hidden = toys.choice("stage", when=Condition(answer="job", is_="no"))
    situation = toys.situation(toys.yes_no("job"), hidden)
    interview = Interview(situation=situation, given={"job": "unsure", "stage": "late"})
    assert find(interview, findings) is None


def test_an_unsure_reader_is_asked_to_confirm(answered):
    assert needs_confirming(answered(stage="late", job=UNSURE))


def test_a_sure_reader_is_not(answered):
    assert not needs_confirming(answered(stage="late", job="yes"))
