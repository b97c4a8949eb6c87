"""What is taken along: a titled outline, and the days to be reminded of."""

from datetime import date, datetime

import msgspec

from huabei_negotiate.model.outline import Outline


class Reminder(msgspec.Struct, frozen=True, kw_only=True):
    """Something due on a day, or at a time of the clock on the wall in China.

    `uid` names it for ever, so that a calendar replaces it instead of having it twice.
    """

    uid: str
    when: date | datetime
    title: str
    text: str


class Document(msgspec.Struct, frozen=True, kw_only=True):
    """Everything a file in any format is made of."""

    title: str
    outline: Outline
    made_on: date
    reminders: tuple[Reminder, ...] = ()
