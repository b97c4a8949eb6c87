"""`case export` takes along what is kept, by format and by document."""

import docx
import pytest
import vobject
from readers import html_text

DAY = ("--today", "2026-11-25")
LATER = ("--today", "2026-11-27")
EXPORT = ("case", "export", *DAY)


@pytest.fixture
def begin(inside):
    """Keeps a case of a scenario."""

    def put(scenario="theft", *pairs):
        sets = [word for pair in pairs for word in ("--set", pair)]
        assert inside("--scenario", scenario, *sets, "--now", "--save", *DAY).code == 0

    return put


@pytest.fixture
def log(inside):
    """Keeps what a call came to."""

    def put(*pairs):
        sets = [word for pair in pairs for word in ("--set", pair)]
        assert inside("case", "log", *sets, *DAY).code == 0

    return put


@pytest.fixture
def talked(begin, log):
    """A case of theft with one call, in which something was promised."""
    begin("theft", "what=unknown_spending", "story=<b>夜里</b>三点")
    log(
        *("at=2026-11-24 10:30", "channel=hotline", "agent=8812", "ticket=AB1"),
        *("promised=查这几笔", "due=2026-12-01"),
    )


@pytest.mark.usefixtures("talked")
def test_the_record_has_the_call_the_promise_and_its_day(inside):
    outcome = inside(*EXPORT)
    assert (outcome.code, outcome.err) == (0, "")
    for said in ("10:30", "8812", "AB1", "查这几笔", "12 月 1 日"):
        assert said in outcome.out


@pytest.mark.usefixtures("talked")
def test_the_record_says_the_same_as_a_page(inside, here):
    assert inside(*EXPORT, "-o", "case.html").code == 0
    page = html_text((here / "case.html").read_text("utf-8"))
    told = inside(*EXPORT).out
    assert [line for line in told.splitlines() if line.strip("#- ") not in page] == []
    assert "<b>夜里" in page


@pytest.mark.usefixtures("talked")
def test_promises_are_in_the_calendar(inside, here):
    assert inside(*EXPORT, "-o", "case.ics").code == 0
    calendar = vobject.readOne((here / "case.ics").read_text("utf-8"))
    (event,) = calendar.vevent_list
    assert event.dtstart.value.isoformat() == "2026-12-01"
    assert "查这几笔" in event.summary.value


@pytest.mark.usefixtures("talked")
def test_the_calendar_of_the_plan_has_its_steps_and_the_promises(inside, here):
    assert inside(*EXPORT, "--document", "plan", "-o", "plan.ics").code == 0
    calendar = vobject.readOne((here / "plan.ics").read_text("utf-8"))
    names = [event.uid.value for event in calendar.vevent_list]
    assert len(names) == len(set(names)) > 2
    assert all(name.startswith("case-1-") for name in names)
    assert "case-1-their_promise-1@huabei-negotiate" in names


@pytest.mark.usefixtures("talked")
def test_the_fact_sheet_has_the_calls(inside, here):
    assert inside(*EXPORT, "--document", "fact-sheet", "-o", "sheet.docx").code == 0
    grids = docx.Document(here / "sheet.docx").tables
    cells = [cell.text for grid in grids for row in grid.rows for cell in row.cells]
    assert "8812、AB1" in cells


@pytest.mark.usefixtures("talked")
def test_the_plan_of_a_case_is_as_of_the_day(inside):
    plan = inside("case", "export", "--document", "plan", *LATER).out
    assert "11 月 27 日" in plan or "今天" in plan
    assert "11 月 26 日" not in plan


def test_a_case_named_is_the_one_written(inside, begin):
    begin("theft", "what=lost_phone")
    begin("overdue", "overdue_days=45")
    assert "手机丢了" in inside("case", "export", "1", *DAY).out
    assert "手机丢了" not in inside("case", "export", "2", *DAY).out


def test_letters_of_a_case_are_written_too(inside, begin):
    begin("overdue", "overdue_days=45")
    assert "【待填：你的姓名】" in inside(*EXPORT, "--document", "letter").out


def test_a_file_that_is_there_is_kept_without_force(inside, here, begin):
    begin()
    (here / "case.html").write_text("旧的", "utf-8")
    outcome = inside(*EXPORT, "-o", "case.html")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert (here / "case.html").read_text("utf-8") == "旧的"
    assert inside(*EXPORT, "-o", "case.html", "--force").code == 0


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--document", "poem"), 2),
        (("--format", "json"), 2),
        (("--format", "pdf"), 2),
        (("--document", "fact-sheet"), 2),
        (("9",), 1),
        (("--document", "letter", "--format", "ics"), 1),
    ],
)
def test_what_cannot_be_written_is_said_in_one_line(inside, begin, arguments, code):
    begin("overdue", "overdue_days=45")
    outcome = inside(*EXPORT, *arguments)
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (code, "", 1)


def test_without_a_case_there_is_nothing_to_write(inside):
    assert inside(*EXPORT).code == 1
