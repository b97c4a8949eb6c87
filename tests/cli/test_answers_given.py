"""Answers come from a file, a pipe and `--set`, which wins."""

import json

import pytest

OVERDUE = ("--scenario", "overdue", "--format", "json")


@pytest.fixture
def counted(inside):
    """The answers that count, from a run that must succeed."""

    def call(*more):
        outcome = inside(*OVERDUE, *more)
        assert (outcome.code, outcome.err) == (0, "")
        return json.loads(outcome.out)["answers"]

    return call


@pytest.fixture
def filed(here):
    """A file of answers."""

    def write(text):
        (here / "my.yaml").write_text(text, "utf-8")
        return "my.yaml"

    return write


def test_answers_come_from_a_file(counted, filed):
    text = "# 我的\noverdue_days: 3\nincome: 4000.50\nharassed: no\ncircumstances: [threats]\n"
    assert counted("--answers", filed(text)) == {
        "overdue_days": 3,
        "income": 4000.5,
        "harassed": "no",
        "circumstances": ["threats"],
    }


def test_answers_come_through_a_pipe(counted, piped):
    piped("overdue_days: 3\ncause: 没工作了\n".encode())
    assert counted("--answers", "-") == {"overdue_days": 3, "cause": "job_loss"}


def test_answers_come_through_a_pipe_of_a_process(outside):
    outcome = outside(*OVERDUE, "--answers", "-", given="cause: 没工作了\n".encode())
    assert outcome.code == 0
    assert json.loads(outcome.out)["answers"] == {"cause": "job_loss"}


def test_an_empty_pipe_is_no_answer(counted, piped):
    piped(b"")
    assert counted("--answers", "-") == {}


def test_an_empty_file_is_no_answer(counted, filed):
    assert counted("--answers", filed("")) == {}


def test_what_is_set_wins_over_what_is_filed(counted, filed):
    path = filed("overdue_days: 3\nincome: 4000\n")
    answers = counted("--set", "overdue_days=45", "--answers", path)
    assert answers == {"overdue_days": 45, "income": 4000}


def test_what_is_set_last_wins(counted):
    assert counted("--set", "income=1", "--set", "income=2") == {"income": 2}


def test_a_value_may_hold_an_equals_sign(counted):
    assert counted("--set", "story=月供=800") == {"story": "月供=800"}


def test_blanks_around_a_name_and_a_value_do_not_matter(counted):
    assert counted("--set", " income = 3000 ") == {"income": 3000}


@pytest.mark.parametrize(
    ("pair", "value"),
    [
        *(("income=3,200元", 3200), ("income=1.2万", 12000), ("income=三千二", 3200)),
        *(
            ("income=０", 0),
            ("income=没有", 0),
            ("income=不知道", "unsure"),
            ("income=99.95", 99.95),
        ),
        *(("overdue_days=半个月", 15), ("overdue_days=还没到期", 0)),
        *(("harassed=是", "yes"), ("harassed=没有", "no"), ("harassed=不确定", "unsure")),
        *(("cause=job_loss", "job_loss"), ("circumstances=都没有", ["none"])),
    ],
)
def test_values_are_taken_the_way_people_write_them(counted, pair, value):
    assert list(counted("--set", pair).values()) == [value]


def test_a_choice_can_be_given_by_id_and_by_label(counted, catalog):
    question = catalog.situation(["overdue"]).question("cause")
    for choice in question.choices[:4]:
        assert counted("--set", f"cause={choice.id}") == {"cause": choice.id}
        assert counted("--set", f"cause={choice.label}") == {"cause": choice.id}


def test_an_answer_off_the_path_is_told_and_not_counted(inside):
    outcome = inside(*OVERDUE, "--set", "income_after=5000")
    plan = json.loads(outcome.out)
    assert "income_after" not in plan["answers"]
    assert any("变了以后的收入" in sentence for sentence in plan["assumptions"])


def test_any_answer_of_any_scenario_named_may_be_given(inside):
    line = ("--format", "json", "--scenario", "quota", "--scenario", "overdue")
    outcome = inside(*line, "--set", "want=raise", "--set", "overdue_days=3")
    assert json.loads(outcome.out)["answers"] == {"overdue_days": 3, "want": "raise"}


def test_an_answer_of_another_scenario_is_refused(inside):
    assert inside("--scenario", "overdue", "--set", "want=raise").code == 2
