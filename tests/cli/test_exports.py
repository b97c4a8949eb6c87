"""Everything can be taken along: named by format or by ending, to files and pipes."""

import errno
import io
import os
import resource
import signal
import stat
import sys
import zipfile

import docx
import pytest
import vobject
from readers import html_text, html_tree
from toy_bills import S18

from huabei_negotiate.cli.plan import FORMATS

DAY = ("--today", "2026-11-24")
THEFT = ("--scenario", "theft", *DAY)
OVERDUE = ("--scenario", "overdue", "--set", "principal=7200", "--set", "overdue_days=45", *DAY)
STARTS = {
    "text": b"## ",
    "json": b"{",
    "markdown": b"# ",
    "html": b"<!DOCTYPE html>",
    "docx": b"PK",
    "ics": b"BEGIN:VCALENDAR\r\n",
}
ENDINGS = {
    "plan.txt": "text",
    "plan": "text",
    "plan.json": "json",
    "plan.md": "markdown",
    "plan.markdown": "markdown",
    "plan.html": "html",
    "方案.HTM": "html",
    "plan.docx": "docx",
    "plan.ics": "ics",
}


def test_the_formats_tested_are_all_there_are():
    assert set(STARTS) == set(FORMATS)


@pytest.mark.parametrize(("file", "kind"), ENDINGS.items())
def test_the_ending_of_a_file_names_its_format(inside, here, file, kind):
    outcome = inside(*THEFT, "-o", file)
    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert (here / file).read_bytes().startswith(STARTS[kind])


@pytest.mark.parametrize("file", ["方案.pdf", "方案.DOC", "方案.xlsx"])
def test_text_is_not_written_under_a_name_that_promises_another_kind(inside, here, file):
    outcome = inside(*THEFT, "-o", file)
    assert (outcome.code, outcome.out) == (2, "")
    assert "写不成" in outcome.err
    assert not (here / file).exists()


@pytest.mark.parametrize("kind", STARTS)
def test_a_format_named_wins_over_the_ending(inside, here, kind):
    assert inside(*THEFT, "--format", kind, "-o", "plan.dat").code == 0
    assert (here / "plan.dat").read_bytes().startswith(STARTS[kind])


@pytest.mark.parametrize("kind", [kind for kind in STARTS if kind not in {"text", "docx"}])
def test_a_pipe_gets_what_a_file_gets(inside, outside, here, kind):
    assert inside(*THEFT, "--format", kind, "-o", "plan").code == 0
    piped = outside(*THEFT, "--format", kind, cwd=here)
    assert piped.out.encode() == (here / "plan").read_bytes()


def test_a_pipe_may_have_what_no_screen_can_show(start_process, here):
    with start_process(*THEFT, "--format", "docx", cwd=here) as process:
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (0, b"")
    assert docx.Document(io.BytesIO(out)).paragraphs


