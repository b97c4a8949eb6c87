"""Days to be reminded of, for calendars."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, Event

from huabei_negotiate.core.escaping import visible
from huabei_negotiate.model.document import Document, Reminder

ZONE = ZoneInfo("Asia/Shanghai")

_A_DAY = timedelta(days=1)
_NINE_THE_DAY_BEFORE = timedelta(hours=-15)
"""Counted from the midnight in which an all-day event begins; nobody is woken at night."""


def to_ics(document: Document) -> bytes:
    """A calendar with an event for each reminder, each with an alarm on the day before."""
    calendar = Calendar()
    calendar.add("prodid", "-//huabei-negotiate//ZH-CN")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", visible(document.title))
    made = datetime.combine(document.made_on, time(), UTC)
    for reminder in document.reminders:
        calendar.add_component(_event(reminder, made))
    calendar.add_missing_timezones()
    return bytes(calendar.to_ical())


def _event(reminder: Reminder, made: datetime) -> Event:
    event = Event()
    event.add("uid", f"{reminder.uid}@huabei-negotiate")
    event.add("dtstamp", made)
    event.add("summary", visible(reminder.title))
    event.add("description", "\n".join(map(visible, reminder.text.splitlines())))
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", visible(reminder.title))
    if isinstance(reminder.when, datetime):
        event.add("dtstart", reminder.when.replace(tzinfo=ZONE))
        event.add("duration", timedelta(minutes=30))
        alarm.add("trigger", -_A_DAY)
    else:
        event.add("dtstart", reminder.when)
        # Without an end it is one day long as well; the last day there is has none after it.
        if reminder.when < date.max:
            event.add("dtend", reminder.when + _A_DAY)
        alarm.add("trigger", _NINE_THE_DAY_BEFORE)
    event.add_component(alarm)
    return event
