"""A question finds the entry that is asked for in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.faq.clues import Reader
from huabei_negotiate.core.faq.meanings import Meanings, ready
from huabei_negotiate.core.faq.search import ELSEWHERE, FaqHit, FaqIndex, find_entries
from huabei_negotiate.core.faq.spelling import MAX_QUESTION, Spelling
from huabei_negotiate.core.faq.weights import LearntWeights, count_weights, pack
from huabei_negotiate.model.search import Characters, Rules, SameWords, SearchRules

QUESTIONS = {
    "late": ("花呗逾期一天会怎样", "晚还一天"),
    "minimum": ("最低还款划算吗", "只还最低"),
    "limit": ("花呗额度怎么提高", "临时额度没了"),
    "bill": ("账单在哪里看", "查账单"),
    ELSEWHERE: ("天气好吗", "会下雨吗"),
}
RULES = SearchRules(
    format=1,
    unsaid=("brand",),
    usual=("minimum", "bill"),
    same=(
        SameWords(id="brand", words=("花呗", "花贝")),
        SameWords(id="late", words=("逾期", "预期", "晚还")),
    ),
)


def make_index(phrases, usual=()):
    """A small search; more of it than of the real one is sure."""
    reader = Reader(Spelling(Characters()), Meanings(ready(RULES, Spelling(Characters()))))
    return FaqIndex(
        reader=reader,
        ids=tuple(phrases),
        weights=count_weights(list(phrases.values()), reader),
        usual=usual,
        sharpness=12.0,
        sure_lead=0.6,
        found_at=0.3,
        lost_at=0.6,
    )


INDEX = make_index(QUESTIONS, RULES.usual)
ASKED = [(phrase, name) for name, phrases in QUESTIONS.items() if name for phrase in phrases]


def first(phrases, question):
    return find_entries(question, make_index(phrases)).hits[0].id


@pytest.mark.parametrize(("question", "entry"), ASKED)
def test_an_entry_is_found_by_each_of_its_phrases_and_sure(question, entry):
    finding = find_entries(question, INDEX)
    assert finding.hits[0].id == entry
    assert finding.is_sure
    assert finding.is_found


@pytest.mark.parametrize("question", ["花贝预期一天", "逾期１天", "逾 期！一天？", "晚还"])
def test_slips_and_other_words_are_forgiven(question):
    assert find_entries(question, INDEX).hits[0].id == "late"


@pytest.mark.parametrize("brand", ["花呗", "花贝"])
def test_what_every_question_has_says_nothing(brand):
    assert find_entries(f"{brand}额度", INDEX) == find_entries("额度", INDEX)


def test_where_a_question_belongs_to_something_else_nothing_is_found():
    finding = find_entries("天气好吗", INDEX)
    assert not finding.is_sure
    assert not finding.is_found
    assert {hit.id for hit in finding.hits} == set(QUESTIONS) - {ELSEWHERE}


@pytest.mark.parametrize("question", ["xyz", "花呗", "🙂a"])
def test_without_a_known_clue_the_usual_entries_come_first(question):
    finding = find_entries(question, INDEX, limit=3)
    assert finding.hits == (FaqHit("minimum", 0.0), FaqHit("bill", 0.0), FaqHit("late", 0.0))
    assert not finding.is_found


@pytest.mark.parametrize("question", ["", "  ", "？！。", "🙂", "\x00\x1b"])
def test_what_cannot_be_read_finds_nothing_at_all(question):
    finding = find_entries(question, INDEX)
    assert (finding.hits, finding.is_sure, finding.is_found) == ((), False, False)


def test_nothing_is_found_among_nothing():
    assert find_entries("逾期", make_index({})).hits == ()


def test_nothing_is_found_where_all_belongs_elsewhere():
    assert find_entries("逾期", make_index({ELSEWHERE: ("逾期",)})).hits == ()


def test_an_entry_without_any_clue_is_no_accident():
    assert first({"brand": ("花呗",), "late": ("逾期",)}, "逾期") == "late"


def test_two_entries_that_fit_alike_are_found_but_not_sure():
    finding = find_entries("逾期", make_index({"b": ("逾期",), "a": ("逾期",)}))
    assert [hit.id for hit in finding.hits] == ["a", "b"]
    assert finding.is_found
    assert not finding.is_sure


def test_no_more_entries_are_found_than_asked_for():
    assert len(find_entries("还款额度账单逾期一天", INDEX, limit=2).hits) == 2


def test_a_clue_that_few_entries_have_says_more():
    assert first({"a": ("甲丙",), "b": ("甲丁",), "c": ("乙戊",)}, "甲乙") == "c"


def test_a_clue_that_most_phrases_of_an_entry_have_says_more():
    assert first({"a": ("催收", "额度", "账单"), "b": ("催收", "催债", "催款")}, "催") == "b"


def test_characters_count_in_their_order():
    assert first({"a": ("款还易",), "b": ("还款易",)}, "还款难") == "b"


def test_what_most_of_many_entries_have_says_nothing():
    many = {f"e{n}": (f"催{chr(0x4E00 + n)}",) for n in range(200)}
    assert not find_entries("催", make_index(many)).is_found
    assert first(many, f"催{chr(0x4E00 + 70)}") == "e70"


def test_only_the_beginning_of_a_story_is_looked_at():
    long = "逾期" + "。" * MAX_QUESTION + "额度"
    assert find_entries(long, INDEX) == find_entries("逾期", INDEX)


def test_learnt_weights_are_read_from_pairs_of_characters():
    index = FaqIndex(
        reader=Reader(Spelling(Characters()), Meanings(Rules())),
        ids=("a", "b"),
        weights=LearntWeights({"r催": pack([(0, -3), (1, 40)])}),
        sharpness=1.0,
        sure_lead=0.5,
        found_at=0.1,
        lost_at=0.9,
    )
    finding = find_entries("催", index)
    assert [hit.id for hit in finding.hits] == ["b", "a"]
    assert finding.is_sure
    assert find_entries("催", index) == finding


questions = st.text(alphabet="逾期还款额度账单一天怎样花呗最低，？a1", max_size=20)


@given(questions)
def test_scores_are_likelihoods_best_first(question):
    scores = [hit.score for hit in find_entries(question, INDEX, limit=9).hits]
    assert scores == sorted(scores, reverse=True)
    assert all(0 <= score <= 1 for score in scores)
    assert sum(scores) <= 1.001


@given(questions)
def test_the_order_of_the_entries_makes_no_difference(question):
    turned = make_index(dict(reversed(QUESTIONS.items())), RULES.usual)
    assert find_entries(question, turned, 2).hits == find_entries(question, INDEX, 2).hits


@given(st.text(max_size=300))
def test_any_question_can_be_asked(question):
    assert len(find_entries(question, INDEX, 3).hits) in {0, 3}
