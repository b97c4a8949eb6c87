"""One run finds everything, says where, and does not cry wolf."""

from datetime import date

DEBT = "zh-CN/scenarios/debt.yaml"


def test_a_problem_names_file_line_and_column(broken):
    problems = broken(DEBT, "facts: [P-09, L-01]", "facts: [P-09, L-99]")

    assert "content/zh-CN/scenarios/debt.yaml:93:19: 没有 L-99 这条依据" in problems[0]


def test_all_problems_come_in_one_run_sorted(toy):
    toy.change(DEBT, "facts: [P-09, L-01]", "facts: [L-98, L-99]")
    toy.change("zh-CN/faq/debt.yaml", "[没钱还, ", "[")
    toy.change("zh-CN/scripts/ask.yaml", "part: open", "part: opens")

    problems = toy.problems()

    assert problems == sorted(problems)
    assert len({problem.split(":")[0] for problem in problems}) == 4


def test_a_file_that_cannot_be_read_hides_no_problem_of_another_file(toy):
    toy.change("zh-CN/facts.yaml", "    changes: 别说不还。\n", "")
    toy.change(DEBT, "ask: 要还多少元？", f"ask: {'要' * 19}")

    messages = [problem.partition(": ")[2] for problem in toy.problems()]

    assert messages == ["缺少 changes。", "太宽：38 格，最多 36 格（一个汉字两格）。"]


def test_yaml_traps_are_problems_too(toy):
    toy.change(DEBT, "title: 还不上\n", "title: &x 还不上\ntitle: !!str 还不上\n")

    messages = [problem.partition(": ")[2] for problem in toy.problems()]

    assert messages == ["不能用 & 锚点，请写全。", "title 写了两次。", "不能用 ! 标签。"]


def test_a_missing_script_is_said_without_making_plans(broken):
    problems = broken(DEBT, "- script: ask", "- script: asks")

    assert any("没有 asks 这套话术" in problem for problem in problems)


def test_without_a_rate_today_plans_are_not_tried(toy):
    problems = toy.problems(date(2019, 1, 1))

    assert [problem.partition(": ")[2] for problem in problems] == [
        "daily_overdue_rate 从 2020-01-01 才开始，今天没有值。"
    ]


def test_what_is_out_of_date_is_a_warning(toy):
    problems = toy.problems(date(2027, 6, 1))

    assert problems
    assert all("提醒：" in problem for problem in problems)
