"""Bars of plain letters, each beside its number."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.cells import cells
from huabei_negotiate.model.outline import Bar, Chart
from huabei_negotiate.terminal.charts import LEAST_CELLS, MOST_CELLS, chart_lines

MONTHS = Chart("每月还", (Bar("第 1 月", 400, "400 元"), Bar("第 12 月", 1200, "1,200 元")))
LIMITED = Chart("比一比", (Bar("方案一", 600, "600 元", 800), Bar("方案二", 1000, "1,000 元", 800)))

bars = st.builds(
    Bar,
    label=st.text("第 0123456789月方案一二", max_size=12),
    length=st.integers(0, 10_000_000),
    words=st.text("0123456789,. 元期", max_size=12),
    limit=st.none() | st.integers(0, 10_000_000),
)
charts = st.builds(Chart, title=st.just("比一比"), bars=st.lists(bars, max_size=12).map(tuple))


def drawn(chart, width=60):
    return list(chart_lines(chart, width))


def bar_of(line):
    return line.rpartition("元")[2].strip()


def test_a_bar_stands_behind_its_name_and_its_number():
    assert drawn(MONTHS)[0] == "第 1 月    400 元 ============="


def test_the_longest_bar_takes_the_room_there_is():
    assert len(bar_of(drawn(MONTHS)[1])) == MOST_CELLS


def test_the_numbers_stand_below_each_other():
    ends = {cells(line[: line.index("元")]) for line in drawn(MONTHS)}
    assert len(ends) == 1


def test_bars_are_as_long_as_their_numbers():
    short, long = (len(bar_of(line)) for line in drawn(MONTHS))
    assert short == round(long / 3)


def test_a_small_amount_is_seen_beside_a_great_one():
    chart = Chart("", (Bar("少", 1, "1 元"), Bar("多", 1_000_000, "1,000,000 元")))
    assert bar_of(drawn(chart)[0]) == "="


def test_nothing_has_no_bar():
    chart = Chart("", (Bar("没有", 0, "0 元"), Bar("有", 5, "5 元")))
    assert bar_of(drawn(chart)[0]) == ""


def test_where_all_is_nothing_the_numbers_stand_alone():
    chart = Chart("", (Bar("没有", 0, "0 元"), Bar("也没有", 0, "0 元")))
    assert drawn(chart) == ["没有 0 元", "也没有 0 元"]


def test_the_limit_is_an_upright_stroke_behind_a_bar_within_it():
    assert bar_of(drawn(LIMITED)[0]).replace(" ", "").strip("=") == "|"


def test_what_is_beyond_the_limit_is_drawn_otherwise():
    within, _, beyond = bar_of(drawn(LIMITED)[1]).partition("|")
    assert (set(within), set(beyond)) == ({"="}, {"#"})


def test_the_limits_of_two_bars_stand_below_each_other():
    assert len({cells(line[: line.index("|")]) for line in drawn(LIMITED)}) == 1


def test_a_bar_a_little_over_the_limit_is_seen_to_be_over():
    chart = Chart("", (Bar("方案", 100_001, "1 元", 100_000),))
    assert bar_of(drawn(chart)[0]).endswith("|#")


def test_where_there_is_no_room_for_bars_the_numbers_stand_alone():
    assert drawn(MONTHS, 20)[0] == "第 1 月 400 元"


def test_a_chart_without_bars_has_no_lines():
    assert drawn(Chart("", ())) == []


@given(chart=charts, width=st.integers(10, 120))
def test_no_chart_is_wider_than_the_screen(chart, width):
    assert max(map(cells, drawn(chart, width)), default=0) <= width


@given(chart=charts)
def test_no_bar_is_longer_than_what_can_be_compared(chart):
    assert max((line.count("=") + line.count("#") for line in drawn(chart, 200)), default=0) <= (
        MOST_CELLS
    )


@given(chart=charts, width=st.integers(60, 120))
def test_every_bar_has_its_own_line_on_a_wide_screen(chart, width):
    assert len(drawn(chart, width)) == len(chart.bars)


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_a_chart_is_drawn_with_letters_every_terminal_has(width):
    drawing = "".join(bar_of(line) for line in drawn(LIMITED, width))
    assert drawing.isascii()


def test_a_bar_is_never_shorter_than_can_be_read():
    width = next(w for w in range(10, 60) if "=" in drawn(MONTHS, w)[1])
    assert len(bar_of(drawn(MONTHS, width)[1])) == LEAST_CELLS
