"""`case`, and `--save`, as their readers run them."""

import os
import sqlite3
import stat
import sys
from pathlib import Path

import pytest
import yaml

from huabei_negotiate.core.collecting import collect
from huabei_negotiate.storage.case_backup import read_backup
from huabei_negotiate.storage.case_store import find_store
from huabei_negotiate.terminal.prompter import Navigation

SAVE = ("--scenario", "overdue", "--now", "--save", "--today", "2026-11-25")
IDENTITY = "110101199003071234"


@pytest.fixture
def file(own_data):
    """Where the cases of a test are."""
    return own_data / "huabei-negotiate" / "cases.db"


@pytest.fixture
def save(inside):
    """Keeps a case with these answers."""

    def put(*pairs):
        sets = [word for pair in pairs for word in ("--set", pair)]
        return inside(*SAVE, *sets)

    return put


@pytest.fixture
def backup(inside, save, tmp_path):
    """A backup of one case."""
    save("overdue_days=45", "story=停工了：#1 “等”")
    path = tmp_path / "备份.yaml"
    assert inside("case", "backup", str(path)).code == 0
    return path


class Device:
    """Chooses from a list, as a reader would."""

    def __init__(self, *replies):
        self.replies = list(replies)
        self.first = None

    def pick(self, rows, _chosen, _back, _shortcuts=None):
        self.first = rows[0].id
        return self.replies.pop(0)


@pytest.fixture
def at_terminal(inside, monkeypatch):
    """Runs a command where someone looks and answers."""

    def run(reply, *arguments):
        device = Device(reply)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        opened = "huabei_negotiate.terminal.devices.open_device"
        monkeypatch.setattr(opened, lambda *_arguments, **_settings: device)
        return inside(*arguments, "--plain"), device

    return run


@pytest.mark.parametrize("name", ["list", "show", "backup"])
def test_where_nothing_was_kept_that_is_said_and_nothing_made(inside, name, file, tmp_path):
    more = [str(tmp_path / "b.yaml")] if name == "backup" else []
    outcome = inside("case", name, *more)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("还没有存过案卷。")
    assert not file.parent.exists()


def test_saving_says_the_number_where_it_is_in_no_ones_way(save):
    outcome = save("overdue_days=45")
    assert (outcome.code, outcome.err) == (0, "已存成 1 号案卷。\n")
    assert "1 号案卷" not in outcome.out


def test_without_the_option_nothing_is_kept(inside, file):
    assert inside(*[word for word in SAVE if word != "--save"]).code == 0
    assert not file.parent.exists()


def test_a_plan_that_cannot_be_kept_is_printed_all_the_same(save, own_data):
    (own_data / "huabei-negotiate").write_text("in the way")
    outcome = save("overdue_days=45")
    assert (outcome.code, outcome.err.count("\n")) == (4, 1)
    assert "1. " in outcome.out


def test_an_identity_in_a_saved_answer_is_hidden(save, file):
    save(f"story=证件 {IDENTITY}")
    assert IDENTITY.encode() not in file.read_bytes()


def test_the_list_has_a_line_a_case(inside, save):
    save("overdue_days=45")
    save()
    lines = inside("case", "list", "--today", "2026-11-25").out.splitlines()
    assert [line.split()[0] for line in lines] == ["2", "1"]


def test_showing_without_a_number_shows_the_case_changed_last(inside, save):
    save("overdue_days=45")
    save("overdue_days=46")
    assert "46" in inside("case", "show").out
    assert "45" in inside("case", "show", "1").out


def test_answers_are_shown_in_words(inside, save):
    save("overdue_days=45", "cause=job_loss")
    printed = inside("case", "show").out
    assert "逾期天数：45" in printed
    assert "job_loss" not in printed


@pytest.mark.parametrize("name", ["show", "delete"])
def test_a_number_that_is_not_there_is_said(inside, save, name):
    save()
    outcome = inside("case", name, "9")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("没有 9 号案卷。")


@pytest.mark.parametrize("number", ["x", "1.5", ""])
def test_what_is_no_number_is_wrong_usage(inside, number):
    assert inside("case", "show", number).code == 2


def test_a_damaged_store_is_said_in_one_line_and_the_program_goes_on(inside, save, file):
    save()
    file.write_bytes(b"broken" * 1000)
    outcome = save("overdue_days=45")
    assert outcome.code == 0
    assert "坏了" in outcome.err.splitlines()[0]
    assert inside("case", "list").code == 0


def test_a_newer_store_is_refused_in_one_line(inside, save, file):
    save()
    with sqlite3.connect(file) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    for arguments in (("case", "list"), ("case", "show"), ("case", "delete", "1", "--yes"), SAVE):
        outcome = inside(*arguments)
        assert (outcome.code, outcome.err.count("\n")) == (3, 1)
        assert "更新的版本" in outcome.err


def test_deleting_needs_a_terminal_or_the_option(inside, save):
    save()
    outcome = inside("case", "delete", "1")
    assert (outcome.code, "--yes" in outcome.err) == (2, True)
    assert inside("case", "show", "1").code == 0


def test_a_case_is_deleted_with_the_option(inside, save):
    save()
    assert inside("case", "delete", "1", "--yes").code == 0
    assert inside("case", "show", "1").code == 1


def test_a_case_is_deleted_after_asking(at_terminal, inside, save):
    save()
    outcome, device = at_terminal("delete", "case", "delete", "1")
    assert (outcome.code, device.first) == (0, "keep")
    assert inside("case", "show", "1").code == 1


