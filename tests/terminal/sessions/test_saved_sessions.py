"""A session that is killed, told to stop or left is gone on with where it was."""

import signal
import sys
from itertools import pairwise

import pytest

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import ExitCode

SIZES = [(40, 20), (80, 24)]

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads the children from /proc")


@pytest.fixture(scope="module")
def overdue(content):
    """The interview about being overdue, before anything is answered."""
    return Interview(situation=content.situation(["overdue"]))


@pytest.fixture(scope="module")
def here(overdue):
    """The question at which the session ends, and the one before it."""
    return next((a.id, b.id) for a, b in pairwise(overdue.due) if b.id == "court_papers")


@pytest.fixture(scope="module")
def again(tmp_path_factory, start, overdue):
    """Save up to a question, end there with a signal, and start once more."""
    ended = {}

    def run(size, number, *arguments):
        key = (size, number, *arguments)
        if key not in ended:
            data = tmp_path_factory.mktemp("saved")
            about = ("--scenario", "overdue", *arguments)
            first = start(size, *about, data=data, save="--save")
            first.answer_up_to(overdue, "court_papers")
            first.until(overdue.situation.question("court_papers").ask)
            first.terminal.signal(number)
            first.end()
            ended[key] = first, start(size, *about, data=data, save=None)
            second = ended[key][1]
            second.until("")
            second.row(1)
            second.until("")
        return ended[key]

    return run


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("more", [(), ("--plain",)], ids=["keys", "plain"])
def test_a_session_that_was_killed_is_gone_on_with_where_it_was(again, overdue, size, more):
    _, second = again(size, signal.SIGKILL, *more)
    asked = "".join((second.question + second.waiting).split())
    assert "".join(overdue.situation.question("court_papers").ask.split()) in asked


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("more", [(), ("--plain",)], ids=["keys", "plain"])
def test_a_session_that_is_told_to_stop_says_what_is_kept(again, content, number, more):
    first, second = again((80, 24), number, *more)
    said = content.words().case.left_saved.replace("{case}", "1")
    assert first.code == ExitCode.INTERRUPTED
    assert first.left_behind[-1] == said
    assert content.words().case.found_ask in second.seen[0]


def test_a_session_that_is_told_to_stop_leaves_the_terminal_as_it_was(start, overdue):
    session = start((80, 24), "--scenario", "overdue")
    session.until(overdue.current.ask)
    session.terminal.signal(signal.SIGTERM)
    session.end()
    assert " -icanon" not in session.terminal.modes()
    assert " -echo " not in session.terminal.modes()


@pytest.mark.parametrize("size", SIZES)
def test_what_would_be_kept_is_said_before_it_is_asked(start, content, size):
    session = start(size, save=None)
    session.until(content.words().case.save_ask)
    shown = "".join(session.transcript.split())
    for line in content.words().case.save_says:
        before, _, after = line.partition("{path}")
        assert "".join(before.split()) in shown
        assert "".join(after.split()) in shown
    session.terminal.press("C-c")
    session.end()
    assert session.left_behind[-1] == session.words.left_bare
    assert not (session.terminal.folder / "huabei-negotiate").exists()
