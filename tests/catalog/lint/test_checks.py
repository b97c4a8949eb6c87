"""For every check, content that passes it and changes that do not."""

from dataclasses import dataclass
from datetime import date

import pytest

from huabei_negotiate.catalog.lint import checks
from huabei_negotiate.catalog.lint.checks import CHECKS, Check

DEBT = "zh-CN/scenarios/debt.yaml"
ASK = "zh-CN/scripts/ask.yaml"
PARTS = "zh-CN/scripts/parts.yaml"
FACTS = "zh-CN/facts.yaml"
FAQ = "zh-CN/faq/debt.yaml"
MOVES = "zh-CN/moves/moves.yaml"
TRIAGE = "zh-CN/triage.yaml"
SHARED = "zh-CN/questions.yaml"
CASE = "zh-CN/case.yaml"
WORDS = "zh-CN/words.yaml"
RATES = "rates.yaml"


@dataclass(frozen=True)
class Break:
    """A change of one file, and what its check must say; `at` is the file it says it of."""

    check: Check
    file: str
    old: str
    new: str
    said: str
    at: str = ""
    today: date = date(2026, 11, 24)


POINTING = (
    Break(checks.facts_exist, DEBT, "facts: [C-01]", "facts: [C-99]", "没有 C-99 这条依据"),
    Break(checks.facts_exist, RATES, "fact: P-09", "fact: P-10", "没有 P-10 这条依据"),
    Break(checks.scripts_exist, DEBT, "- script: ask", "- script: asks", "没有 asks 这套话术"),
    Break(checks.scripts_exist, ASK, "part: open", "part: opens", "没有 opens 这一段"),
    Break(checks.scripts_exist, PARTS, "say: 请写明工号。", "part: ends", "没有 ends 这一段"),
    Break(checks.scripts_exist, PARTS, "say: 请写明工号。", "part: open", "引用了自己"),
    Break(checks.shared_questions_exist, DEBT, "id: overdue_days", "id: days", "没有 days 这道题"),
    Break(checks.steps_point_at_something, DEBT, "    script: ask", "    script: b", "b 没有写在"),
    Break(checks.steps_point_at_something, DEBT, "by: due_on", "by: disposable", "disposable 不是"),
    Break(checks.notices_follow_a_question, DEBT, "after: harassment", "after: x", "没有 x 这道题"),
    Break(checks.notices_follow_a_question, TRIAGE, "after: happened", "after: x", "没有 x"),
    Break(checks.scenarios_exist, TRIAGE, "[debt]", "[dept]", "没有 dept 这个情形"),
    Break(checks.scenarios_exist, MOVES, "[debt]", "[dept]", "没有 dept 这个情形"),
    Break(
        checks.scenarios_exist,
        "zh-CN/escalation.yaml",
        "[debt]",
        "[dept]",
        "没有 dept 这个情形",
    ),
    Break(checks.scenarios_exist, FAQ, "scenario: debt", "scenario: dept", "没有 dept 这个情形"),
    Break(checks.related_entries_exist, FAQ, "[od_delay]", "[od_late]", "没有 od_late"),
    Break(checks.related_entries_exist, FAQ, "[od_delay]", "[od_cannot_pay]", "不用写自己"),
    Break(checks.figures_have_words, WORDS, "id: due_on", "id: due_at", "没有 due_at"),
    Break(checks.figures_have_words, WORDS, "id: due_on", "id: due_at", "due_on 还没有名字"),
)

NAMING = (
    Break(checks.ids_are_unique, DEBT, "id: write-down", "id: call", "call 用了两次"),
    Break(
        checks.ids_are_unique, FAQ, "id: od_delay", "id: od_cannot_pay", "od_cannot_pay 用了两次"
    ),
    Break(checks.choices_are_unique, DEBT, "id: illness", "id: job_loss", "job_loss 用了两次"),
    Break(checks.files_are_called_like_their_id, ASK, "id: ask", "id: asks", "asks.yaml"),
    Break(checks.files_are_called_like_their_id, FAQ, "topic: debt", "topic: due", "due.yaml"),
    Break(checks.questions_agree, DEBT, "id: papers_on", "id: overdue_days", "另一道题"),
    Break(checks.scripts_are_used, ASK, "part: open", "say: 您好。", "没有话术用到", PARTS),
    Break(checks.scripts_are_used, DEBT, "- script: ask", "- script: x", "没有情形用到", ASK),
    Break(
        checks.shared_questions_are_used,
        SHARED,
        "questions:",
        "questions:\n  - {kind: text, id: spare, label: 多的, ask: 还有吗？, why: 没用。}",
        "没有情形问这道题",
    ),
    Break(checks.facts_are_used, FACTS, "id: L-01", "id: L-02", "没有内容用到"),
    Break(checks.names_exist, DEBT, "{principal} 元", "{principle} 元", "{principle}"),
    Break(checks.names_exist, ASK, "{principal} 元", "{principle} 元", "{principle}"),
    Break(checks.names_exist, MOVES, "{principal} 元", "{principle} 元", "{principle}"),
    Break(checks.names_exist, WORDS, "how: 词", "how: '{principle}'", "{principle}"),
    Break(checks.no_brace_is_shown, DEBT, "[截屏来电记录。]", "['{cause}']", "看到 {cause}"),
    Break(checks.no_brace_is_shown, DEBT, "do: 抄下账单。", "do: 抄下{A}。", "多了 { 或 }"),
)

