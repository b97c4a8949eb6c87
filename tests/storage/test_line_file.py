"""Lines are read one by one, whatever they are made of."""

import io
from types import SimpleNamespace

import pytest

from huabei_negotiate.errors import CannotRead, NoStandardInput
from huabei_negotiate.storage.line_file import read_lines


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        (b"", []),
        (b"\n", [""]),
        ("一\n二\n".encode(), ["一", "二"]),
        ("一\r\n\r\n二".encode(), ["一", "", "二"]),
        ("\ufeff一\n".encode(), ["一"]),
        ("一\u2028二\x0b三\n".encode(), ["一\u2028二\x0b三"]),
        (b"\xff\n", ["\ufffd"]),
    ],
)
def test_every_line_is_read_as_it_is(tmp_path, content, lines):
    path = tmp_path / "questions.txt"
    path.write_bytes(content)
    assert list(read_lines(str(path), "--batch")) == lines


def test_a_dash_reads_what_comes_through_a_pipe(monkeypatch):
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO("一\n二".encode())))
    assert list(read_lines("-", "--batch")) == ["一", "二"]


def test_a_closed_pipe_is_told_with_the_option(monkeypatch):
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(NoStandardInput, match="--batch"):
        list(read_lines("-", "--batch"))


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_read_is_told(tmp_path, name):
    with pytest.raises(CannotRead):
        list(read_lines(str(tmp_path / name), "--batch"))
