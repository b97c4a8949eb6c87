"""A plan on the command line: from any answers or none, printed, as JSON or into a file."""

import json
import re
import stat
from datetime import date

import pytest

DAY = "2026-11-24"
SCENARIOS = ("overdue", "quota", "theft")
PHASES = ("urgent", "prepare", "contact", "agree", "after")
CHANNELS = {"phone", "chat", "letter"}

ENTRIES = {
    "notices": {"id", "kind", "title", "lines"},
    "steps": {"id", "phase", "do", "by", "why", "facts"},
    "scripts": {"id", "channel", "goal", "lines"},
    "agent_asks": {"they_ask", "you_say"},
    "moves": {"id", "they_say", "means", "reply", "avoid"},
    "escalation": {"title", "before", "do", "clock"},
}
"""What each entry of a list holds in JSON."""

NAMED = {
    "figures": {"value", "unit", "label", "how"},
    "facts": {"statement", "source", "checked_on", "confidence"},
}
"""What each value of a mapping holds in JSON."""

DEBTOR = {
    "overdue_days": "45",
    "principal": "7200.50",
    "income": "4000",
    "essential": "3800",
    "other_debt": "0",
    "cause": "job_loss",
    "story": "他们说先交保证金，按第70条分60期",
}


def sets(answers):
    return [word for name, value in answers.items() for word in ("--set", f"{name}={value}")]


def arguments(*scenarios):
    return [word for scenario in scenarios for word in ("--scenario", scenario)]


@pytest.fixture
def record(inside):
    """The plan as JSON."""

    def call(*more):
        outcome = inside("--format", "json", "--today", DAY, *more)
        assert (outcome.code, outcome.err) == (0, "")
        return json.loads(outcome.out)

    return call


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_without_any_answer_there_is_a_plan_worth_having(record, scenario):
    plan = record("--scenario", scenario)
    assert len(plan["steps"]) >= 5
    assert plan["limit"] is None
    scripts = {}
    for entry in plan["scripts"]:
        assert entry["lines"]
        assert all(line.strip() for line in entry["lines"])
        scripts.setdefault(entry["id"], set()).add(entry["channel"])
    assert scripts
    assert all(channels == CHANNELS for channels in scripts.values())


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_without_any_answer_the_plan_is_printed_with_all_channels(program, catalog, scenario):
    outcome = program("--scenario", scenario, "--today", DAY)
    assert (outcome.code, outcome.err) == (0, "")
    words = catalog.words()
    for title in (words.sections.steps, words.sections.scripts, words.sections.sources):
        assert f"## {title}\n" in outcome.out
    for channel in (words.plan.phone, words.plan.chat, words.plan.letter):
        assert f"#### {channel}\n" in outcome.out
    assert len(re.findall(r"^\d+\. ", outcome.out, re.MULTILINE)) >= 5


def test_nothing_is_left_unfilled_without_a_mark(inside):
    for scenario in SCENARIOS:
        assert not re.search(r"[{}]", inside("--scenario", scenario).out)


def test_json_has_the_documented_keys_and_no_others(record, root):
    of_plan = (root / "docs" / "json.md").read_text("utf-8").split("\n# ")[0]
    first = [row.split("|")[1] for row in of_plan.splitlines() if row.startswith("| `")]
    documented = [key for cell in first for key in re.findall(r"`(\w+)`", cell)]
    plan = record("--scenario", "overdue", *sets(DEBTOR))
    assert sorted(plan) == sorted(documented)
    assert (plan["format"], plan["scenario"], plan["today"]) == (1, "overdue", DAY)


def test_json_entries_have_the_documented_keys_and_no_others(record, root):
    plan = record("--scenario", "overdue", *sets(DEBTOR))
    of_plan = (root / "docs" / "json.md").read_text("utf-8").split("\n# ")[0]
    cells = [row.split("|")[1:3] for row in of_plan.splitlines() if row.startswith("| `")]
    told = {key: text for first, text in cells for key in re.findall(r"`(\w+)`", first)}
    for name, keys in ENTRIES.items():
        assert plan[name], name
        assert all(entry.keys() == keys for entry in plan[name]), name
        assert all(f"`{key}`" in told[name] for key in keys), name
    for name, keys in NAMED.items():
        assert plan[name], name
        assert all(entry.keys() == keys for entry in plan[name].values()), name
        assert all(f"`{key}`" in told[name] for key in keys), name
    for name in ("assumptions", "to_fill", "materials", "avoid", "warnings"):
        assert all(isinstance(sentence, str) for sentence in plan[name]), name


