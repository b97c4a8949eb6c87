"""What to say when something is due, with the day, the agent and the ticket of back then."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time

from huabei_negotiate.core.blanks import fill, names_in, show_value
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.follow_up import ChaseScript
from huabei_negotiate.model.plan import SpokenLine
from huabei_negotiate.model.scripts import Line
from huabei_negotiate.model.words import ValueWords


def spoken(
    script: ChaseScript, channel: Channel, values: Mapping[str, str]
) -> tuple[SpokenLine, ...]:
    """The lines of a script; one with a value that nobody noted down is left out."""
    lines: dict[Channel, tuple[Line, ...]] = {
        "phone": script.phone,
        "chat": script.chat,
        "letter": script.letter,
    }
    return tuple(_spoken(lines[channel], values))


def _spoken(lines: tuple[Line, ...], values: Mapping[str, str]) -> Iterator[SpokenLine]:
    for line in lines:
        text = line.say or line.note or ""
        if all(values.get(name) for name in names_in(text)):
            yield SpokenLine("say" if line.say else "note", fill(text, values, {}))


def show_moment(at: datetime, words: ValueWords, today: date) -> str:
    """A day, with the time where it is known; midnight stands for one nobody told."""
    day = show_value(at.date(), words, today)
    return day if at.time() == time() else f"{day} {at:%H:%M}"
