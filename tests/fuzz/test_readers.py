"""A short run over every reader; the long one is `python -m tests.fuzz --inputs 100000`."""

import pytest

from tests.fuzz.__main__ import put
from tests.fuzz.readers import READERS
from tests.fuzz.trial import Tally

INPUTS = 2000
SEED = 8
A_HANG = 30.0
"""Seconds of computing, while coverage is measured; the long run looks for what is slow."""


@pytest.mark.parametrize("name", READERS)
def test_no_input_raises_hangs_or_is_shown_unescaped(name, tmp_path):
    count = round(INPUTS * READERS[name].share)
    tally = put(name, range(count), SEED, tmp_path, A_HANG)
    assert (tally.inputs, tally.faults) == (count, [])


@pytest.mark.parametrize("name", READERS)
def test_every_sample_is_read(name, tmp_path):
    tally = Tally(name, A_HANG)
    for number, (sample, content) in enumerate(READERS[name].samples):
        tally.add(number, lambda s=sample, c=content: READERS[name].read(c, s, tmp_path))
    assert tally.faults == []


def test_the_shares_make_one_whole():
    assert round(sum(reader.share for reader in READERS.values()), 9) == 1


def test_a_fault_is_found():
    tally = Tally("broken")
    tally.add(0, lambda: (1 / 0, "read"))
    tally.add(1, lambda: ("\x1b[2J", "read"))
    assert [fault.split(":")[0] for fault in tally.faults] == ["0", "1"]
