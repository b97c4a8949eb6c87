from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.model.money import Money

fen = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("yuan", "in_fen"),
    [
        (3200, 320_000),
        ("3200.5", 320_050),
        (Decimal("0.01"), 1),
        ("0.005", 1),
        ("0.0049", 0),
        ("-0.005", -1),
        ("-3.2", -320),
        (0, 0),
    ],
)
def test_yuan_are_rounded_half_up_to_the_fen(yuan, in_fen):
    assert Money.from_yuan(yuan).fen == in_fen


@given(fen)
def test_yuan_and_back_is_the_same_amount(amount):
    assert Money.from_yuan(Money(amount).yuan) == Money(amount)


@given(fen, fen)
def test_amounts_add_up_to_the_fen(one, other):
    assert Money(one) + Money(other) == Money(one + other)


@given(fen, fen)
def test_taking_away_undoes_adding(one, other):
    assert Money(one) + Money(other) - Money(other) == Money(one)


@given(fen, fen)
def test_amounts_are_ordered_like_their_fen(one, other):
    assert (Money(one) < Money(other)) is (one < other)


@pytest.mark.parametrize(
    ("amount", "factor", "product"),
    [
        (320_000, 3, 960_000),
        (33_300, Decimal("0.0005"), 17),
        (1, Decimal("0.5"), 1),
        (1, Decimal("0.49"), 0),
        (-1, Decimal("0.5"), -1),
        (500, 0, 0),
    ],
)
def test_a_product_is_rounded_half_up_to_the_fen(amount, factor, product):
    assert Money(amount).times(factor) == Money(product)


@given(fen, st.integers(0, 10_000))
def test_a_product_with_a_whole_number_is_exact(amount, factor):
    assert Money(amount).times(factor) == Money(amount * factor)


@pytest.mark.parametrize(
    ("amount", "yuan", "floor"),
    [
        (320_999, 10, 320_000),
        (320_000, 10, 320_000),
        (999, 10, 0),
        (0, 10, 0),
        (-1, 10, -1000),
        (12_345, 1, 12_300),
    ],
)
def test_an_amount_is_rounded_down_to_multiples(amount, yuan, floor):
    assert Money(amount).floor_to(yuan) == Money(floor)


@given(fen, st.integers(1, 1000))
def test_rounding_down_takes_less_than_one_step(amount, yuan):
    assert 0 <= (Money(amount) - Money(amount).floor_to(yuan)).fen < yuan * 100


@pytest.mark.parametrize(
    ("amount", "shown"),
    [
        (0, "0"),
        (1, "0.01"),
        (10, "0.10"),
        (100, "1"),
        (320_000, "3,200"),
        (320_050, "3,200.50"),
        (123_456_789, "1,234,567.89"),
        (-1, "-0.01"),
        (-320_050, "-3,200.50"),
    ],
)
def test_an_amount_is_shown_as_people_write_it(amount, shown):
    assert str(Money(amount)) == shown


@given(fen)
def test_what_is_shown_is_exact(amount):
    assert Decimal(str(Money(amount)).replace(",", "")) == Money(amount).yuan