@pytest.mark.parametrize(("reply", "code"), [("keep", 0), (Navigation.LEAVE, 130)])
def test_one_who_does_not_agree_keeps_the_case(at_terminal, inside, save, reply, code):
    save()
    outcome, _ = at_terminal(reply, "case", "delete", "1")
    assert outcome.code == code
    assert inside("case", "show", "1").code == 0


def test_forgetting_needs_to_be_said_in_full(inside, save, file):
    save()
    assert inside("case", "forget").code == 2
    assert inside("case", "forget", "--all").code == 2
    assert file.exists()


def test_forgetting_leaves_nothing_behind(inside, save, own_data):
    save()
    (own_data / "huabei-negotiate" / "cases.db").write_bytes(b"broken" * 1000)
    save()
    outcome = inside("case", "forget", "--all", "--yes")
    assert (outcome.code, outcome.err) == (0, "")
    assert list(own_data.rglob("*")) == []


def test_forgetting_asks_on_a_terminal(at_terminal, save, own_data):
    save()
    at_terminal("keep", "case", "forget", "--all")
    assert list(own_data.rglob("*")) != []
    at_terminal("delete", "case", "forget", "--all")
    assert list(own_data.rglob("*")) == []


def test_forgetting_nothing_is_no_mistake(inside):
    assert inside("case", "forget", "--all", "--yes").code == 0


def test_a_backup_is_restored_exactly(inside, backup, tmp_path):
    inside("case", "forget", "--all", "--yes")
    assert inside("case", "restore", str(backup)).code == 0
    again = tmp_path / "again.yaml"
    inside("case", "backup", str(again))
    assert again.read_bytes() == backup.read_bytes()


def test_a_backup_is_for_its_owner_only(backup):
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600


def test_a_backup_does_not_replace_a_file_unless_told(inside, backup):
    backup.write_text("mine")
    outcome = inside("case", "backup", str(backup))
    assert (outcome.code, backup.read_text()) == (4, "mine")
    assert inside("case", "backup", str(backup), "--force").code == 0
    assert yaml.safe_load(backup.read_text())["format"] == 1


def test_a_backup_into_a_folder_is_refused(inside, save, tmp_path):
    save()
    assert inside("case", "backup", str(tmp_path), "--force").code == 4


def test_restoring_replaces_nothing(inside, backup):
    inside("case", "delete", "1", "--yes")
    assert inside("case", "restore", str(backup)).out == "恢复了 1 号案卷。\n"
    assert "没有动" in inside("case", "restore", str(backup)).out
    backup.write_text(backup.read_text().replace("'45'", "'46'"))
    assert "这里叫 2 号" in inside("case", "restore", str(backup)).out
    assert "45" in inside("case", "show", "1").out


def test_a_broken_backup_restores_nothing(inside, backup, own_data):
    inside("case", "forget", "--all", "--yes")
    backup.write_text(backup.read_text() + "more: 1\n")
    outcome = inside("case", "restore", str(backup))
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (3, "", 1)
    assert f"{backup}:" in outcome.err
    assert list(own_data.rglob("*")) == []


def test_an_identity_in_a_backup_is_hidden(inside, backup, file):
    text = backup.read_text().replace("停工了", f"证件 {IDENTITY} 停工了")
    backup.write_text(text)
    assert inside("case", "restore", str(backup)).code == 0
    assert IDENTITY.encode() not in file.read_bytes()


def test_the_backup_in_the_documents_can_be_restored(inside, root, tmp_path, file):
    page = (root / "docs" / "case.md").read_text("utf-8")
    shown = page.split("```yaml\n")[1].split("```")[0]
    path = tmp_path / "shown.yaml"
    path.write_text(shown)
    assert inside("case", "restore", str(path)).code == 0
    (case,) = read_backup(str(path))
    with find_store(file, case.opened) as store:
        assert store.load(1) == case


def test_the_answers_of_the_documents_fit_the_questions_of_today(root, catalog, tmp_path):
    shown = (root / "docs" / "case.md").read_text("utf-8").split("```yaml\n")[1].split("```")[0]
    path = tmp_path / "shown.yaml"
    path.write_text(shown)
    (case,) = read_backup(str(path))
    assert collect(catalog.situation(case.scenarios), case.answers, case.opened)[1] == ()


def test_all_that_is_said_is_chinese(inside, save, english_in, tmp_path):
    save("overdue_days=45")
    path = str(tmp_path / "b.yaml")
    for arguments in (
        *(("case", "list"), ("case", "show"), ("case", "backup", path), ("case", "restore", path)),
        *(("case", "delete", "1"), ("case", "delete", "1", "--yes"), ("case", "show", "7")),
        *(("case", "forget"), ("case", "forget", "--all", "--yes"), ("case", "list")),
    ):
        outcome = inside(*arguments)
        assert english_in((outcome.out + outcome.err).replace(path, "")) == []


@pytest.mark.skipif(os.name == "nt", reason="needs the rights of Unix")
def test_a_home_that_is_missing_is_made_for_its_owner_only(outside, tmp_path):
    home = tmp_path / "home"
    place = {"HUABEI_NEGOTIATE_DATA": "", "XDG_DATA_HOME": "", "HOME": str(home)}
    assert outside(*SAVE, environment=place).code == 0
    (kept,) = home.rglob("cases.db")
    assert stat.S_IMODE(Path(kept).parent.stat().st_mode) == 0o700
