"""Shares the way people type them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.shares import read_share


@pytest.mark.parametrize(
    ("typed", "share"),
    [
        *(("8.8%", "0.088"), ("８．８％", "0.088"), (" 8.8 % ", "0.088"), ("0.088", "0.088")),
        *(("0.05%", "0.0005"), ("万分之五", "0.0005"), ("万5", "0.0005"), ("5‰", "0.005")),
        *(("千分之一", "0.001"), ("百分之15", "0.15"), ("百分之八", "0.08"), ("1", "1")),
        *(("15", "15"), ("0", "0"), ("0%", "0")),
    ],
)
def test_a_share_reads_as_people_mean_it(typed, share):
    assert read_share(typed) == Decimal(share)


@pytest.mark.parametrize(
    "typed", ["", "%", "八点八", "很多", "-5%", "万分之", "5%%", "百分", "三成"]
)
def test_what_is_no_share_is_none(typed):
    assert read_share(typed) is None


@given(st.decimals(0, 100, places=4))
def test_per_cent_are_hundredths(number):
    assert read_share(f"{number:f}%") == number / 100
