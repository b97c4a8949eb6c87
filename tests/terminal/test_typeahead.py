"""Keys pressed too early answer nothing."""

import io
import os
import select
import sys
import tty

import pytest

from huabei_negotiate.terminal import typeahead
from huabei_negotiate.terminal.typeahead import SETTLING, EnterGuard, drop_waiting_keys


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still until it is moved on."""
    now = [100.0]
    monkeypatch.setattr(typeahead.time, "monotonic", lambda: now[0])

    def wait(seconds):
        now[0] += seconds

    return wait


@pytest.fixture
def guard(clock):  # noqa: ARG001  the guard reads the clock at once
    return EnterGuard()


@pytest.fixture
def terminal(monkeypatch):
    """Standard input on a terminal; what is typed there goes in through the handle."""
    hand, ours = os.openpty()
    tty.setraw(ours)
    with os.fdopen(ours, "rb", buffering=0) as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        yield hand
    os.close(hand)


def waiting():
    return bool(select.select([sys.stdin], [], [], 0)[0])


def test_enter_at_once_does_not_count(guard):
    assert not guard.accepts_enter()


def test_enter_after_a_quiet_moment_counts(guard, clock):
    clock(SETTLING)
    assert guard.accepts_enter()


def test_enter_just_before_the_quiet_moment_is_over_does_not_count(guard, clock):
    clock(SETTLING - 0.01)
    assert not guard.accepts_enter()


def test_enter_after_another_key_counts(guard):
    guard.note_key()
    assert guard.accepts_enter()


def test_an_enter_that_did_not_count_is_no_other_key(guard):
    guard.accepts_enter()
    guard.note_key()
    assert not guard.accepts_enter()


def test_enter_held_down_never_counts(guard, clock):
    counted = []
    for _ in range(20):
        clock(SETTLING / 2)
        counted.append(guard.accepts_enter())
        guard.note_key()
    assert not any(counted)


def test_enter_counts_again_a_quiet_moment_after_one_that_did_not(guard, clock):
    guard.accepts_enter()
    guard.note_key()
    clock(SETTLING)
    assert guard.accepts_enter()


def test_a_key_after_an_enter_that_did_not_count_makes_the_next_one_count(guard):
    guard.accepts_enter()
    guard.note_key()
    guard.note_key()
    assert guard.accepts_enter()


def test_keys_waiting_in_the_terminal_are_forgotten(terminal):
    os.write(terminal, b"1\r")
    assert waiting()
    drop_waiting_keys()
    assert not waiting()


def test_without_a_terminal_there_is_nothing_to_forget(monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.StringIO("1\n"))
    drop_waiting_keys()
    assert sys.stdin.read() == "1\n"


def test_a_pipe_is_not_emptied(monkeypatch):
    ours, hand = os.pipe()
    os.write(hand, b"1\n")
    os.close(hand)
    with os.fdopen(ours, encoding="utf-8") as stream:
        monkeypatch.setattr(sys, "stdin", stream)
        drop_waiting_keys()
        assert stream.read() == "1\n"


def test_where_the_system_has_no_termios_nothing_is_forgotten(monkeypatch):
    monkeypatch.setitem(sys.modules, "termios", None)
    assert drop_waiting_keys() is None
