"""Lines by terminal cells: nothing too wide, nothing lost, nothing broken in the wrong place."""

import re
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.cells import cells
from huabei_negotiate.terminal.text import wrap

CLOSING = "，。！？、；：）》」』】”’"
OPENING = "（《「『【“‘"
NOT_FIRST = (*CLOSING, *"…％%,.!?;:)]}·")
NOT_LAST = (*OPENING, *"([{￥")

widths = st.integers(10, 120)
indents = st.sampled_from(["", "  ", "   ", "    "])
anything = st.text(
    st.one_of(
        st.sampled_from(
            "一二三四五花呗还款，。！？、；：）》”（《“…¥￥%· 　\t\n0123456789.,:/-aZ@#"
        ),
        st.characters(codec="utf-8"),
    ),
    max_size=150,
)
"""Any text at all, mostly of what content is made of."""

words = st.text("花呗还款客服逾期分期账单一二三", min_size=1, max_size=8)
numbers = st.sampled_from(["95188", "6,784.88", "2026-11-24", "0.05%", "12378", "3200"])
clauses = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", "", "（", "“", "《"]),
        st.one_of(words, st.builds(lambda number, word: number + word, numbers, words)),
        st.sampled_from(["，", "。", "：", "）", "”", "》", "", "？”", "）。"]),
    ),
)
sentences = st.lists(clauses, min_size=1, max_size=30).map("".join)
"""What content looks like: words and numbers, and a mark or two between them."""

slow_machine = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def _lost(text: str, lines: list[str]) -> str:
    """What of a text is on no line, in order; blanks between the lines left out."""
    lost, rest = "", text
    for line in filter(str.strip, lines):
        before, _, rest = rest.partition(line.strip())
        lost += before.strip()
    return lost + rest.strip()


@pytest.mark.parametrize(
    ("text", "wide"),
    [
        ("", 0),
        ("abc", 3),
        ("花呗", 4),
        ("ＡＢ", 4),
        ("，。", 4),
        ("“”…—·①", 6),
        ("e\u0301", 1),
        ("⚠\ufe0f", 1),
        ("\u200b\u200d\u202e", 0),
        ("🙂", 2),
        ("\u3000", 2),
        ("가", 2),
    ],
)
def test_cells_are_what_a_terminal_counts(text, wide):
    assert cells(text) == wide


def test_a_text_that_fits_is_left_as_it_is():
    assert wrap("打 95188 官方客服。", 40) == ["打 95188 官方客服。"]


def test_an_empty_text_is_an_empty_line():
    assert wrap("", 40) == [""]


def test_a_text_as_wide_as_the_screen_is_one_line():
    assert wrap("一二三四五", 10) == ["一二三四五"]


def test_all_lines_but_the_first_are_indented():
    assert wrap("1. 一二三四五六七", 11, "   ") == ["1. 一二三四", "   五六七"]


def test_blanks_at_the_start_of_a_text_are_kept():
    assert wrap("   一二三四五六", 11, "   ") == ["   一二三四", "   五六"]


def test_a_blank_at_a_break_is_dropped():
    assert wrap("一二三四五 六七", 10) == ["一二三四五", "六七"]


def test_a_closing_mark_takes_the_character_before_it_along():
    assert wrap("一二三四五。", 10) == ["一二三四", "五。"]


def test_several_closing_marks_stay_with_the_character_before_them():
    assert wrap("一二三四五。”六", 10) == ["一二三四", "五。”六"]


def test_an_opening_mark_goes_to_the_next_line_with_what_it_opens():
    assert wrap("一二三四“六七”", 10) == ["一二三四", "“六七”"]


def test_a_mark_with_nothing_to_hold_on_to_may_start_a_line():
    assert sorted(map(cells, wrap("，，，，，，", 10))) == [2, 10]


@pytest.mark.parametrize(
    "number", ["95188", "6,784.88", "2026-11-24", "0.05%", "a@b.cn", "12110+0571", "10:30"]
)
def test_a_number_stays_whole(number):
    assert number in "|".join(wrap(f"一二三四五六{number}七八九十", 14)).split("|")[1]


