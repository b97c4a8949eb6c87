"""Puts a reader's scripts together: what to say, channel by channel."""

from collections.abc import Iterable, Iterator

from huabei_negotiate.core.desk import Desk
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.plan import PlannedScript, SpokenLine
from huabei_negotiate.model.scripts import Line

CHANNELS: tuple[Channel, ...] = ("phone", "chat", "letter")


def plan_scripts(desk: Desk) -> Iterator[PlannedScript]:
    """The scripts this reader needs, each once, the most needed first."""
    wanted = dict.fromkeys(use.script for use in desk.applying(desk.interview.situation.scripts))
    for script_id in wanted:
        script = desk.library.scripts[script_id]
        versions = {"phone": script.phone, "chat": script.chat, "letter": script.letter}
        yield PlannedScript(
            id=script.id,
            title=script.title,
            goal=desk.write(script.goal),
            channels={
                channel: tuple(_spoken(versions[channel], channel, desk)) for channel in CHANNELS
            },
            facts=script.facts,
        )


def _spoken(lines: Iterable[Line], channel: Channel, desk: Desk) -> Iterator[SpokenLine]:
    for line in desk.applying(lines):
        if line.part is not None:
            part = desk.library.parts[line.part]
            versions = {"phone": part.phone, "chat": part.chat, "letter": part.letter}
            yield from _spoken(versions[channel], channel, desk)
        elif line.say is not None:
            yield SpokenLine("say", desk.write(line.say))
        else:
            yield SpokenLine("note", desk.write(line.note or ""))
