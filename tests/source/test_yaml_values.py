"""What YAML means here: text stays text, and only true and false are booleans."""

import pytest

from huabei_negotiate.source.yaml_source import parse


def value_of(text):
    source = parse("toy.yaml", text.encode())
    assert source.problems == []
    return source.value


@pytest.mark.parametrize(
    "text",
    [
        *("yes", "no", "on", "off", "Yes", "NO", "On", "OFF", "y", "n", "Y", "N"),
        *("True", "TRUE", "False", "FALSE", "Null", "NULL", "None"),
        *("12:30", "1:30:00", "010", "0o10", "0x1F", "0b101", "007", "00", "01.5"),
        *("1_000", "1,000", "1_0.5", "2026-11-24", "2026-11-24T10:00:00Z", "2026-11-24 10:00:00"),
        *("1e3", "1.5e3", ".5", "5.", "+5", "+1.5", "--5", "1.2.3", ".inf", "-.inf", ".nan"),
        *("=", "<<", "１２３", "3,200元", "1.2万", "95188-1", "逾期 3 天"),
    ],
)
def test_what_only_looks_like_a_value_stays_text(text):
    assert value_of(f"- {text}\n") == [text]


@pytest.mark.parametrize(
    ("text", "value"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None)],
)
def test_five_words_have_a_meaning_of_their_own(text, value):
    read = value_of(f"a: {text}\n")["a"]
    assert read is value


@pytest.mark.parametrize(
    ("text", "value"),
    [("0", 0), ("-0", 0), ("3", 3), ("-3", -3), ("3200", 3200), ("95188", 95188)],
)
def test_plain_digits_are_whole_numbers(text, value):
    read = value_of(f"a: {text}\n")["a"]
    assert (read, type(read)) == (value, int)


@pytest.mark.parametrize(
    ("text", "value"),
    [("1.10", 1.1), ("0.5", 0.5), ("-0.5", -0.5), ("7200.50", 7200.5), ("10.0", 10.0)],
)
def test_digits_with_a_point_are_decimals(text, value):
    read = value_of(f"a: {text}\n")["a"]
    assert (read, type(read)) == (value, float)


@pytest.mark.parametrize("text", ["true", "false", "null", "~", "1", "1.10", "010", "yes", ""])
@pytest.mark.parametrize("form", ["'{}'", '"{}"'])
def test_what_is_quoted_is_text(text, form):
    assert value_of(f"a: {form.format(text)}\n") == {"a": text}


@pytest.mark.parametrize(("sign", "value"), [("|", "12\n"), (">", "12\n"), ("|-", "12")])
def test_a_block_of_text_is_text(sign, value):
    assert value_of(f"a: {sign}\n  12\n") == {"a": value}


@pytest.mark.parametrize("key", ["1", "1.10", "true", "yes", "no", "null", "~", "2026-11-24"])
def test_keys_are_always_text(key):
    assert value_of(f"{key}: x\n") == {key: "x"}


def test_lists_and_mappings_nest_in_both_styles():
    text = "a:\n  - {b: [1, 甲], c: {}}\n  - []\nd: x\n"
    assert value_of(text) == {"a": [{"b": [1, "甲"], "c": {}}, []], "d": "x"}


@pytest.mark.parametrize("text", ["", "\n\n", "# 只有注释\n", "---\n", "---\n...\n", "\ufeff"])
def test_an_empty_file_is_nothing_and_no_problem(text):
    assert value_of(text) is None


@pytest.mark.parametrize("text", ["3", "甲", "[1]", "true"])
def test_a_document_need_not_be_a_mapping(text):
    assert value_of(text) == value_of(f"- {text}")[0]


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    source = parse("toy.yaml", b"\xef\xbb\xbf" + "甲: 1\n".encode())
    assert source.value == {"甲": 1}
    assert str(source.locate(("甲",))) == "toy.yaml:1:1"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_any_way(end):
    text = end.join(["a: 1", "b:", "  - x", ""])
    assert value_of(text) == {"a": 1, "b": ["x"]}


def test_a_lone_start_line_is_still_one_document():
    assert value_of("%YAML 1.1\n---\na: yes\n...\n") == {"a": "yes"}


@pytest.mark.parametrize(
    "text",
    ["9" * 19, "-" + "9" * 18, "9" * 16 + ".99", "0." + "0" * 17, "9" * 4301, "9" * 100_000],
    ids=len,
)
def test_a_number_longer_than_any_amount_stays_text(text):
    assert value_of(f"principal: {text}") == {"principal": text}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("9" * 18, 10**18 - 1),
        ("-" + "9" * 17, 1 - 10**17),
        ("123456789012345.25", 123456789012345.25),
    ],
)
def test_a_number_as_long_as_the_longest_amount_is_a_number(text, value):
    assert value_of(f"- {text}") == [value]


@pytest.mark.parametrize(
    "text", ["true", "false", "null", "~", "1", "1.10", "010", "7200.50", "2026-11-24", "''", ""]
)
def test_another_rule_for_plain_words_may_keep_all_of_them_text(text):
    source = parse("toy.yaml", f"a: {text}\nb: [{text}]\n".encode(), str)
    assert source.problems == []
    kept = text.strip("'")
    assert source.value == {"a": kept, "b": [kept] if text else []}


def test_quoted_words_have_no_rule():
    read = parse("toy.yaml", b"a: 'x'\nb: |-\n  x\nc: x\n", lambda _: 7).value
    assert read == {"a": "x", "b": "x", "c": 7}
