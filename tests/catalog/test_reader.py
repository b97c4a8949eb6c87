"""Every problem of a file is named in one run, at its place, and nothing else is."""

import re
import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huabei_negotiate.catalog.reader import convert, read
from huabei_negotiate.model.content import Scenario
from huabei_negotiate.model.reading import FaqTopic
from huabei_negotiate.model.reference import Facts, Rates, Stops
from huabei_negotiate.source import complaints
from huabei_negotiate.source.yaml_source import parse

GOOD = """\
format: 1
id: toy
title: 玩具
rank: 1
questions:
  - kind: choice
    id: stage
    label: 阶段
    ask: 到哪一步？
    why: 决定先做什么。
    choices:
      - {id: early, label: 刚开始}
      - {id: late, label: 很久了}
  - {kind: shared, id: income}
steps:
  - {id: call, phase: contact, do: 打电话}
  - {id: keep, phase: prepare, do: 存证据}
scripts:
  - {script: ask}
"""


def problems_of(text, kind=Scenario):
    source = parse("toy.yaml", text.encode())
    assert (convert(source, kind) is None) == bool(source.problems)
    return [str(problem) for problem in source.problems]


def changed(*changes):
    text = GOOD
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


def places(problems):
    return [problem.split(": ")[0] for problem in problems]


def in_english(text):
    return any(word in text for word in ("Expected", "Object", "Invalid", "got", "null", "field"))


def test_a_good_file_becomes_the_model(tmp_path):
    path = tmp_path / "toy.yaml"
    path.write_text(GOOD, "utf-8")
    scenario, source = read(path, "content/toy.yaml", Scenario)
    assert scenario.questions[0].choices[1].label == "很久了"
    assert [step.id for step in scenario.steps] == ["call", "keep"]
    assert source.problems == []
    assert str(source.locate(("steps", 1, "do"))) == "content/toy.yaml:17:32"


@pytest.mark.parametrize(
    ("old", "new", "place", "named"),
    [
        ("title: 玩具\n", "", "1:1", "title"),
        (", label: 很久了", "", "13:9", "label"),
        ("kind: choice\n    ", "", "6:5", "kind"),
        ("scripts:\n  - {script: ask}\n", "", "1:1", "scripts"),
        (", do: 存证据", "", "17:5", "do"),
    ],
)
def test_what_is_missing_is_named_where_it_should_be(old, new, place, named):
    expected = complaints.MISFITS[0][1].format(named)
    assert problems_of(changed((old, new))) == [f"toy.yaml:{place}: {expected}"]


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("title: 玩具", "title: 5", "3:1"),
        ("title: 玩具", "title:", "3:1"),
        ("title: 玩具", "title: ''", "3:1"),
        ("title: 玩具", "title: [玩具]", "3:1"),
        ("rank: 1", "rank: 一", "4:1"),
        ("rank: 1", "rank: 1.5", "4:1"),
        ("format: 1", "format: 2", "1:1"),
        ("format: 1", "format: '1'", "1:1"),
        ("id: toy", "id: Toy", "2:1"),
        ("kind: choice", "kind: chioce", "6:5"),
        ("phase: contact", "phase: contct", "16:16"),
        ("label: 很久了", "label: 3", "13:20"),
        ("do: 打电话", "do: 打电话, facts: C-01", "16:41"),
        ("do: 打电话", "do: 打电话, facts: [C-01, c-1]", "16:55"),
        ("scripts:\n  - {script: ask}", "scripts: []", "18:1"),
        ("scripts:\n  - {script: ask}", "scripts:", "18:1"),
        ("  - {kind: shared, id: income}", "  - 收入", "14:5"),
        ("do: 打电话", "do: 打电话, when: {answer: stage}", "16:41"),
        ("do: 打电话", "do: 打电话, when: {is: early}", "16:41"),
        ("do: 打电话", "do: 打电话, when: {answer: stage, is: early, at_least: 1}", "16:41"),
        ("do: 打电话", "do: 打电话, when: {not: {answer: a, figure: b, is: c}}", "16:48"),
    ],
)
def test_a_value_that_does_not_fit_is_named_where_it_stands(old, new, place):
    (problem,) = problems_of(changed((old, new)))
    assert problem.startswith(f"toy.yaml:{place}: ")
    assert not in_english(problem)


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("do: 打电话", "do: 打电话, within_days: 三", "16:41"),
        ("do: 打电话", "do: 打电话, within_days: 1.5", "16:41"),
        ("do: 打电话", "do: 打电话, why: 3", "16:41"),
        ("do: 打电话", "do: 打电话, why: [因为]", "16:41"),
        ("do: 打电话", "do: 打电话, when: 3", "16:41"),
        ("do: 打电话", "do: 打电话, when: {answer: stage, is: true}", "16:63"),
        ("why: 决定先做什么。", "why: 决定先做什么。\n    unsure: 账单", "11:5"),
    ],
)
def test_a_value_that_may_be_left_out_but_does_not_fit_is_named(old, new, place):
    (problem,) = problems_of(changed((old, new)))
    assert problem.startswith(f"toy.yaml:{place}: ")


