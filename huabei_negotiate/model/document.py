"""What is taken along: a titled outline, and the days to be reminded of."""

from dataclasses import dataclass
from datetime import date, datetime

from huabei_negotiate.model.outline import Outline


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Something due on a day, or at a time of the clock on the wall in China.

    `uid` names it for ever, so that a calendar replaces it instead of having it twice.
    """

    uid: str
    when: date | datetime
    title: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """Everything a file in any format is made of."""

    title: str
    outline: Outline
    made_on: date
    reminders: tuple[Reminder, ...] = ()
