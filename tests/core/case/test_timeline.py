"""A case as a line of time says what happened, oldest first."""

from datetime import time, timedelta

import pytest

from huabei_negotiate.core.case.timeline import lay_out_contact, lay_out_timeline
from huabei_negotiate.model.case import HeardOffer, PlanSeen
from huabei_negotiate.model.outline import Item, Paragraph


@pytest.fixture
def events(kept):
    """The entries of a case's time line."""
    return lambda case, day=0: lay_out_timeline(case, kept.watch(day)).blocks[0].items


@pytest.fixture
def details(kept):
    """What is said of a case's only contact."""

    def find(case, day=0):
        (contact,) = case.contacts
        return lay_out_contact(contact, case, kept.watch(day)).items[0].details

    return find


def test_everything_is_in_its_place_in_time(events, kept):
    case = kept.case(
        kept.talk(day=5, clock=time(9, 5)),
        kept.talk("boss", "refused", day=1),
        plan_seen=PlanSeen(on=kept.today + timedelta(days=2), answers={}),
        offers=(HeardOffer(number=1, on=kept.today + timedelta(days=3), text="12 x 800"),),
    )
    assert [item.text for item in events(case)] == [
        "opened 3/2 Mon",
        "3/3 Tue BOSS REFUSED",
        "plan 3/4 Wed",
        "3/5 Thu offer 12 x 800",
        "3/7 Sat 09:05 CALL no_outcome",
    ]


def test_a_case_without_contacts_says_how_to_log_one(kept):
    assert lay_out_timeline(kept.case(), kept.watch()).blocks[-1] == Paragraph("empty", "quiet")


def test_a_contact_has_the_agent_the_ticket_and_what_was_said(details, kept):
    case = kept.case(kept.talk(agent="8012", ticket="A1", said="no"))
    assert details(case) == ("agent 8012", "ticket A1", "no")


@pytest.mark.parametrize(
    ("more", "day", "shown"),
    [
        ({}, 0, "they(1) call back"),
        ({"due": 3}, 2, "they(1) call back，by 3/5 Thu，open"),
        ({"due": 3}, 3, "they(1) call back，by 3/5 Thu，today"),
        ({"due": 3}, 5, "they(1) call back，by 3/5 Thu，past 2"),
        ({"due": 3, "state": "kept"}, 5, "they(1) call back，by 3/5 Thu，kept"),
        ({"due": 3, "state": "broken"}, 2, "they(1) call back，by 3/5 Thu，broken"),
        ({"whose": "mine", "fen": 50000, "what": ""}, 0, "I(1) unsaid (500)"),
        ({"whose": "mine", "fen": 150000, "what": "先还1,500 元"}, 0, "I(1) 先还1,500 元"),
        ({"whose": "mine", "fen": 50000, "what": "还1500元里的"}, 0, "I(1) 还1500元里的 (500)"),
        ({"whose": "mine", "fen": 1000, "what": "10号还"}, 0, "I(1) 10号还 (10)"),
    ],
)
def test_a_promise_has_its_day_and_its_state(more, day, shown, details, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(**more),))
    assert details(case, day) == (shown,)


def test_a_promise_stands_under_its_own_contact_only(events, kept):
    case = kept.case(kept.talk(), kept.talk(day=1), promises=(kept.promise(contact=2),))
    assert [item.details for item in events(case)] == [(), (), ("they(1) call back",)]


@pytest.mark.parametrize(
    ("day", "shown"),
    [
        (0, ("15 days until 3/17 Tue",)),
        (16, ("15 days over 3/17 Tue", "30 days until 4/1 Wed")),
        (61, ("60 days over 5/1 Fri",)),
    ],
)
def test_a_clock_shows_what_is_over_and_what_is_next(day, shown, details, kept):
    assert details(kept.case(kept.talk("complaint")), day) == shown


def test_words_of_the_reader_are_never_filled_in(events, kept):
    case = kept.case(offers=(HeardOffer(number=1, on=kept.today, text="{day} {x}"),))
    assert events(case)[1] == Item("3/2 Mon offer {day} {x}")
