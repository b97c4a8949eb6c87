from datetime import date

import msgspec
import pytest

from huabei_negotiate.model.reference import DatedRate, Fact, Stop

FACT = {
    "id": "P-01",
    "statement": "so it is",
    "source": "the law",
    "source_date": "2025",
    "checked_on": "2026-01-02",
    "review_by": "2026-12-31",
    "confidence": "high",
    "changes": "much",
}


def test_a_fact_has_the_day_it_was_checked():
    assert msgspec.convert(FACT, Fact).checked_on == date(2026, 1, 2)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "P-1"),
        ("checked_on", "yesterday"),
        ("checked_on", "2026-02-30"),
        ("confidence", "sure"),
        ("statement", ""),
    ],
)
def test_a_fact_that_is_written_wrong_is_refused(field, value):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(FACT | {field: value}, Fact)


@pytest.mark.parametrize("field", sorted(FACT))
def test_a_fact_needs_all_of_this(field):
    written = {key: value for key, value in FACT.items() if key != field}
    with pytest.raises(msgspec.ValidationError, match=f"`{field}`"):
        msgspec.convert(written, Fact)


def test_a_stop_needs_words_to_look_for():
    written = {"id": "stop", "words": [], "title": "Stop", "do": ["breathe"], "facts": []}
    with pytest.raises(msgspec.ValidationError, match="length >= 1"):
        msgspec.convert(written, Stop)


def test_a_rate_is_written_with_from():
    written = {
        "id": "rate",
        "from": "2026-01-01",
        "value": "0.0005",
        "unit": "a day",
        "source": "the contract",
        "checked_on": "2026-01-02",
        "fact": "P-01",
    }
    assert msgspec.convert(written, DatedRate).from_ == date(2026, 1, 1)
