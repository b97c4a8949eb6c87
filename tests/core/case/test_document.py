"""A case taken along has its days from today on, each under a name that stays."""

from datetime import time, timedelta

import msgspec
import pytest

from huabei_negotiate.core.case.document import case_document, case_reminders, talks_of
from huabei_negotiate.core.fact_sheet import Talk
from huabei_negotiate.model.outline import Section


@pytest.fixture
def own(toys):
    texts = {"reminder": "花呗：{title}", "case": "{case} of {day}"}
    return msgspec.structs.replace(toys.words.documents, **texts)


@pytest.fixture
def remind(kept, own):
    """The reminders of a case, so many days after Monday."""
    return lambda case, day=0: tuple(case_reminders(case, kept.watch(day), own))


@pytest.fixture
def promised(kept):
    """A case with one promise, due on Thursday."""
    return lambda **more: kept.case(kept.talk(), promises=[kept.promise(due=3, **more)])


def test_a_promise_is_a_reminder_of_its_day(remind, promised, kept):
    (reminder,) = remind(promised())
    assert reminder.when == kept.today + timedelta(days=3)
    assert reminder.title == "花呗：they: call back"
    assert reminder.text.startswith("they: call back")


def test_a_reminder_keeps_its_name_whatever_the_day(remind, promised):
    names = {remind(promised(), day)[0].uid for day in range(4)}
    assert names == {"case-1-their_promise-1"}


def test_two_cases_have_no_reminder_in_common(remind, promised):
    one, other = promised(), msgspec.structs.replace(promised(), id=2)
    assert remind(one)[0].uid != remind(other)[0].uid


def test_a_day_that_is_over_is_no_reminder(remind, promised):
    assert remind(promised(), day=4) == ()


def test_ones_own_day_comes_with_what_to_say(remind, promised):
    (reminder,) = remind(promised(whose="mine"))
    title, *said = reminder.text.splitlines()
    assert title == "I: call back"
    assert said


@pytest.mark.parametrize("state", ["kept", "broken"])
def test_what_is_settled_is_no_reminder(remind, promised, state):
    assert remind(promised(state=state)) == ()


def test_a_record_is_what_is_shown_with_its_days(promised, kept, own):
    shown = (Section(id="a", title="A", blocks=()),)
    document = case_document(promised(), shown, kept.watch(), own)
    assert document.outline is shown
    assert document.title == f"1 of {kept.today.isoformat()}"
    assert len(document.reminders) == 1


def test_talks_are_told_oldest_first_with_the_numbers_given(kept):
    case = kept.case(
        kept.talk("boss", day=1, ticket="T2"),
        kept.talk(day=0, clock=time(9, 5), agent="8012", ticket="T1"),
    )
    assert talks_of(case, kept.watch()) == (
        Talk("CALL", "3/2 Mon 09:05", "8012、T1"),
        Talk("BOSS", "3/3 Tue", "T2"),
    )
