"""A call with the card in a real terminal of the smallest size, and what is logged after it."""

import subprocess
import sys
import time
from datetime import date

import pytest

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.storage.case_store import find_store
from huabei_negotiate.terminal.typeahead import SETTLING

TODAY = date(2026, 11, 24)
ANSWERS = {"overdue_days": "20", "cause": "job_loss", "income": "4000", "essential": "3000"}
LOGGED = {
    "at": "昨天 14:30",
    "channel": "1",
    "agent": "8012",
    "said": "没有权限",
    "outcome": "3",
    "promised_by": "1",
    "ticket": "A-7",
}
SMALL = (40, 20)


@pytest.fixture(scope="module")
def plan(content):
    """The plan whose card is read."""
    situation = content.situation(["overdue"])
    given, _ = collect(situation, ANSWERS, TODAY)
    interview = Interview(situation=situation, given=given, fine=True)
    return advise(interview, content.library(), TODAY)


@pytest.fixture
def data(tmp_path, environment):
    """A folder with one case in it."""
    sets = [word for pair in ANSWERS.items() for word in ("--set", "=".join(pair))]
    saved = ["--scenario", "overdue", "--now", "--save", "--today", TODAY.isoformat(), *sets]
    subprocess.run(
        [sys.executable, "-m", "huabei_negotiate", *saved],
        env={**environment, "HUABEI_NEGOTIATE_DATA": str(tmp_path)},
        check=True,
        capture_output=True,
    )
    return tmp_path


def press_enter(session):
    """Press Enter alone, as slowly as it must be: what is pressed twice by mistake is no answer."""
    time.sleep(SETTLING + 0.1)
    session.terminal.press("Enter")


@pytest.fixture(params=[(), ("--plain",)], ids=["keys", "plain"])
def called(request, begin_command, content, data, plan):
    """A call: two lines, something they say, back, the end, and the log of it."""
    session = begin_command(SMALL, "case", "card", *request.param, data=data)
    card = content.follow_up().words.card
    script = plan.scripts[0]
    first, second, *_ = [line.text for line in script.channels["phone"]]
    if len(plan.scripts) > 1:
        session.until(card.which)
        session.choose(script.title)
    session.shows(script.goal)
    press_enter(session)
    session.noted["first"] = session.shows(first)
    press_enter(session)
    session.shows(second)
    session.row(2)
    session.shows(card.which_said)
    session.row(1)
    session.noted["answer"] = session.shows(plan.agent_asks[0].you_say)
    session.row(1)
    session.noted["again"] = session.shows(second, times=2)
    session.row(0)
    session.noted["back"] = session.shows(first, times=2)
    session.terminal.press("q", *(["Enter"] if request.param else []))
    session.shows(card.end)
    session.row(1)
    follow = content.follow_up()
    for name, typed in LOGGED.items():
        session.shows(follow.field(name).ask)
        session.terminal.write(typed)
    session.end()
    return session


def test_a_call_is_read_answered_and_logged(called, plan, data):
    assert called.code == 0
    joined = {name: "".join(text.split()) for name, text in called.noted.items()}
    with find_store(data / "huabei-negotiate" / "cases.db", TODAY) as store:
        (contact,) = store.load(1).contacts
    assert (contact.agent, contact.said, contact.ticket) == ("8012", "没有权限", "A-7")
    assert (contact.channel, contact.outcome) == ("hotline", "refused")
    assert f"{contact.at:%m-%d %H:%M}" == "11-23 14:30"
    if not called.plain:
        goal = "".join(plan.scripts[0].goal.split())
        assert goal not in joined["first"], "a line stands alone on the screen"
