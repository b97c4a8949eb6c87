"""What is different between two plans is said, and nothing else."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from huabei_negotiate.core.case.plan_changes import changes_between, lay_out_changes
from huabei_negotiate.model.outline import Bullets, Heading, Paragraph
from huabei_negotiate.model.plan import Cited, PlannedLimit

LIMIT = PlannedLimit(id="dead", title="DEAD", why="so", instead=("go",), change="X", facts=())


@pytest.fixture
def lines(kept, toys):
    """What is said of the difference, by its title."""

    def compare(before, after):
        words = kept.follow.words.change
        changes = changes_between(before, after)
        section = lay_out_changes(changes, words, toys.words.values, after.today)
        found, title = {}, ""
        for block in section.blocks:
            match block:
                case Heading(text=text):
                    title = text
                case Bullets(items=items):
                    found[title] = [item.text for item in items]
                case Paragraph(text=text):
                    found.setdefault("", []).append(text)
        return found

    return compare


def test_the_same_plan_has_not_changed(lines, toys):
    plan = toys.empty_plan(steps=(toys.planned_step("a"),))
    assert lines(plan, plan) == {"": ["none"]}


def test_what_is_new_and_what_is_gone_is_named(lines, toys):
    before = toys.empty_plan(
        steps=(toys.planned_step("a"), toys.planned_step("b")),
        materials=(Cited("bill", ()),),
        scripts=(toys.planned_script("ask"),),
    )
    after = toys.empty_plan(
        steps=(toys.planned_step("b"), toys.planned_step("c", short="C!")),
        materials=(Cited("proof", ()),),
        scripts=(toys.planned_script("pay"),),
    )
    assert lines(before, after) == {
        "added": ["do C!", "bring proof", "script PAY"],
        "gone": ["do do a", "bring bill", "script ASK"],
    }


def test_a_day_that_moved_is_said_with_both_days(lines, toys, kept):
    step = toys.planned_step("a", by=kept.today + timedelta(days=1))
    later = replace(step, by=kept.today + timedelta(days=4))
    plans = (toys.empty_plan(steps=(step,)), toys.empty_plan(steps=(later,)))
    assert lines(*plans) == {"dated": ["do a 3/3 Tue -> 3/6 Fri"]}


def test_a_day_that_came_or_went_is_said(lines, toys, kept):
    bare = toys.planned_step("a")
    dated = replace(bare, by=kept.today)
    plans = (toys.empty_plan(steps=(bare,)), toys.empty_plan(steps=(dated,)))
    assert lines(*plans) == {"dated": ["do a no_day -> 3/2 Mon"]}
    assert lines(*reversed(plans)) == {"dated": ["do a 3/2 Mon -> no_day"]}


def test_a_step_for_the_same_number_of_days_away_has_not_moved(lines, toys, kept):
    def plan_on(day):
        step = toys.planned_step("a", by=day + timedelta(days=1))
        return toys.empty_plan(steps=(step,), today=day)

    assert lines(plan_on(kept.today), plan_on(kept.today + timedelta(days=9))) == {"": ["none"]}


def test_a_day_that_stands_has_not_moved_though_it_came_nearer(lines, toys, kept):
    step = toys.planned_step("a", by=kept.today + timedelta(days=20))
    before = toys.empty_plan(steps=(step,))
    after = toys.empty_plan(steps=(step,), today=kept.today + timedelta(days=5))
    assert lines(before, after) == {"": ["none"]}


def test_figures_that_came_went_or_changed_are_said(lines, toys):
    before = toys.empty_plan(
        figures=(toys.planned_figure("cap", 800), toys.planned_figure("old", 3))
    )
    after = toys.empty_plan(
        figures=(toys.planned_figure("cap", 500), toys.planned_figure("new", 4, unit=""))
    )
    assert lines(before, after) == {
        "figures": ["CAP 800 元 -> 500 元", "OLD was 3 元", "NEW now 4"]
    }


def test_a_figure_that_only_repeats_another_is_not_said_twice(lines, toys):
    def plan_of(value):
        same = toys.planned_figure("offer", value, unless_like="cap")
        return toys.empty_plan(figures=(toys.planned_figure("cap", value), same))

    assert lines(plan_of(800), plan_of(500)) == {"figures": ["CAP 800 元 -> 500 元"]}


def test_a_limit_that_stands_in_the_way_now_is_said_first(lines, toys):
    before, after = toys.empty_plan(), toys.empty_plan(limit=LIMIT)
    assert lines(before, after) == {"": ["limit DEAD"]}
    assert lines(after, before) == {"": ["limit_gone"]}
    assert lines(after, after) == {"": ["none"]}


@given(
    before=st.sets(st.sampled_from("abcdef")),
    after=st.sets(st.sampled_from("abcdef")),
)
def test_going_back_says_the_opposite(before, after, toys):
    plans = [
        toys.empty_plan(steps=tuple(toys.planned_step(name) for name in sorted(names)))
        for names in (before, after)
    ]
    there, back = changes_between(*plans), changes_between(*reversed(plans))
    assert there.added == back.gone
    assert there.gone == back.added
    assert there.is_empty == (before == after)
