"""What a file may not have is named with its place, and never followed."""

from itertools import pairwise

import pytest

from huabei_negotiate.source import complaints
from huabei_negotiate.source.yaml_source import MAX_BYTES, MAX_DEPTH, parse


def problems_of(content):
    content = content.encode() if isinstance(content, str) else content
    return [str(problem) for problem in parse("toy.yaml", content).problems]


def said(place, message, *details):
    return f"toy.yaml:{place}: {message.format(*details)}"


def nested(depth, core="x"):
    return "[" * depth + core + "]" * depth


def test_a_key_written_twice_is_named_where_it_is_written_again():
    assert problems_of("a: 1\nb:\n  c: 1\n  d: 2\n  c: 3\na: 4\n") == [
        said("5:3", complaints.TWICE, "c"),
        said("6:1", complaints.TWICE, "a"),
    ]


def test_quoting_does_not_make_another_key():
    assert problems_of("{a: 1, 'a': 2}") == [said("1:8", complaints.TWICE, "a")]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ('"\\e[2J"', "U+001B"),
        ("花\u202e呗", "U+202E"),
        ("花\u200b呗", "U+200B"),
        ('"\\u2028"', "U+2028"),
        ("\ue000", "U+E000"),
    ],
)
def test_what_cannot_be_seen_is_named_in_values_and_keys(written, code):
    assert problems_of(f"a: {written}\n") == [said("1:4", complaints.HIDDEN, code)]
    assert problems_of(f"{written}: a\n") == [said("1:1", complaints.HIDDEN, code)]


@pytest.mark.parametrize("written", ["全角\u3000空格", '"两行\\n字"', "|\n  两行\n  字", "🙂"])
def test_blanks_and_line_ends_are_seen(written):
    assert problems_of(f"a: {written}\n") == []


def test_hidden_characters_may_stand_where_they_are_taken_out_later():
    assert parse("toy.yaml", "a: 花\u200b呗\n".encode(), may_hide=True).problems == []


def test_the_same_key_in_two_mappings_is_fine():
    assert problems_of("- {a: 1}\n- {a: 1}\n") == []


def test_anchors_and_aliases_are_refused_and_never_followed():
    source = parse("toy.yaml", b"a: &here [1, 2]\nb: *here\n")
    assert source.value == {"a": [1, 2], "b": None}
    assert [str(problem) for problem in source.problems] == [
        said("1:4", complaints.NO_ANCHOR),
        said("2:4", complaints.NO_ALIAS),
    ]


def test_an_anchor_may_stand_nowhere():
    for text in ("&a x", "- &a x", "&a k: 1", "k: &a {b: 1}", "&a [1]"):
        assert complaints.NO_ANCHOR in problems_of(text)[0], text


def test_aliases_of_aliases_cost_nothing():
    rows = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    rows += [f"{b}: &{b} [{', '.join([f'*{a}'] * 9)}]" for a, b in pairwise("abcdefghi")]
    source = parse("toy.yaml", "\n".join(rows).encode())
    assert source.value["i"] == [None] * 9
    assert len(source.problems) == 9 + 8 * 9


@pytest.mark.parametrize(
    "text",
    [
        "a: !x 1",
        "a: !!str 5",
        "a: !!python/object/apply:os.system [true]",
        "!!map {a: 1}",
        "a: !!binary aGk=",
        "!x a: 1",
    ],
)
def test_tags_are_refused(text):
    assert any(complaints.NO_TAG in problem for problem in problems_of(text))


def test_a_tag_makes_nothing():
    assert parse("toy.yaml", b"a: !!python/name:os.system x").value == {"a": "x"}


def test_a_merge_key_is_refused_with_its_alias():
    source = parse("toy.yaml", b"a: &a {x: 1}\nb:\n  <<: *a\n  y: 2\n")
    assert said("3:7", complaints.NO_ALIAS) in map(str, source.problems)
    assert source.value["b"] == {"<<": None, "y": 2}


def test_a_merge_key_without_alias_is_a_key_like_any_other():
    assert parse("toy.yaml", b"<<: {a: 1}\na: 2\n").value == {"<<": {"a": 1}, "a": 2}