def test_json_of_a_situation_beyond_us_says_why_and_whom_to_ask(record, catalog):
    limits = [limit for name in SCENARIOS for limit in catalog.scenario(name).limits]
    plain = [limit for limit in limits if limit.when.answer and limit.when.is_]
    assert plain
    for limit in plain:
        scenario = next(name for name in SCENARIOS if limit in catalog.scenario(name).limits)
        plan = record(*arguments(scenario), *sets({limit.when.answer: limit.when.is_}))
        assert plan["limit"].keys() == {"id", "title", "why", "instead"}
        assert plan["limit"]["id"] == limit.id
        assert plan["limit"]["instead"]


def test_money_is_a_number_in_json(record):
    plan = record("--scenario", "overdue", *sets(DEBTOR))
    assert plan["answers"]["principal"] == 7200.5
    assert plan["answers"]["income"] == 4000
    assert isinstance(plan["answers"]["income"], int)
    values = {name: figure["value"] for name, figure in plan["figures"].items()}
    assert values["disposable"] == 200
    assert values["settle_today"] == 7200.5
    assert values["safe_monthly_cap"] == 160
    assert all(isinstance(value, int | float | str) for value in values.values())


def test_answers_of_every_kind_keep_their_kind_in_json(record):
    plan = record(
        *arguments("overdue"),
        *sets({"overdue_days": "三个月", "cause": "没工作了", "income": "unsure"}),
        *sets({"circumstances": "threats,distress", "other_lenders": "2家"}),
        *sets({"court_papers": "payment_order", "papers_on": "2026-11-20"}),
    )
    assert plan["answers"] == {
        "overdue_days": 90,
        "cause": "job_loss",
        "income": "unsure",
        "circumstances": ["threats", "distress"],
        "other_lenders": 2,
        "court_papers": "payment_order",
        "papers_on": "2026-11-20",
    }


def test_json_is_not_escaped(inside):
    assert "催收" in inside("--scenario", "overdue", "--format", "json").out


@pytest.mark.parametrize(
    ("given", "order"),
    [
        (("quota", "overdue", "theft"), "theft+overdue+quota"),
        (("overdue", "quota"), "overdue+quota"),
        (("quota", "theft"), "theft+quota"),
        (("overdue", "overdue"), "overdue"),
    ],
)
def test_several_scenarios_are_one_plan_theft_first_and_quota_last(record, given, order):
    merged = record(*arguments(*given))
    assert merged["scenario"] == order
    ids = [step["id"] for step in merged["steps"]]
    assert len(set(ids)) == len(ids)
    for last in (False, True):
        ranks = []
        for step in merged["steps"]:
            if (step["phase"] == "after") == last:
                homes = [s for s in order.split("+") if step["id"] in steps_of(record, s)]
                ranks.append(order.split("+").index(homes[0]))
        assert ranks == sorted(ranks)
    phases = [step["phase"] == "after" for step in merged["steps"]]
    assert phases == sorted(phases)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_steps_come_by_phase_and_what_is_due_first_comes_first(record, scenario):
    steps = record("--scenario", scenario)["steps"]
    turns = [(PHASES.index(step["phase"]), step["by"] or "9999-12-31") for step in steps]
    assert turns == sorted(turns)
    assert len({phase for phase, _ in turns}) >= 4


def test_a_scenario_beyond_us_leaves_the_plan_of_the_other(record):
    both = record(*arguments("overdue", "theft"), "--set", "lender=jiebei")
    alone = record(*arguments("theft"))
    assert both["limit"] is None
    assert [step["id"] for step in both["steps"]] == [step["id"] for step in alone["steps"]]
    (told,) = [notice for notice in both["notices"] if notice["kind"] == "limit"]
    assert told["id"] == "only-jiebei"
    assert told["lines"]
    assert record(*arguments("overdue"), "--set", "lender=jiebei")["limit"]["id"] == told["id"]


_STEPS = {}


def steps_of(record, scenario):
    """The ids of all steps of a scenario alone."""
    if scenario not in _STEPS:
        _STEPS[scenario] = {step["id"] for step in record("--scenario", scenario)["steps"]}
    return _STEPS[scenario]


def test_now_prints_the_first_actions_of_a_theft_only(program):
    outcome = program("--scenario", "theft", "--now", "--today", DAY)
    assert (outcome.code, outcome.err) == (0, "")
    actions = re.findall(r"^\d+\. (.+)", outcome.out, re.MULTILINE)
    assert len(actions) >= 3
    assert len(outcome.out) < 1500
    assert "--now" in outcome.out.splitlines()[-1]


