"""Whole sessions with the real content, in a real pseudo-terminal.

Questions and words come from the content itself, so that rewording it breaks nothing here.
"""

import re
import subprocess
import sys
from datetime import date
from itertools import pairwise

import pytest

from huabei_negotiate.core.cells import cells
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.conditions import holds
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.errors import ExitCode

TODAY = date(2026, 11, 24)
PROGRAM = (sys.executable, "-m", "huabei_negotiate")
SIZES = [(40, 20), (60, 24), (80, 24), (120, 40)]
OUR_OWN = {"exit-code", "modes", "socket", "tmux.conf"}
PLAN_FILE = "我的方案.txt"
COMMAND = re.compile(r"huabei-negotiate(?:\s+(?:start|faq|guide|overdue|quota|theft|--[a-z]+))*")
ENGLISH = re.compile(r"[A-Za-z]{2,} +[A-Za-z]{2,}")


@pytest.fixture(scope="module")
def overdue(content):
    return content.situation(["overdue"])


@pytest.fixture(scope="module")
def before_papers(content):
    """The question before the one about papers from a court."""
    due = begun(content, "cannot_pay").due
    return next(before for before, after in pairwise(due) if after.id == "court_papers")


@pytest.fixture(scope="module")
def stolen(content):
    return content.situation(["theft"])


def whole_session(session, content):
    """From the first question to a plan: back with 0 and with Esc, an edit, a file."""
    session.answer(first_question(content), "cannot_pay")
    interview = session.answer_up_to(begun(content, "cannot_pay"), "court_papers")
    *_, before, papers = interview.asked
    session.until(papers.ask)
    session.row(0)
    session.noted["back with 0"] = session.until("")
    session.answer_again(before)
    session.until(papers.ask)
    session.terminal.press("Escape")
    session.noted["back with Esc"] = session.until("")
    session.answer_again(before)
    session.answer_up_to(interview, "the end")
    session.noted["review"] = session.until(session.words.review_title)
    session.choose(session.words.review_edit)
    session.until(session.words.review_which)
    session.choose(interview.situation.question("principal").label)
    session.noted["edit"] = session.until("")
    session.terminal.write("四千二")
    session.until(session.words.review_title)
    session.choose(session.words.review_plan)
    session.read_on()
    session.choose(session.words.menu_write)
    session.until(session.words.write_where)
    session.terminal.write(PLAN_FILE)
    session.until(session.words.menu_title)
    session.choose(session.words.menu_quit)


def hasty_session(session, content):
    """Enter twice before a list, a search from it, back and forth, then Ctrl-C."""
    interview = begun(content, "cannot_pay")
    interview = session.answer_up_to(interview, "court_papers", "Enter")
    *_, before, papers = interview.asked
    session.until(papers.ask)
    session.terminal.press("C-f")
    session.until(session.words.search_ask)
    session.terminal.write("逾期")
    session.until(content.words().faq.which)
    session.row(1)
    session.noted["after the search"] = session.until("")
    session.terminal.press("C-b")
    session.noted["back with Ctrl-B"] = session.until("")
    session.answer_again(before)
    session.answer(papers, "unsure")
    session.until("")
    session.terminal.press("C-c")


def theft_session(session, content):
    """A lost phone, with Enter twice; then the question after the alert, and Ctrl-C."""
    session.answer(first_question(content), "not_mine")
    interview = session.answer_up_to(begun(content, "not_mine"), "what")
    session.answer(interview.current, "lost_phone", "Enter")
    session.until(session.words.alert_continue)
    session.noted["above the alert"] = session.above
    session.row(1)
    session.until(interview.answer("lost_phone").current.ask)
    session.terminal.press("C-c")


def plain_session(session, content):
    """Everything by numbers, once back and once a number that is not there."""
    interview = session.answer_up_to(begun(content, "cannot_pay"), "court_papers")
    *_, before, papers = interview.asked
    session.until(papers.ask)
    session.terminal.write("返回")
    session.noted["back"] = session.until("")
    session.answer_again(before)
    session.until(papers.ask)
    session.terminal.write("99")
    session.noted["wrong"] = session.until("")
    session.terminal.write("１")
    session.answer_up_to(interview.answer("none"), "the end")
    session.until(session.words.review_title)
    session.choose(session.words.review_plan)
    session.read_on()
    session.choose(session.words.menu_quit)


def cut_short_session(session, content):
    """One answer, then the end of the input."""
    session.answer(begun(content, "cannot_pay").current)
    session.until("")
    session.terminal.press("C-d")


def first_question(content):
    return first_questions(content.triage()).questions[0]


def begun(content, happened):
    """The questions that follow when this is what happened."""
    finding = next(each for each in content.triage().findings if each.when.is_ == happened)
    situation = content.situation(finding.scenarios)
    given, _ = collect(situation, finding.answers, TODAY)
    return Interview(situation=situation, given=given)


