"""A script for chasing says only what was noted down."""

from datetime import datetime

import pytest

from huabei_negotiate.core.case.chase import show_moment, spoken
from huabei_negotiate.model.plan import SpokenLine


@pytest.mark.parametrize("channel", ["phone", "chat", "letter"])
def test_values_are_put_into_the_lines_of_a_channel(channel, kept):
    values = {"day": "Mon", "channel": "CALL", "what": "{agent}"}
    lines = spoken(kept.follow.script("their-promise"), channel, values)
    assert [line for line in lines if line.kind == "say"] == [
        SpokenLine("say", "spoke Mon on CALL"),
        SpokenLine("say", "{agent}"),
    ]


def test_a_note_is_a_note(kept):
    assert spoken(kept.follow.script("sheet"), "phone", {}) == (SpokenLine("note", "wait"),)


@pytest.mark.parametrize(
    ("at", "shown"),
    [
        (datetime(2026, 3, 2, 9, 5), "3/2 Mon 09:05"),  # noqa: DTZ001
        (datetime(2026, 3, 2), "3/2 Mon"),  # noqa: DTZ001
        (datetime(2025, 3, 2, 9, 5), "2025/3/2 09:05"),  # noqa: DTZ001
    ],
)
def test_a_moment_has_its_time_where_one_is_known(at, shown, words, today):
    assert show_moment(at, words.values, today) == shown
