"""What a reader is told who leaves in the middle."""

from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.cells import cells
from huabei_negotiate.model.plan import Notice, PlannedStep
from huabei_negotiate.terminal.leaving import first_things, leaving_lines

LONG = "打 95188 官方客服电话把情况说清楚并且问明白哪一天以前还上就不会再有别的费用"
TEXTS = st.text("花呗还款一二三，。：（0123456789 ", min_size=1, max_size=80)


def to_do(do, short=None):
    """A step of a plan."""
    return PlannedStep(
        trouble="",
        id="call",
        phase="contact",
        do=do,
        short=short,
        by=None,
        why=None,
        script=None,
        facts=(),
        because=(),
        always=True,
    )


@pytest.fixture(scope="session")
def leave(words):
    return lambda *texts, width=40: leaving_lines(texts, words.wizard, width)


def test_without_steps_there_is_one_line(leave, words):
    assert leave() == [words.wizard.left_bare]


def test_the_first_things_to_do_are_numbered(leave):
    assert leave("存好录音。", "打 12378。", width=80)[1:3] == ["1. 存好录音", "2. 打 12378"]


def test_the_title_comes_first(leave, words):
    assert leave("存好录音。")[0] == words.wizard.left_title


def test_what_became_of_the_answers_comes_last(leave, words):
    assert leave("存好录音。", width=80)[-1] == words.wizard.left_unsaved


def notice(kind, *lines):
    return Notice(id="n", kind=kind, title="先停", lines=lines, facts=())


def test_the_short_form_of_a_step_is_said_where_there_is_one():
    plan = SimpleNamespace(notices=(), steps=(to_do(LONG, "打 95188"),))
    assert first_things(plan) == ["打 95188"]


def test_what_stops_everything_comes_before_any_step():
    notices = (notice("myth", "别信。"), notice("stop", "先打 12356。", "找人陪。"))
    plan = SimpleNamespace(notices=notices, steps=(to_do("存好录音。"),))
    assert first_things(plan) == ["先打 12356。", "存好录音。"]


def test_as_many_clauses_of_a_step_are_said_as_a_line_holds(leave):
    text = "存好录音，记下工号；再把短信、通话记录一条一条地截屏存起来。"
    assert leave(text)[1] == "1. 存好录音，记下工号"


@pytest.mark.parametrize("mark", ["，", "。", "；", "："])
def test_a_line_does_not_end_in_a_mark_that_leads_on(leave, mark):
    assert leave(f"存好录音{mark}")[1] == "1. 存好录音"


def test_a_clause_that_no_line_holds_is_cut(leave):
    assert LONG.startswith(leave(LONG)[1].removeprefix("1. "))


def test_ten_steps_make_no_more_than_five_lines_on_a_narrow_screen(leave):
    assert len(leave(*["存好录音。"] * 10)) == 5


def test_ten_steps_make_no_more_than_five_lines_on_a_wide_screen(leave):
    assert len(leave(*["存好录音。"] * 10, width=100)) == 5


@given(texts=st.lists(TEXTS, min_size=1), width=st.integers(40, 100))
@settings(deadline=None)
def test_leaving_is_never_more_than_five_lines(leave, texts, width):
    assert len(leave(*texts, width=width)) <= 5


@given(texts=st.lists(TEXTS, min_size=1), width=st.integers(40, 100))
@settings(deadline=None)
def test_no_line_of_leaving_is_wider_than_the_screen(leave, texts, width):
    assert max(map(cells, leave(*texts, width=width))) <= width


@given(text=TEXTS)
@settings(deadline=None)
def test_something_is_said_of_every_step(leave, text):
    assert leave(text)[1].startswith("1. ")


def test_a_blank_to_fill_in_is_not_cut_in_half(leave):
    text = "说清楚这一期的欠款一共是【待填：花呗本金】元，问哪天前还上。"
    assert leave(text)[1].count("【") == leave(text)[1].count("】")
