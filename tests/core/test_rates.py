from datetime import date
from decimal import Decimal

import pytest

from huabei_negotiate.core.rates import rate_in_force, rate_on
from huabei_negotiate.errors import NoRate

NAME = "daily_overdue_rate"


@pytest.fixture
def rates(toys):
    """In force in 2024 and again from 2026 on, with nothing in between."""
    return (
        toys.rate("0.0005", date(2024, 1, 1), date(2024, 12, 31)),
        toys.rate("0.0003", date(2026, 1, 1)),
        toys.rate("9", date(2020, 1, 1), name="another_rate"),
    )


@pytest.mark.parametrize(
    ("day", "rate"),
    [
        (date(2024, 1, 1), "0.0005"),
        (date(2024, 6, 1), "0.0005"),
        (date(2024, 12, 31), "0.0005"),
        (date(2026, 1, 1), "0.0003"),
        (date(2099, 1, 1), "0.0003"),
    ],
)
def test_a_rate_holds_from_its_first_day_to_its_last(rates, day, rate):
    assert rate_on(day, rates, NAME) == Decimal(rate)


@pytest.mark.parametrize("day", [date(2023, 12, 31), date(2025, 1, 1), date(2025, 12, 31)])
def test_outside_of_all_rates_none_is_guessed(rates, day):
    with pytest.raises(NoRate, match=day.isoformat()):
        rate_on(day, rates, NAME)


def test_the_rate_in_force_is_found_with_its_source(rates):
    assert rate_in_force(date(2026, 1, 1), rates, NAME) is rates[1]


def test_the_rate_of_another_name_does_not_count(rates):
    with pytest.raises(NoRate, match="late_fee"):
        rate_on(date(2024, 6, 1), rates, "late_fee")


def test_without_rates_none_is_guessed():
    with pytest.raises(NoRate):
        rate_on(date(2024, 6, 1), (), NAME)
