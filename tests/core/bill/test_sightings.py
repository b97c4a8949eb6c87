"""Who was seen for a short while only."""

import random
from datetime import datetime, timedelta

from huabei_negotiate.core.bill.sightings import Sightings

START = datetime(2026, 10, 1)  # noqa: DTZ001  a bill has no time zone


def brief(*blocks):
    seen = Sightings()
    for block in blocks:
        seen.see([party for party, _ in block], [time for _, time in block])
    return seen.brief()


def at(days=0, hours=0):
    return f"{START + timedelta(days=days, hours=hours):%Y-%m-%d %H:%M:%S}".encode()


def test_a_party_seen_once_is_brief():
    assert brief([("甲", at())]) == {hash("甲")}


def test_a_party_seen_within_a_day_is_brief_and_later_not():
    assert brief([("甲", at()), ("甲", at(hours=24))]) == {hash("甲")}
    assert brief([("甲", at()), ("甲", at(hours=25))]) == frozenset()


def test_the_order_of_rows_and_blocks_does_not_matter():
    rows = [("甲", at(days=3)), ("乙", at()), ("甲", at()), ("乙", at(hours=2)), ("丙", at(days=9))]
    draw = random.Random(1)
    for _ in range(50):
        draw.shuffle(rows)
        cut = draw.randrange(len(rows))
        assert brief(rows[:cut], rows[cut:]) == {hash("乙"), hash("丙")}


def test_nobody_is_no_party():
    assert brief([("", at()), ("/", at())]) == frozenset()


def test_times_that_cannot_be_read_prove_nothing():
    assert brief([("甲", "昨天".encode()), ("甲", at())]) == frozenset()
