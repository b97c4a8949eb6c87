import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.faq_search import (
    MAX_QUERY,
    FaqHit,
    build_index,
    find_entries,
    is_found,
    is_sure,
)

QUESTIONS = {
    "late": ("花呗逾期一天会怎样", "晚还一天"),
    "minimum": ("最低还款划算吗", "只还最低"),
    "limit": ("花呗额度怎么提高", "临时额度没了"),
    "bill": ("账单在哪里看", "查账单"),
}


@pytest.fixture(scope="module")
def entries(toys):
    return [toys.faq(name, *phrases) for name, phrases in QUESTIONS.items()]


@pytest.fixture(scope="module")
def index(entries):
    return build_index(entries)


@pytest.fixture(scope="module")
def first(index):
    """The id of the entry found first."""

    def first(query):
        return find_entries(query, index)[0].id

    return first


@pytest.mark.parametrize(
    ("query", "entry"),
    [(phrase, name) for name, phrases in QUESTIONS.items() for phrase in phrases],
)
def test_an_entry_is_found_by_each_of_its_phrases(first, query, entry):
    assert first(query) == entry


@pytest.mark.parametrize("query", [phrase for phrases in QUESTIONS.values() for phrase in phrases])
def test_the_answer_to_a_phrase_is_sure(index, query):
    assert is_sure(find_entries(query, index))


@pytest.mark.parametrize(
    ("query", "entry"),
    [
        ("花呗预期了", "late"),
        ("花贝逾期", "late"),
        ("最底换款", "minimum"),
        ("零时额度", "limit"),
        ("帐单", "bill"),
        ("账 单，在哪？！", "bill"),
        ("逾期１天", "late"),
    ],
)
def test_slips_of_typing_are_forgiven(first, query, entry):
    assert first(query) == entry


@pytest.mark.parametrize(
    ("slip", "meant"),
    [
        ("预期一天", "逾期一天"),
        ("最低换款", "最低还款"),
        ("最底还款", "最低还款"),
        ("零时额度", "临时额度"),
        ("查帐单", "查账单"),
        ("ＡＢ１天", "ab1天"),
    ],
)
def test_a_slip_finds_exactly_what_was_meant(index, slip, meant):
    assert find_entries(slip, index) == find_entries(meant, index)


@pytest.mark.parametrize("brand", ["花唄", "花贝", "花被", "花背", "花备", "话呗", "华呗", "花坝"])
def test_the_brand_may_be_misspelt(index, brand):
    assert find_entries(f"{brand}额度", index) == find_entries("花呗额度", index)


@pytest.mark.parametrize("query", ["", "？！", "花呗", "xyz", "今晴雨雪"])
def test_nothing_is_found_where_nothing_fits(index, query):
    assert find_entries(query, index) == []


def test_nothing_is_found_among_nothing():
    assert find_entries("逾期", build_index([])) == []


@pytest.mark.xfail(strict=True, reason="ZeroDivisionError: the mean length is zero")
def test_phrases_without_any_pieces_are_no_accident(toys):
    assert find_entries("逾期", build_index([toys.faq("brand", "花呗")])) == []


def test_the_brand_says_nothing(index):
    assert find_entries("花呗逾期", index) == find_entries("逾期", index)


def test_each_entry_is_found_once(index):
    found = [hit.id for hit in find_entries("还款额度账单逾期一天", index)]
    assert sorted(found) == sorted(set(found))


def test_no_more_entries_are_found_than_asked_for(index):
    assert len(find_entries("还款额度账单逾期一天", index, limit=2)) == 2


def test_the_best_entry_comes_first(index):
    scores = [hit.score for hit in find_entries("还款额度账单逾期一天", index)]
    assert scores == sorted(scores, reverse=True)


def test_entries_that_fit_alike_come_by_their_ids(toys):
    index = build_index([toys.faq(name, "逾期") for name in ("b", "c", "a")])
    assert [hit.id for hit in find_entries("逾期", index)] == ["a", "b", "c"]


def found_first(toys, query, **asked):
    """The entry found first among toy entries, each with one phrase."""
    index = build_index([toys.faq(name, phrase) for name, phrase in asked.items()])
    return find_entries(query, index)[0].id


def test_a_rare_word_says_more_than_a_common_one(toys):
    assert found_first(toys, "甲乙", a="甲丙", b="甲丁", c="乙戊") == "c"


def test_a_short_phrase_fits_better_than_a_long_one(toys):
    assert found_first(toys, "逾期", a="逾期以后他们会不会上门", b="逾期") == "b"


def test_neighbouring_characters_count_in_their_order(toys):
    assert found_first(toys, "还款难", a="款还易", b="还款易") == "b"


def test_a_word_that_stands_twice_says_more(toys):
    assert found_first(toys, "催", a="催收打电话", b="催了又催电") == "b"


def test_five_entries_are_found_unless_said_otherwise(toys):
    index = build_index([toys.faq(name, "逾期") for name in "abcdef"])
    assert len(find_entries("逾期", index)) == 5


def test_words_nobody_uses_make_the_share_smaller(index):
    known, half_known = (find_entries(query, index)[0] for query in ("逾期", "逾期晴雨"))
    assert half_known.share < known.share * 2 / 3


def test_words_nobody_uses_leave_the_score_as_it_is(index):
    assert find_entries("逾期晴雨", index)[0].score == find_entries("逾期", index)[0].score


def test_only_the_beginning_of_a_story_is_looked_at(index):
    assert find_entries("逾期" + "。" * MAX_QUERY + "额度", index) == find_entries("逾期", index)


queries = st.text(alphabet="逾期还款额度账单一天怎样花呗最低，？a1", max_size=20)


@given(queries)
def test_the_order_of_the_entries_makes_no_difference(entries, index, query):
    assert find_entries(query, build_index(entries[::-1])) == find_entries(query, index)


@given(queries)
def test_a_share_is_a_part_of_the_whole(index, query):
    assert all(0 < hit.share <= 1 and hit.score > 0 for hit in find_entries(query, index))


@pytest.mark.parametrize(
    ("hits", "sure"),
    [
        ([], False),
        ([FaqHit("a", 10, 0.9)], True),
        ([FaqHit("a", 10, 0.6)], True),
        ([FaqHit("a", 10, 0.5)], False),
        ([FaqHit("a", 10, 0.9), FaqHit("b", 5, 0.4)], True),
        ([FaqHit("a", 11.5, 0.9), FaqHit("b", 10, 0.9)], True),
        ([FaqHit("a", 11.4, 0.9), FaqHit("b", 10, 0.9)], False),
    ],
)
def test_an_answer_is_sure_when_it_fits_well_and_better_than_the_next(hits, sure):
    assert is_sure(hits) is sure


@pytest.mark.parametrize(
    ("hits", "found"),
    [([], False), ([FaqHit("a", 1, 0.2)], True), ([FaqHit("a", 1, 0.19)], False)],
)
def test_something_is_found_when_it_accounts_for_enough(hits, found):
    assert is_found(hits) is found
