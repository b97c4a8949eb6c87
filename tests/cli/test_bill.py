"""`bill check`, as its readers run it."""

import csv
import io
import json
import os
import sys
from datetime import date

import pytest
from toy_bills import S18, WORDS, bill, row

from huabei_negotiate.storage.case_store import find_store
from huabei_negotiate.terminal.prompter import Navigation

CHECK = ("bill", "check")


@pytest.fixture
def sample(tmp_path):
    path = tmp_path / "账单.csv"
    path.write_bytes(S18)
    return str(path)


@pytest.fixture
def write(tmp_path):
    def put(content, name="bill.csv"):
        path = tmp_path / name
        path.write_bytes(content)
        return str(path)

    return put


def test_the_summary_is_printed(program, sample):
    outcome = program(*CHECK, sample)
    assert (outcome.code, outcome.err) == (0, "")
    assert "16,618.16" in outcome.out
    assert WORDS.titles.doubts in outcome.out
    assert WORDS.next.marking in outcome.out


def test_without_doubts_nothing_is_said_of_marking(inside, write):
    outcome = inside(*CHECK, write(bill(row())))
    assert WORDS.next.marking not in outcome.out


@pytest.mark.parametrize("kind", ["json", "csv", "html", "markdown"])
def test_every_format_is_written(inside, sample, kind):
    outcome = inside(*CHECK, sample, "--format", kind)
    assert (outcome.code, outcome.err) == (0, "")
    assert "申某数码专营" in outcome.out


def test_json_is_json_and_csv_is_a_table(inside, sample):
    assert json.loads(inside(*CHECK, sample, "--format", "json").out)["rows"] == 37
    written = inside(*CHECK, sample, "--format", "csv").out.removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(written)))
    assert [len(cells) for cells in rows] == [10, 10, 10, 10]


def test_an_unknown_format_is_refused(inside, sample):
    outcome = inside(*CHECK, sample, "--format", "pdf")
    assert outcome.code == 2
    assert "markdown" in outcome.err


def test_several_files_are_one_bill(inside, sample, write):
    other = write(bill(row()))
    record = json.loads(inside(*CHECK, sample, other, sample, "--format", "json").out)
    assert record["rows"] == 38
    assert "overlap_merged" in record["warnings"]


@pytest.mark.parametrize(
    ("since", "until", "shown"),
    [("2026-10-13", "2026-10-13", 3), ("2026-10-14", None, 0), (None, "2026-10-12", 1)],
)
def test_doubts_are_looked_for_between_two_days(inside, sample, since, until, shown):
    given = [*(("--since", since) if since else ()), *(("--until", until) if until else ())]
    record = json.loads(inside(*CHECK, sample, *given, "--format", "json").out)
    assert len(record["doubts"]) == shown
    assert record["huabei"]["purchases"]["count"] == 17


def test_the_days_must_be_in_order(inside, sample):
    outcome = inside(*CHECK, sample, "--since", "2026-10-14", "--until", "2026-10-13")
    assert outcome.code == 2
    assert "--since" in outcome.err


def test_what_is_known_is_left_out(inside, sample, write):
    known = write("未某点卡商行\n".encode(), "known.txt")
    record = json.loads(inside(*CHECK, sample, "--known", known, "--format", "json").out)
    assert [doubt["party"] for doubt in record["doubts"]] == ["申某数码专营"]


def test_a_list_that_is_not_there_is_told(inside, sample):
    outcome = inside(*CHECK, sample, "--known", "没有.txt")
    assert outcome.code == 3
    assert "没有.txt" in outcome.err


def test_amounts_are_taken_as_people_write_them(inside, sample):
    given = ("--opening", "1万", "--owed", "２５０００元")
    record = json.loads(inside(*CHECK, sample, *given, "--format", "json").out)
    assert record["balance"]["opening_fen"] == 10_000_00
    assert record["balance"]["owed_fen"] == 25_000_00


def test_the_debt_is_compared_with_the_bill(inside, sample):
    outcome = inside(*CHECK, sample, "--opening", "0", "--owed", "13000")
    assert WORDS.titles.balance in outcome.out
    assert "391.24 到 2,511.24" in outcome.out