def test_now_heeds_the_answers(inside):
    plain = inside("--scenario", "overdue", "--now")
    threatened = inside("--scenario", "overdue", "--now", "--set", "circumstances=threats")
    assert plain.code == threatened.code == 0
    assert plain.out != threatened.out


def test_explain_adds_a_reason_for_the_steps(inside, catalog):
    words = catalog.words()
    plain = inside("--scenario", "overdue", "--today", DAY, *sets(DEBTOR)).out
    explained = inside("--scenario", "overdue", "--today", DAY, "--explain", *sets(DEBTOR)).out
    assert f"## {words.plan.because}\n" not in plain
    assert explained.startswith(plain)
    added = explained[len(plain) :]
    assert f"## {words.plan.because}\n" in added
    assert "逾期天数" in added
    assert re.search(r"[A-Z]-\d\d", added)


@pytest.mark.parametrize("today", ["2026-11-24", "2027-02-28", "2028-02-29"])
def test_days_are_counted_from_today_as_given(inside, today):
    outcome = inside("--scenario", "theft", "--format", "json", "--today", today)
    plan = json.loads(outcome.out)
    assert plan["today"] == today
    days = [date.fromisoformat(step["by"]) for step in plan["steps"] if step["by"]]
    assert days
    assert all(day >= date.fromisoformat(today) for day in days)


def test_today_is_the_clock_s_unless_given(inside, monkeypatch):
    class Clock(date):
        @classmethod
        def today(cls):
            return cls(2027, 1, 31)

    monkeypatch.setattr("huabei_negotiate.cli.options.date", Clock)
    plan = json.loads(inside("--scenario", "theft", "--format", "json").out)
    assert plan["today"] == "2027-01-31"


@pytest.mark.parametrize(
    "more", [(), ("--now",), ("--explain",), ("--format", "json"), ("--plain",)], ids=" ".join
)
def test_a_file_gets_the_same_text_as_a_pipe(inside, outside, here, more):
    line = ("--scenario", "theft", "--today", DAY, *more)
    written = inside(*line, "-o", "plan.txt")
    assert (written.code, written.out, written.err) == (0, "", "")
    assert stat.S_IMODE((here / "plan.txt").stat().st_mode) == 0o600
    assert (here / "plan.txt").read_text("utf-8") == outside(*line, cwd=here).out


def test_an_existing_file_is_replaced_only_by_force(inside, here):
    (here / "plan.txt").write_text("old")
    line = ("--scenario", "theft", "--output", "plan.txt")
    assert inside(*line).code == 4
    assert (here / "plan.txt").read_text() == "old"
    assert inside(*line, "--force").code == 0
    assert "old" not in (here / "plan.txt").read_text("utf-8")


def test_force_needs_no_file_to_replace(inside, here):
    assert inside("--scenario", "theft", "-o", "plan.txt", "--force").code == 0
    assert (here / "plan.txt").exists()


def test_a_file_of_content_that_is_elsewhere_is_used(inside, content_copy):
    path = content_copy / "zh-CN" / "scenarios" / "quota.yaml"
    text = re.sub(r"\ntitle: .*\n", "\ntitle: 另一个标题\n", path.read_text("utf-8"), count=1)
    path.write_text(text, "utf-8")
    line = ("--scenario", "quota", "--content", str(content_copy), "--format", "json")
    assert inside(*line).code == 0
    path.write_text(text.replace("id: quota", "id: quota\nzzz: 1", 1), "utf-8")
    assert inside(*line).code == 3


def test_a_strict_run_with_all_answers_is_a_plan(inside, complete_answers):
    answers = complete_answers("overdue", date.fromisoformat(DAY))
    line = ("--scenario", "overdue", "--strict", "--today", DAY)
    assert inside(*line, *sets(answers)).code == 0
    answers.pop("principal")
    outcome = inside(*line, *sets(answers))
    assert outcome.code == 2
    assert "principal" in outcome.err
    assert "overdue_days" not in outcome.err


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_same_answers_make_the_same_plan(inside, scenario):
    line = ("--scenario", scenario, "--today", DAY)
    assert inside(*line).out == inside(*line).out


def test_a_day_of_next_year_has_its_weekday_too(inside):
    known = ("--set", "overdue_days=45", "--set", "income=0", "--set", "essential=2000")
    plan = inside("--scenario", "overdue", *known, "--today", "2026-12-20").out
    days = re.findall(r"2027 年 \d+ 月 \d+ 日(.)", plan)
    assert days
    assert set(days) == {"（"}
