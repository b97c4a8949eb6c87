import pytest

from huabei_negotiate.core.mentions import mentioned


@pytest.fixture
def find(toys):
    def find(text, *words):
        return [stop.id for stop in mentioned(text, [toys.stop("found", *words)])]

    return find


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("我不想活了", "不想活"),
        ("不 想 活", "不想活"),
        ("不，想。活！", "不想活"),
        ("不\n想活", "不想活"),
        ("ＡＰＰ", "app"),
        ("App", "APP"),
        ("年化３６％", "36%"),
        ("他们说先交钱，才给我减免", "先交钱 减免"),
        ("减免要先交钱", "先交钱 减免"),
    ],
)
def test_a_word_is_found_however_it_is_typed(find, text, word):
    assert find(text, word) == ["found"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("", "不想活"),
        ("我想活下去", "不想活"),
        ("先交钱", "先交钱 减免"),
        ("36", "36%"),
    ],
)
def test_a_word_that_does_not_occur_is_not_found(find, text, word):
    assert find(text, word) == []


def test_one_of_several_words_is_enough(find):
    assert find("他打我", "骂我", "打我") == ["found"]


def test_a_word_of_blanks_is_never_found(find):
    assert find("我不想活了", " ") == []


def test_a_word_of_punctuation_is_never_found(find):
    assert find("我不想活了", "！") == []


def test_what_is_found_keeps_its_order(toys):
    stops = [toys.stop("first", "b"), toys.stop("second", "a"), toys.stop("third", "c")]
    assert [stop.id for stop in mentioned("a b", stops)] == ["first", "second"]


def test_an_entry_is_found_once(toys):
    assert len(mentioned("a b", [toys.stop("one", "a", "b")])) == 1
