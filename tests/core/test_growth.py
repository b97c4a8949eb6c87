"""What waiting costs is drawn only where it is known."""

from datetime import timedelta

import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.desk import lay_out_desk
from huabei_negotiate.core.growth import WEEKS, debt_growth
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import Unsure
from huabei_negotiate.model.money import Money

TOLD = {"principal": Money.from_yuan(7200), "overdue_days": 45}


@pytest.fixture(scope="module")
def grow(root):
    """The bars for these answers of a real scenario."""
    catalog = Catalog(root / "content")
    library = catalog.library()

    def draw(today, answers, scenario="overdue"):
        situation = catalog.situation([scenario])
        interview = Interview(situation=situation, given=answers, fine=True)
        return debt_growth(lay_out_desk(interview, {}, library, today))

    return draw


def test_there_is_a_bar_a_week_in_fen(grow, today):
    chart = grow(today, TOLD)
    assert [bar.label for bar in chart.bars] == [
        (today + timedelta(weeks=week)).isoformat() for week in range(WEEKS + 1)
    ]
    assert [bar.length for bar in chart.bars[:2]] == [16200, 18720]
    assert chart.bars[0].words == "162 元"


@pytest.mark.parametrize(
    "changes",
    [
        {"principal": Money(0)},
        {"principal": Unsure.UNSURE},
        {"overdue_days": 0},
        {"overdue_days": 99_999},
        {"late_fee_per_day": Money.from_yuan(5)},
    ],
    ids=repr,
)
def test_nothing_is_drawn_where_it_would_be_a_guess(grow, today, changes):
    assert grow(today, TOLD | changes) is None


def test_what_the_reader_does_not_know_of_the_app_changes_nothing(grow, today):
    assert grow(today, TOLD | {"late_fee_per_day": Unsure.UNSURE}) is not None


def test_only_those_who_owe_are_shown_it(grow, today):
    assert grow(today, TOLD, "theft") is None
