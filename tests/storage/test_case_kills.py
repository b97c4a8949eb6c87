"""A terminal may be killed at any moment: what was kept is there, and the store opens."""

import os
import random
import signal
import time
from datetime import date, datetime

import pytest

from huabei_negotiate.model.case import Contact, Promise
from huabei_negotiate.storage.case_store import open_store

# The children only use the store, and no lock that another thread could hold.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")

KILLS = 200
LONGEST_LIFE = 0.04
"""Seconds; some are killed while opening, some in their tenth change."""

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock
CONTACT = Contact(number=1, at=NOW, channel="phone", said="三天内回电")
PROMISE = Promise(number=1, contact=1, whose="theirs", what="回电")


def keep_on(path, report):
    """Change a new case without end, and say after each change that it is kept."""
    with open_store(path, TODAY) as store:
        case = store.begin(["overdue"], TODAY, NOW)
        report(f"{case} 0")
        for number in range(1, 10**9):
            store.keep_answers(case, {"a": str(number), "b": str(number)}, NOW)
            store.add_contact(case, CONTACT, NOW, [PROMISE])
            report(f"{case} {number}")


@pytest.fixture
def start(path):
    """Starts a child that keeps on; gives its number and the end to read its reports from."""

    def fork(work):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            try:
                work(path, lambda line: os.write(writing, f"{line}\n".encode()))
            finally:
                os._exit(0)
        os.close(writing)
        return child, reading

    return fork


def reported(reading):
    """The last whole report of a child: its case, and how many times it was changed."""
    with os.fdopen(reading) as lines:
        whole = [line for line in lines if line.endswith("\n")]
    return tuple(map(int, whole[-1].split())) if whole else None


def check(case, said):
    """Everything that was reported is there, and of what came after, all or nothing."""
    contacts, promises = len(case.contacts), len(case.promises)
    assert case.answers.get("a") == case.answers.get("b")
    assert said <= int(case.answers.get("a", 0)) <= said + 1
    assert said <= contacts <= said + 1
    assert contacts == promises


def test_nothing_that_was_kept_is_lost_when_a_terminal_is_killed(path, start):
    lives = random.Random(20261125)
    kept = {}
    for _ in range(KILLS):
        child, reading = start(keep_on)
        time.sleep(lives.uniform(0, LONGEST_LIFE))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        last = reported(reading)
        with open_store(path, TODAY) as store:
            assert store.put_aside is None
            if last:
                case, said = last
                check(store.load(case), said)
                kept[case] = store.load(case)
    assert len(kept) > KILLS / 4, "hardly any child lived long enough to change anything"
    assert max(len(case.contacts) for case in kept.values()) > 2
    with open_store(path, TODAY) as store:
        assert {case: store.load(case) for case in kept} == kept


def test_two_terminals_that_write_at_once_lose_nothing(path, start):
    with open_store(path, TODAY) as store:
        case = store.begin(["overdue"], TODAY, NOW)

    def add_forty(path, report):
        with open_store(path, TODAY) as store:
            for _ in range(40):
                number = store.add_contact(case, CONTACT, NOW, [PROMISE])
                store.keep_answers(case, {f"a{number}": "1"}, NOW)
                report(str(number))

    children = [start(add_forty) for _ in range(2)]
    numbers = []
    for child, reading in children:
        with os.fdopen(reading) as lines:
            numbers += map(int, lines)
        os.waitpid(child, 0)
    assert sorted(numbers) == list(range(1, 81))
    with open_store(path, TODAY) as store:
        kept = store.load(case)
    assert [contact.number for contact in kept.contacts] == list(range(1, 81))
    assert len(kept.answers) == 80


def test_terminals_can_make_the_store_at_once(start):
    def begin(path, report):
        with open_store(path, TODAY) as store:
            report(str(store.begin(["overdue"], TODAY, NOW)))

    children = [start(begin) for _ in range(6)]
    numbers = []
    for child, reading in children:
        with os.fdopen(reading) as lines:
            numbers += map(int, lines)
        os.waitpid(child, 0)
    assert sorted(numbers) == [1, 2, 3, 4, 5, 6]
