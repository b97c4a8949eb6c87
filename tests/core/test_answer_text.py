"""An answer kept as text is read back as the same answer, whatever the question."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.answer_text import as_text, as_texts, changes
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.replies import MAX_TEXT, Misread, read_reply
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    CountQuestion,
    DateQuestion,
    DaysQuestion,
    MoneyQuestion,
    SeveralQuestion,
    TextQuestion,
)

TODAY = date(2026, 11, 25)
CATALOG = Catalog(Path(__file__).parents[2] / "content")
SITUATIONS = {
    "all": CATALOG.situation(CATALOG.scenario_ids),
    "first": first_questions(CATALOG.triage()),
}
QUESTIONS = [
    pytest.param(situation, question, id=f"{name}-{question.id}")
    for name, situation in SITUATIONS.items()
    for question in situation.questions
]


def values_of(question):
    """Everything a question may be answered."""
    kinds = {
        MoneyQuestion: lambda q: st.integers(0, q.at_most * 100).map(Money),
        DaysQuestion: lambda q: st.integers(0, q.at_most),
        CountQuestion: lambda q: st.integers(0, q.at_most),
        DateQuestion: lambda q: days_of(q.tense),
        TextQuestion: words_for,
        ChoiceQuestion: lambda q: st.sampled_from([choice.id for choice in q.choices]),
        SeveralQuestion: lambda q: several_of([choice.id for choice in q.choices]),
    }
    values = kinds.get(type(question), lambda _: st.sampled_from(["yes", "no"]))(question)
    return values | st.just(UNSURE) if question.unsure else values


def days_of(tense):
    years = timedelta(days=365 * 40)
    first = TODAY if tense == "future" else TODAY - years
    return st.dates(first, TODAY if tense == "past" else TODAY + years)


def words_for(question):
    """What the reader's own words become; those that are refused are no answer."""
    shapes = st.text(max_size=60) | st.text("0123456789Xx 密码：，是-\u3000１２", max_size=60)
    read = shapes.map(lambda typed: read_reply(question, typed, TODAY))
    return read.filter(lambda value: isinstance(value, str))


def several_of(ids):
    some = st.lists(st.sampled_from([i for i in ids if i != "none"]), min_size=1, unique=True)
    ordered = some.map(lambda chosen: tuple(i for i in ids if i in chosen))
    return ordered | st.just(("none",)) if "none" in ids else ordered


@pytest.mark.parametrize(("situation", "question"), QUESTIONS)
@given(data=st.data())
@settings(deadline=None, max_examples=25)
def test_an_answer_is_read_back_from_its_text(situation, question, data):
    value = data.draw(values_of(question))
    answers, rejected = collect(situation, as_texts({question.id: value}), TODAY)
    assert (answers, rejected) == ({question.id: value}, ())


@given(typed=st.text("密码是 0123abcＡ", min_size=1, max_size=MAX_TEXT))
@settings(deadline=None)
def test_hiding_a_code_never_makes_a_text_too_long_to_keep(typed):
    question = next(q for q in SITUATIONS["all"].questions if isinstance(q, TextQuestion))
    value = read_reply(question, typed, TODAY)
    assume(not isinstance(value, Misread))
    assert read_reply(question, as_text(value), TODAY) == value


def test_a_text_of_the_longest_length_full_of_codes_is_too_long():
    question = next(q for q in SITUATIONS["all"].questions if isinstance(q, TextQuestion))
    typed = "密码1234" * (MAX_TEXT // 6)
    assert read_reply(question, typed, TODAY) == Misread("too_long", f"{MAX_TEXT:,}")


def test_only_what_changed_is_kept_anew():
    before = {"a": "1", "b": "2", "c": "3"}
    assert changes(before, {"a": "1", "b": "4", "d": "5"}) == {"b": "4", "c": None, "d": "5"}


def test_nothing_changed_is_nothing_to_keep():
    assert changes({"a": "1"}, {"a": "1"}) == {}