def test_a_screen_is_not_filled_with_bytes(inside, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    outcome = inside(*THEFT, "--format", "docx")
    assert (outcome.code, outcome.out) == (2, "")
    assert "-o" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_screen_may_have_a_page(inside, monkeypatch):
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert inside(*THEFT, "--format", "html").out.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("command", [THEFT, ("calc", "late", "--principal", "1", "--days", "1")])
def test_a_format_there_is_not_is_refused_in_one_line(inside, command):
    outcome = inside(*command, "--format", "pdf")
    assert (outcome.code, outcome.out) == (2, "")
    assert "pdf" in outcome.err
    assert "html" in outcome.err
    assert outcome.err.count("\n") == 1


def test_a_calculation_has_no_calendar(inside, here):
    outcome = inside("calc", "late", "--principal", "1", "--days", "1", "-o", "x.ics")
    assert outcome.code == 2
    assert list(here.iterdir()) == []


# What is written


def test_what_waiting_costs_is_drawn_in_the_page_of_a_plan(inside, here):
    assert inside(*OVERDUE, "-o", "plan.html").code == 0
    page = (here / "plan.html").read_text("utf-8")
    assert page.count("<rect") == 9
    assert "<title id=" in page


@pytest.mark.parametrize(
    "command",
    [
        ("calc", "late", "--principal", "6512", "--days", "18"),
        ("calc", "compare", "12期×815", "--principal", "9000"),
        ("calc", "minimum", "--principal", "8000"),
        ("calc", "afford", "--income", "7000", "--essential", "4200"),
        ("calc", "instalments", "--principal", "4300"),
    ],
    ids=lambda command: command[1],
)
def test_a_calculation_is_a_page_that_says_what_the_text_says(inside, here, command):
    assert inside(*command, *DAY, "-o", "sum.html").code == 0
    page = html_text((here / "sum.html").read_text("utf-8"))
    titles = [line[3:] for line in inside(*command, *DAY).out.splitlines() if line[:3] == "## "]
    assert titles
    assert [title for title in titles if title not in page] == []


@pytest.mark.parametrize(
    ("file", "start"),
    [("a.csv", "\ufeff时间"), ("a.html", "<!DOCTYPE"), ("a.md", "# "), ("a", "## ")],
)
def test_a_bill_is_written_by_its_ending(inside, here, tmp_path, file, start):
    bill = tmp_path / "bill.csv"
    bill.write_bytes(S18)
    assert inside("bill", "check", str(bill), "-o", file).code == 0
    assert (here / file).read_text("utf-8").startswith(start)


def test_a_letter_has_whom_it_is_to_and_where_to_sign(inside):
    lines = inside(*THEFT, "--document", "letter").out.splitlines()
    assert "重庆蚂蚁消费金融有限公司：" in lines
    assert lines.count("【待填：你的姓名】") == lines.count("【待填：日期】") >= 1


def test_a_fact_sheet_is_made_of_the_answers(inside, here):
    told = ("--set", "what=lost_phone", "--set", "amount=1299", "--set", "reported=police")
    assert inside(*THEFT, *told, "--document", "fact-sheet", "-o", "sheet.html").code == 0
    said = html_text((here / "sheet.html").read_text("utf-8"))
    assert "1,299" in said
    assert "手机丢了" in said


@pytest.mark.parametrize("document", ["letter", "fact-sheet"])
def test_no_identity_and_no_card_is_in_a_document(inside, document):
    typed = "story=我的证件是 11010519491231002X，卡是 6222020200112233445"
    outcome = inside(*THEFT, "--set", typed, "--document", document)
    assert outcome.code == 0
    assert "11010519491231002X" not in outcome.out
    assert "6222020200112233445" not in outcome.out


def test_the_days_of_a_plan_are_in_its_calendar(inside, here):
    inside(*OVERDUE, "-o", "plan.ics")
    calendar = vobject.readOne((here / "plan.ics").read_text("utf-8"))
    assert all("花呗" in event.summary.value for event in calendar.vevent_list)
    assert all(event.valarm for event in calendar.vevent_list)


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (("--scenario", "overdue", "--document", "fact-sheet"), "theft"),
        ((*THEFT, "--document", "poem"), "poem"),
        ((*THEFT, "--document", "letter", "--now"), "letter"),
        ((*THEFT, "--document", "letter", "--explain"), "letter"),
        ((*THEFT, "--document", "letter", "--format", "json"), "letter"),
        ((*THEFT, "--document", "letter", "-o", "x.json"), "letter"),
        (("--document", "letter"), "--scenario"),
    ],
)
def test_documents_that_cannot_be_are_refused_in_one_line(inside, here, arguments, named):
    outcome = inside(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (2, "", 1)
    assert named in outcome.err
    assert list(here.iterdir()) == []


@pytest.mark.parametrize(
    "arguments",
    [
        (*THEFT, "--document", "letter", "-o", "x.ics"),
        (*THEFT, "--set", "circumstances=under_18", "--document", "letter"),
    ],
)
def test_what_a_plan_has_none_of_is_told(inside, here, arguments):
    outcome = inside(*arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (1, "", 1)
    assert list(here.iterdir()) == []


def test_without_python_docx_one_line_says_how_to_get_it(inside, here, monkeypatch):
    monkeypatch.delitem(sys.modules, "huabei_negotiate.exporters.to_docx", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    outcome = inside(*THEFT, "-o", "plan.docx")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert "pip install" in outcome.err
    assert list(here.iterdir()) == []


# Files that cannot be written

WRITERS = pytest.mark.parametrize("file", ["plan.html", "plan.docx", "plan.ics", "plan.md"])


@WRITERS
def test_a_file_that_is_there_is_kept_without_force(inside, here, file):
    (here / file).write_text("旧的", "utf-8")
    outcome = inside(*THEFT, "-o", file)
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert (here / file).read_text("utf-8") == "旧的"


@WRITERS
def test_a_file_that_is_there_is_replaced_by_force(inside, here, file):
    (here / file).write_text("旧的", "utf-8")
    assert inside(*THEFT, "-o", file, "--force").code == 0
    assert not (here / file).read_bytes().startswith("旧的".encode())
    assert stat.S_IMODE((here / file).stat().st_mode) == 0o600


@WRITERS
def test_a_folder_is_left_alone(inside, here, file):
    (here / file).mkdir()
    outcome = inside(*THEFT, "-o", file, "--force")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert (here / file).is_dir()


@WRITERS
@pytest.mark.parametrize("fault", [errno.ENOSPC, errno.EROFS, errno.EACCES])
def test_what_the_system_refuses_leaves_the_old_file(inside, here, monkeypatch, file, fault):
    (here / file).write_text("旧的", "utf-8")

    def refuse(*_):
        raise OSError(fault, "no")

    monkeypatch.setattr(os, "fsync", refuse)
    outcome = inside(*THEFT, "-o", file, "--force")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert (here / file).read_text("utf-8") == "旧的"
    assert [path.name for path in here.iterdir()] == [file]


def small_files():
    """Let no file grow beyond a few bytes, as on a full disk."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


def test_a_disk_that_is_really_full_leaves_the_old_file(start_process, here):
    (here / "plan.html").write_text("旧的", "utf-8")
    line = (*THEFT, "-o", "plan.html", "--force")
    environment = {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    with start_process(*line, cwd=here, environment=environment, preexec_fn=small_files) as process:
        _, err = process.communicate(timeout=60)
    assert (process.returncode, err.count(b"\n")) == (4, 1)
    assert (here / "plan.html").read_text("utf-8") == "旧的"
    assert [path.name for path in here.iterdir()] == ["plan.html"]


def test_what_a_reader_told_is_no_markup_in_any_format(inside, here):
    typed = "story=<script>alert(1)</script> | # =1+1"
    for file in ("a.html", "a.md", "a.docx"):
        assert inside(*OVERDUE, "--set", typed, "-o", file).code == 0
    page = html_tree((here / "a.html").read_text("utf-8"))
    assert not [element for element in page.iter() if str(element.tag).endswith("}script")]
    assert "<script" not in (here / "a.md").read_text("utf-8").replace("\\<", "")
    with zipfile.ZipFile(here / "a.docx") as packed:
        assert b"<script" not in packed.read("word/document.xml")


def test_a_pipe_that_is_closed_ends_quietly(start_process, here):
    with start_process(*THEFT, "--format", "html", cwd=here) as process:
        process.stdout.close()
        process.wait(timeout=60)
        assert process.stderr.read() == b""
    assert process.returncode in {0, 141}
