"""What is said of a file can be read by people who write no code."""

import re

import pytest

from huabei_negotiate.source import complaints

SAID = [value for value in vars(complaints).values() if isinstance(value, str)]
SENTENCES = [text for text in SAID if re.search("[一-鿿]", text)]
OURS = [ours for _, ours in complaints.MISFITS]


def test_there_are_sentences():
    assert len(SENTENCES) >= 15
    assert len(OURS) >= 15


@pytest.mark.parametrize("sentence", [*SENTENCES, *OURS])
def test_every_complaint_is_a_whole_sentence(sentence):
    assert sentence.endswith(("。", "？"))
    assert "\n" not in sentence


@pytest.mark.parametrize(("pattern", "ours"), complaints.MISFITS)
def test_a_complaint_has_room_for_what_its_pattern_finds(pattern, ours):
    found = re.compile(pattern).groups
    assert {int(number) for number in re.findall(r"\{(\d)\}", ours)} == set(range(found))
