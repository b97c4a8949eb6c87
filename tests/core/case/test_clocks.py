"""A reply is due a number of calendar days after it was asked for."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.case.clocks import days_after, running_clocks
from huabei_negotiate.model.case import Contact


def over(case, follow, today):
    """The days of the deadline that is over, of each clock that runs."""
    stages = [clock.over(today) for clock in running_clocks(case, follow)]
    return [stage.deadline.days if stage else None for stage in stages]


@pytest.mark.parametrize(
    ("day", "expected"), [(0, None), (15, None), (16, 15), (30, 15), (31, 30), (60, 30), (61, 60)]
)
def test_the_last_day_is_still_in_time_and_the_next_one_is_not(day, expected, kept):
    case = kept.case(kept.talk("complaint", "waiting"))
    assert over(case, kept.follow, kept.today + timedelta(days=day)) == [expected]


def test_a_complaint_without_an_outcome_waits_for_one(kept):
    assert over(
        kept.case(kept.talk("complaint")), kept.follow, kept.today + timedelta(days=16)
    ) == [15]


@pytest.mark.parametrize("outcome", ["agreed", "refused", "unreached"])
def test_what_was_answered_or_never_reached_them_has_no_clock(outcome, kept):
    assert running_clocks(kept.case(kept.talk("complaint", outcome)), kept.follow) == ()


@pytest.mark.parametrize("channel", ["call", "elsewhere"])
def test_a_channel_without_deadlines_has_no_clock(channel, kept):
    assert running_clocks(kept.case(kept.talk(channel, "waiting")), kept.follow) == ()


@pytest.mark.parametrize("outcome", ["agreed", "refused"])
def test_a_later_answer_stops_the_clock(outcome, kept):
    later = kept.talk("complaint", outcome, day=3)
    assert running_clocks(kept.case(kept.talk("complaint", "waiting"), later), kept.follow) == ()


def test_an_answer_to_the_same_ticket_stops_it_wherever_it_comes(kept):
    asked = kept.talk("complaint", "waiting", ticket="T1")
    answer = kept.talk("call", "refused", day=3, ticket="T1")
    assert running_clocks(kept.case(asked, answer), kept.follow) == ()


@pytest.mark.parametrize("more", [{"channel": "complaint"}, {"channel": "call", "ticket": None}])
def test_another_contact_that_brought_no_answer_does_not(more, kept):
    later = kept.talk(outcome="waiting", day=3, **more)
    first = kept.talk("complaint", "waiting")
    assert first.at in [
        clock.stages[0].contact.at for clock in running_clocks(kept.case(first, later), kept.follow)
    ]


def test_a_day_they_named_themselves_goes_before_shorter_deadlines(kept):
    case = kept.case(kept.talk("complaint", "waiting"), promises=(kept.promise(due=20),))
    assert over(case, kept.follow, kept.today + timedelta(days=25)) == [None]
    assert over(case, kept.follow, kept.today + timedelta(days=31)) == [30]


def test_a_deadline_may_end_on_a_leap_day(kept):
    at = datetime(2028, 2, 14, 10)  # noqa: DTZ001  a reader's own wall clock
    case = kept.case(Contact(number=1, at=at, channel="complaint"))
    (clock,) = running_clocks(case, kept.follow)
    assert clock.ahead(at.date()).on == date(2028, 2, 29)


def test_a_day_past_the_end_of_the_calendar_is_its_last_day():
    assert days_after(date(9999, 12, 30), 60) == date.max


@given(days=st.integers(-400, 400))
def test_a_clock_set_back_or_far_ahead_has_a_deadline_behind_or_before_it(days, kept):
    (clock,) = running_clocks(kept.case(kept.talk("complaint")), kept.follow)
    now = kept.today + timedelta(days=days)
    behind, ahead = clock.over(now), clock.ahead(now)
    assert behind is None or behind.on < now
    assert ahead is None or ahead.on >= now
    assert behind or ahead