@pytest.mark.parametrize(
    "new",
    ["within_days: 三", "within_days: 1.5", "why: 3", "why: [因为]", "when: 3", "by: {}"],
)
def test_a_value_that_may_be_left_out_but_does_not_fit_is_named_in_chinese(new):
    (problem,) = problems_of(changed(("do: 打电话", f"do: 打电话, {new}")))
    assert not in_english(problem)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("do: 打电话", "do: 打电话, by: {}"),
        ("title: 玩具", "title: [玩具]"),
        ("{kind: shared, id: income}", "{kind: shared, id: income, quiet: 3}"),
    ],
)
def test_what_should_stand_there_is_not_told_in_words_of_python(old, new):
    (problem,) = problems_of(changed((old, new)))
    said = problem.partition(": ")[2]
    yaml_words = re.sub("true|false", "", said)
    assert not re.search("[A-Za-z]", yaml_words)


def test_a_number_below_its_limit_is_told_the_limit():
    (problem,) = problems_of(changed(("do: 打电话", "do: 打电话, within_days: -1")))
    assert "0" in problem.partition(": ")[2]


def test_a_key_nobody_knows_is_named_and_leaves_the_rest_alone():
    problems = problems_of(changed(("rank: 1", "rank: 1\nzzz: 3\n花呗: []")))
    assert problems == [
        f"toy.yaml:5:1: {complaints.UNKNOWN_KEY.format('zzz')}",
        f"toy.yaml:6:1: {complaints.UNKNOWN_KEY.format('花呗')}",
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "meant"),
    [
        ("label: 很久了", "label: 很久了, lable: x", "13:32", "label"),
        ("rank: 1", "rank: 1\nexample: []", "5:1", "examples"),
        ("do: 打电话", "do: 打电话, within_day: 1", "16:41", "within_days"),
        ("do: 打电话", "do: 打电话, wen: {answer: a, is: b}", "16:41", "when"),
        (
            "do: 打电话",
            "do: 打电话, when: {answer: a, at_most: 3, at_lest: 1}",
            "16:71",
            "at_least",
        ),
    ],
)
def test_a_slip_in_a_key_is_told_what_was_meant(old, new, place, meant):
    slip = new.replace(old, "").strip(" ,\n")
    problems = problems_of(changed((old, new)))
    assert len(problems) == 1, slip
    assert problems[0].startswith(f"toy.yaml:{place}: ")
    assert f"是不是 {meant}？" in problems[0]


def test_a_key_that_belongs_to_another_kind_is_not_suggested_to_itself():
    (problem,) = problems_of(changed(("kind: choice", "kind: money")))
    assert "是不是 choices" not in problem


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("label: 很久了", "lable: 很久了"),
        ("title: 玩具", "titel: 玩具"),
        ("do: 打电话", "du: 打电话"),
        ("do: 打电话", "do: 打电话, when: {anser: stage, is: early}"),
        ("why: 决定先做什么。", "why: 决定先做什么。\n    unsure: {were: 账单}"),
    ],
)
def test_a_slip_in_a_key_is_one_problem(old, new):
    assert len(problems_of(changed((old, new)))) == 1


def test_a_slip_is_told_a_key_that_may_stand_there():
    example = "examples: [{name: 甲, answers: {}, stps: [call]}]"
    (problem,) = problems_of(changed(("rank: 1", f"rank: 1\n{example}")))
    assert "是不是 steps？" in problem


def test_all_problems_are_named_in_one_run():
    text = changed(
        ("rank: 1", "rank: 1\nzzz: 1"),
        ("label: 刚开始", "label: 5"),
        ("  - {kind: shared, id: income}", "  - {kind: shard, id: income}\n  - {kind: money}"),
        ("do: 存证据", "do: ''"),
        ("{script: ask}", "{script: 3}"),
    )
    found = sorted(int(place.split(":")[1]) for place in places(problems_of(text)))
    assert found == [5, 13, 15, 16, 19, 21]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: 玩具", "title: 5"),
        ("title: 玩具", "title: 玩具\nlimits: 3"),
        ("  - {id: call, phase: contact, do: 打电话}\n  - {id: keep, phase: prepare,", "  - {"),
    ],
)
def test_a_problem_outside_any_list_does_not_hide_others(old, new):
    problems = problems_of(changed((old, new), ("{script: ask}", "{script: 3}")))
    assert len(problems) == 2


def test_a_list_cut_short_by_us_is_no_problem_of_its_own():
    text = changed(("label: 刚开始", "label: 5"), ("label: 很久了", "label: 6"))
    assert places(problems_of(text)) == ["toy.yaml:12:21"]


