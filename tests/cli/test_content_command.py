"""Authors are told every problem of their files, and what their content amounts to."""

import re

import pytest

from huabei_negotiate.core.collecting import allowed

DAY = ("--today", "2026-11-24")


@pytest.fixture
def lint(inside, content_copy):
    """Checks a copy of the content after a change to one of its files."""

    def call(relative="", old="", new="", *more):
        if relative:
            path = content_copy / "zh-CN" / relative
            text = path.read_text("utf-8")
            assert old in text
            path.write_text(text.replace(old, new, 1), "utf-8")
        return inside("content", "lint", "--content", str(content_copy), *DAY, *more)

    return call


def test_problems_are_printed_as_file_line_and_column(lint, english_in):
    outcome = lint("scenarios/quota.yaml", "rank: 3", "rank: 3\nzzz: 1")
    assert (outcome.code, outcome.err) == (1, "")
    assert english_in(outcome.out) == []
    assert re.search(r"^content/zh-CN/scenarios/quota\.yaml:5:1: .*zzz", outcome.out, re.MULTILINE)


def test_problems_of_several_files_are_printed_in_one_run(lint, content_copy):
    for name in ("stops.yaml", "myths.yaml", "guide/1.yaml"):
        path = content_copy / "zh-CN" / name
        path.write_text(path.read_text("utf-8") + "\nzzz: 1\n", "utf-8")
    told = lint().out
    for name in ("stops.yaml", "myths.yaml", "guide/1.yaml"):
        assert f"content/zh-CN/{name}:" in told


def test_how_many_there_are_is_told_last(lint):
    outcome = lint("scenarios/quota.yaml", "rank: 3", "rank: 3\nzzz: 1")
    *problems, summary = outcome.out.splitlines()
    assert re.fullmatch(r"\d+ 处错误，\d+ 处提醒。", summary)
    assert sum(map(int, re.findall(r"\d+", summary))) == len(problems)


def test_a_file_that_is_not_utf8_is_told_with_its_place(lint, content_copy):
    (content_copy / "zh-CN" / "stops.yaml").write_bytes("停".encode("gbk"))
    outcome = lint()
    assert outcome.code == 1
    assert "content/zh-CN/stops.yaml:1:1: " in outcome.out


def test_a_file_that_is_not_there_is_told(lint, content_copy):
    (content_copy / "zh-CN" / "stops.yaml").unlink()
    outcome = lint()
    assert outcome.code == 1
    assert "content/zh-CN/stops.yaml:1:1: " in outcome.out


def test_a_content_folder_that_is_not_there_is_told(inside, here):
    for name in ("lint", "report", "answers"):
        outcome = inside("content", name, "--content", "nowhere")
        assert (outcome.code, outcome.out) == (3, "")
        assert "nowhere" in outcome.err
    assert list(here.iterdir()) == []


def test_what_the_content_amounts_to_is_told_in_numbers(inside):
    outcome = inside("content", "report", *DAY)
    assert (outcome.code, outcome.err) == (0, "")
    assert len(re.findall(r"\d+", outcome.out)) >= 10


def test_a_report_on_broken_content_names_the_file(inside, content_copy):
    path = content_copy / "zh-CN" / "stops.yaml"
    path.write_text(path.read_text("utf-8") + "\nzzz: 1\n", "utf-8")
    outcome = inside("content", "report", "--content", str(content_copy), *DAY)
    assert (outcome.code, outcome.out) == (3, "")
    assert "content/zh-CN/stops.yaml:" in outcome.err
    assert outcome.err.count("\n") == 1


def test_the_page_of_answers_is_what_the_content_says_now(inside, root):
    outcome = inside("content", "answers")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == (root / "docs" / "answers.md").read_text("utf-8")


def test_the_page_of_answers_has_a_row_for_every_question(inside, catalog):
    told = inside("content", "answers").out
    for scenario in catalog.scenario_ids:
        rows = told.partition(f"## `{scenario}`")[2].partition("\n## ")[0]
        for question in catalog.situation([scenario]).questions:
            row = re.search(rf"^\| `{question.id}` \|.*", rows, re.MULTILINE)
            assert row, question.id
            assert all(f"`{choice}`" in row[0] for choice in allowed(question)), question.id


def test_the_page_of_answers_asks_for_a_day_where_a_day_is_meant(inside):
    row = re.search(r"^\| `papers_on` .*", inside("content", "answers").out, re.MULTILINE)
    assert "数，" not in row[0]
