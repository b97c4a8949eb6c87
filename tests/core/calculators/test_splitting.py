"""Parts add up to the whole, to the fen."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from huabei_negotiate.core.calculators.splitting import split
from huabei_negotiate.model.money import Money

totals = st.integers(0, 1_000_000_000)
many_parts = st.integers(1, 120)


@pytest.mark.parametrize(
    ("total", "parts", "expected"),
    [
        (100_000, 3, [33_333, 33_333, 33_334]),
        (200_000, 3, [66_667, 66_667, 66_666]),
        (430_000, 12, [35_833] * 11 + [35_837]),
        (37_840, 12, [3_153] * 11 + [3_157]),
        (5, 10, [0] * 9 + [5]),
        (7, 12, [0] * 11 + [7]),
        (0, 3, [0, 0, 0]),
        (99, 1, [99]),
    ],
)
def test_the_last_part_takes_the_remainder(total, parts, expected):
    assert [part.fen for part in split(Money(total), parts)] == expected


@settings(max_examples=2000)
@given(totals, many_parts)
def test_parts_add_up_and_none_is_below_zero(total, parts):
    found = [part.fen for part in split(Money(total), parts)]
    assert (sum(found), len(found)) == (total, parts)
    assert min(found) >= 0


@settings(max_examples=2000)
@given(totals, many_parts)
def test_parts_are_rounded_half_up_unless_too_little_would_be_left(total, parts):
    first = split(Money(total), parts)[0].fen
    exact = Decimal(total) / parts
    half_up = int(exact.quantize(Decimal(1), ROUND_HALF_UP))
    too_much = half_up * (parts - 1) > total
    assert parts == 1 or first == (int(exact) if too_much else half_up)
