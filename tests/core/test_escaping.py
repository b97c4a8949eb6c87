"""What strangers wrote can do nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.escaping import is_harmful, mask, mask_numbers, shorten, visible


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("甲店", "甲店"),
        ("a b", "a b"),
        ("\x1b[31m红", "\\u001b[31m红"),
        ("\u202e倒", "\\u202e倒"),
        ("零\u200b宽", "零\\u200b宽"),
        ("一\n二\t三", "一\\u000a二\\u0009三"),
        ("𠮷🍚", "𠮷🍚"),
        ("\U000e0041", "\\U000e0041"),
    ],
)
def test_harmful_characters_are_made_visible(written, shown):
    assert visible(written) == shown


@given(st.text())
def test_nothing_harmful_is_left(written):
    assert not any(map(is_harmful, visible(written)))


def test_numbers_keep_their_last_four_characters():
    assert mask("2026100122001400000000000021") == "****0021"
    assert mask("1234") == "****"
    assert mask_numbers("充值13812345678号，12 元") == "充值****5678号，12 元"


def test_long_texts_are_cut():
    assert shorten("一二三四", 4) == "一二三四"
    assert shorten("一二三四五", 4) == "一二三…"
