"""A file is written whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from huabei_negotiate.errors import AlreadyThere, CannotWrite, ExitCode, NotAFile
from huabei_negotiate.storage.files import write_whole


@pytest.fixture
def full_disk(monkeypatch):
    """The disk is full by the time the text should be safe."""

    def refuse(_handle):
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", refuse)


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_holds_the_text_as_utf8(tmp_path):
    path = tmp_path / "方案.txt"
    write_whole(path, "先打 95188\n【待填：本金】\n", replace=False)
    assert path.read_bytes() == "先打 95188\n【待填：本金】\n".encode()
    assert names_in(tmp_path) == ["方案.txt"]


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_the_owner_can_read_it(tmp_path, mask):
    before = os.umask(mask)
    try:
        write_whole(tmp_path / "plan.txt", "x", replace=False)
    finally:
        os.umask(before)
    assert mode_of(tmp_path / "plan.txt") == 0o600


def test_a_name_that_is_taken_is_refused(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text("old")
    with pytest.raises(AlreadyThere, match="--force") as refused:
        write_whole(path, "new", replace=False)
    assert path.read_text() == "old"
    assert str(path) in str(refused.value)
    assert refused.value.exit_code == ExitCode.NOT_WRITTEN


def test_a_name_that_another_program_takes_meanwhile_is_refused(tmp_path, monkeypatch):
    path = tmp_path / "plan.txt"
    monkeypatch.setattr(os, "fsync", lambda _handle: path.write_text("theirs"))
    with pytest.raises(AlreadyThere):
        write_whole(path, "ours", replace=False)
    assert (path.read_text(), names_in(tmp_path)) == ("theirs", ["plan.txt"])


def test_a_file_system_without_links_gets_the_file_all_the_same(tmp_path, monkeypatch):
    def refuse(*_names):
        raise PermissionError(1, os.strerror(1))

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    write_whole(tmp_path / "plan.txt", "x", replace=False)
    assert names_in(tmp_path) == ["plan.txt"]


def test_a_file_is_replaced_on_demand_and_closed_to_others(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text("a much longer old text")
    path.chmod(0o644)
    write_whole(path, "new", replace=True)
    assert path.read_text() == "new"
    assert mode_of(path) == 0o600
    assert names_in(tmp_path) == ["plan.txt"]


def test_replacing_what_is_not_there_writes_it(tmp_path):
    write_whole(tmp_path / "plan.txt", "new", replace=True)
    assert (tmp_path / "plan.txt").read_text() == "new"


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text("old")
    with pytest.raises(CannotWrite) as refused:
        write_whole(path, "new", replace=True)
    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["plan.txt"]
    assert str(path) in str(refused.value)


@pytest.mark.usefixtures("full_disk")
def test_a_full_disk_leaves_no_new_file(tmp_path):
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "plan.txt", "new", replace=False)
    assert names_in(tmp_path) == []


def test_a_swap_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "plan.txt"
    path.write_text("old")

    def refuse(_self, _target):
        raise PermissionError(13, os.strerror(13))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(CannotWrite):
        write_whole(path, "new", replace=True)
    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["plan.txt"]


def test_being_interrupted_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    path = tmp_path / "plan.txt"
    path.write_text("old")

    def interrupt(_handle):
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(path, "new", replace=True)
    assert path.read_text() == "old"
    assert names_in(tmp_path) == ["plan.txt"]


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_that_is_not_there_is_not_made(tmp_path, replace):
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "nowhere" / "plan.txt", "x", replace=replace)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("replace", [False, True])
def test_a_folder_is_not_replaced(tmp_path, replace):
    (tmp_path / "folder").mkdir()
    with pytest.raises(NotAFile) as refused:
        write_whole(tmp_path / "folder", "x", replace=replace)
    assert str(tmp_path / "folder") in str(refused.value)
    assert refused.value.exit_code == ExitCode.NOT_WRITTEN
    assert (tmp_path / "folder").is_dir()
    assert names_in(tmp_path) == ["folder"]


@pytest.mark.parametrize("replace", [False, True])
def test_nothing_can_be_written_inside_a_file(tmp_path, replace):
    (tmp_path / "file").write_text("old")
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / "file" / "plan.txt", "x", replace=replace)
    assert (tmp_path / "file").read_text() == "old"


@pytest.mark.parametrize("replace", [False, True])
def test_a_name_too_long_cannot_be_written(tmp_path, replace):
    with pytest.raises(CannotWrite):
        write_whole(tmp_path / ("方" * 200), "x", replace=replace)


@pytest.mark.parametrize("replace", [False, True])
def test_what_is_no_file_is_not_replaced(tmp_path, replace):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with pytest.raises(NotAFile):
        write_whole(pipe, "x", replace=replace)
    assert pipe.is_fifo()
    assert names_in(tmp_path) == ["pipe"]


def test_bytes_are_written_as_they_are(tmp_path):
    write_whole(tmp_path / "plan.docx", b"PK\x00\r\n\xff", replace=False)
    assert (tmp_path / "plan.docx").read_bytes() == b"PK\x00\r\n\xff"
