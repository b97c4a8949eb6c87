"""Every value has a line and a column, counted as editors count them."""

import pytest

from huabei_negotiate.source.location import Location, Problem
from huabei_negotiate.source.yaml_source import parse

TEXT = """\
# 开头的注释
format: 1
questions:
  - kind: choice
    choices:
      - {id: a, label: 甲乙}
      - {id: b,   label: 丙}
  -   plain
empty:
"引号": [1,   2]
"""


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        ((), "2:1"),
        (("format",), "2:1"),
        (("questions",), "3:1"),
        (("questions", 0), "4:5"),
        (("questions", 0, "kind"), "4:5"),
        (("questions", 0, "choices"), "5:5"),
        (("questions", 0, "choices", 0), "6:9"),
        (("questions", 0, "choices", 0, "label"), "6:17"),
        (("questions", 0, "choices", 1, "label"), "7:19"),
        (("questions", 1), "8:7"),
        (("empty",), "9:1"),
        (("引号",), "10:1"),
        (("引号", 0), "10:8"),
        (("引号", 1), "10:13"),
    ],
)
def test_a_value_is_where_it_stands_and_a_mapping_s_value_where_its_key_is(steps, place):
    assert str(parse("toy.yaml", TEXT.encode()).locate(steps)) == f"toy.yaml:{place}"


@pytest.mark.parametrize(
    ("steps", "place"),
    [
        (("questions", 0, "label"), "4:5"),
        (("questions", 7), "4:3"),
        (("questions", "kind"), "4:3"),
        (("format", "x", 3), "2:9"),
        (("missing",), "2:1"),
        (("missing", 3, "x"), "2:1"),
        (("questions", 0, "choices", 0, "when", "answer"), "6:9"),
    ],
)
def test_what_is_not_there_is_at_the_last_place_on_the_way(steps, place):
    assert str(parse("toy.yaml", TEXT.encode()).locate(steps)) == f"toy.yaml:{place}"


def test_columns_count_characters_not_bytes_or_cells():
    source = parse("toy.yaml", "花呗: {金额: 1, 天数: 2}\n".encode())
    assert str(source.locate(("花呗", "天数"))) == "toy.yaml:1:13"


def test_a_file_without_values_has_a_place():
    assert str(parse("empty.yaml", b"").locate(())) == "empty.yaml:1:1"
    assert str(parse("empty.yaml", b"").locate(("a", 0))) == "empty.yaml:1:1"


def test_a_problem_prints_as_editors_read_it():
    where = Location("content/x.yaml", 9, 5)
    assert str(Problem(where, "缺少 label。")) == "content/x.yaml:9:5: 缺少 label。"


def test_a_warning_says_that_it_is_one():
    problem = Problem(Location("x.yaml", 1, 1), "太宽", is_warning=True)
    assert str(problem).startswith("x.yaml:1:1: 提醒")


def test_problems_sort_by_file_line_and_column_as_numbers():
    places = [("b", 1, 1), ("a", 10, 1), ("a", 9, 12), ("a", 9, 2)]
    problems = [Problem(Location(*place), "x") for place in places]
    found = [(p.where.path, p.where.line, p.where.column) for p in sorted(problems)]
    assert found == [("a", 9, 2), ("a", 9, 12), ("a", 10, 1), ("b", 1, 1)]
