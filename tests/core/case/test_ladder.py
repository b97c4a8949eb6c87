"""A rung opens when the one before was refused or its clock ran out, and says which."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from huabei_negotiate.core.case.ladder import Ladder, lay_out_ladder, newly_open, with_ladder
from huabei_negotiate.model.follow_up import Opening
from huabei_negotiate.model.outline import Bullets, Item, Numbered, Paragraph, Section

NAMES = ("boss", "complain", "watchdog", "union", "police")


@pytest.fixture(scope="session")
def standings(kept, toys):
    """Where a case stands, so many days after Monday."""

    def find(case, day=0):
        today = kept.today + timedelta(days=day)
        ladder = Ladder(case=case, follow=kept.follow, values=toys.words.values, today=today)
        return ladder.standings([toys.rung(name) for name in NAMES])

    return find


@pytest.fixture(scope="session")
def states(standings):
    return lambda case, day=0: {each.rung: each.state for each in standings(case, day)}


@pytest.fixture
def why(standings):
    def find(case, rung, day=0):
        return next(each.why for each in standings(case, day) if each.rung == rung)

    return find


def test_at_first_only_what_needs_nothing_before_is_open(states, kept):
    expected = dict.fromkeys(NAMES, "locked") | {"police": "open"}
    assert states(kept.case()) == expected


def test_a_locked_rung_says_what_must_come_first(why, kept):
    assert why(kept.case(), "watchdog") == "first complain"


def test_a_rung_that_is_always_open_says_so(why, kept):
    assert why(kept.case(), "police") == "free"


@pytest.mark.parametrize("outcome", ["agreed", "waiting", "unreached", None])
def test_a_talk_in_which_nothing_was_refused_opens_nothing(outcome, states, kept):
    assert states(kept.case(kept.talk("call", outcome)))["boss"] == "locked"


@pytest.mark.parametrize(("ticket", "state"), [("T1", "open"), (None, "locked")])
def test_a_rung_whose_words_name_a_ticket_opens_only_with_one(ticket, state, kept, toys):
    needing = Opening(rung="boss", refused=("call",), needs_ticket=True, first="call")
    follow = replace(kept.follow, openings=(needing,))
    case = kept.case(kept.talk("call", "refused", ticket=ticket))
    ladder = Ladder(case=case, follow=follow, values=toys.words.values, today=kept.today)
    assert [each.state for each in ladder.standings([toys.rung("boss")])] == [state]


def test_a_refusal_opens_the_next_rung_only_and_is_named(states, why, kept):
    case = kept.case(kept.talk("call", "refused"))
    assert states(case) == dict.fromkeys(NAMES, "locked") | {"police": "open", "boss": "open"}
    assert why(case, "boss") == "CALL 3/2 Mon refused"


@pytest.mark.parametrize(("day", "state"), [(15, "locked"), (16, "open")])
def test_a_clock_that_ran_out_opens_the_next_rung(day, state, states, kept):
    assert states(kept.case(kept.talk("complaint")), day)["watchdog"] == state


def test_the_clock_that_ran_out_is_named(why, kept):
    case = kept.case(kept.talk("complaint"))
    assert why(case, "watchdog", 16) == "COMPLAINT 3/2 Mon late 3/17 Tue"


@pytest.mark.parametrize(("day", "state"), [(3, "locked"), (4, "open")])
def test_a_promise_they_let_pass_opens_it_too(day, state, states, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(due=3),))
    assert states(case, day)["complain"] == state


def test_a_promise_they_broke_opens_it_at_once_and_is_named(why, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(due=9, state="broken"),))
    assert why(case, "complain") == "CALL 3/2 Mon broke call back"


@pytest.mark.parametrize("more", [{"whose": "mine"}, {"state": "kept"}])
def test_what_i_promised_or_they_kept_opens_nothing(more, states, kept):
    case = kept.case(kept.talk(), promises=(kept.promise(due=3, **more),))
    assert states(case, 9)["complain"] == "locked"


@pytest.mark.parametrize(("outcome", "state"), [("waiting", "open"), ("unreached", "locked")])
def test_some_rungs_need_only_that_another_was_tried(outcome, state, states, kept):
    assert states(kept.case(kept.talk("complaint", outcome)))["union"] == state


@pytest.mark.parametrize("outcome", ["agreed", "refused", "waiting", None])
def test_a_rung_on_which_somebody_was_reached_is_done(outcome, states, kept):
    assert states(kept.case(kept.talk("complaint", outcome)))["complain"] == "done"


def test_a_rung_on_which_nobody_was_reached_is_not(states, kept):
    assert states(kept.case(kept.talk("complaint", "unreached")))["complain"] == "locked"


def test_a_done_rung_says_how_it_went_the_last_time(why, kept):
    case = kept.case(kept.talk("complaint", "refused", day=4), kept.talk("complaint", "waiting"))
    assert why(case, "complain") == "COMPLAINT 3/6 Fri REFUSED"


def test_a_clock_set_back_before_everything_breaks_nothing(states, kept):
    case = kept.case(kept.talk("complaint"), promises=(kept.promise(due=3),))
    assert states(case, -900)["watchdog"] == "locked"


@given(
    channels=st.lists(st.sampled_from(["call", "boss", "complaint"]), max_size=3),
    outcome=st.sampled_from(["agreed", "refused", "waiting", "unreached", None]),
    due=st.none() | st.integers(-5, 40),
    day=st.integers(-5, 70),
    more=st.integers(0, 70),
)
def test_time_alone_never_closes_a_rung(channels, outcome, due, day, more, states, kept):  # noqa: PLR0913
    contacts = [kept.talk(channel, outcome) for channel in channels]
    promises = (kept.promise(due=due),) if contacts else ()
    case = kept.case(*contacts, promises=promises)
    before, after = states(case, day), states(case, day + more)
    assert {rung for rung in NAMES if before[rung] == "open" and after[rung] == "locked"} == set()


def test_what_has_just_opened_is_found(standings, kept):
    before = standings(kept.case())
    after = standings(kept.case(kept.talk("call", "refused")))
    assert [each.rung for each in newly_open(before, after)] == ["boss"]


def test_the_ladder_is_a_section_that_says_of_each_rung_why(standings, kept):
    section = lay_out_ladder(standings(kept.case())[:1], kept.follow)
    assert section.blocks == (Bullets((Item("locked：BOSS", ("first call",)),)),)


def test_a_plan_with_a_case_marks_its_rungs_and_nothing_else(standings, kept):
    items = Numbered((Item("BOSS：go", ("ask",)), Item("BOSS：TWO：go")))
    plan = (
        Section(id="steps", title="steps", blocks=(Numbered((Item("BOSS：go"),)),)),
        Section(id="escalation", title="rungs", blocks=(items, Paragraph("end"))),
    )
    steps, rungs = with_ladder(plan, standings(kept.case())[:1], kept.follow)
    assert steps == plan[0]
    assert rungs.blocks[0].items[0] == Item("BOSS：go", ("locked：first call", "ask"))
    assert rungs.blocks[1] == Paragraph("end")