@pytest.mark.parametrize("option", ["--opening", "--owed"])
def test_what_is_no_amount_is_told(inside, sample, option):
    outcome = inside(*CHECK, sample, option, "很多")
    assert outcome.code == 2
    assert option in outcome.err


def test_an_export_of_some_rows_cannot_be_compared(inside, write):
    partial = write(S18.replace("[全部]".encode("gb18030"), "[仅支出]".encode("gb18030")))
    assert inside(*CHECK, partial).code == 0
    assert WORDS.sums.unknown in inside(*CHECK, partial).out
    outcome = inside(*CHECK, partial, "--owed", "100", "--format", "json")
    record = json.loads(outcome.out)
    assert outcome.code == 3
    assert outcome.err.count("\n") == 1
    assert (record["huabei"], record["warnings"]) == (None, ["expense_only"])


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty"),
        (bill(), "empty"),
        (b"PK\x03\x04", "compressed"),
        (b"%PDF-1.7", "pdf"),
        (b"hello", "not_alipay"),
    ],
)
def test_a_file_that_cannot_be_used_ends_with_3_and_one_line(program, write, content, code):
    outcome = program(*CHECK, write(content), "--format", "json")
    record = json.loads(outcome.out)
    assert outcome.code == 3
    assert outcome.err.count("\n") == 1
    assert (record["huabei"], record["net_change_fen"]) == (None, None)
    assert record["warnings"] == [code]
    assert program(*CHECK, write(content)).out == ""


def test_a_file_that_is_not_there_is_told_in_one_line(program):
    outcome = program(*CHECK, "没有.csv")
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.count("\n") == 1
    assert "没有.csv" in outcome.err


def test_a_folder_is_told_in_one_line(inside, tmp_path):
    outcome = inside(*CHECK, str(tmp_path))
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.count("\n") == 1


def test_a_file_that_may_not_be_read_is_told_in_one_line(inside, sample, monkeypatch):
    def refuse(*_arguments):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr("huabei_negotiate.storage.alipay_csv._Reading.read", refuse)
    outcome = inside(*CHECK, sample)
    assert (outcome.code, outcome.out) == (3, "")
    assert outcome.err.count("\n") == 1


def test_the_name_of_a_file_does_nothing(inside):
    outcome = inside(*CHECK, "a\x1b[2J\u202eb.csv")
    assert outcome.code == 3
    assert "\x1b" not in outcome.err
    assert "\\u001b[2J\\u202eb" in outcome.err


def test_a_file_must_be_named(inside):
    outcome = inside(*CHECK)
    assert outcome.code == 2
    assert outcome.out == ""


def test_a_damaged_bill_ends_with_0(inside, write):
    record = json.loads(inside(*CHECK, write(S18[:-30]), "--format", "json").out)
    assert record["rows"] == 36
    assert "truncated" in record["warnings"]


def test_a_file_that_changed_meanwhile_is_no_bug(inside, sample, monkeypatch):
    def gone(*_arguments):
        raise FileNotFoundError(2, os.strerror(2))

    monkeypatch.setattr("huabei_negotiate.storage.alipay_shelf.Shelf.fetch", gone)
    assert inside(*CHECK, sample).code == 3


def test_the_bill_is_never_copied(outside, tmp_path):
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "bill.csv").write_bytes(S18)
    folders = {"HOME": str(home), "XDG_CACHE_HOME": str(home), "XDG_DATA_HOME": str(home)}
    place = {"environment": {**folders, "TMPDIR": str(home)}, "cwd": home}
    assert outside(*CHECK, str(tmp_path / "bill.csv"), **place).code == 0
    assert list(home.iterdir()) == []


def test_nothing_said_is_english(inside, english_in, sample, write):
    for path in (sample, write(b"x"), write(b"PK\x03\x04"), "没有.csv"):
        outcome = inside(*CHECK, path)
        assert english_in(outcome.out + outcome.err) == []


class Device:
    """Chooses from a list, as a reader would."""

    def __init__(self, *replies):
        self.replies = list(replies)

    def pick(self, _rows, _chosen, _back, _shortcuts=None):
        return self.replies.pop(0)


