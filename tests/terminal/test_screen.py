"""Where words are shown, and when plainly."""

import io
import sys
from types import SimpleNamespace

import pytest

from huabei_negotiate.model.outline import Paragraph, Section
from huabei_negotiate.terminal.draw import UNLIMITED, Line
from huabei_negotiate.terminal.screen import (
    ColourScreen,
    PlainScreen,
    is_terminal,
    open_screen,
    say_error,
    show,
    show_blocks,
    show_section,
    wants_plain,
)

LONG = "先打 95188 官方客服电话，说明哪一天能还。" * 10
SECTION = Section(id="steps", title="现在先做", blocks=(Paragraph("截屏。"),))


class Terminal(io.StringIO):
    """A stream that someone looks at."""

    def isatty(self):
        return True


@pytest.fixture(autouse=True)
def ordinary_terminal(monkeypatch):
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "COLORTERM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def output(monkeypatch):
    """Standard output on a terminal."""
    stream = Terminal()
    ours = SimpleNamespace(stdout=stream, platform=sys.platform)
    monkeypatch.setattr("huabei_negotiate.terminal.screen.sys", ours)
    return stream


@pytest.fixture
def console():
    """A terminal that remembers."""
    return Terminal()


def test_a_plain_screen_prints_a_line_as_it_is():
    stream = io.StringIO()
    PlainScreen(stream).show_lines([Line("别点链接。", "strong"), Line("")])
    assert stream.getvalue() == "别点链接。\n\n"


def test_a_plain_screen_into_a_pipe_wraps_nothing():
    stream = io.StringIO()
    show_blocks(PlainScreen(stream), [Paragraph(LONG)])
    assert stream.getvalue() == LONG + "\n"


def test_a_plain_screen_on_a_terminal_wraps_at_its_width():
    stream = io.StringIO()
    show_blocks(PlainScreen(stream, 10), [Paragraph("一二三四五六")])
    assert stream.getvalue() == "一二三四五\n六\n"


def test_a_document_is_shown_section_by_section():
    stream = io.StringIO()
    show(PlainScreen(stream), (SECTION, SECTION))
    assert stream.getvalue() == "## 现在先做\n截屏。\n\n## 现在先做\n截屏。\n"


def test_a_section_is_shown_with_its_title():
    stream = io.StringIO()
    show_section(PlainScreen(stream), SECTION)
    assert stream.getvalue() == "## 现在先做\n截屏。\n"


@pytest.mark.parametrize(
    "text", ["[/客服]", "[b]", "[#5]", "[a客服]", ":sos:", "[bold red]红[/]", "https://x.cn [1]"]
)
def test_what_looks_like_markup_is_printed_literally(console, text):
    ColourScreen(console, 40, 20).show_lines([Line(text)])
    assert console.getvalue() == text + "\n"


def test_a_coloured_screen_cuts_nothing_off(console):
    ColourScreen(console, 40, 20).show_lines([Line(LONG)])
    assert console.getvalue().replace("\n", "") == LONG


def test_a_coloured_screen_prints_an_empty_line(console):
    ColourScreen(console, 40, 20).show_lines([Line("")])
    assert console.getvalue() == "\n"


def test_a_coloured_screen_shows_a_style(console):
    ColourScreen(console, 40, 20).show_lines([Line("别点链接。", "strong")])
    assert console.getvalue() == "\x1b[1;33m别点链接。\x1b[0m\n"


def test_a_coloured_screen_shows_ordinary_words_without_style(console):
    ColourScreen(console, 40, 20).show_lines([Line("打 95188 问。")])
    assert console.getvalue() == "打 95188 问。\n"


def test_a_terminal_gets_colour(output):
    open_screen(plain=False).show_lines([Line("别点链接。", "strong")])
    assert "\x1b[" in output.getvalue()


@pytest.mark.usefixtures("output")
@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("80", 80), ("200", 100)])
@pytest.mark.parametrize("plain", [True, False])
def test_a_screen_is_as_wide_as_the_terminal_but_never_over_100(monkeypatch, columns, width, plain):
    monkeypatch.setenv("COLUMNS", columns)
    assert open_screen(plain=plain).width == width


@pytest.mark.usefixtures("output")
def test_plain_is_plain_on_a_terminal():
    assert type(open_screen(plain=True)) is PlainScreen


@pytest.mark.usefixtures("output")
@pytest.mark.parametrize("plain", [True, False])
def test_no_screen_loads_rich(monkeypatch, plain):
    monkeypatch.setitem(sys.modules, "rich.console", None)
    assert open_screen(plain=plain).width == 80


@pytest.mark.usefixtures("output")
@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_the_environment_can_ask_for_a_plain_screen(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert type(open_screen(plain=False)) is PlainScreen


@pytest.mark.usefixtures("output")
def test_an_empty_no_color_asks_for_nothing(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "")
    assert isinstance(open_screen(plain=False), ColourScreen)


def test_a_pipe_gets_a_plain_screen_without_a_width(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    screen = open_screen(plain=False)
    assert (type(screen), screen.width) == (PlainScreen, UNLIMITED)


def test_an_ordinary_terminal_wants_no_plain_words():
    assert not wants_plain()


@pytest.mark.parametrize(
    ("stream", "term", "someone_looks"),
    [
        (Terminal(), "xterm", True),
        (Terminal(), "dumb", False),
        (io.StringIO(), "xterm", False),
    ],
)
def test_a_terminal_is_one_that_can_do_more_than_print(monkeypatch, stream, term, someone_looks):
    monkeypatch.setenv("TERM", term)
    assert is_terminal(stream) is someone_looks


def test_an_error_into_a_log_is_one_line(monkeypatch):
    errors = io.StringIO()
    monkeypatch.setattr(sys, "stderr", errors)
    say_error(LONG)
    assert errors.getvalue() == LONG + "\n"


def test_an_error_on_a_terminal_is_wrapped(monkeypatch):
    errors = Terminal()
    monkeypatch.setattr(sys, "stderr", errors)
    monkeypatch.setenv("COLUMNS", "40")
    say_error("一" * 30)
    assert errors.getvalue() == "一" * 20 + "\n" + "一" * 10 + "\n"


@pytest.mark.usefixtures("output")
@pytest.mark.parametrize("plain", [True, False])
def test_a_screen_is_as_high_as_the_terminal(monkeypatch, plain):
    monkeypatch.setenv("LINES", "20")
    assert open_screen(plain=plain).height == 20


def test_a_pipe_has_no_height(monkeypatch):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    assert open_screen(plain=False).height == UNLIMITED
