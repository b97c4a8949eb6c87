"""A case gone on with shows what is different, and which rungs are open to it."""

from datetime import datetime
from types import SimpleNamespace

import msgspec
import pytest
from msgspec.structs import replace

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out
from huabei_negotiate.model.case import Case, Contact, PlanSeen, Promise
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.reference import Rung
from huabei_negotiate.terminal.history import History, compared

OPENED = datetime(2026, 11, 20, 9)  # noqa: DTZ001  a reader's own wall clock
CASE = Case(
    id=1,
    scenarios=("debt",),
    opened=OPENED.date(),
    changed=OPENED,
    answers={"owed": "3800"},
    plan_seen=PlanSeen(on=OPENED.date(), answers={"owed": "3800"}),
)
RUNG = Rung(id="complain", title="投诉", before="先谈", do="打 95188", cannot="不能裁决")


@pytest.fixture
def history(follow, library, today):
    """What is known of a case."""

    def make(**changes):
        case = msgspec.structs.replace(CASE, **changes)
        return History(case=case, follow=follow, library=library, today=today)

    return make


@pytest.fixture
def plan_of(situation, library, today):
    return lambda **answers: advise(
        Interview(situation=situation, given=answers, fine=True), library, today
    )


def test_the_last_plan_is_made_again_as_of_its_day(history, situation):
    plan = history().last_plan(situation)
    assert (plan.today, plan.answers) == (OPENED.date(), {"owed": Money(380_000)})


def test_a_case_whose_plan_was_never_seen_has_none(history, situation):
    assert history(plan_seen=None).last_plan(situation) is None


def test_a_case_of_which_it_is_not_clear_what_it_is_about_has_none(history):
    assert history().last_plan(SimpleNamespace(steps=())) is None


def test_the_same_plan_on_another_day_shows_no_difference(history, situation, plan_of, library):
    last = history().last_plan(situation)
    assert compared(last, plan_of(owed=Money(380_000)), history().follow, library) == ()


def test_a_new_step_is_shown(plan_of, follow, library):
    after = plan_of()
    step, *others = after.steps
    before = replace(after, steps=tuple(others))
    (section,) = compared(before, after, follow, library)
    assert section.blocks[-1].items[0].text == f"要做：{step.do}"


def test_where_there_was_no_plan_before_nothing_is_compared(plan_of, follow, library):
    assert compared(None, plan_of(), follow, library) == ()


def test_rungs_say_whether_they_are_open(history, situation, library, today, words):
    plan = advise(Interview(situation=situation, given={}), replace(library, rungs=(RUNG,)), today)
    marked = history().marked(lay_out(plan, words), plan)
    (ladder,) = [section for section in marked if section.id == "escalation"]
    assert ladder.blocks[0].items[0].details[0] == "〈locked〉：先要：先打客服电话。"


def test_what_is_due_is_named_with_the_command_that_says_more(history, situation):
    contact = Contact(number=1, at=OPENED, channel="call")
    due = Promise(number=1, contact=1, whose="theirs", what="回电", due=OPENED.date())
    late = history(contacts=(contact,), promises=(due,))
    title, items, how = late.due(Interview(situation=situation, given={}))
    assert (title.text, how.text) == ("〈title〉", "〈how〉")
    assert len(items.items) == 1


def test_where_nothing_is_due_nothing_is_said(history, situation):
    assert history().due(Interview(situation=situation, given={})) == ()
