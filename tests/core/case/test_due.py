"""What is due is found on its day, the most urgent first, and nothing else is."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.case.due import due_in


def kinds(listed):
    return [(due.kind, due.late) for due in listed.now]


@pytest.mark.parametrize(
    ("day", "expected"),
    [(2, []), (3, [("their_promise", 0)]), (4, [("their_promise", 1)])],
)
def test_a_promise_of_theirs_is_due_on_its_day_and_late_on_the_next(day, expected, kept):
    listed = due_in(kept.case(kept.talk(), promises=(kept.promise(due=3),)), kept.watch(day))
    assert kinds(listed) == expected


@pytest.mark.parametrize(("day", "script"), [(3, None), (4, "their-promise")])
def test_nobody_is_chased_before_the_day_is_over(day, script, kept):
    (due,) = due_in(kept.case(kept.talk(), promises=(kept.promise(due=3),)), kept.watch(day)).now
    assert due.script == script


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (0, []),
        (1, [("my_promise", -3)]),
        (4, [("my_promise", 0)]),
        (5, [("my_promise", 1)]),
    ],
)
def test_ones_own_day_is_named_three_days_before(day, expected, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(due=4, whose="mine"),))
    assert kinds(due_in(case, kept.watch(day))) == expected


@pytest.mark.parametrize(("day", "script"), [(4, "pay-soon"), (5, "pay-late")])
def test_what_to_say_of_ones_own_day_changes_when_it_is_over(day, script, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(due=4, whose="mine"),))
    assert due_in(case, kept.watch(day)).now[0].script == script


@pytest.mark.parametrize("state", ["kept", "broken"])
def test_a_promise_that_is_settled_is_not_due(state, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(due=3, state=state),))
    assert due_in(case, kept.watch(9)).now == ()


@pytest.mark.parametrize(("day", "expected"), [(0, []), (1, ["no-day"]), (99, ["no-day"])])
def test_a_promise_without_a_day_is_asked_for_one_from_the_next_day_on(day, expected, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(),))
    assert [due.script for due in due_in(case, kept.watch(day)).now] == expected


def test_what_i_promised_without_a_day_is_not_due(kept):
    case = kept.case(kept.talk(), promises=(kept.promise(whose="mine"),))
    assert due_in(case, kept.watch(9)).now == ()


def test_a_deadline_that_is_over_is_due_with_its_fact_and_the_next_one_is_ahead(kept):
    listed = due_in(kept.case(kept.talk("complaint")), kept.watch(16))
    assert [(due.kind, due.late, due.script, due.facts) for due in listed.now] == [
        ("reply", 1, "no-reply", ("C-14",))
    ]
    assert listed.next.late == 16 - 30


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (1, []),
        (2, [("repayment", -3)]),
        (5, [("repayment", 0)]),
        (35, [("repayment", 30)]),
        (36, []),
    ],
)
def test_the_repayment_day_is_due_from_three_days_before_until_a_month_after(day, expected, kept):
    case = kept.case(answers={"due_in_days": "5"})
    assert kinds(due_in(case, kept.watch(day))) == expected


def test_a_fact_sheet_misses_what_is_not_answered_and_the_ticket_of_a_channel(kept):
    watch = kept.watch(asked=frozenset({"noticed_on"}))
    (due,) = due_in(kept.case(scenarios=("theft",)), watch).now
    assert due.values == {
        "items": "DAY、RECEIPT",
        "mine": "DAY",
        "theirs": "",
        "first": "RECEIPT",
        "ticket": "",
    }


@pytest.mark.parametrize(("outcome", "asked"), [("waiting", "theirs"), ("unreached", "first")])
def test_only_who_reported_says_that_they_did(kept, outcome, asked):
    case = kept.case(kept.talk("police", outcome=outcome), scenarios=("theft",))
    (due,) = due_in(case, kept.watch()).now
    said = {name: due.values[name] for name in ("theirs", "first")}
    assert said == {"theirs": "", "first": "", asked: "RECEIPT"}


def test_a_fact_sheet_with_everything_in_it_misses_nothing(kept):
    case = kept.case(
        kept.talk("police", ticket="R1"), scenarios=("theft",), answers={"noticed_on": "2026-03-01"}
    )
    assert due_in(case, kept.watch(asked=frozenset({"noticed_on"}))).now == ()


def test_a_question_that_makes_no_sense_for_this_reader_is_not_missed(kept):
    (due,) = due_in(kept.case(scenarios=("theft",)), kept.watch()).now
    assert due.values["items"] == "RECEIPT"


def test_other_scenarios_have_no_fact_sheet(kept):
    assert due_in(kept.case(), kept.watch()).now == ()


def test_ones_own_day_goes_before_what_is_late_and_gaps_go_last(kept):
    case = kept.case(
        kept.talk("complaint"),
        kept.talk(),
        promises=(
            kept.promise(due=18, contact=2),
            kept.promise(due=18, whose="mine"),
            kept.promise(due=17, contact=2),
            kept.promise(due=20, whose="mine"),
            kept.promise(due=2, contact=2),
        ),
        scenarios=("theft",),
    )
    listed = due_in(case, kept.watch(18))
    assert [(due.kind, due.late) for due in listed.now] == [
        ("my_promise", 0),
        ("their_promise", 16),
        ("reply", 3),
        ("their_promise", 1),
        ("my_promise", -2),
        ("their_promise", 0),
        ("sheet", 0),
    ]


@pytest.mark.parametrize(
    ("due", "now", "late"),
    [
        (date(2028, 2, 29), date(2028, 3, 1), 1),
        (date(2027, 2, 28), date(2027, 3, 1), 1),
        (date(2026, 12, 31), date(2027, 1, 1), 1),
    ],
)
def test_days_are_counted_over_ends_of_months_and_leap_days(due, now, late, kept):
    opened = date(2026, 3, 2)
    case = kept.case(kept.talk(), promises=(kept.promise(due=(due - opened).days),))
    assert due_in(case, kept.watch((now - opened).days)).now[0].late == late


@given(
    due=st.integers(-800, 800),
    now=st.integers(-800, 800),
    whose=st.sampled_from(["mine", "theirs"]),
)
def test_whatever_the_clock_says_each_day_is_due_now_or_ahead(due, now, whose, kept):
    case = kept.case(kept.talk("complaint"), promises=(kept.promise(due=due, whose=whose),))
    listed = due_in(case, kept.watch(now))
    named = [each for each in (*listed.now, *listed.ahead) if each.promise == 1]
    assert [each.late for each in named] == [now - due]
    assert [each.on for each in listed.ahead] == sorted(each.on for each in listed.ahead)
