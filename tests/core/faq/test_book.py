"""What must be said first comes first, and programs get it in one shape."""

import pytest

from huabei_negotiate.core.faq.book import FaqBook, as_record, look_up
from huabei_negotiate.core.faq.clues import Reader
from huabei_negotiate.core.faq.meanings import Meanings
from huabei_negotiate.core.faq.search import FaqIndex
from huabei_negotiate.core.faq.spelling import Spelling
from huabei_negotiate.core.faq.weights import count_weights
from huabei_negotiate.core.redaction import HIDDEN
from huabei_negotiate.model.reference import Myth, Refusal, Stop
from huabei_negotiate.model.search import Characters, Rules


@pytest.fixture(scope="module")
def book(toys):
    entries = [toys.faq("late", "逾期"), toys.faq("bill", "账单"), toys.faq("limit", "额度")]
    reader = Reader(Spelling(Characters(simplified={"證": "证"})), Meanings(Rules()))
    index = FaqIndex(
        reader=reader,
        ids=tuple(entry.id for entry in entries),
        weights=count_weights([(entry.asks,) for entry in entries], reader),
        sharpness=12.0,
        sure_lead=0.6,
        found_at=0.3,
        lost_at=0.6,
    )
    return FaqBook(entries={entry.id: entry for entry in entries}, index=index)


@pytest.fixture(scope="module")
def library(toys):
    facts = ("C-01",)
    stop = Stop(id="share", words=("共享",), title="Stop", do=("hang up",), facts=facts)
    refusal = Refusal(id="forged", words=("假证",), title="No", why="w", instead="i", facts=facts)
    myth = Myth(id="M-01", words=("坐牢",), wrong="w", right="r", instead="i", facts=facts)
    return toys.library(stops=(stop,), refusals=(refusal,), myths=(myth,))


@pytest.fixture(scope="module")
def record(book, library):
    """The record for a question."""

    def record(question):
        return as_record(question, look_up(question, book, library), book.titles)

    return record


def test_a_record_has_exactly_what_is_promised(record):
    found = record("逾期")
    assert list(found) == ["format", "question", "sure", "stop", "refusal", "myth", "hits"]
    assert (found["format"], found["question"], found["sure"]) == (1, "逾期", True)
    assert (found["stop"], found["refusal"], found["myth"]) == (None, None, None)
    assert len(found["hits"]) == 3
    assert found["hits"][0] == {"id": "late", "score": found["hits"][0]["score"], "asks": "逾期"}


@pytest.mark.parametrize(
    ("question", "kind", "name"),
    [
        ("逾期共享", "stop", "share"),
        ("逾期假证", "refusal", "forged"),
        ("逾期假證", "refusal", "forged"),
    ],
)
def test_where_a_stop_or_refusal_answers_no_entry_is_sure(record, question, kind, name):
    found = record(question)
    assert (found[kind], found["sure"], len(found["hits"])) == (name, False, 3)


def test_a_wrong_belief_leaves_a_sure_answer_sure(record):
    found = record("逾期坐牢")
    assert (found["myth"], found["sure"]) == ("M-01", True)


@pytest.mark.parametrize("question", ["", "？", "🙂\x00"])
def test_what_cannot_be_read_has_no_hits(record, question):
    assert record(question)["hits"] == []


def test_secret_numbers_and_control_characters_are_not_repeated(record):
    assert record("逾期 11010119900307123X")["question"] == f"逾期 {HIDDEN}"
    assert record("逾\x1b[31m期")["question"] == "逾[31m期"


def test_words_of_danger_count_wherever_they_stand_in_a_story(record):
    assert record("。" * 500 + "共享")["stop"] == "share"
