"""What is worked out ahead is fresh, and the FAQ understands how people type."""

import pytest

from huabei_negotiate.catalog.faq_index import BUILT, fingerprint, read_built, sources_fingerprint
from huabei_negotiate.core.faq.book import look_up
from huabei_negotiate.core.faq.search import ELSEWHERE

MOST_BYTES = 1_000_000


@pytest.fixture(scope="module")
def book(catalog):
    return catalog.faq_book()


@pytest.fixture(scope="module")
def found(catalog, book):
    """What the real FAQ says to a question."""
    library = catalog.library()
    return lambda question: look_up(question, book, library)


def test_the_built_file_was_made_from_this_content_and_code(root, book):
    built = read_built()
    made_from = fingerprint(root / "content", "zh-CN", book.entries.values())
    assert built is not None, "run: python -m tools.build_faq"
    assert built.inputs == made_from, "run: python -m tools.build_faq"
    assert built.sources == sources_fingerprint(), "run: python -m tools.build_faq"


def test_the_built_file_is_small():
    assert BUILT.stat().st_size < MOST_BYTES


def test_the_built_file_knows_every_entry(book):
    assert set(read_built().entries) == {*book.entries, ELSEWHERE}


def test_what_the_rules_name_exists(catalog, book):
    rules = catalog.search_rules()
    assert {ways.id for ways in catalog.asked().entries} <= set(book.entries)
    assert set(rules.usual) <= set(book.entries)
    assert set(rules.unsaid) <= {group.id for group in rules.same}


def test_no_phrase_stands_under_two_entries(catalog, book):
    asked = catalog.asked()
    phrases = [(p, e.id) for e in book.entries.values() for p in (e.asks, *e.aliases)]
    phrases += [(p, ways.id) for ways in asked.entries for p in ways.phrases]
    phrases += [(p, ELSEWHERE) for p in asked.elsewhere]
    homes = {}
    for phrase, home in phrases:
        homes.setdefault(phrase, set()).add(home)
    assert {phrase: ids for phrase, ids in homes.items() if len(ids) > 1} == {}


def test_no_word_has_two_meanings(catalog):
    words = [word for group in catalog.search_rules().same for word in group.words]
    assert sorted({word for word in words if words.count(word) > 1}) == []


def test_nearly_every_entry_is_found_by_its_own_question(found, book):
    lost = [e.id for e in book.entries.values() if found(e.asks).finding.hits[0].id != e.id]
    assert len(lost) <= 1, lost


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("我还不上了怎么办", "od_cannot_pay"),
        ("花唄還不上怎麼辦", "od_cannot_pay"),
        ("huabei huanbushang zenmeban", "od_cannot_pay"),
        ("huabeihuanbushangzenmeban", "od_cannot_pay"),
        ("花贝最底换款有利西吗", "rp_min_fee"),
        ("零时额度什么时候过期", "qt_temp_use"),
        ("ｈuabei怎么提额", "qt_raise"),
        ("  花呗，被 冻结？了！ ", "fz_frozen"),
    ],
)
def test_ordinary_ways_of_typing_find_the_right_entry(found, question, entry):
    assert found(question).finding.hits[0].id == entry


@pytest.mark.parametrize("question", ["明天下雨吗", "借呗怎么关闭", "余额宝收益多少", "zzzz"])
def test_what_the_faq_does_not_know_is_never_sure(found, question):
    assert not found(question).finding.is_sure


def test_a_word_that_may_mean_many_things_is_not_sure(found):
    assert not found("逾期").finding.is_sure


@pytest.mark.parametrize("question", ["", "？！", "🙂", "\x00", "["])
def test_what_cannot_be_read_has_no_hits(found, question):
    assert found(question).finding.hits == ()


def test_every_answer_links_to_entries_and_scenarios_that_exist(catalog, book):
    for entry in book.entries.values():
        assert set(entry.related) <= set(book.entries)
        assert entry.related or entry.scenario, entry.id
        assert entry.scenario is None or entry.scenario in catalog.scenario_ids