DECIDING = (
    Break(checks.conditions_make_sense, DEBT, "{rule: is-late-and-ill}", "{rule: x}", "没有 x"),
    Break(checks.conditions_make_sense, DEBT, "answer: cause, is", "answer: causes, is", "causes"),
    Break(checks.conditions_make_sense, DEBT, "is: illness", "is: ill", "ill 这个回答"),
    Break(checks.conditions_make_sense, DEBT, "is: often", "is: unsure", "unsure 这个回答"),
    Break(checks.conditions_make_sense, DEBT, "is: illness", "at_least: 3", "比大小"),
    Break(checks.conditions_make_sense, DEBT, "at_least: 1}\n  - id", "at_least: x}\n  - id", "比"),
    Break(
        checks.conditions_make_sense, DEBT, "at_least: 1}\n  - id", "is: x}\n  - id", "x 这个回答"
    ),
    Break(
        checks.conditions_make_sense,
        DEBT,
        "{answer: cause, is: illness}",
        "{answer: papers_on, at_least: soon}",
        "papers_on 不能和 soon 比大小",
    ),
    Break(
        checks.conditions_make_sense,
        DEBT,
        "{answer: cause, is: illness}",
        "{answer: papers_on, is: soon}",
        "papers_on 不会有 soon",
    ),
    Break(
        checks.conditions_make_sense,
        DEBT,
        "{answer: cause, is: illness}",
        "{answer: story, is: soon}",
        "story 不会有 soon",
    ),
    Break(
        checks.conditions_make_sense,
        DEBT,
        "{answer: cause, is: illness}",
        "{figure: monthly, at_least: 1}",
        "没有 monthly",
    ),
    Break(
        checks.only_answers_decide_what_is_asked,
        DEBT,
        "when: {answer: harassed, is: yes}",
        "when: {figure: disposable, at_least: 1}",
        "只能用 answer",
    ),
    Break(
        checks.only_answers_decide_what_is_asked,
        DEBT,
        "when: {answer: harassment, is: often}",
        "when: {rule: is-late}",
        "只能用 answer",
    ),
    Break(
        checks.questions_depend_on_earlier_ones,
        DEBT,
        "when: {answer: overdue_days, at_least: 1}",
        "when: {answer: story, is: unsure}",
        "story 不在前面",
    ),
    Break(
        checks.questions_depend_on_earlier_ones,
        TRIAGE,
        "    choices:",
        "    when: {answer: happened, is: owe}\n    choices:",
        "happened 不在前面",
    ),
    Break(
        checks.notices_depend_on_earlier_ones,
        DEBT,
        "when: {answer: harassment, is: often}",
        "when: {answer: want, is: stop}",
        "want 在 harassment 后面",
    ),
    Break(checks.rules_are_used, DEBT, "when: {rule: is-late-and-ill}", "", "没有地方用到"),
    Break(checks.rules_rest_on_earlier_ones, DEBT, "{rule: is-late}", "{rule: z}", "z 不在前面"),
    Break(checks.rules_mean_one_thing, DEBT, "id: is-late\n", "id: due_on\n", "算得的数的名字"),
)

