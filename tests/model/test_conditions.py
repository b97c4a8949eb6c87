from decimal import Decimal

import msgspec
import pytest

from huabei_negotiate.model.conditions import (
    NO_COMPARISON,
    ONE_SUBJECT,
    STRAY_COMPARISON,
    TWO_COMPARISONS,
    Condition,
    as_number,
)

LATE = {"answer": "stage", "is": "late"}


def read(written):
    """A condition as the author wrote it."""
    return msgspec.convert(written, Condition)


@pytest.mark.parametrize(
    "written",
    [
        LATE,
        {"answer": "days", "is": 0},
        {"figure": "cap", "at_most": 0},
        {"figure": "cap", "at_least": 0.5, "at_most": 10},
        {"answer": "stage", "one_of": ["late", "early"]},
        {"answer": "on", "at_least": "2026-03-02"},
        {"rule": "urgent"},
        {"all": [LATE, LATE]},
        {"any": [LATE]},
        {"not": LATE},
        {"not": {"any": [LATE, {"all": [{"rule": "urgent"}]}]}},
    ],
)
def test_a_condition_is_written_back_as_it_was_read(written):
    assert read(msgspec.to_builtins(read(written))) == read(written)


@pytest.mark.parametrize(
    "written",
    [
        {},
        {"all": []},
        {"is": "late"},
        LATE | {"figure": "cap"},
        LATE | {"rule": "urgent"},
        LATE | {"all": [LATE]},
        {"rule": "urgent", "not": LATE},
        {"all": [LATE], "any": [LATE]},
        {"any": [LATE], "not": LATE},
    ],
)
def test_a_condition_has_exactly_one_subject(written):
    with pytest.raises(msgspec.ValidationError, match=ONE_SUBJECT):
        read(written)


@pytest.mark.parametrize(
    "written", [{"answer": "stage"}, {"figure": "cap"}, {"answer": "stage", "one_of": []}]
)
def test_an_answer_or_figure_is_compared_with_something(written):
    with pytest.raises(msgspec.ValidationError, match=NO_COMPARISON):
        read(written)


@pytest.mark.parametrize(
    "written",
    [
        {"all": [LATE], "is": "late"},
        {"any": [LATE], "at_least": 1},
        {"not": LATE, "one_of": ["late"]},
        {"rule": "urgent", "at_most": 0},
    ],
)
def test_rules_and_joints_are_compared_with_nothing(written):
    with pytest.raises(msgspec.ValidationError, match=STRAY_COMPARISON):
        read(written)


@pytest.mark.parametrize("value", [True, 1.5, None])
def test_only_text_and_whole_numbers_can_be_what_an_answer_is(value):
    with pytest.raises(msgspec.ValidationError):
        read({"answer": "stage", "is": value})


@pytest.mark.parametrize(
    "written",
    [
        LATE | {"at_least": 3},
        LATE | {"at_most": 3},
        LATE | {"one_of": ["early"]},
        {"figure": "cap", "one_of": ["1"], "at_most": 3},
    ],
)
def test_an_answer_is_compared_in_one_way(written):
    with pytest.raises(msgspec.ValidationError, match=TWO_COMPARISONS):
        read(written)


@pytest.mark.parametrize(
    ("written", "number"),
    [({"all": [LATE, LATE]}, 2), ({"any": [LATE]}, 1), ({"not": LATE}, 1), (LATE, 0)],
)
def test_the_parts_of_a_condition_are_what_it_joins(written, number):
    assert read(written).parts == (read(LATE),) * number


@pytest.mark.parametrize(("limit", "number"), [(0.1, "0.1"), (3, "3"), ("2.50", "2.50")])
def test_a_limit_is_read_exactly_as_written(limit, number):
    assert as_number(limit) == Decimal(number)
