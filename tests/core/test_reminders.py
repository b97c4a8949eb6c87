"""What has a day in a plan is in the calendar, once and for ever under one name."""

from datetime import timedelta

import msgspec
import pytest

from huabei_negotiate.core.reminders import plan_reminders
from huabei_negotiate.model.document import Reminder

TITLE = "花呗：{title}"


@pytest.fixture
def remind(toys):
    """The reminders of a plan with these steps and figures."""
    words = msgspec.structs.replace(toys.words.documents, reminder=TITLE)
    return lambda **parts: plan_reminders(toys.empty_plan(**parts), words)


@pytest.fixture
def day(toys):
    return toys.empty_plan().today


def test_a_step_with_a_day_is_one(remind, toys, day):
    step = toys.planned_step("call", do="打 95188。", why="越早越好。", short="打电话", by=day)
    assert remind(steps=(step,)) == (
        Reminder(uid="step-call", when=day, title="花呗：打电话", text="打 95188。\n越早越好。"),
    )


def test_a_step_without_a_short_name_is_called_what_it_says(remind, toys, day):
    (reminder,) = remind(steps=(toys.planned_step("call", do="打 95188。", by=day),))
    assert (reminder.title, reminder.text) == ("花呗：打 95188。", "打 95188。")


def test_a_step_without_a_day_is_none(remind, toys):
    assert remind(steps=(toys.planned_step("call"),)) == ()


def test_what_is_over_is_none(remind, toys, day):
    step = toys.planned_step("call", by=day - timedelta(days=1))
    assert remind(steps=(step,)) == ()


def test_a_day_worked_out_is_one_with_how_it_came_about(remind, toys, day):
    later = day + timedelta(days=30)
    figure = toys.planned_figure("due_on", later, label="还款日", how="往后数 30 天")
    assert remind(figures=(figure,)) == (
        Reminder(uid="figure-due_on", when=later, title="花呗：还款日", text="往后数 30 天"),
    )


def test_a_number_that_is_no_day_is_none(remind, toys):
    assert remind(figures=(toys.planned_figure("months", 3),)) == ()