WRITING = (
    Break(checks.numbers_rest_on_facts, DEBT, "账单截屏}", "近 15 天账单, facts: []}", "“15 天”"),
    Break(checks.numbers_rest_on_facts, DEBT, "打 95188，", "打 95188，等 3 天，", "“3 天”"),
    Break(checks.numbers_rest_on_facts, DEBT, "facts: [P-09, L-01]", "facts: [L-01]", "“15 天”"),
    Break(checks.parts_rest_on_their_scripts_facts, ASK, "[C-01]", "[L-01]", "“95188”", PARTS),
    Break(checks.phones_are_known, DEBT, "翻来电记录", "打 95199 问", "没有 95199 这个号码"),
    Break(checks.no_forbidden_words, DEBT, "不一定能", "一定能", "不能写“一定能”"),
    Break(checks.no_forbidden_words, ASK, "请书面答复", "按第 70 条办", "不能写“第70条”"),
    Break(checks.no_links, DEBT, "抄下账单", "看 www.example.com", "网址"),
    Break(checks.characters_can_be_shown, DEBT, "抄下账单", "抄下賬單", "“賬”"),
    Break(checks.characters_can_be_shown, DEBT, "抄下账单", "抄下账单₿", "“₿”不在 GBK"),
    Break(checks.characters_can_be_shown, DEBT, "抄下账单", "抄下账单☎\ufe0f", "U+FE0F"),
    Break(checks.texts_fit, DEBT, "ask: 要还多少元？", f"ask: {'要' * 19}", "38 格，最多 36"),
    Break(checks.texts_fit, DEBT, "label: 本金", f"label: {'本' * 13}", "26 格，最多 24"),
    Break(checks.texts_fit, DEBT, "label: 生病了", f"label: {'病' * 18}", "36 格，最多 34"),
    Break(checks.texts_fit, PARTS, "say: 您好", f"say: {'您' * 60}", "最多 100"),
    Break(checks.texts_fit, WORDS, "label: 词", f"label: {'词' * 13}", "26 格，最多 24"),
    Break(
        checks.lines_can_be_said, ASK, "现在还不上。", "还不上。怎么办？能缓吗？", "一行最多 2 句"
    ),
    Break(checks.lines_can_be_said, PARTS, "您好，请报", "您好。在吗？请报。", "一行最多 2 句"),
    Break(checks.lines_can_be_said, ASK, "延期还款 人工", '"延期还款\\n人工"', "不能换行"),
    Break(checks.facts_can_be_unsure, DEBT, "unsure: {where: 账单页}", "", "不确定"),
    Break(checks.facts_can_be_unsure, DEBT, "unsure: {where: 不用硬猜}", "", "不确定"),
    Break(checks.facts_can_be_unsure, DEBT, "unsure: {where: 翻来电记录}", "", "不确定"),
    Break(checks.entries_are_sound, FAQ, "    unverified: true\n", "", "unverified: true"),
    Break(checks.entries_are_sound, FAQ, "[没钱还, ", "[", "只有 7 个"),
    Break(checks.entries_are_sound, FAQ, "- 今天就打", f"- {'长' * 300}打", "要在 80 到 400"),
)

DATING = (
    Break(checks.rates_are_numbers, RATES, '"0.0005"', '"0,05%"', "0,05% 不是一个数"),
    Break(checks.rates_are_numbers, RATES, "2024-12-31", "2019-12-31", "until 在 from 之前"),
    Break(
        checks.rates_have_one_value_a_day,
        RATES,
        "2024-12-31",
        "2024-11-30",
        "从 2024-12-01 到 2024-12-31 没有值",
    ),
    Break(checks.rates_have_one_value_a_day, RATES, "2024-12-31", "2025-01-01", "有两个值"),
    Break(checks.rates_have_one_value_a_day, RATES, '    until: "2024-12-31"\n', "", "有两个值"),
    Break(
        checks.rates_have_one_value_a_day,
        RATES,
        'from: "2025-01-01"',
        'from: "2025-01-01"\n    until: "2026-01-01"',
        "在 2026-01-01 已经到期",
    ),
    Break(
        checks.rates_have_one_value_a_day,
        RATES,
        "2020-01-01",
        "2020-01-01",
        "从 2020-01-01 才开始",
        today=date(2019, 1, 1),
    ),
    Break(checks.facts_are_fresh, FACTS, "2027-01-01", "2026-11-23", "过了复核日 2026-11-23"),
    Break(
        checks.cited_facts_still_hold,
        FACTS,
        'until: "2026-12-31"',
        'until: "2026-11-23"',
        "P-09 在 2026-11-23 之后不再有效",
        DEBT,
    ),
)

