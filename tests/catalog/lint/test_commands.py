"""`content lint` and `content report`, as authors run them."""

import pytest

from huabei_negotiate.cli.app import run

DEBT = "zh-CN/scenarios/debt.yaml"
TODAY = "2026-11-24"


@pytest.fixture
def content(toy, capsys):
    """Runs a command on the toy content; gives its exit code and the lines it printed."""

    def command(*arguments, today=TODAY):
        code = run(["content", *arguments, "--content", str(toy.root), "--today", today])
        return code, capsys.readouterr().out.splitlines()

    return command


def test_content_without_a_problem_is_clean(toy, content):
    files = len(list(toy.root.rglob("*.yaml")))
    assert content("lint") == (0, [f"{files} 个文件，没有问题。"])


def test_errors_are_printed_counted_and_end_with_1(toy, content):
    toy.change(DEBT, "ask: 要还多少元？", f"ask: {'要' * 19}")

    code, lines = content("lint")

    assert code == 1
    assert lines == [
        "content/zh-CN/scenarios/debt.yaml:35:5: 太宽：38 格，最多 36 格（一个汉字两格）。",
        "1 处错误，0 处提醒。",
    ]


def test_warnings_alone_end_with_0(content):
    code, lines = content("lint", today="2027-06-01")

    assert code == 0
    assert lines[-1].startswith("0 处错误，")


def test_under_strict_warnings_are_errors(content):
    code, _ = content("lint", "--strict", today="2027-06-01")

    assert code == 1


def test_the_report_counts(content):
    code, lines = content("report")

    assert code == 0
    assert lines[:3] == ["情形 1", "题目 8", "步骤 6"]
    assert "依据按把握：高 1，中 1，低 1，没核实 0" in lines
    assert "依据按最好的来源：官方或法条 2，媒体 0，非官方 1，没有来源 0" in lines
    assert "最早一次核对：2026-01-01" in lines
    assert "没有依据的常见问题 1 条：od_delay" in lines
    assert lines[-1].startswith("试过的回答组合：debt ")


def test_a_report_on_broken_content_says_where(toy, content):
    toy.change("zh-CN/facts.yaml", "format: 1", "format: 2")

    code, _ = content("report")

    assert code == 3