SESSIONS = {
    "whole": (whole_session, ()),
    "hasty": (hasty_session, ("--scenario", "overdue")),
    "theft": (theft_session, ()),
    "plain": (plain_session, ("--plain", "--scenario", "overdue")),
    "cut short": (cut_short_session, ("--plain", "--scenario", "overdue")),
}


@pytest.fixture(scope="module", params=SIZES, ids=[f"{columns}x{rows}" for columns, rows in SIZES])
def size(request):
    return request.param


@pytest.fixture(scope="module")
def record(start, content):
    """A session of a name at a size, played once; one that fails is not played again."""
    played = {}

    def play(name, size):
        if (name, size) not in played:
            perform, arguments = SESSIONS[name]
            session = played[name, size] = start(size, *arguments)
            perform(session, content)
            session.end()
        session = played[name, size]
        assert session.code is not None, f"{name} 没有走完"
        return session

    return play


@pytest.fixture(params=SESSIONS)
def session(request, record, size):
    """Each of the sessions."""
    return record(request.param, size)


@pytest.fixture
def whole(record, size):
    return record("whole", size)


@pytest.fixture
def hasty(record, size):
    return record("hasty", size)


@pytest.fixture
def theft(record, size):
    return record("theft", size)


@pytest.fixture
def plain(record, size):
    return record("plain", size)


# Every session


def test_no_line_is_wider_than_the_screen(session, size):
    columns, _ = size
    typed_on = f"{session.words.hint_plain_text}: "
    lines = {line for text in session.seen for line in text.splitlines()}
    ours = {line for line in lines if not line.startswith(typed_on)}
    assert {line for line in ours if cells(line) > columns} == set()


def test_no_line_starts_with_a_closing_mark(session):
    lines = {line.strip() for text in session.seen for line in text.splitlines()}
    assert {line for line in lines if line[:1] in tuple("，。！？、；：）》」』】”")} == set()


def test_no_english_sentence_is_on_any_screen(session):
    without_commands = COMMAND.sub("", "\n".join(session.seen))
    assert set(ENGLISH.findall(without_commands)) == set()


def test_no_name_in_braces_is_left_on_the_screen(session):
    assert re.findall(r"\{[a-z_]+\}", session.transcript) == []


# To the end


def test_a_session_ends_well(whole):
    assert whole.code == ExitCode.DONE


def test_chinese_can_be_typed_for_an_amount(whole, overdue):
    assert f"→ {_label(overdue, 'principal')}：3,800 元" in whole.transcript


@pytest.mark.parametrize("way", ["back with 0", "back with Esc"])
def test_going_back_asks_the_question_before(whole, way, before_papers):
    assert _unwrapped(before_papers.ask) in _unwrapped(whole.noted[way])


@pytest.mark.parametrize("way", ["back with 0", "back with Esc"])
def test_going_back_shows_the_answer_before(whole, way, before_papers):
    previous = whole.words.previous.replace("{answer}", whole.reply(before_papers))
    assert previous in whole.noted[way]


def test_the_review_page_shows_what_was_typed_in_full_width_digits(whole, overdue):
    assert f"{_label(overdue, 'income')}：5,000 元" in whole.seen[-1]


def test_the_answer_to_change_is_there_to_be_edited(whole):
    assert whole.noted["edit"].endswith("> 3800")


def test_an_answer_changed_on_the_review_page_counts_in_the_plan(whole, overdue):
    _, _, plan = whole.transcript.partition("\n## ")
    assert f"\n{_label(overdue, 'principal')}：4,200 元\n" in plan


def test_an_answer_that_was_changed_is_nowhere_in_the_plan(whole):
    _, _, plan = whole.transcript.partition("\n## ")
    assert "3,800" not in plan


def test_every_page_of_the_plan_fits_on_the_screen_with_its_question(whole, size):
    _, rows = size
    assert [page for page in whole.pages if len(page.splitlines()) > rows and _can_part(page)] == []


def test_the_plan_has_several_pages(whole):
    assert len(whole.pages) > 3


def test_the_plan_can_be_written_under_a_chinese_name(whole):
    assert (whole.terminal.folder / PLAN_FILE).read_text("utf-8").count("\n## ") > 3


def test_nothing_but_the_file_that_was_asked_for_is_written(whole):
    assert {path.name for path in whole.terminal.folder.iterdir()} == {PLAN_FILE, *OUR_OWN}


def test_the_farewell_comes_last(whole):
    assert _unwrapped("".join(whole.left_behind)) == _unwrapped("".join(whole.words.farewell))


# In haste