PLANNING = (
    Break(
        checks.examples_give_answers, DEBT, "principal: 900", "principle: 900", "不是这个情形的题"
    ),
    Break(checks.examples_give_answers, DEBT, "principal: 900", "principal: x", "不能这样回答"),
    Break(checks.examples_hold, DEBT, "steps: [copy-bill]", "steps: [object]", "应该有步骤 object"),
    Break(
        checks.examples_hold, DEBT, "not_steps: [object]", "not_steps: [keep]", "不该有步骤 keep"
    ),
    Break(checks.examples_hold, DEBT, "not_steps: [object]", "not_steps: [objct]", "没有 objct"),
    Break(checks.examples_hold, DEBT, "scripts: [ask]", "scripts: [defer]", "应该有话术 defer"),
    Break(checks.examples_hold, DEBT, "often, lender_died", "often", "应该到 died 这一页"),
    Break(checks.examples_hold, DEBT, "    limit: died\n", "", "到了 died 这一页"),
    Break(
        checks.examples_hold,
        DEBT,
        "answers: {overdue_days: 0}",
        "answers: {overdue_days: 0, harassed: no}",
        "里的 harassed 这时不会问到",
    ),
    Break(
        checks.every_step_has_an_example,
        DEBT,
        "cause: illness, harassed",
        "cause: job_loss, harassed",
        "没有例子走到 object 这一步",
    ),
    Break(
        checks.every_step_has_an_example,
        DEBT,
        "often, lender_died",
        "often",
        "没有例子走到 died 这一页",
    ),
    Break(
        checks.every_path_ends_well,
        DEBT,
        "{id: keep, phase: after",
        "{id: keep, when: {not: {answer: want, is: stop}}, phase: after",
        "这样回答时（want=stop）：方案只有 4 步，至少 5 步",
    ),
    Break(
        checks.every_path_ends_well,
        DEBT,
        "- script: ask",
        "- script: ask\n    when: {answer: harassment, is: often}",
        "这样回答时（什么都不答）：方案里没有话术",
    ),
    Break(
        checks.every_path_ends_well,
        ASK,
        "{say: 延期还款 人工}",
        "{say: 延期还款 人工, when: {not: {answer: overdue_days, at_least: 1}}}",
        "这样回答时（overdue_days=1）：话术 ask 的 chat 没有一句话",
        DEBT,
    ),
    Break(checks.every_path_ends_well, DEBT, "抄下账单。", "抄下{A}。", "没换掉的括号"),
    Break(checks.every_path_ends_well, DEBT, "抄下账单。", "抄下{bill_no}。", "没有中文名字"),
    Break(
        checks.every_question_is_asked,
        DEBT,
        "when: {answer: overdue_days, at_least: 1}",
        "when: {all: [{answer: overdue_days, at_least: 1}, {answer: overdue_days, at_most: 0}]}",
        "怎么回答都问不到 harassed",
    ),
    Break(
        checks.every_finding_has_a_plan,
        DEBT,
        "- script: ask",
        "- script: ask\n    when: {answer: harassment, is: often}",
        "方案里没有话术",
        TRIAGE,
    ),
)

FOLLOWING = (
    Break(checks.follow_up_hangs_together, CASE, "rung: complain", "rung: sue", "没有 sue 这一级"),
    Break(
        checks.follow_up_hangs_together,
        CASE,
        "- rung: complain",
        "- rung: sue",
        "没有 complain 这一级",
    ),
    Break(checks.follow_up_hangs_together, CASE, "- phone\n", "- fax\n", "没有 fax 这个渠道"),
    Break(checks.follow_up_hangs_together, CASE, "  first: 先打电话。\n", "", "要写 first"),
    Break(
        checks.follow_up_hangs_together, CASE, "scenario: debt", "scenario: x", "没有 x 这个情形"
    ),
    Break(
        checks.follow_up_hangs_together,
        CASE,
        "question: overdue_days",
        "question: x",
        "没有 x 这道题",
    ),
    Break(
        checks.follow_up_hangs_together,
        CASE,
        "question: overdue_days",
        "channel: x",
        "没有 x 这个渠道",
    ),
    Break(checks.follow_up_hangs_together, CASE, "- id: other", "- id: others", "还缺 other"),
    Break(checks.follow_up_hangs_together, CASE, "- id: ticket", "- id: agent", "还缺 ticket"),
    Break(checks.follow_up_hangs_together, CASE, "- id: ticket", "- id: agent", "agent 用了两次"),
    Break(checks.follow_up_hangs_together, CASE, "days: 30", "days: 10", "从短到长"),
    Break(
        checks.follow_up_names_exist, CASE, "say: phone：词", "say: phone：{x}", "没有 {x} 这个值"
    ),
    Break(checks.follow_up_names_exist, CASE, "lead: 词", "lead: '{x}'", "没有 {x} 这个值"),
)

BREAKS = (*FOLLOWING, *POINTING, *NAMING, *DECIDING, *WRITING, *DATING, *PLANNING)


def test_the_toy_content_passes_every_check(toy):
    assert toy.problems() == []


@pytest.mark.parametrize("change", BREAKS, ids=lambda change: f"{change.file}: {change.said}")
def test_a_check_finds_what_is_wrong(change, toy):
    toy.change(change.file, change.old, change.new)
    contents = toy.contents(change.today)

    found = {
        (problem.where.path, problem.message)
        for problem in change.check(contents)
        if change.said in problem.message
    }

    assert {path for path, _ in found} == {f"content/{change.at or change.file}"}


def test_every_check_is_tried():
    assert {change.check for change in BREAKS} == set(CHECKS)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_says_what_the_harm_is(check):
    assert check.__doc__
