"""The sums as readers run them: numbers, formulas, programs, narrow screens."""

import json
import re

import pytest

from huabei_negotiate.terminal.text import cells

TODAY = ("--today", "2026-11-24")
LATE = ("calc", "late", "--principal", "5000", "--days", "30")
INSTALMENTS = ("calc", "instalments", "--principal", "4300")
BUDGET = ("--income", "7200", "--essential", "3800", "--other-debt", "900", "--cash", "6000")
AFFORD = ("calc", "afford", *BUDGET)
DEBT = ("--principal", "10200", "--interest-fee", "1134.8", "--late-fee", "265.2")
COMPARE = ("calc", "compare", *DEBT, *BUDGET, "--income-varies", "10%")
MINIMUM = ("calc", "minimum", "--principal", "5000")
LUMP, EQUAL, DOWN = "一次性10200", "12期×1010", "首付2000 10期×960"
RIDER = ("--income", "0", "--essential", "3000", "--cash", "6900", "--income-change", "3=7000")

EVERY = [
    LATE,
    (*LATE, "--pay", "1000", "--costs", "30", "--interest-fee", "20", "--by", "2027-03-01"),
    (*LATE, "--pay", "9000"),
    ("calc", "late", "--principal", "5000", "--days", "0"),
    INSTALMENTS,
    (*INSTALMENTS, "--periods", "12", "--end-after", "6", "--due", "2026-12-31"),
    (*INSTALMENTS, "--periods", "24", "--fee", "15%"),
    AFFORD,
    (*AFFORD, "--pay-day", "15", "--due-day", "10"),
    (*AFFORD, "--pay-day", "8号", "--due-day", "10号"),
    ("calc", "afford", *RIDER),
    ("calc", "afford", "--income", "0", "--essential", "3000", "--cash", "6900"),
    ("calc", "afford", "--income", "900", "--essential", "0"),
    ("calc", "instalments", "--principal", "1200", "--periods", "12", "--fee", "10%"),
    (*COMPARE, LUMP, EQUAL, DOWN, "--other-rate", "24%"),
    (*COMPARE, LUMP),
    (*COMPARE, LUMP, "--other-lenders", "1"),
    (*COMPARE, "一次性 3000，客服说的"),
    ("calc", "compare", *DEBT, DOWN),
    ("calc", "compare", *DEBT, *RIDER, "12期×900", "停2个月 然后4期×2900"),
    ("calc", "compare", *DEBT, "--income", "3000", "--essential", "3800", EQUAL),
    ("calc", "compare", "--principal", "1000000", *BUDGET, "24期×50000"),
    (*COMPARE, "先转2000诚意金到个人卡"),
    MINIMUM,
    (*MINIMUM, "--monthly", "50", "--interest-fee", "20"),
    (*MINIMUM, "--monthly", "60", "--share", "20%", "--due", "2026-12-10", "--rate", "0.03%"),
]


@pytest.fixture
def numbers(inside):
    """What a command says to programs."""

    def call(*arguments):
        outcome = inside(*arguments, *TODAY, "--format", "json")
        assert (outcome.code, outcome.err) == (0, "")
        return json.loads(outcome.out)

    return call


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
@pytest.mark.parametrize("how", [(), ("--how",)], ids=["", "how"])
def test_every_calculation_ends_well_and_leaves_nothing_open(inside, arguments, how):
    outcome = inside(*arguments, *TODAY, *how)
    assert (outcome.code, outcome.err) == (0, "")
    assert not re.search(r"[{}]|【待填|〈|None|\bTrue\b|\bFalse\b", outcome.out)
    assert "## 依据" in outcome.out


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_every_number_that_is_shown_can_show_its_formula(inside, arguments, catalog):
    lead = catalog.words().calc.shared.how.partition("{how}")[0]
    labels = {number.label for number in catalog.words().calc.numbers}
    lines = inside(*arguments, *TODAY, "--how").out.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.startswith("- ") and line[2:].partition("：")[0] in labels:
            assert following.strip().startswith(lead), line


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_programs_get_every_number_with_its_formula(numbers, arguments):
    record = numbers(*arguments)
    assert (record["format"], record["command"], record["today"]) == (
        1,
        arguments[1],
        "2026-11-24",
    )
    for part in record["parts"]:
        for number in part["numbers"].values():
            assert set(number) == {"value", "unit", "label", "how"}
            assert number["how"]
    assert record["notes"]


