"""Questions are read the same however they are spelt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.faq.spelling import MAX_QUESTION, Spelling, Unit
from huabei_negotiate.model.search import Characters

CHARACTERS = Characters(
    simplified={"還": "还", "賬": "账"},
    sounds={"还": "huan", "款": "kuan", "账": "zhang", "方": "fang", "安": "an", "饭": "fan"},
    syllables={
        **{s: s for s in ("huan", "kuan", "zhang", "fang", "an", "fan", "gan", "e")},
        "hai": "huan",
    },
)


@pytest.fixture(scope="module")
def spelling():
    return Spelling(CHARACTERS)


def sounds(spelling, text):
    return [unit.sound for unit in spelling.units(text)]


def test_a_character_has_its_sound(spelling):
    assert spelling.units("还款") == [Unit("还", "huan"), Unit("款", "kuan")]


def test_a_character_without_a_known_sound_stands_for_itself(spelling):
    assert spelling.units("呗") == [Unit("呗", "呗")]


@pytest.mark.parametrize("text", ["還款", "还　款", "还，款！", "还🙂款", "还\x00款", "还_款"])
def test_other_ways_of_writing_make_no_difference(spelling, text):
    assert spelling.units(text) == spelling.units("还款")


@pytest.mark.parametrize("text", ["huankuan", "huan kuan", "HuanKuan", "haikuan", "ｈｕａｎ kuan"])
def test_pinyin_is_read_with_and_without_blanks(spelling, text):
    assert spelling.units(text) == [Unit("", "huan"), Unit("", "kuan")]


def test_a_syllable_of_one_letter_is_read(spelling):
    assert sounds(spelling, "e kuan") == ["e", "kuan"]


def test_pinyin_and_characters_may_be_mixed(spelling):
    assert sounds(spelling, "还kuan") == ["huan", "kuan"]


@pytest.mark.parametrize("word", ["app", "lpr", "huanx"])
def test_what_is_no_pinyin_stays_a_word(spelling, word):
    assert spelling.units(word) == [Unit(word, word)]


@pytest.mark.parametrize(
    ("heard", "read"),
    [
        ({"sfang an", "sfang", "san"}, ["fang", "an"]),
        ({"sfan gan", "sfan", "sgan"}, ["fan", "gan"]),
        ({"sfan", "sgan"}, ["fan", "gan"]),
    ],
)
def test_pinyin_is_divided_the_way_known_phrases_sound(heard, read):
    assert sounds(Spelling(CHARACTERS, heard), "fangan") == read


@pytest.mark.parametrize(
    ("text", "number"), [("12期", "12"), ("十二期", "十二"), ("三期", "三"), ("***期", "***")]
)
def test_numbers_are_read_alike_and_remembered(spelling, text, number):
    assert spelling.units(text)[0] == Unit("#", "#", number)


@pytest.mark.parametrize("text", ["一次", "万一", "几期"])
def test_words_with_a_numeral_in_them_are_no_numbers(spelling, text):
    assert "#" not in sounds(spelling, text)


@pytest.mark.parametrize("text", ["", " ", "？！", "🙂", "\x1b[", "_"])
def test_nothing_is_read_where_there_is_neither_letter_nor_number(spelling, text):
    assert spelling.units(text) == []


def test_only_the_beginning_of_a_story_is_read(spelling):
    assert len(spelling.units("还" * (MAX_QUESTION + 50))) == MAX_QUESTION


def test_the_whole_of_a_text_is_simplified(spelling):
    assert spelling.simplify("還" * (MAX_QUESTION + 50)) == "还" * (MAX_QUESTION + 50)


@given(st.text(max_size=60))
def test_anything_can_be_read(text):
    assert all(unit.sound for unit in Spelling(CHARACTERS).units(text))
