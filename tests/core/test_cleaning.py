import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.cleaning import printable


@given(st.text())
def test_nothing_is_left_that_controls_or_hides(text):
    assert not [c for c in printable(text) if unicodedata.category(c) in {"Cc", "Cf", "Zl", "Zp"}]


@given(st.text())
def test_what_is_left_was_there_before(text):
    assert set(printable(text)) <= {*text, " "}


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert printable(printable(text)) == printable(text)


@given(st.text(alphabet="我欠 3200 元，abc。（）“”—…①㎡é"))
def test_ordinary_words_stay(text):
    assert printable(text) == text


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("a\x1b[31mb", "a[31mb"),
        ("a\x07b", "ab"),
        ("a\u200bb", "ab"),
        ("a\u202eb", "ab"),
        ("a\u2066b", "ab"),
        ("\ufeffa", "a"),
        ("a\u00adb", "ab"),
        ("a\u2028b", "ab"),
        ("a\u2029b", "ab"),
        ("a\u0378b", "ab"),
        ("a\ud800b", "ab"),
        ("a\ue000b", "ab"),
    ],
)
def test_what_cannot_be_seen_goes(text, clean):
    assert printable(text) == clean


@pytest.mark.parametrize("blank", ["\n", "\t"])
def test_new_lines_and_tabs_become_blanks(blank):
    assert printable(f"a{blank}b") == "a b"