@pytest.mark.parametrize("arguments", EVERY, ids=" ".join)
def test_nothing_but_chinese_is_printed(inside, english_in, arguments):
    assert english_in(inside(*arguments, *TODAY, "--how").out) == []


def test_waiting_costs_principal_times_days_times_rate(numbers):
    record = numbers(*LATE, "--by", "2026-12-24")
    found = record["numbers"]
    assert (found["late_so_far"], found["late_per_day"], found["owed_today"]) == (75, 2.5, 5075)
    assert (found["late_rate"], found["late_yearly"], found["late_by"]) == (0.0005, 0.1825, 150)
    assert record["weeks"][0] == {"day": "2026-11-24", "days": 30, "charge": 75}
    assert record["weeks"][1] == {"day": "2026-12-01", "days": 37, "charge": 92.5}


def test_days_and_the_due_day_are_the_same_thing(numbers):
    by_days = numbers(*LATE)
    assert numbers("calc", "late", "--principal", "5000", "--due", "2026-10-25") == by_days
    assert numbers(*LATE, "--due", "10月25日") == by_days


def test_the_rate_of_the_contract_wins(numbers):
    assert numbers(*LATE, "--rate", "万分之三")["numbers"]["late_so_far"] == 45


def test_a_part_payment_pays_costs_then_interest_then_principal(numbers):
    given = ("--pay", "1000", "--costs", "30", "--interest-fee", "20")
    found = numbers(*LATE, *given)["part_payment"]
    assert (found["pay_costs"], found["pay_interest"], found["pay_principal"]) == (30, 95, 875)
    assert (found["principal_after"], found["per_day_after"]) == (4125, 2.06)
    assert (found["principal_after_if_first"], found["per_day_after_if_first"]) == (4000, 2)


def test_twelve_periods_at_8_8_percent_are_15_86_percent_a_year(numbers, inside):
    options = {option["periods"]: option for option in numbers(*INSTALMENTS)["options"]}
    assert sorted(options) == [3, 6, 9, 12]
    assert (options[12]["yearly_nominal"], options[12]["yearly_effective"]) == (0.1586, 0.1707)
    assert options[12]["yearly_declining"] == 0.1625
    assert options[3]["yearly_nominal"] == 0.1494
    assert "15.86%（单利）" in inside(*INSTALMENTS, *TODAY).out


def test_a_schedule_adds_up_and_keeps_to_the_calendar(numbers):
    given = ("--periods", "12", "--due", "2026-12-31", "--end-after", "6")
    (option,) = numbers(*INSTALMENTS, *given)["options"]
    rows = option["schedule"]
    assert sum(round(row["amount"] * 100) for row in rows) == 467_840
    assert [row["due"] for row in rows[:3]] == ["2026-12-31", "2027-01-31", "2027-02-28"]
    assert rows[-1]["still_owed"] == 0
    assert option["early_with_fee"] - option["early_without_fee"] == pytest.approx(189.22)


def test_periods_without_a_rate_need_a_fee(numbers):
    (option,) = numbers(*INSTALMENTS, "--periods", "24", "--fee", "15%")["options"]
    assert (option["fee_total"], option["fee_rate"]) == (645, 0.15)


def test_what_can_be_promised_and_how_long_the_cash_lasts(numbers):
    found = numbers(*AFFORD, "--pay-day", "15", "--due-day", "10")["numbers"]
    assert (found["disposable"], found["safe_monthly_cap"], found["cushion_months"]) == (
        2500,
        2000,
        1.5,
    )
    assert (found["held_days"], found["days_to_pay"]) == (25, 5)


def test_months_in_which_income_changes_are_told_apart(numbers):
    record = numbers("calc", "afford", *RIDER)
    assert record["months"] == [
        {"from": 1, "to": 2, "left": -3000, "cap": 0},
        {"from": 3, "to": None, "left": 4000, "cap": 3200},
    ]


def test_the_offer_to_take_is_named_with_its_reason(numbers, inside):
    record = numbers(*COMPARE, LUMP, EQUAL, DOWN, "--other-rate", "24%")
    assert (record["recommended"], record["counter"]) == (DOWN, None)
    assert [offer["verdict"] for offer in record["offers"]] == ["fails", "holds", "holds"]
    assert [offer["pv_dearest"] for offer in record["offers"]] == [10_200, 10_681.09, 10_623.28]
    told = inside(*COMPARE, LUMP, EQUAL, DOWN, *TODAY).out
    assert f"“{DOWN}”" in told
    assert all(word in told for word in ("撑得住", "撑不住"))


