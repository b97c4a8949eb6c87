"""Any text can be printed on any stream, and what replaces a character is as wide as it was."""

import io
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.cells import cells
from huabei_negotiate.terminal.narrow import make_streams_forgiving

CONTENT = "花呗协商，￥3,200（约 0.05%）→ — … “引号” ① ✅❌✓✔⚠•❯»›−– 🙂 ❗"
TYPED = st.text(st.characters(exclude_categories=()))
"""Anything, half characters of broken input too."""


class Stream(io.TextIOWrapper):
    """A standard stream of some encoding."""

    def __init__(self, encoding):
        super().__init__(io.BytesIO(), encoding=encoding, write_through=True)

    def printed(self):
        return self.buffer.getvalue().decode(self.encoding)


@pytest.fixture
def stream(monkeypatch):
    """Standard output in some encoding, made forgiving."""
    return lambda encoding: _forgiving(encoding, monkeypatch)


def _forgiving(encoding, monkeypatch):
    output = Stream(encoding)
    monkeypatch.setattr(sys, "stdout", output)
    make_streams_forgiving()
    return output


def _printed(text, encoding):
    with pytest.MonkeyPatch.context() as patch:
        output = _forgiving(encoding, patch)
        output.write(text)
        return output.printed()


@pytest.mark.parametrize("encoding", ["gbk", "gb2312", "gb18030", "big5", "ascii", "latin-1"])
def test_all_kinds_of_content_can_be_printed(stream, encoding):
    output = stream(encoding)
    output.write(CONTENT)
    assert len(output.printed()) >= len(CONTENT) - 1


@pytest.mark.parametrize("encoding", ["cp437", "cp866", "koi8-r"])
def test_an_old_code_page_is_as_forgiving(stream, encoding):
    output = stream(encoding)
    output.write("❌ 协商")
    assert "????" in output.printed()


def test_a_line_after_one_that_could_not_be_encoded_is_printed_too(stream):
    output = stream("gbk")
    print("✅ 🙂", file=output)
    print("协商", file=output)
    assert output.printed().splitlines()[-1] == "协商"


def test_standard_error_is_forgiving_too(monkeypatch):
    errors = Stream("ascii")
    monkeypatch.setattr(sys, "stderr", errors)
    make_streams_forgiving()
    errors.write("错")
    assert errors.printed() == "??"


@pytest.mark.parametrize("stand_in", [io.StringIO(), None])
def test_a_stream_that_cannot_be_reconfigured_is_left_alone(monkeypatch, stand_in):
    monkeypatch.setattr(sys, "stdout", stand_in)
    make_streams_forgiving()
    assert sys.stdout is stand_in


@given(TYPED)
def test_nothing_typed_raises_on_a_gbk_stream(text):
    assert isinstance(_printed(text, "gbk"), str)


@given(TYPED)
def test_nothing_typed_raises_on_an_ascii_stream(text):
    assert _printed(text, "ascii").isascii()


@given(st.text(st.sampled_from(CONTENT)))
def test_columns_stay_where_they_are_on_a_gbk_stream(text):
    assert cells(_printed(text, "gbk")) == cells(text)


@given(st.text(st.sampled_from(CONTENT)))
def test_columns_stay_where_they_are_on_an_ascii_stream(text):
    assert cells(_printed(text, "ascii")) == cells(text)


@pytest.mark.parametrize(
    ("char", "lookalike"),
    [("✅", "√ "), ("❌", "× "), ("✓", "√"), ("⚠", "!"), ("•", "·"), ("❯", ">"), ("»", ">")],
)
def test_a_lookalike_takes_the_place_of_a_sign(stream, char, lookalike):
    output = stream("gbk")
    output.write(char)
    assert output.printed() == lookalike


def test_the_narrow_yen_sign_keeps_its_width(stream):
    output = stream("gbk")
    output.write("¥3200")
    assert cells(output.printed()) == cells("¥3200")


def test_a_wide_character_becomes_two_question_marks(stream):
    output = stream("ascii")
    output.write("呗")
    assert output.printed() == "??"


def test_a_narrow_character_becomes_one_question_mark(stream):
    output = stream("ascii")
    output.write("é")
    assert output.printed() == "?"


def test_what_is_invisible_is_dropped(stream):
    output = stream("gbk")
    output.write("⚠\ufe0f停\u200b")
    assert output.printed() == "!停"


def test_a_combining_mark_takes_no_column(stream):
    output = stream("gbk")
    output.write("e\u0301")
    assert cells(output.printed()) == 1


def test_broken_input_is_still_refused(stream):
    stream("gbk")
    with pytest.raises(UnicodeDecodeError):
        b"\xff\xff".decode("utf-8", "same-width")
