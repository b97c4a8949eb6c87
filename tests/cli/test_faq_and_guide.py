"""The FAQ answers or says what comes nearest; the guide is read a page at a time."""

import shutil

import pytest


@pytest.fixture(scope="session")
def topics(catalog):
    return catalog.faq()


@pytest.mark.parametrize("words", [(), ("",), (" ", " ")])
def test_without_a_question_the_topics_are_listed(inside, topics, words):
    outcome = inside("faq", *words)
    assert (outcome.code, outcome.err) == (0, "")
    for topic in topics:
        assert topic.title in outcome.out
        assert f"{len(topic.entries)} 条" in outcome.out


def test_a_question_in_the_words_of_an_entry_gets_its_answer(inside, topics):
    for topic in topics[::2]:
        entry = topic.entries[0]
        outcome = inside("faq", entry.asks, "--today", "2026-11-24")
        assert (outcome.code, outcome.err) == (0, ""), entry.id
        assert entry.answer[0] in outcome.out, entry.id


def test_a_question_may_be_several_words(program):
    together, apart = program("faq", "花呗还不上怎么办"), program("faq", "花呗", "还不上", "怎么办")
    assert together.code == apart.code == 0
    assert together.out == apart.out


@pytest.mark.parametrize("query", ["zzzz", "🙂", "？？？"])
def test_where_nothing_fits_the_code_is_1_and_the_way_on_is_told(program, query, catalog):
    outcome = program("faq", query)
    assert (outcome.code, outcome.err) == (1, "")
    assert catalog.words().faq.nothing in outcome.out
    assert "huabei-negotiate start" in outcome.out


def test_a_vague_question_gets_the_nearest_entries(inside, catalog):
    outcome = inside("faq", "逾期")
    assert (outcome.code, outcome.err) == (0, "")
    assert catalog.words().faq.unsure in outcome.out
    assert "\n1. " in f"\n{outcome.out}"


def test_a_warning_comes_before_the_answer_and_counts_as_found(inside, catalog):
    stop = catalog.library().stops[0]
    outcome = inside("faq", *stop.words[0].split())
    assert (outcome.code, outcome.err) == (0, "")
    assert stop.title in outcome.out
    assert outcome.out.index(stop.title) < outcome.out.index(stop.do[0])


def test_a_very_long_question_is_answered_or_not_but_read(inside):
    assert inside("faq", "花呗逾期" * 5000).code in {0, 1}


def test_without_a_section_the_contents_are_listed(inside, catalog):
    outcome = inside("guide")
    assert (outcome.code, outcome.err) == (0, "")
    for section in catalog.guide():
        assert section.title in outcome.out
        if len(section.pages) > 1:
            assert all(page.title in outcome.out for page in section.pages)


def test_every_page_and_every_section_can_be_read(inside, catalog):
    for section in catalog.guide():
        whole = inside("guide", section.id)
        assert (whole.code, whole.err) == (0, "")
        for page in section.pages:
            outcome = inside("guide", page.id)
            assert (outcome.code, outcome.err) == (0, "")
            assert page.title in outcome.out
            assert page.body[0] in outcome.out
            assert outcome.out in whole.out


@pytest.mark.parametrize("section", ["0", "9", "1.9", "1.", "x", "一", "-1"])
def test_a_section_that_does_not_exist_is_told_with_those_that_do(inside, section):
    outcome = inside("guide", "--", section)
    assert (outcome.code, outcome.out) == (1, "")
    assert section in outcome.err
    assert "1.1" in outcome.err


def test_every_command_that_the_guide_and_the_faq_tell_to_run_can_be_run(
    inside, catalog, topics, here, root
):
    shutil.copy(root / "tests" / "bills" / "S18_edge_cases_v5_gb18030.csv", here / "账单.csv")
    told = [page.command for section in catalog.guide() for page in section.pages]
    told += [line for topic in topics for entry in topic.entries for line in entry.answer]
    lines = {command for text in told for command in commands_in(text)}
    assert len(lines) >= 3
    expected = {"start": 2, "case": 1}  # no terminal here, and no case kept yet
    for line in lines:
        outcome = inside(*line.split())
        assert outcome.code == expected.get(line.split()[0], 0), line
        assert "看用法" not in outcome.err, line


def commands_in(text):
    """The arguments of our program where a text tells the reader to run it."""
    for piece in text.split("huabei-negotiate ")[1:]:
        end = next((n for n, char in enumerate(piece) if char in "，。；、）”\n"), len(piece))
        yield piece[:end].strip()
