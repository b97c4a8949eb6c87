"""An interview is taken up again from the text of its answers."""

from datetime import date

import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.case.resuming import take_up
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.model.money import Money

TODAY = date(2026, 11, 25)


@pytest.fixture(scope="module")
def catalog(root):
    return Catalog(root / "content")


@pytest.fixture(scope="module")
def everything(catalog):
    return catalog.situation(catalog.scenario_ids)


@pytest.fixture
def overdue(catalog, everything):
    """Takes up what was kept of being overdue."""
    situation = catalog.situation(["overdue"])

    def run(kept, *, fine=False):
        return take_up(kept, situation, everything, TODAY, fine=fine)

    return run


def test_the_answers_are_those_that_were_given(overdue):
    interview, unfit = overdue({"overdue_days": "45", "principal": "7200"})
    assert interview.given == {"overdue_days": 45, "principal": Money.from_yuan(7200)}
    assert unfit == ()


def test_it_goes_on_with_the_first_question_without_an_answer(overdue):
    interview, _ = overdue({})
    first, second = interview.due[:2]
    again, _ = overdue({first.id: ""})
    assert again.current.id == second.id


def test_whether_the_finer_questions_are_asked_is_remembered(overdue):
    assert overdue({}, fine=True)[0].fine


def test_an_answer_that_is_none_any_more_is_named_by_its_question(overdue, everything):
    interview, unfit = overdue({"overdue_days": "很多", "principal": "1"})
    assert unfit == (everything.question("overdue_days").label,)
    assert "overdue_days" not in interview.given


def test_an_answer_to_no_question_is_named_by_its_id(overdue):
    assert overdue({"moon": "full"})[1] == ("moon",)


def test_before_it_is_clear_what_it_is_about_all_answers_are_taken_up(catalog, everything):
    first = first_questions(catalog.triage())
    kept = {"happened": "cannot_pay", "overdue_days": "45", "moon": "full"}
    interview, unfit = take_up(kept, first, everything, TODAY, fine=False)
    assert interview.given == {"happened": "cannot_pay", "overdue_days": 45}
    assert unfit == ("moon",)
