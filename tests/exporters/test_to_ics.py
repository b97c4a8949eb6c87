"""A calendar opens elsewhere, on the right days, with an alarm on the day before."""

from datetime import UTC, date, datetime, timedelta

import pytest
import vobject
from toys import TODAY, with_every_block

from huabei_negotiate.errors import NothingDated
from huabei_negotiate.exporters import formats
from huabei_negotiate.exporters.to_ics import to_ics
from huabei_negotiate.model.document import Document, Reminder

MORNING = datetime(2026, 12, 1, 9, 30)  # noqa: DTZ001  as on the wall


def calendar_of(*reminders, made_on=TODAY):
    document = Document(title="题", outline=(), made_on=made_on, reminders=reminders)
    return vobject.readOne(to_ics(document).decode())


def on(when, uid="step-a", title="打电话", text="打 95188。\n越早越好，别等;真的"):
    return Reminder(uid=uid, when=when, title=title, text=text)


def test_a_day_is_an_event_of_that_day_alone():
    (event,) = calendar_of(on(date(2026, 12, 31))).vevent_list
    assert event.dtstart.value == date(2026, 12, 31)
    assert event.dtend.value == date(2027, 1, 1)


def test_the_last_day_there_is_is_a_day_as_well():
    (event,) = calendar_of(on(date.max)).vevent_list
    assert event.dtstart.value == date.max


def test_its_alarm_rings_on_the_morning_of_the_day_before():
    (event,) = calendar_of(on(date(2026, 12, 31))).vevent_list
    rings = datetime(2026, 12, 31) + event.valarm.trigger.value  # noqa: DTZ001
    assert rings == datetime(2026, 12, 30, 9)  # noqa: DTZ001


def test_a_time_is_that_of_the_clock_in_china():
    calendar = calendar_of(on(MORNING))
    (event,) = calendar.vevent_list
    assert event.dtstart.value.astimezone(UTC) == datetime(2026, 12, 1, 1, 30, tzinfo=UTC)
    assert (
        "DTSTART;TZID=Asia/Shanghai:20261201T093000"
        in to_ics(Document(title="x", outline=(), made_on=TODAY, reminders=(on(MORNING),))).decode()
    )
    assert calendar.vtimezone.tzid.value == "Asia/Shanghai"


def test_its_alarm_rings_a_day_before():
    (event,) = calendar_of(on(MORNING)).vevent_list
    assert event.valarm.trigger.value == timedelta(days=-1)


def test_a_reminder_says_what_and_how():
    (event,) = calendar_of(on(TODAY)).vevent_list
    assert event.summary.value == "打电话"
    assert event.description.value == "打 95188。\n越早越好，别等;真的"


def test_the_same_reminder_keeps_its_name_from_day_to_day():
    names = {
        calendar_of(on(date(2026, 12, day)), made_on=date(2026, 11, day)).vevent.uid.value
        for day in (1, 2)
    }
    assert names == {"step-a@huabei-negotiate"}


def test_a_newer_calendar_is_known_as_newer():
    old, new = (calendar_of(on(TODAY), made_on=date(2026, 11, d)).vevent for d in (1, 2))
    assert old.dtstamp.value < new.dtstamp.value


def test_the_lines_are_of_a_length_every_program_can_read():
    written = to_ics(with_every_block("很长的一句话，" * 30))
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    assert b"\n" not in written.replace(b"\r\n", b"")


@pytest.mark.parametrize("name", ["overdue", "theft", "quota"])
def test_the_days_of_a_plan_are_those_it_tells(real, name):
    document = real[name]
    events = vobject.readOne(to_ics(document).decode()).vevent_list
    assert [event.dtstart.value for event in events] == [r.when for r in document.reminders]
    names = [event.uid.value for event in events]
    assert len(names) == len(set(names)) > 1


def test_a_document_without_days_makes_no_calendar(real):
    wanted = next(each for each in formats.FORMATS if each.id == "ics")
    with pytest.raises(NothingDated):
        wanted.export(real["theft-letters"])
