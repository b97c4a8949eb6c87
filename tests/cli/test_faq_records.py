"""Programs get one record a question, in a shape that does not change."""

import json

import pytest

KEYS = ["format", "question", "sure", "stop", "refusal", "myth", "hits"]


@pytest.fixture
def asked(inside):
    """The record for a question, and the exit code."""

    def asked(*words):
        outcome = inside("faq", "--format", "json", *words)
        assert outcome.err == ""
        return json.loads(outcome.out), outcome.code

    return asked


@pytest.fixture
def batch(inside, tmp_path):
    """The records for the lines of a file."""

    def batch(text):
        path = tmp_path / "questions.txt"
        path.write_bytes(text.encode("utf-8", "surrogateescape"))
        outcome = inside("faq", "--batch", str(path))
        assert (outcome.code, outcome.err) == (0, "")
        return [json.loads(line) for line in outcome.out.splitlines()]

    return batch


def test_a_sure_answer_is_the_first_of_three_hits(asked):
    record, code = asked("花呗怎么还款")
    assert (list(record), code) == (KEYS, 0)
    assert (record["format"], record["sure"]) == (1, True)
    assert record["hits"][0]["id"] == "rp_how"
    assert [list(hit) for hit in record["hits"]] == [["id", "score", "asks"]] * 3


def test_a_question_may_be_several_words(asked):
    assert asked("花呗", "怎么还款")[0]["hits"] == asked("花呗怎么还款")[0]["hits"]


@pytest.mark.parametrize("question", ["", "？？？", "🙂", "zzzz", "今天天气怎么样"])
def test_where_nothing_fits_the_code_is_1_and_nothing_is_sure(asked, question):
    record, code = asked(question)
    assert (record["sure"], code) == (False, 1)


def test_a_stop_answers_before_any_entry(asked):
    record, code = asked("客服让我开屏幕共享")
    assert (record["stop"], record["sure"], code) == ("screen-share", False, 0)
    assert len(record["hits"]) == 3


def test_a_refusal_answers_before_any_entry(asked):
    record, _ = asked("办个假证明能协商吗")
    assert (record["refusal"], record["sure"]) == ("forged-papers", False)


def test_a_number_that_could_be_an_identity_is_hidden(asked):
    record, _ = asked("身份证11010119900307123X能开花呗吗")
    assert "11010119900307123X" not in record["question"]


def test_every_line_of_a_file_gets_a_record(batch):
    readable = ["花呗怎么还款", "[red]花呗[/red]", "花" * 10_000]
    unreadable = ["", "？？", "\x00\x07", "🙂", "\udcff"]
    records = batch("\n".join([*readable, *unreadable]) + "\n")
    assert [list(record) for record in records] == [KEYS] * 8
    assert [len(record["hits"]) for record in records] == [3, 3, 3, 0, 0, 0, 0, 0]


def test_an_empty_file_gives_no_record(batch):
    assert batch("") == []


def test_a_batch_reads_what_comes_through_a_pipe(outside):
    outcome = outside("faq", "--batch", "-", given="花呗怎么还款\n逾期\n".encode())
    assert (outcome.code, outcome.err) == (0, "")
    assert len(outcome.out.splitlines()) == 2


def test_a_batch_and_a_question_do_not_go_together(inside):
    outcome = inside("faq", "--batch", "x.txt", "逾期")
    assert outcome.code == 2
    assert "--batch" in outcome.err


def test_a_batch_that_cannot_be_read_is_told(inside, tmp_path):
    outcome = inside("faq", "--batch", str(tmp_path / "missing.txt"))
    assert outcome.code == 3
    assert "missing.txt" in outcome.err


def test_a_format_that_does_not_exist_is_told(inside):
    assert inside("faq", "--format", "xml", "逾期").code == 2