@pytest.fixture
def at_terminal(inside, sample, monkeypatch):
    """Runs the command where someone looks and answers."""

    def answer(*replies):
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        device = "huabei_negotiate.terminal.devices.open_device"
        monkeypatch.setattr(device, lambda *_arguments, **_settings: Device(*replies))
        return inside(*CHECK, sample, "--plain")

    return answer


def test_what_was_marked_is_told_with_the_next_command(at_terminal):
    outcome = at_terminal("unknown", "unknown", "unsure")
    assert outcome.code == 0
    assert "--set amount=7488 --set pending_orders=yes" in outcome.out
    assert WORDS.next.marking not in outcome.out


def test_one_who_leaves_is_told_what_was_marked(at_terminal):
    outcome = at_terminal("unknown", Navigation.LEAVE)
    assert outcome.code == 130
    assert "--set amount=6488" in outcome.out


MARKS = ("unknown", "unknown", "unsure")


@pytest.fixture
def kept(inside, own_data):
    """The first case, made from these scenarios; read again each time it is called."""

    def read():
        with find_store(own_data / "huabei-negotiate" / "cases.db", date(2026, 11, 25)) as store:
            return store.load(1)

    inside("--scenario", "overdue", "--set", "overdue_days=3", "--now", "--save")
    return read


def test_marks_go_into_a_case_where_the_reader_agrees(at_terminal, kept):
    outcome = at_terminal(*MARKS, "keep")
    assert (outcome.code, outcome.err) == (0, "")
    assert [doubt.mark for doubt in kept().doubts] == list(MARKS)
    assert "1 号案卷" in outcome.out


def test_of_an_order_only_the_end_is_kept(at_terminal, kept):
    at_terminal(*MARKS, "keep")
    assert {len(doubt.order) for doubt in kept().doubts} == {4}


def test_what_follows_from_the_marks_is_kept_as_answers(at_terminal, kept):
    at_terminal(*MARKS, "keep")
    case = kept()
    assert case.scenarios == ("overdue", "theft")
    assert case.answers == {
        "overdue_days": "3",
        "what": "unknown_spending",
        "amount": "7488",
        "pending_orders": "yes",
    }


def test_marks_may_go_into_a_new_case_and_leave_the_other_alone(at_terminal, kept, own_data):
    outcome = at_terminal(*MARKS, "new")
    assert "2 号案卷" in outcome.out
    assert (kept().doubts, kept().scenarios) == ((), ("overdue",))
    with find_store(own_data / "huabei-negotiate" / "cases.db", date(2026, 11, 25)) as store:
        made = store.load(2)
    assert made.scenarios == ("theft",)
    assert [doubt.mark for doubt in made.doubts] == list(MARKS)
    assert made.answers["amount"] == "7488"


def test_marks_stay_out_of_a_case_unless_the_reader_agrees(at_terminal, kept):
    assert at_terminal(*MARKS, "not").code == 0
    assert (kept().doubts, kept().scenarios) == ((), ("overdue",))


def test_one_who_leaves_at_the_question_keeps_nothing(at_terminal, kept):
    assert at_terminal(*MARKS, Navigation.LEAVE).code == 130
    assert kept().doubts == ()


def test_where_all_payments_are_known_there_is_nothing_to_keep(at_terminal, kept):
    assert at_terminal("known", "known", "known").code == 0
    assert kept().doubts == ()


def test_a_store_that_cannot_be_read_is_said_after_the_bill(at_terminal, own_data):
    (own_data / "huabei-negotiate").mkdir()
    (own_data / "huabei-negotiate" / "cases.db").mkdir()
    outcome = at_terminal(*MARKS)
    assert (outcome.code, outcome.err.count("\n")) == (0, 1)
    assert "--set amount=7488" in outcome.out


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_doubts_are_marked_on_a_terminal(sample, root):
    pexpect = pytest.importorskip("pexpect")
    arguments = ["-m", "huabei_negotiate", *CHECK, sample, "--plain"]
    environment = {**os.environ, "LANG": "C.UTF-8", "TERM": "xterm"}
    child = pexpect.spawn(
        sys.executable, arguments, encoding="utf-8", timeout=20, cwd=root, env=environment
    )
    for reply in ("2", "2", "3"):
        child.expect(WORDS.marking.stop)
        child.expect(": $")
        child.sendline(reply)
    child.expect("--set amount=7488 --set pending_orders=yes")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
