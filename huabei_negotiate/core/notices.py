"""What a reader must be told before any advice."""

from collections.abc import Iterable

from huabei_negotiate.core.desk import Desk
from huabei_negotiate.core.mentions import mentioned
from huabei_negotiate.model.content import Alert
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Notice, PlannedLimit
from huabei_negotiate.model.questions import TextQuestion
from huabei_negotiate.model.reference import Myth

_GRAVITY = ("alert", "stop", "refusal", "limit", "myth")


def notices_in(text: str, library: Library) -> tuple[Notice, ...]:
    """The stops, refusals and wrong beliefs that a text calls for, gravest first."""
    stops = (
        Notice(id=stop.id, kind="stop", title=stop.title, lines=stop.do, facts=stop.facts)
        for stop in mentioned(text, library.stops)
    )
    refusals = (
        Notice(
            id=refusal.id,
            kind="refusal",
            title=refusal.title,
            lines=(refusal.why, refusal.instead),
            facts=refusal.facts,
        )
        for refusal in mentioned(text, library.refusals)
    )
    myths = (_myth_notice(myth, library) for myth in mentioned(text, library.myths))
    return (*stops, *refusals, *myths)


def alert_notice(alert: Alert, desk: Desk) -> Notice:
    """What an answer calls for at once."""
    return Notice(
        id=alert.id,
        kind="alert",
        title=desk.write(alert.title),
        lines=tuple(map(desk.write, alert.do)),
        facts=alert.facts,
    )


def limit_notice(limit: PlannedLimit) -> Notice:
    """What we cannot help with, beside a plan for the rest."""
    return Notice(
        id=limit.id,
        kind="limit",
        title=limit.title,
        lines=(limit.why, *limit.instead),
        facts=limit.facts,
    )


def notices_for(desk: Desk) -> tuple[Notice, ...]:
    """Everything this reader must be told first: safety, then what their own words call for."""
    alerts = desk.applying(alert for alert in desk.interview.situation.alerts if alert.repeat)
    found = [alert_notice(alert, desk) for alert in alerts]
    for text in _own_words(desk):
        found.extend(notices_in(text, desk.library))
    return gravest_first(found)


def gravest_first(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    """Each notice once: safety, then what to stop, what we refuse, what is beyond us, beliefs."""
    return _once(sorted(notices, key=lambda notice: _GRAVITY.index(notice.kind)))


def _own_words(desk: Desk) -> list[str]:
    return [
        str(desk.answers[question.id])
        for question in desk.interview.reachable
        if isinstance(question, TextQuestion) and isinstance(desk.answers.get(question.id), str)
    ]


def _myth_notice(myth: Myth, library: Library) -> Notice:
    title = f"{library.words.plan.myth}{myth.wrong}"
    return Notice(
        id=myth.id, kind="myth", title=title, lines=(myth.right, myth.instead), facts=myth.facts
    )


def _once(notices: Iterable[Notice]) -> tuple[Notice, ...]:
    return tuple({notice.id: notice for notice in notices}.values())
