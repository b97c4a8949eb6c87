"""Answers from a file or a pipe, with the place of each."""

import io
import sys

import pytest

from huabei_negotiate.errors import BadAnswerFile, CannotRead, ExitCode, NoStandardInput
from huabei_negotiate.source import complaints
from huabei_negotiate.storage.answer_file import read_answers


@pytest.fixture
def answer_file(tmp_path, monkeypatch):
    """A file of answers named `answers.yaml`, in the folder the test runs in."""
    monkeypatch.chdir(tmp_path)

    def write(content):
        content = content.encode() if isinstance(content, str) else content
        (tmp_path / "answers.yaml").write_bytes(content)
        return "answers.yaml"

    return write


def texts(answers):
    return {name: typed.text for name, typed in answers.items()}


def test_each_line_is_an_answer_with_its_place(answer_file):
    answers = read_answers(answer_file("# 我的\noverdue_days: 3\n\ncause: job_loss\n"))
    assert texts(answers) == {"overdue_days": "3", "cause": "job_loss"}
    assert str(answers["overdue_days"].where) == "answers.yaml:2:1"
    assert str(answers["cause"].where) == "answers.yaml:4:1"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        *(("3", "3"), ("-3", "-3"), ("7200", "7200"), ("7200.50", "7200.50"), ("0.05", "0.05")),
        *(("1_000", "1_000"), ("010", "010"), ("2026-11-24", "2026-11-24"), ("12:30", "12:30")),
        *(("yes", "yes"), ("no", "no"), ("true", "true"), ("false", "false"), ("'true'", "true")),
        *(
            ("1.2万", "1.2万"),
            ("3,200元", "3,200元"),
            ("'7,200'", "7,200"),
            ("没工作了", "没工作了"),
        ),
        *(("", ""), ("~", "~"), ("null", "null"), ("''", ""), ("unsure", "unsure")),
        *(("[threats]", "threats"), ("[threats, distress]", "threats,distress"), ("[]", "")),
        *(("[1, 2]", "1,2"), ("|\n  两行\n  话", "两行\n话\n"), ("12345678.99", "12345678.99")),
    ],
)
def test_a_value_is_kept_as_it_was_written(answer_file, written, text):
    assert texts(read_answers(answer_file(f"name: {written}\n"))) == {"name": text}


def test_a_list_may_stand_on_lines_of_its_own(answer_file):
    answers = read_answers(answer_file("circumstances:\n- threats\n- distress\n"))
    assert texts(answers) == {"circumstances": "threats,distress"}


@pytest.mark.parametrize(
    "content",
    [
        *("", "\n", "# 还没填\n", "{}", b"\xef\xbb\xbf"),
        "---\n",
    ],
)
def test_an_empty_file_answers_nothing(answer_file, content):
    assert read_answers(answer_file(content)) == {}


def test_a_dash_is_standard_input(monkeypatch):
    piped = io.TextIOWrapper(io.BytesIO("principal: 7200\n原因: 失业\n".encode()), "ascii")
    monkeypatch.setattr(sys, "stdin", piped)
    answers = read_answers("-")
    assert texts(answers) == {"principal": "7200", "原因": "失业"}
    assert str(answers["原因"].where) == "stdin:2:1"


def test_an_empty_pipe_answers_nothing(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"")))
    assert read_answers("-") == {}


def test_a_closed_pipe_cannot_be_read(monkeypatch):
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(NoStandardInput) as refused:
        read_answers("-")
    assert refused.value.exit_code == ExitCode.UNREADABLE


def test_a_file_that_is_not_there_cannot_be_read(tmp_path):
    with pytest.raises(CannotRead) as refused:
        read_answers(str(tmp_path / "nowhere.yaml"))
    assert str(tmp_path / "nowhere.yaml") in str(refused.value)
    assert refused.value.exit_code == ExitCode.UNREADABLE


def test_a_folder_cannot_be_read(tmp_path):
    with pytest.raises(CannotRead):
        read_answers(str(tmp_path))


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ("a: 1\nb: 2\na: 3\n", "3:1", complaints.TWICE.format("a")),
        ("a: &x 1\nb: *x\n", "1:4", complaints.NO_ANCHOR),
        ("a: 1\nb: !x 2\n", "2:4", complaints.NO_TAG),
        ("a: 1\n---\nb: 2\n", "3:1", complaints.TWO_DOCUMENTS),
        ("a: 1\nb: c: d\n", "2:5", complaints.BROKEN),
        ("story: 你好".encode("gbk"), "1:1", complaints.NOT_UTF8),
        (b"a: 1\n#" + b"x" * 1024 * 1024, "1:1", complaints.TOO_BIG.format(1)),
        ("a: " + "[" * 40, "1:36", complaints.TOO_DEEP),
    ],
)
def test_what_is_wrong_with_the_file_is_named_with_its_place(answer_file, content, place, said):
    with pytest.raises(BadAnswerFile) as refused:
        read_answers(answer_file(content))
    assert str(refused.value).startswith(f"answers.yaml:{place}: {said}")
    assert refused.value.exit_code == ExitCode.UNREADABLE


@pytest.mark.parametrize("content", ["- a: 1\n", "逾期 3 天\n", "3\n", "\n\n[]\n"])
def test_a_file_that_is_no_list_of_names_and_values_is_refused(answer_file, content):
    with pytest.raises(BadAnswerFile, match=r"^answers\.yaml:\d+:\d+") as refused:
        read_answers(answer_file(content))
    assert "名字: 值" in str(refused.value)


@pytest.mark.parametrize("content", ["- a: 1\n", "a: 1\nstory: {b: 1}\n"])
def test_a_place_is_set_off_from_what_is_wrong_there(answer_file, content):
    with pytest.raises(BadAnswerFile, match=r"^answers\.yaml:\d:1: [一-鿿]"):
        read_answers(answer_file(content))


@pytest.mark.parametrize("value", ["{a: 1}", "[{a: 1}]", "[[a]]"])
def test_a_value_that_is_no_answer_is_named_with_its_place(answer_file, value):
    with pytest.raises(BadAnswerFile, match=r"^answers\.yaml:2:1"):
        read_answers(answer_file(f"a: 1\nstory: {value}\n"))


def test_a_number_of_any_length_is_kept(answer_file):
    assert texts(read_answers(answer_file("a: " + "9" * 5000))) == {"a": "9" * 5000}


@pytest.mark.parametrize("written", ["0.00001", "12345678901234567.89"])
def test_an_amount_is_never_rounded(answer_file, written):
    assert texts(read_answers(answer_file(f"a: {written}"))) == {"a": written}
