"""A count of days is another one some days later."""

from datetime import timedelta

import pytest

from huabei_negotiate.core.case.aging import aged_answers, answered_on, repayment_day
from huabei_negotiate.model.case import PlanSeen


@pytest.fixture
def aged(kept):
    """The answers so many days later."""
    return lambda case, days: aged_answers(case, kept.today + timedelta(days=days))


@pytest.mark.parametrize(("name", "now"), [("overdue_days", "12"), ("due_in_days", "2")])
def test_days_go_on_counting(name, now, aged, kept):
    answers, changed = aged(kept.case(answers={name: "7", "income": "4000"}), 5)
    assert answers == {name: now, "income": "4000"}
    assert [(each.name, each.before, each.now, each.given_on) for each in changed] == [
        (name, "7", now, kept.today)
    ]


@pytest.mark.parametrize(
    ("name", "text", "days"),
    [
        ("overdue_days", "7", 0),
        ("overdue_days", "7", -30),
        ("overdue_days", "0", 5),
        ("overdue_days", "unsure", 5),
        ("due_in_days", "3", 4),
        ("income", "7", 5),
    ],
)
def test_what_does_not_count_days_or_is_over_stays_as_it_is(name, text, days, aged, kept):
    assert aged(kept.case(answers={name: text}), days) == ({name: text}, ())


def test_days_count_from_the_plan_that_was_made_with_them(aged, kept):
    seen = PlanSeen(on=kept.today + timedelta(days=4), answers={"overdue_days": "7"})
    answers, _ = aged(kept.case(answers={"overdue_days": "7"}, plan_seen=seen), 5)
    assert answers == {"overdue_days": "8"}


def test_who_is_overdue_already_has_no_repayment_day_to_come(kept):
    assert repayment_day(kept.case(answers={"due_in_days": "5", "overdue_days": "3"})) is None


@pytest.mark.parametrize("text", ["unsure", "", "soon"])
def test_a_repayment_day_nobody_knows_is_none(text, kept):
    assert repayment_day(kept.case(answers={"due_in_days": text})) is None


def test_an_answer_counts_from_the_plan_that_was_made_with_it(kept):
    seen = PlanSeen(on=kept.today + timedelta(days=4), answers={"due_in_days": "5"})
    same = kept.case(answers={"due_in_days": "5"}, plan_seen=seen)
    other = kept.case(answers={"due_in_days": "6"}, plan_seen=seen)
    assert answered_on(same, "due_in_days") == seen.on
    assert answered_on(other, "due_in_days") == kept.today
