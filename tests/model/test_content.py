import msgspec
import pytest

from huabei_negotiate.model.content import Alert, Finding, Limit, Scenario, Step

LATE = {"answer": "stage", "is": "late"}
ALERT = {"id": "call", "after": "stage", "when": LATE, "title": "Call", "do": ["go"]}
LIMIT = {
    "id": "died",
    "after": "stage",
    "when": LATE,
    "title": "Not us",
    "why": "so",
    "instead": ["go"],
}
FINDING = {"id": "found", "scenarios": ["toy"], "when": LATE, "say": "so"}
STEP = {"id": "pay", "phase": "contact", "do": "pay"}
SCENARIO = {
    "format": 1,
    "id": "toy",
    "title": "Toy",
    "rank": 1,
    "questions": [],
    "steps": [STEP],
    "scripts": [{"script": "ask"}],
}


def test_a_scenario_needs_steps_scripts_and_questions_only():
    assert msgspec.convert(SCENARIO, Scenario).avoid == ()


@pytest.mark.parametrize(
    ("written", "type_", "field"),
    [
        (SCENARIO, Scenario, "steps"),
        (SCENARIO, Scenario, "scripts"),
        (ALERT, Alert, "do"),
        (LIMIT, Limit, "instead"),
        (FINDING, Finding, "scenarios"),
    ],
)
def test_a_list_that_must_say_something_is_not_empty(written, type_, field):
    with pytest.raises(msgspec.ValidationError, match="length >= 1"):
        msgspec.convert(written | {field: []}, type_)


@pytest.mark.parametrize(
    ("written", "type_", "text"),
    [(STEP, Step, "do"), (STEP, Step, "why"), (ALERT, Alert, "title"), (LIMIT, Limit, "why")],
)
def test_a_text_is_not_empty(written, type_, text):
    with pytest.raises(msgspec.ValidationError, match="length >= 1"):
        msgspec.convert(written | {text: ""}, type_)


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("id", "Pay"),
        ("phase", "soon"),
        ("within_days", -1),
        ("within_days", 1.5),
        ("facts", ["p-1"]),
        ("facts", ["P-1"]),
        ("colour", "red"),
    ],
)
def test_a_step_that_is_written_wrong_is_refused(field, value):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(STEP | {field: value}, Step)


def test_another_format_is_refused():
    with pytest.raises(msgspec.ValidationError, match="format"):
        msgspec.convert(SCENARIO | {"format": 2}, Scenario)


def test_content_never_changes():
    step = msgspec.convert(STEP, Step)
    with pytest.raises(AttributeError, match="immutable"):
        step.do = "wait"