@pytest.mark.parametrize("width", range(10, 30))
def test_a_phone_number_is_whole_at_every_width(width):
    text = "现在就打 95188，或者打 12378 投诉；保留 2026-11-24 的短信。"
    lines = wrap(text, width)
    assert all(any(n in line for line in lines) for n in ("95188", "12378", "2026-11-24"))


def test_an_address_stays_whole_where_it_fits():
    address = "https://www.12378.gov.cn/complaint?id=1"
    assert address in wrap(f"打开 {address} 填表", 40)


def test_a_word_longer_than_the_screen_is_broken_anyway():
    assert wrap("a" * 25, 10) == ["a" * 10, "a" * 10, "a" * 5]


def test_a_screen_of_one_cell_does_not_hang():
    assert "".join(wrap("花呗95188，", 1)) == "花呗95188，"


def test_a_line_feed_in_a_text_does_not_hang():
    assert _lost("一二三\n四五六七八九", wrap("一二三\n四五六七八九", 10)) == ""


def test_a_very_long_text_is_wrapped_in_no_time():
    assert len(wrap("花呗还款，" * 4000, 40)) == 1000


@given(text=sentences, width=st.integers(24, 120), indent=indents)
@slow_machine
def test_no_line_of_a_sentence_is_wider_than_the_screen(text, width, indent):
    assert max(map(cells, wrap(text, width, indent))) <= width


@given(text=sentences, width=st.integers(24, 120), indent=indents)
@slow_machine
def test_no_line_of_a_sentence_starts_with_a_closing_mark(text, width, indent):
    lines = wrap(text, width, indent)
    assert [line for line in lines[1:] if line.strip()[0] in CLOSING] == []


@given(text=sentences, width=st.integers(24, 120), indent=indents)
@slow_machine
def test_no_line_of_a_sentence_ends_with_an_opening_mark(text, width, indent):
    lines = wrap(text, width, indent)
    assert [line for line in lines[:-1] if line[-1] in OPENING] == []


@given(text=sentences, width=st.integers(24, 120), indent=indents)
@slow_machine
def test_no_number_in_a_sentence_is_split(text, width, indent):
    lines = wrap(text, width, indent)
    found = [number for line in lines for number in re.findall(r"[\d.,:%-]*\d%?", line)]
    assert found == re.findall(r"[\d.,:%-]*\d%?", text)


@given(text=sentences, width=st.integers(24, 120), indent=indents)
@slow_machine
def test_nothing_of_a_sentence_is_lost(text, width, indent):
    assert _lost(text, wrap(text, width, indent)) == ""


@given(text=anything, width=widths, indent=indents)
@example(text="啊，，，，，", width=10, indent="   ")
@example(text="去看" + "a" * 36 + "。", width=40, indent="   ")
@slow_machine
def test_no_line_of_any_text_is_wider_than_the_screen(text, width, indent):
    assert max(map(cells, wrap(text, width, indent))) <= width


@given(text=anything, width=widths, indent=indents)
@example(text="一二三四五 1234567890，", width=10, indent="")
@slow_machine
def test_nothing_of_any_text_is_lost_but_blanks_at_breaks(text, width, indent):
    assert _lost(text, wrap(text, width, indent)) == ""


@given(text=anything, width=widths)
@example(text="一二三四五 1234567890，", width=10)
@slow_machine
def test_a_line_starts_with_a_closing_mark_only_where_nothing_else_fits(text, width):
    for before, line in pairwise(wrap(text, width)):
        if line[:1] in CLOSING and line:
            kept_together = cells(_after_last_break(before) + line[0])
            assert kept_together > min(width, cells(before)), (before, line)


def _after_last_break(line: str) -> str:
    """What stands after the last place at which a line may end; all of it if there is none."""
    pieces = re.findall(r"[0-9A-Za-z.,:;/%+\-_×@#&=?~*'\"]+|.", line, re.DOTALL)
    together = ""
    for before, piece in pairwise(["", *pieces]):
        free = piece[0] not in NOT_FIRST and before[-1:] not in NOT_LAST
        together = piece if free else together + piece
    return together
