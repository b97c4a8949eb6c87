"""How far a long reading has come, where someone is looking."""

import io
import sys

import pytest

from huabei_negotiate.terminal.progress import WORTH_SHOWING, ReadingProgress


class Terminal(io.StringIO):
    def isatty(self):
        return True


@pytest.fixture
def shown_on(monkeypatch):
    """What is shown on a stream; pytest puts its own in place before each test begins."""

    def show(stream, *, plain=False, size=WORTH_SHOWING):
        monkeypatch.setattr(sys, "stderr", stream)
        run(plain=plain, size=size)
        return stream.getvalue() if stream else ""

    return show


def run(*, plain, size):
    progress = ReadingProgress("读了 {share}%", plain=plain)
    for done in (0, size // 2, size // 2 + 1, size):
        progress(done, size)
    progress.end()


def test_each_percent_is_shown_once_and_the_line_goes(shown_on):
    shown = shown_on(Terminal())
    assert [shown.count(f"读了 {share}%") for share in (0, 50, 100)] == [1, 1, 1]
    assert shown.endswith("\r\x1b[K")


def test_a_small_file_is_read_in_silence(shown_on):
    assert shown_on(Terminal(), size=WORTH_SHOWING - 1) == ""


def test_nothing_is_redrawn_where_it_must_be_plain(shown_on):
    assert shown_on(Terminal(), plain=True) == ""


def test_nothing_is_shown_to_a_pipe(shown_on):
    assert shown_on(io.StringIO()) == ""


def test_a_closed_stream_is_no_fault(shown_on):
    assert shown_on(None) == ""
