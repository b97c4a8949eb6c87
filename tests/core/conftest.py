"""Toy content: a little of everything the engine works on, and nothing real."""

from dataclasses import replace
from datetime import date
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, settings
from msgspec import inspect

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.planner import build_plan
from huabei_negotiate.model.content import Limit, Scenario, ScriptUse, Step
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
        fields = dict.fromkeys(Plan.__dataclass_fields__, ())
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
