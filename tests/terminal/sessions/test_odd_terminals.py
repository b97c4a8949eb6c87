"""The wizard on terminals that lack something, change, or go away."""

import os
import re
import signal
import sys

import pexpect
import pytest

PROGRAM = ["-m", "huabei_negotiate", "start", "--scenario", "overdue", "--today", "2026-11-24"]
PROGRAM += ["--no-save"]
ESCAPE = "\x1b"
PROMPT = "上一题: "
PLAIN_PROMPT = r"输入[^\r\n]*: "


@pytest.fixture
def begin(environment, tmp_path):
    """Starts the wizard on a pseudo-terminal; what it printed is kept in `child.shown`."""
    children = []

    def start(*more, size=(24, 80), encoding="utf-8", **settings):
        child = pexpect.spawn(
            sys.executable,
            [*PROGRAM, *more],
            env={**environment, **settings},
            dimensions=size,
            encoding=encoding,
            codec_errors="replace",
            timeout=20,
            cwd=tmp_path,
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def shown_until(child, pattern):
    """Everything shown up to a pattern, that included."""
    child.expect(pattern)
    return child.before + child.after


def ended(child):
    """What was shown to the end, and how it ended: a code, or minus a signal."""
    child.expect(pexpect.EOF)
    shown = child.before
    child.close()
    return shown, -child.signalstatus if child.signalstatus else child.exitstatus


def test_a_dumb_terminal_gets_lists_with_numbers_and_no_escapes(begin):
    child = begin(TERM="dumb")
    shown = shown_until(child, PROMPT)
    child.sendline("停工了")
    shown += shown_until(child, "逾期几天") + shown_until(child, PROMPT)
    child.sendcontrol("c")
    rest, code = ended(child)
    assert (code, ESCAPE in shown + rest) == (130, False)


def test_in_plain_mode_nothing_is_drawn_twice_and_each_prompt_is_one_line(begin):
    child = begin("--plain", TERM="xterm-256color")
    shown = ""
    for reply in ("停工了", "40", "1", "3000"):
        shown += shown_until(child, PLAIN_PROMPT)
        child.sendline(reply)
    shown += shown_until(child, PLAIN_PROMPT)
    child.sendcontrol("c")
    # The line editor asks the terminal to mark what is pasted; that draws nothing.
    drawn = re.sub(r"\x1b\[\?2004[hl]", "", shown)
    assert ESCAPE not in drawn
    prompts = [line for line in drawn.splitlines() if line.startswith("输入")]
    assert len(prompts) >= 4


def test_without_colour_no_colour_is_sent(begin):
    child = begin(NO_COLOR="1")
    shown = shown_until(child, "花呗协商助手[^第]*第 1/[^>]*>")
    child.sendcontrol("c")
    rest, code = ended(child)
    assert code == 130
    assert re.findall(r"\x1b\[[0-9;]*3[0-7]m", shown + rest) == []


@pytest.mark.parametrize("name", ["C", "C.UTF-8", "no_SUCH.locale"])
def test_chinese_is_asked_and_understood_under_any_locale(begin, name):
    child = begin("--plain", LANG=name, LC_ALL=name)
    shown_until(child, PROMPT)
    child.sendline("停工了")
    assert "→ 你的话：停工了" in shown_until(child, PROMPT)
    child.sendcontrol("c")
    assert ended(child)[1] == 130


@pytest.mark.parametrize("name", ["C", "C.UTF-8"])
def test_bytes_that_are_no_text_are_no_bug(begin, name):
    child = begin("--plain", LC_ALL=name)
    shown_until(child, PROMPT)
    os.write(child.child_fd, b"\xff\xfe\x81\n")
    shown_until(child, PROMPT)
    child.sendcontrol("c")
    shown, code = ended(child)
    assert (code, "Traceback" in shown) == (130, False)


@pytest.mark.parametrize("more", [(), ("--plain",)])
def test_a_resize_while_asking_loses_nothing(begin, more):
    child = begin(*more)
    shown_until(child, r"第 1/\d+ 题")
    child.send("停工")
    child.setwinsize(20, 40)
    child.setwinsize(40, 120)
    child.sendline("了")
    assert "停工了" in shown_until(child, r"→ 你的话：[^\r]*停工了")
    shown_until(child, "上一题: |>")
    child.sendcontrol("c")
    assert ended(child)[1] == 130


@pytest.mark.parametrize("more", [(), ("--plain",)])
@pytest.mark.parametrize("name", ["SIGHUP", "SIGTERM"])
def test_a_closed_terminal_ends_the_program_at_once(begin, tmp_path, more, name):
    child = begin(*more)
    shown_until(child, r"第 1/\d+ 题")
    child.kill(getattr(signal, name))
    shown, code = ended(child)
    assert (code, "Traceback" in shown) == (130, False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("columns", [20, 30])
def test_a_very_narrow_terminal_still_asks(begin, columns):
    child = begin(size=(10, columns))
    shown_until(child, r"第 1/[^>]*>")
    child.sendcontrol("c")
    shown, code = ended(child)
    assert (code, "Traceback" in shown) == (130, False)
