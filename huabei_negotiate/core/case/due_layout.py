"""What is due as a document, and as plain values for programs."""

from collections.abc import Iterator, Sequence
from typing import Any

from huabei_negotiate.core.case.chase import spoken
from huabei_negotiate.core.case.due import Due, DueList
from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.core.spoken import CHANNELS
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Dialogue,
    Heading,
    Item,
    Paragraph,
    Section,
    Spoken,
)
from huabei_negotiate.model.words import PlanWords

FORMAT = 1


def lay_out_due(
    listed: DueList, watch: Watch, plan: PlanWords, channels: Sequence[Channel] = ("phone",)
) -> Section:
    """Everything due with what to say; where there is nothing, the next day."""
    blocks: list[Block] = []
    for due in listed.now:
        blocks += _due(due, watch, plan, channels)
    if not listed.now:
        blocks.append(Paragraph(watch.follow.words.due.nothing, "strong"))
    blocks.append(Paragraph(say_next(listed, watch)))
    return Section(id="due", title=watch.follow.words.due.title, blocks=tuple(blocks))


def lay_out_titles(listed: DueList, watch: Watch) -> tuple[Block, ...]:
    """What is due, without what to say, and the next day."""
    items = tuple(Item(say_when(due, watch)) for due in listed.now)
    lines: tuple[Block, ...] = (Paragraph(say_next(listed, watch)),)
    return (Bullets(items), *lines) if items else lines


def say_next(listed: DueList, watch: Watch) -> str:
    """The next day something is due."""
    words = watch.follow.words.due
    if listed.next is None or listed.next.on is None:
        return words.no_next if not listed.now else words.log_more
    values = {"day": watch.day(listed.next.on), "what": listed.next.title}
    return watch.write(words.next, values)


def say_when(due: Due, watch: Watch) -> str:
    """How near or far a day is, before what is due."""
    words = watch.follow.words.due
    if due.on is None:
        return due.title
    title = watch.write(words.by, {"title": due.title, "due": watch.day(due.on)})
    if due.late == 0:
        lead = words.today
    else:
        lead = watch.write(
            words.late if due.late > 0 else words.in_days, {"days": str(abs(due.late))}
        )
    return f"{lead}：{title}"


def as_record(listed: DueList, watch: Watch, case: int) -> dict[str, Any]:
    """What is due as plain values; documented in docs/json.md."""
    return {
        "format": FORMAT,
        "case": case,
        "today": watch.today.isoformat(),
        "due": [_record(due, watch) for due in listed.now],
        "next": _record(listed.next, watch) if listed.next else None,
    }


def _due(due: Due, watch: Watch, plan: PlanWords, channels: Sequence[Channel]) -> Iterator[Block]:
    words = watch.follow.words.due
    yield Heading(say_when(due, watch))
    if due.kind == "their_promise" and due.on == watch.today:
        yield Paragraph(words.wait_today)
    if due.kind == "repayment" and due.late > 0:
        yield Paragraph(words.repayment_paid)
    if due.script is not None:
        script = watch.follow.script(due.script)
        titles = {"phone": plan.phone, "chat": plan.chat, "letter": plan.letter}
        yield Paragraph(watch.write(words.say, {"title": script.title}), "strong")
        for channel in channels:
            lines = spoken(script, channel, due.values)
            if len(channels) > 1:
                yield Heading(titles[channel], 2)
            yield Dialogue(tuple(Spoken(line.kind, line.text) for line in lines))
    if due.promise is not None:
        number = str(due.promise) + (f" --case {watch.named}" if watch.named else "")
        yield Paragraph(watch.write(words.settle, {"number": number}), "quiet")


def _record(due: Due, watch: Watch) -> dict[str, Any]:
    script = watch.follow.script(due.script) if due.script else None
    return {
        "kind": due.kind,
        "on": due.on.isoformat() if due.on else None,
        "days_late": due.late,
        "title": due.title,
        "promise": due.promise,
        "contact": due.contact,
        "script": due.script,
        "lines": {
            channel: [line.text for line in spoken(script, channel, due.values)]
            for channel in CHANNELS
        }
        if script
        else {},
        "facts": sorted({*due.facts, *(script.facts if script else ())}),
    }