def test_a_second_document_is_refused():
    source = parse("toy.yaml", b"a: 1\n---\nb: 2\n---\nc: 3\n")
    assert [str(problem) for problem in source.problems] == [said("3:1", complaints.TWO_DOCUMENTS)]
    assert source.value == {"a": 1}


@pytest.mark.parametrize("key", ["[a]", "{a: 1}", "? [a]\n"])
def test_a_key_must_be_a_word(key):
    assert said("1:3" if "?" in key else "1:2", complaints.NOT_A_KEY) in problems_of(
        key + ": 1" if "?" in key else f"{{{key}: 1}}"
    )


def test_an_alias_is_no_key():
    found = problems_of("a: &a x\n*a : 1\n")
    assert said("2:1", complaints.NO_ALIAS) in found


def test_all_problems_of_a_file_are_named_at_once():
    found = problems_of("a: &x 1\na: !t 2\nb: *x\n? [k]\n: 1\n---\nc: 1\n")
    assert [problem.split(":")[1] for problem in found] == ["1", "2", "2", "3", "4", "7"]


@pytest.mark.parametrize("text", [nested(MAX_DEPTH), "x: " + nested(MAX_DEPTH - 1)])
def test_nesting_up_to_the_limit_is_read(text):
    assert problems_of(text) == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (nested(MAX_DEPTH + 1), "1:34"),
        ("x: " + nested(MAX_DEPTH), "1:36"),
        (nested(900), "1:34"),
        ("{a: " * 900, "1:130"),
        ("- " * 400_000, "1:67"),
        ("? " * 400_000, "1:67"),
    ],
)
def test_nesting_beyond_the_limit_is_refused_where_it_begins(text, place):
    assert problems_of(text) == [said(place, complaints.TOO_DEEP)]


@pytest.mark.parametrize("text", [nested(5000), "[" * 1_000_000, "{a: " * 200_000])
def test_nesting_that_even_the_parser_refuses_is_one_problem(text):
    assert len(problems_of(text)) == 1


def test_nothing_of_what_is_too_deep_is_kept():
    assert parse("toy.yaml", nested(40).encode()).value is None


def test_a_file_of_one_mebibyte_is_read_and_one_byte_more_is_not():
    full = b"a: 1\n#" + b"x" * (MAX_BYTES - 6)
    assert len(full) == 1024 * 1024
    assert problems_of(full) == []
    assert problems_of(full + b"x") == [said("1:1", complaints.TOO_BIG.format(1))]


@pytest.mark.parametrize(
    "content",
    ["甲: 乙".encode("gbk"), "a: 1".encode("utf-16"), b"\xff\xfe", b"a: \x80", b"\xed\xa0\x80"],
)
def test_only_utf8_is_read(content):
    source = parse("toy.yaml", content)
    assert source.value is None
    assert [str(problem) for problem in source.problems] == [said("1:1", complaints.NOT_UTF8)]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("a: b: c\n", "1:5"),
        ("a: 1\n  b: 2\n", "2:4"),
        ("a: [1, 2\nb: 3\n", "2:2"),
        ("a:\n\t- 1\n", "2:1"),
        ("a: 'x\n", "2:1"),
        ("a: @x\n", "1:4"),
        ("a: `x\n", "1:4"),
        ("甲: {乙: 1\n", "2:1"),
        ("}", "1:1"),
        ("a: *nobody\n- b\n", "2:1"),
        ("%YAML 3.0\n---\na: 1\n", "1:1"),
    ],
)
def test_broken_yaml_is_named_with_its_place(text, place):
    source = parse("toy.yaml", text.encode())
    found = [str(problem) for problem in source.problems]
    assert source.value is None
    assert found == [said(place, complaints.BROKEN)]


@pytest.mark.parametrize("content", [b"a: \x00", b"\x00" * 100, b"a: \x07b", b"\x1b[31m"])
def test_control_characters_are_broken_yaml(content):
    source = parse("toy.yaml", content)
    assert source.value is None
    assert complaints.BROKEN in str(source.problems[0])


@pytest.mark.parametrize("text", ["a: b: c\n", "a: [1, 2\nb: 3\n", "a: 'x\n", "a: @x\n"])
def test_what_is_wrong_with_broken_yaml_is_said_in_chinese(text):
    (found,) = problems_of(text)
    words = found.partition("YAML")[2]
    assert not any(char.isascii() and char.isalpha() for char in words)