def test_enter_twice_does_not_answer_two_questions(hasty, overdue):
    label = _label(overdue, "court_papers")
    answers = [line for line in hasty.transcript.splitlines() if line.startswith(f"→ {label}：")]
    assert answers == [f"→ {label}：{hasty.words.unsure_row}"]


def test_a_search_comes_back_to_the_same_question(hasty, overdue):
    ask = overdue.question("court_papers").ask
    assert _unwrapped(ask) in _unwrapped(hasty.noted["after the search"])


def test_a_search_shows_an_answer(hasty, content):
    answers = [entry.answer[0] for topic in content.faq() for entry in topic.entries]
    shown = _unwrapped(hasty.transcript)
    assert [answer for answer in answers if _unwrapped(answer) in shown] != []


def test_ctrl_b_goes_back(hasty, before_papers):
    assert _unwrapped(before_papers.ask) in _unwrapped(hasty.noted["back with Ctrl-B"])


def test_ctrl_c_says_the_first_things_to_do_in_five_lines(hasty):
    assert 3 <= len(hasty.left_behind) <= 5


def test_ctrl_c_says_that_nothing_was_saved(hasty):
    assert _unwrapped(hasty.words.left_unsaved) in _unwrapped("".join(hasty.left_behind))


def test_ctrl_c_is_an_interruption(hasty):
    assert hasty.code == ExitCode.INTERRUPTED


def test_after_ctrl_c_nothing_is_left_behind(hasty):
    assert {path.name for path in hasty.terminal.folder.iterdir()} == OUR_OWN


# A theft


def test_what_to_do_at_once_comes_right_after_the_answer(theft, stolen):
    alert = _alert_after(stolen, "what", "lost_phone")
    label = stolen.question("what").label
    _, _, after = theft.noted["above the alert"].rpartition(f"→ {label}：")
    assert after.splitlines()[1:3] == ["", alert.title]


def test_all_that_is_to_do_at_once_is_said(theft, stolen):
    alert = _alert_after(stolen, "what", "lost_phone")
    said = _unwrapped(theft.noted["above the alert"])
    assert [line for line in alert.do if _unwrapped(line) not in said] == []


def test_enter_twice_does_not_hide_what_to_do_at_once(theft, stolen):
    echoes = [line for line in theft.transcript.splitlines() if line.startswith("→ ")]
    assert echoes[-1].startswith(f"→ {stolen.question('what').label}：")


# By numbers


def test_a_plain_session_ends_well(plain):
    assert plain.code == ExitCode.DONE


def test_a_plain_session_goes_back_in_words(plain, before_papers):
    assert _unwrapped(before_papers.ask) in _unwrapped(plain.noted["back"])


def test_a_plain_session_says_which_number_is_not_there(plain):
    assert plain.words.no_such_number.replace("{detail}", "99") in plain.noted["wrong"]


def test_a_plain_session_takes_a_number_in_full_width(plain, overdue):
    question = overdue.question("court_papers")
    assert f"→ {question.label}：{question.choices[0].label}" in plain.transcript


def test_a_plain_session_shows_the_plan(plain, content):
    titles = content.words().sections
    assert f"## {titles.steps}" in plain.transcript


def test_a_plain_session_never_points(plain):
    assert [text for text in plain.seen if re.search(r"^ *> ", text, re.MULTILINE)] == []


def test_a_plain_session_can_be_left(record, size):
    assert record("cut short", size).code == ExitCode.INTERRUPTED


def test_what_is_said_on_leaving_a_plain_session_has_lines_of_its_own(record, size):
    session = record("cut short", size)
    assert session.words.left_title in session.left_behind


# Without a terminal


@pytest.fixture(scope="module")
def piped(environment):
    """The wizard, with an Enter through a pipe."""
    return subprocess.run(
        [*PROGRAM, "start", "--scenario", "theft"],
        input="\n",
        capture_output=True,
        encoding="utf-8",
        check=False,
        env=environment,
    )


def test_without_a_terminal_the_wizard_refuses(piped):
    assert piped.returncode == ExitCode.USAGE


def test_without_a_terminal_the_command_to_use_is_named(piped):
    assert "huabei-negotiate --scenario theft" in piped.stderr


def test_without_a_terminal_nothing_is_asked(piped):
    assert piped.stdout == ""


def _can_part(page):
    """Whether a page has more than one entry of a list on it."""
    lines, _, _ = page.partition("\n\n ")
    return any(not line.startswith(" ") for line in lines.splitlines()[1:])


def _alert_after(situation, name, answer):
    """What the answer to a question calls for at once."""
    alerts = (alert for alert in situation.alerts if alert.after == name)
    return next(alert for alert in alerts if holds(alert.when, {name: answer}, {}))


def _label(situation, name):
    return situation.question(name).label


def _unwrapped(text):
    return re.sub(r"\s", "", text)