def test_the_chance_is_told_to_those_who_ask_only(inside, catalog):
    label = next(n.label for n in catalog.words().calc.numbers if n.id == "p_complete")
    assert label not in inside(*COMPARE, EQUAL, *TODAY).out
    assert label in inside(*COMPARE, EQUAL, *TODAY, "--how").out


def test_offers_may_be_given_in_any_way(numbers, tmp_path):
    path = tmp_path / "方案.yaml"
    path.write_text(f"- {{name: {DOWN}, down: 2000, monthly: 960, months: 10}}\n", "utf-8")
    wanted = numbers(*COMPARE, "--offer", EQUAL, DOWN)["offers"]
    for given in ([str(path)], ["--file", str(path)]):
        found = numbers(*COMPARE, EQUAL, *given)["offers"]
        assert sorted(found, key=lambda o: o["name"]) == sorted(wanted, key=lambda o: o["name"])


def test_the_command_line_wins_over_the_file(numbers, tmp_path):
    path = tmp_path / "a.yaml"
    path.write_text(
        "p: {income: 7200, essential: 3800, other_debt: 900, cash: 6000, sigma: 0.3}\n"
        "h: {principal: 10200}\noffers: [{name: A, lump: 100}]\n",
        "utf-8",
    )
    assert numbers("calc", "compare", str(path))["disposable"] == 2500
    assert numbers("calc", "compare", str(path), "--income", "8200")["disposable"] == 3500


def test_where_none_passes_something_is_offered_instead(numbers):
    record = numbers(*COMPARE, LUMP)
    assert record["recommended"] is None
    assert (record["counter"]["monthly"], record["counter"]["periods"]) == (1450, 8)
    assert record["counter"]["total"] == 11_600
    assert "1,450" in " ".join(record["reply"])
    shared = numbers(*COMPARE, LUMP, "--other-lenders", "1")["counter"]
    assert shared["monthly"] <= 1000


def test_where_nothing_is_left_nothing_is_promised(numbers):
    record = numbers("calc", "compare", *DEBT, "--income", "3000", "--essential", "3800", EQUAL)
    assert (record["recommended"], record["counter"]) == (None, None)
    assert not any("每月 " in line for line in record["reply"])


def test_without_a_budget_only_the_totals_are_told(numbers):
    record = numbers("calc", "compare", *DEBT, DOWN)
    assert record["recommended"] is None
    assert "verdict" not in record["offers"][0]
    assert record["offers"][0]["total"] == 11_600


def test_what_an_offer_does_not_say_is_asked(numbers):
    plain, full = numbers(*COMPARE, DOWN, f"{DOWN} 断一期恢复，短信发我，征信按正常报，没有手续费")[
        "offers"
    ]
    assert len(plain["ask"]) > len(full["ask"]) > 0
    assert [question for question in plain["ask"] if "征信" in question]
    assert not [question for question in full["ask"] if "征信" in question]


def test_what_smells_of_fraud_comes_first_and_is_never_recommended(inside, numbers):
    offer = "先转2000诚意金到个人卡"
    told = inside(*COMPARE, offer, *TODAY).out
    assert told.index("110") < told.index("## 选哪个")
    assert numbers(*COMPARE, offer)["offers"][0]["refuse"]


def test_the_minimum_stands_beside_a_fixed_sum(numbers):
    record = numbers(*MINIMUM, "--monthly", "800")
    found = record["numbers"]
    assert (found["min_first"], found["fix_monthly"], found["fix_months"]) == (500, 800, 7)
    assert found["fix_saves"] == pytest.approx(found["min_interest"] - found["fix_interest"])
    assert record["minimum"][0] == {
        "day": "2026-11-24",
        "paid": 500,
        "interest": 0,
        "still_owed": 4500,
    }


def test_a_sum_that_never_ends_is_told(numbers):
    record = numbers(*MINIMUM, "--monthly", "50")
    assert not record["fixed_ends"]
    assert "fix_months" not in record["numbers"]


@pytest.mark.parametrize("arguments", EVERY[::3], ids=" ".join)
def test_bars_can_be_drawn_in_the_oldest_encoding(outside, arguments):
    outcome = outside(*arguments, *TODAY, environment={"PYTHONIOENCODING": "gbk"}, encoding="gbk")
    assert outcome.code == 0
    assert "?" not in outcome.out


def test_in_a_pipe_no_line_is_broken(inside):
    lines = inside(*COMPARE, LUMP, EQUAL, DOWN, *TODAY).out.splitlines()
    assert max(map(cells, lines)) > 80