def test_a_list_emptied_by_us_is_no_problem_of_its_own():
    assert len(problems_of(changed(("{script: ask}", "{script: 3}")))) == 1


def test_a_list_the_author_left_short_is_a_problem():
    text = changed(("      - {id: late, label: 很久了}\n", ""))
    assert places(problems_of(text)) == ["toy.yaml:11:5"]


def test_what_yaml_says_and_what_the_model_says_are_named_together():
    problems = problems_of(changed(("id: toy", "id: toy\nid: toys"), ("label: 很久了", "label: 3")))
    assert places(problems) == ["toy.yaml:3:1", "toy.yaml:14:20"]


def test_a_problem_of_yaml_alone_keeps_the_file_from_being_used():
    assert places(problems_of(changed(("id: toy", "id: toy\nid: toys")))) == ["toy.yaml:3:1"]


def test_the_same_problem_in_every_item_is_named_for_every_item():
    rows = [f"  - {{id: s-{n}, words: [], title: 停, do: [停], facts: []}}" for n in range(30)]
    problems = problems_of("\n".join(["format: 1", "stops:", *rows, ""]), Stops)
    assert [place.split(":")[1] for place in places(problems)] == [str(n) for n in range(3, 33)]


def test_days_are_read_from_quoted_text_and_bad_ones_are_named():
    row = (
        "  - {{id: C-0{}, statement: 电话, source: 公告, source_date: 无, checked_on: {},"
        ' review_by: "2027-05-23", confidence: high, changes: 无}}'
    )
    rows = [row.format(1, '"2026-11-23"'), row.format(2, '"2026-13-45"'), row.format(3, "昨天")]
    problems = problems_of("\n".join(["format: 1", "facts:", *rows, ""]), Facts)
    assert [place.split(":")[1] for place in places(problems)] == ["4", "5"]


def test_a_bad_day_is_named_in_chinese():
    text = 'format: 1\nrates:\n  - {id: r, from: "2026-13-45"}\n'
    assert not any(in_english(problem) for problem in problems_of(text, Rates))


@pytest.mark.parametrize("text", ["", "[]", "3", "甲", "~", "- format: 1\n"])
def test_a_file_that_holds_something_else_is_one_problem_at_its_start(text):
    assert places(problems_of(text)) == ["toy.yaml:1:1"]


def test_a_file_that_is_not_there_is_a_problem(tmp_path):
    value, source = read(tmp_path / "nowhere.yaml", "content/nowhere.yaml", Scenario)
    assert value is None
    assert [str(problem) for problem in source.problems] == [
        f"content/nowhere.yaml:1:1: {complaints.MISSING_FILE}"
    ]


def test_a_folder_in_the_place_of_a_file_is_a_problem(tmp_path):
    value, source = read(tmp_path, "content/folder.yaml", Scenario)
    assert (value, len(source.problems)) == (None, 1)


@pytest.mark.parametrize(
    "content", [b"a: [1", "甲".encode("gbk"), b"x" * 1024 * 1025, b"[" * 40 + b"]" * 40]
)
def test_a_file_without_values_has_one_problem_and_none_that_follow(tmp_path, content):
    (tmp_path / "x.yaml").write_bytes(content)
    value, source = read(tmp_path / "x.yaml", "x.yaml", Scenario)
    assert (value, len(source.problems)) == (None, 1)


@pytest.mark.parametrize("key", ["a` - at `b", "a\\nb", ""])
def test_any_key_can_be_named_as_unknown(key):
    (problem,) = problems_of(changed(("rank: 1", f'rank: 1\n"{key}": 1')))
    assert problem.startswith("toy.yaml:5:1: ")
    assert not in_english(problem)


def test_hundreds_of_problems_are_named_soon():
    good = ["  - {id: a, asks: 问, aliases: [], answer: [答], facts: []}"] * 700
    bad = ["  - {id: A, asks: 问, aliases: [], answer: [答], facts: []}"] * 700
    text = "\n".join(["format: 1", "topic: t", "title: 题", "entries:", *good, *bad, ""])
    started = time.monotonic()
    assert len(problems_of(text, FaqTopic)) == 700
    assert time.monotonic() - started < 10


@settings(max_examples=150, deadline=None, database=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_whatever_is_put_into_a_good_file_something_sensible_is_said(data):
    place = data.draw(st.integers(0, len(GOOD)))
    cut = data.draw(st.integers(0, 12))
    put = data.draw(st.sampled_from(["", "x", "3", "[]", "{}", ": ", "- ", "\n", "  ", "~", '""']))
    problems = problems_of(GOOD[:place] + put + GOOD[place + cut :])
    assert all(problem.startswith("toy.yaml:") for problem in problems)
    assert len(set(problems)) == len(problems)
