"""Toy content: a little of everything the engine works on, and nothing real."""

from datetime import date, datetime, time, timedelta
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from msgspec import inspect
from msgspec.structs import replace

from huabei_negotiate.core.case.watch import Watch
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.planner import build_plan
from huabei_negotiate.model.case import Case, Contact, Outcome, Promise
from huabei_negotiate.model.content import Limit, Scenario, ScriptUse, Step
from huabei_negotiate.model.follow_up import (
    Chase,
    ChaseScript,
    ContactChannel,
    Deadline,
    FieldName,
    FollowUp,
    LogField,
    Opening,
    OutcomeName,
    Sheet,
    SheetItem,
)
from huabei_negotiate.model.follow_words import FollowWords
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Plan, PlannedFigure, PlannedScript, PlannedStep, SpokenLine
from huabei_negotiate.model.questions import (
    Choice,
    ChoiceQuestion,
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    SeveralQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.reading import FaqEntry
from huabei_negotiate.model.reference import DatedRate, Fact, Myth, Refusal, Rung, Stop
from huabei_negotiate.model.scripts import Line, Move, Script, ScriptPart
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import FigureWords, Words

settings.register_profile(  # a busy machine is no fault of the engine
    "patient", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("patient")

MONDAY = date(2026, 3, 2)

_CHANGED_WORDS: dict[str, dict[str, Any]] = {
    "values": {
        "day": "{month}/{day} {weekday}",
        "day_of_year": "{year}/{month}/{day}",
        "weekdays": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
        "amount": "{amount} 元",
        "unsure": "UNSURE",
        "yes": "YES",
        "no": "NO",
        "list_joint": "、",
    },
    "plan": {
        "by_day": "by {day}: ",
        "by_today": "today: ",
        "limit_change": "change {label}",
        "not_given": "not given {labels}: {assume}",
        "not_sure": "not sure of {labels}: {assume}",
        "see_script": "see {script}",
        "source": "{id} from {source}, {day}.",
        "to_fill": "{count} to fill: {labels}",
        "unused": "unused: {label}",
    },
    "faq": {
        "guide_command": "run {command}",
        "scenario": "start {scenario}",
        "topic_row": "{title} ({count})",
    },
}


def _toy(kind: inspect.Type, name: str) -> Any:
    """A value of a type, in which every text is the name of its field."""
    match kind:
        case inspect.Metadata():
            return _toy(kind.type, name)
        case inspect.StructType():
            return kind.cls(**{f.name: _toy(f.type, f.name) for f in kind.fields})
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.VarTupleType():
            return (_toy(kind.item_type, name),)
        case inspect.TupleType():
            return tuple(_toy(item, name) for item in kind.item_types)
        case _:
            return name


def _toy_words() -> Words:
    words = _toy(inspect.type_info(Words), "words")
    parts = {
        part: msgspec.structs.replace(getattr(words, part), **changes)
        for part, changes in _CHANGED_WORDS.items()
    }
    return msgspec.structs.replace(words, figures=(), **parts)


def _basics(name: str) -> dict[str, str]:
    return {"id": name, "label": name.upper(), "ask": f"ask {name}", "why": f"why {name}"}


def _choices(ids: tuple[str, ...]) -> tuple[Choice, ...]:
    return tuple(Choice(id=i, label=i.upper()) for i in ids)


class Toys:
    """Makes toys; every name given to one is its id, and its label is the name in capitals."""

    today = MONDAY
    words = _toy_words()

    @staticmethod
    def choice(name, *ids, **more):
        return ChoiceQuestion(**_basics(name), choices=_choices(ids or ("early", "late")), **more)

    @staticmethod
    def several(name, *ids, **more):
        ids = ids or ("calls", "visits", "none")
        return SeveralQuestion(**_basics(name), choices=_choices(ids), **more)

    @staticmethod
    def yes_no(name, **more):
        return YesNoUnsureQuestion(**_basics(name), **more)

    @staticmethod
    def money(name, **more):
        return MoneyQuestion(**_basics(name), **more)

    @staticmethod
    def days(name, **more):
        return DaysQuestion(**_basics(name), **more)

    @staticmethod
    def count(name, **more):
        return CountQuestion(**_basics(name), **more)

    @staticmethod
    def day(name, **more):
        return DateQuestion(**_basics(name), **more)

    @staticmethod
    def text(name, **more):
        return TextQuestion(**_basics(name), **more)

    @staticmethod
    def situation(*questions, scenarios=("toy",), title="Toy", **parts):
        return Situation(scenarios=scenarios, title=title, questions=questions, **parts)

    @staticmethod
    def scenario(name, *questions, rank=1, **parts):
        base = {
            "steps": (Toys.step(f"{name}-step"),),
            "scripts": (ScriptUse(script=f"{name}-script"),),
        }
        return Scenario(
            format=1, id=name, title=name.upper(), rank=rank, questions=questions, **base | parts
        )

    @staticmethod
    def step(name, do="do it", **more):
        return Step(id=name, **{"phase": "contact", "do": do} | more)

    @staticmethod
    def limit(name, when, **more):
        base = {"after": "stage", "title": name.upper(), "why": "so", "instead": ("go",)}
        return Limit(id=name, when=when, **base | more)

    @staticmethod
    def say(*texts):
        return tuple(Line(say=text) for text in texts)

    @staticmethod
    def script(name, phone=(), chat=(), letter=(), **more):
        something = (Line(say="hello"),)
        base = {"title": name.upper(), "goal": f"goal of {name}"}
        return Script(
            format=1,
            id=name,
            phone=phone or something,
            chat=chat or something,
            letter=letter or something,
            **base | more,
        )

    @staticmethod
    def part(name, phone, chat, letter):
        return ScriptPart(
            id=name, phone=Toys.say(phone), chat=Toys.say(chat), letter=Toys.say(letter)
        )

    @staticmethod
    def move(name, **more):
        base = {"they_say": "pay", "means": "pressure", "reply": "later", "avoid": "never"}
        return Move(id=name, **base | more)

    @staticmethod
    def rung(name, **more):
        base = {"title": name.upper(), "before": "talk", "do": f"go to {name}", "cannot": "judge"}
        return Rung(id=name, **base | more)

    @staticmethod
    def fact(name, **more):
        base = {
            "statement": f"statement {name}",
            "source": "the law",
            "source_date": "2025",
            "checked_on": date(2026, 1, 2),
            "review_by": date(2026, 12, 31),
            "confidence": "high",
            "changes": "much",
        }
        return Fact(id=name, **base | more)

    @staticmethod
    def facts(*names):
        return {name: Toys.fact(name) for name in names}

    @staticmethod
    def stop(name, *words, facts=()):
        return Stop(id=name, words=words, title=name.upper(), do=("breathe", "call"), facts=facts)

    @staticmethod
    def refusal(name, *words, facts=()):
        return Refusal(
            id=name, words=words, title=name.upper(), why="harm", instead="ask", facts=facts
        )

    @staticmethod
    def myth(name, *words, facts=()):
        return Myth(
            id=name, words=words, wrong="the moon", right="the sun", instead="look", facts=facts
        )

    @staticmethod
    def rate(value, from_, until=None, name="daily_overdue_rate"):
        return DatedRate(
            id=name,
            from_=from_,
            until=until,
            value=value,
            unit="a day",
            source="the contract",
            checked_on=MONDAY,
            fact="P-01",
        )

    @staticmethod
    def figure(name, **more):
        return FigureWords(**{"id": name, "label": name.upper(), "unit": "元", "how": "so"} | more)

    @staticmethod
    def faq(name, asks, *aliases, **more):
        base = {"answer": ("yes",), "facts": ()}
        return FaqEntry(id=name, asks=asks, aliases=aliases, **base | more)

    @staticmethod
    def library(*, figures=(), **more):
        words = msgspec.structs.replace(Toys.words, figures=tuple(figures))
        base = {"facts": {}, "scripts": {}, "parts": {}}
        return Library(words=words, **base | more)

    @staticmethod
    def plan(situation, answers=None, figures=None, library=None):
        """The plan that the engine builds."""
        interview = Interview(situation=situation, given=answers or {})
        return build_plan(interview, figures or {}, library or Toys.library(), MONDAY)

    @staticmethod
    def empty_plan(**changes):
        """A plan made by hand, with nothing in it but the changes."""
        fields = dict.fromkeys(Plan.__struct_fields__, ())
        fixed = {
            "scenarios": ("toy",),
            "title": "Toy",
            "today": MONDAY,
            "answers": {},
            "limit": None,
            "growth": None,
            "reasons": {},
        }
        return replace(Plan(**fields | fixed), **changes)

    @staticmethod
    def planned_step(name, **changes):
        step = PlannedStep(
            trouble="",
            id=name,
            phase="contact",
            do=f"do {name}",
            by=None,
            why=None,
            script=None,
            facts=(),
            because=(),
            always=True,
            short=None,
        )
        return replace(step, **changes)

    @staticmethod
    def planned_figure(name, value, **changes):
        figure = PlannedFigure(
            name=name,
            label=name.upper(),
            value=value,
            shown=str(value),
            unit="元",
            how=f"how {name}",
            unless_like=None,
        )
        return replace(figure, **changes)

    @staticmethod
    def planned_script(name, **changes):
        script = PlannedScript(
            id=name,
            title=name.upper(),
            goal=f"goal of {name}",
            channels={
                "phone": (SpokenLine("say", "spoken"), SpokenLine("note", "wait")),
                "chat": (SpokenLine("say", "typed"),),
                "letter": (SpokenLine("say", "written"),),
            },
            facts=(),
        )
        return replace(script, **changes)


@pytest.fixture(scope="session")
def toys():
    return Toys


@pytest.fixture(scope="session")
def words():
    return Toys.words


@pytest.fixture(scope="session")
def today():
    return MONDAY


_FOLLOW_WORDS: dict[str, dict[str, Any]] = {
    "log": {"skipped": ("不知道", "没有"), "just_now": ("刚刚",), "theirs": "THEY", "mine": "I"},
    "due": {
        "next": "next {day}: {what}",
        "in_days": "in {days}",
        "late": "late {days}",
        "today": "today",
        "their_promise": "they: {what}",
        "my_promise": "I: {what}",
        "by": "{title} by {due}",
        "amount": " ({amount})",
        "reply": "{channel} of {day}, {deadline}",
        "repayment": "pay",
        "sheet": "missing {items}",
        "undated": "{title} undated",
        "settle": "done {number}",
        "say": "say {title}",
    },
    "timeline": {
        "opened": "opened {day}",
        "plan_seen": "plan {day}",
        "contact": "{when} {channel} {outcome}",
        "agent": "agent {agent}",
        "ticket": "ticket {ticket}",
        "their_promise": "they({number}) {what}",
        "my_promise": "I({number}) {what}",
        "by": "by {due}",
        "past": "past {days}",
        "clock": "{deadline} until {due}",
        "clock_over": "{deadline} over {due}",
        "offer": "{day} offer {text}",
    },
    "ladder": {
        "refused": "{talk} refused",
        "late": "{talk} late {due}",
        "broken": "{talk} broke {what}",
        "tried": "{talk} tried",
        "went": "{talk} {outcome}",
        "talk": "{channel} {day}",
        "until": "first {first}",
    },
    "change": {
        "step": "do {text}",
        "material": "bring {text}",
        "script": "script {text}",
        "new_day": "{text} {old} -> {new}",
        "changed_figure": "{label} {old} -> {new}",
        "new_figure": "{label} now {new}",
        "lost_figure": "{label} was {old}",
        "limit": "limit {title}",
    },
}


def _follow_words() -> FollowWords:
    words = _toy(inspect.type_info(FollowWords), "words")
    parts = {
        part: msgspec.structs.replace(getattr(words, part), **changes)
        for part, changes in _FOLLOW_WORDS.items()
    }
    return msgspec.structs.replace(words, **parts)


def _deadlines(*days: int) -> tuple[Deadline, ...]:
    return tuple(Deadline(days=each, say=f"{each} days", facts=("C-14",)) for each in days)


_CHASED: dict[Chase, tuple[str, ...]] = {
    "their-promise": ("spoke {day} on {channel}", "agent {agent}", "ticket {ticket}", "{what}"),
    "no-day": ("when {what}", "agent {agent}"),
    "no-reply": ("asked {day}", "ticket {ticket}", "{deadline} over {due}"),
    "pay-soon": ("promised {what} by {due}", "bill on {repay_on}"),
    "pay-late": ("late: {what} by {due}", "late bill on {repay_on}"),
    "sheet": ("mine {mine}", "yours {theirs}", "ticket {ticket}"),
}


@pytest.fixture(scope="session")
def follow() -> FollowUp:
    """Four ways to reach somebody, a ladder of four rungs, and what to say later."""
    channels = (
        ContactChannel(id="call", label="CALL"),
        ContactChannel(id="boss", label="BOSS", rung="boss"),
        ContactChannel(
            id="complaint", label="COMPLAINT", rung="complain", clock=_deadlines(15, 30, 60)
        ),
        ContactChannel(id="police", label="POLICE", rung="police"),
        ContactChannel(id="other", label="OTHER"),
    )
    openings = (
        Opening(rung="boss", refused=("call",), late=("call",), first="call"),
        Opening(rung="complain", refused=("boss",), late=("call", "boss"), first="ask the boss"),
        Opening(rung="watchdog", refused=("complaint",), late=("complaint",), first="complain"),
        Opening(rung="union", tried=("complaint",), first="complain"),
        Opening(rung="police"),
    )
    sheet = Sheet(
        scenario="theft",
        items=(
            SheetItem(label="DAY", question="noticed_on"),
            SheetItem(label="RECEIPT", channel="police", ask_them=True),
        ),
    )
    scripts = tuple(
        ChaseScript(
            id=chase,
            title=chase.upper(),
            phone=(*Toys.say(*lines), Line(note="wait")),
            chat=Toys.say(*lines),
            letter=Toys.say(*lines),
        )
        for chase, lines in _CHASED.items()
    )
    names = get_args(FieldName)
    return FollowUp(
        format=1,
        channels=channels,
        outcomes=tuple(OutcomeName(id=name, label=name.upper()) for name in get_args(Outcome)),
        fields=tuple(LogField(id=name, label=name.upper(), ask=f"{name}?") for name in names),
        openings=openings,
        sheets=(sheet,),
        scripts=scripts,
        words=_follow_words(),
    )


class Kept:
    """Makes cases and what is in them; days are counted from Monday, on which they are opened."""

    today = MONDAY

    def __init__(self, follow: FollowUp) -> None:
        self.follow = follow

    @staticmethod
    def case(*contacts, promises=(), **more):
        """A case; its contacts and promises are numbered as given."""

        def numbered(parts):
            return tuple(
                msgspec.structs.replace(part, number=number) for number, part in enumerate(parts, 1)
            )

        at = datetime.combine(MONDAY, time())
        fixed = {"id": 1, "scenarios": ("toy",), "opened": MONDAY, "changed": at}
        parts = {"contacts": numbered(contacts), "promises": numbered(promises)}
        return Case(**fixed | parts | more)

    @staticmethod
    def talk(channel="call", outcome=None, day=0, clock=time(), **more):
        at = datetime.combine(MONDAY + timedelta(days=day), clock)
        return Contact(number=1, at=at, channel=channel, outcome=outcome, **more)

    @staticmethod
    def promise(due=None, whose="theirs", what="call back", contact=1, **more):
        day = None if due is None else MONDAY + timedelta(days=due)
        return Promise(number=1, contact=contact, whose=whose, what=what, due=day, **more)

    def watch(self, days=0, **more):
        """What a case is looked through with, so many days after Monday."""
        today = MONDAY + timedelta(days=days)
        return Watch(follow=self.follow, values=Toys.words.values, today=today, **more)


@pytest.fixture(scope="session")
def kept(follow):
    return Kept(follow)
