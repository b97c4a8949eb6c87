"""Conditions that make sense are left alone."""

import pytest

DEBT = "zh-CN/scenarios/debt.yaml"
ILL = "{answer: cause, is: illness}"


@pytest.mark.parametrize(
    "condition",
    [
        "{answer: cause, is: unsure}",
        "{answer: cause, one_of: [illness, job_loss]}",
        "{answer: harassment, is: often}",
        "{answer: principal, at_least: 0.5}",
        "{answer: overdue_days, is: unsure}",
        "{answer: overdue_days, is: 3}",
        '{answer: papers_on, at_least: "2026-01-01"}',
        "{figure: disposable, at_most: 0}",
    ],
)
def test_a_condition_that_can_hold_is_no_problem(condition, broken):
    problems = broken(DEBT, ILL, condition)

    assert [problem for problem in problems if "例子" not in problem] == []


def test_a_script_may_ask_about_any_scenario_that_uses_it(toy):
    other = toy.root / DEBT.replace("debt", "other")
    text = (toy.root / DEBT).read_text("utf-8").replace("id: debt\n", "id: other\n", 1)
    other.write_text(text.replace("rank: 1", "rank: 2").replace("papers_on", "asked_on"), "utf-8")
    toy.change(
        "zh-CN/scripts/ask.yaml",
        "when: {answer: overdue_days, at_least: 1}",
        "when: {answer: asked_on, is: unsure}",
    )

    assert toy.problems() == []


def test_the_same_rule_name_must_mean_the_same_everywhere(toy):
    other = toy.root / DEBT.replace("debt", "other")
    text = (toy.root / DEBT).read_text("utf-8").replace("id: debt\n", "id: other\n", 1)
    other.write_text(
        text.replace("is: illness", "is: job_loss").replace("illness, h", "job_loss, h")
    )

    assert [problem.partition(": ")[2] for problem in toy.problems()] == [
        "is-late-and-ill 在 debt 里是另一个意思，请换个名字。"
    ]


def test_the_same_question_name_must_ask_the_same_everywhere(toy):
    other = toy.root / DEBT.replace("debt", "other")
    text = (toy.root / DEBT).read_text("utf-8").replace("id: debt\n", "id: other\n", 1)
    other.write_text(text.replace("id: stop, label", "id: halt, label"))

    assert [problem.partition(": ")[2] for problem in toy.problems()] == [
        "want 在 debt 里已经是另一道题；换个 id，或两处都用 kind: shared。"
    ]
