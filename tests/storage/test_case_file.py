"""The store's file is private, never in the way of the program, and gone when that is wished."""

import os
import pwd
import resource
import signal
import sqlite3
import stat
from datetime import date, datetime

import pytest

from huabei_negotiate.errors import (
    CasesNotKept,
    CasesTooNew,
    CasesUnreadable,
    ExitCode,
    HuabeiError,
    NoHome,
)
from huabei_negotiate.storage import case_file, places
from huabei_negotiate.storage.case_file import remove
from huabei_negotiate.storage.case_schema import STEPS, TooNew, bring_up, version_of
from huabei_negotiate.storage.case_store import find_store, open_store
from huabei_negotiate.storage.places import FOLDER_NAMED_IN

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock
# The children only use the store, and no lock that another thread could hold.
pytestmark = pytest.mark.filterwarnings("ignore:This process .* is multi-threaded")

NOBODY = 65534

as_root = pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user")


def mode_of(path):
    return stat.S_IMODE(path.stat().st_mode)


def sqlite_damage():
    error = sqlite3.DatabaseError()
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def names_in(folder):
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def used(path):
    """A store with one case in it, closed."""
    with open_store(path, TODAY) as store:
        store.keep_answers(store.begin(["overdue"], TODAY, NOW), {"story": "停工了"}, NOW)
    return path


@pytest.fixture
def stranger():
    """Does something as a user with few rights; gives what they were told."""

    def attempt(work):
        reading, writing = os.pipe()
        child = os.fork()
        if child == 0:
            said = "no error"
            try:
                if os.geteuid() == 0:
                    os.setgid(NOBODY)
                    os.setuid(NOBODY)
                work()
            except HuabeiError as error:
                said = f"{error.exit_code:d} {error}"
            finally:
                os.write(writing, said.encode())
                os._exit(0)
        os.close(writing)
        with os.fdopen(reading) as answer:
            os.waitpid(child, 0)
            return answer.read()

    return attempt


@pytest.mark.parametrize("mask", [0o000, 0o022, 0o077])
def test_only_the_owner_can_read_it(path, mask):
    before = os.umask(mask)
    try:
        open_store(path, TODAY).close()
    finally:
        os.umask(before)
    assert (mode_of(path.parent), mode_of(path)) == (0o700, 0o600)


@pytest.mark.parametrize("open_again", [open_store, find_store])
def test_a_store_that_others_could_read_is_closed_to_them(used, open_again):
    used.chmod(0o644)
    used.parent.chmod(0o755)
    open_again(used, TODAY).close()
    assert (mode_of(used.parent), mode_of(used)) == (0o700, 0o600)


def test_a_commit_is_on_the_disk_before_it_is_reported(store):
    assert store._connection.execute("PRAGMA synchronous").fetchone()[0] == 3  # noqa: SLF001
    assert store._connection.execute("PRAGMA journal_mode").fetchone()[0] == "delete"  # noqa: SLF001


@pytest.mark.parametrize(
    "content",
    [b"x" * 4096, b"SQLite format 3\x00" + b"\xff" * 8000, b"# my notes\n", b"\x00" * 5000],
    ids=["text", "broken", "short", "zeros"],
)
def test_a_damaged_store_is_put_aside_and_a_new_one_begun(used, content):
    used.write_bytes(content)
    with find_store(used, TODAY) as store:
        assert store.summaries() == ()
        assert store.put_aside == used.with_name("cases-damaged-2026-11-25.db")
        assert store.put_aside.read_bytes() == content
        assert store.begin(["quota"], TODAY, NOW) == 1


def test_a_new_store_of_another_terminal_is_not_put_aside_for_the_damaged_one(used, monkeypatch):
    whole, opened = used.read_bytes(), case_file._open  # noqa: SLF001  the moment between is meant
    used.write_bytes(b"x" * 4096)

    def meanwhile(path):
        monkeypatch.setattr(case_file, "_open", opened)
        path.rename(path.with_name("cases-damaged-2026-11-25.db"))
        path.write_bytes(whole)
        raise sqlite_damage()

    monkeypatch.setattr(case_file, "_open", meanwhile)
    with find_store(used, TODAY) as store:
        assert store.put_aside is None
        assert [each.id for each in store.summaries()] == [1]


def test_a_store_whose_tables_are_named_by_no_text_is_put_aside(used):
    content = used.read_bytes().replace(b"TABLE ", b"\xe5\xe5\xe5\xe5\xe5 ")
    used.write_bytes(content.replace(b"doubts", b"\xe5oubts"))
    with find_store(used, TODAY) as store:
        assert store.put_aside == used.with_name("cases-damaged-2026-11-25.db")


@pytest.mark.parametrize("at", [0.3, 0.6, 0.9])
def test_a_store_with_a_hole_is_put_aside(used, at):
    content = bytearray(used.read_bytes())
    begin = int(len(content) * at) // 4096 * 4096
    content[begin : begin + 4096] = b"\xff" * 4096
    used.write_bytes(bytes(content))
    with open_store(used, TODAY) as store:
        assert store.put_aside is not None
        assert store.put_aside.read_bytes() == bytes(content)


def test_a_store_that_was_cut_is_put_aside(used):
    used.write_bytes(used.read_bytes()[:9000])
    with open_store(used, TODAY) as store:
        assert store.put_aside is not None


def test_a_store_without_its_tables_is_put_aside(used):
    with sqlite3.connect(used) as connection:
        connection.execute("DROP TABLE offers")
    connection.close()
    with open_store(used, TODAY) as store:
        assert store.put_aside is not None


def test_another_program_s_database_is_put_aside(path):
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE cases (x)")
    connection.close()
    with open_store(path, TODAY) as store:
        assert store.put_aside is not None


def test_a_second_damaged_store_gets_a_name_of_its_own(used):
    for _ in range(2):
        used.write_bytes(b"broken" * 1000)
        open_store(used, TODAY).close()
    expected = ["cases-damaged-2026-11-25-2.db", "cases-damaged-2026-11-25.db", "cases.db"]
    assert names_in(used.parent) == expected


def test_what_lay_beside_a_damaged_store_does_not_get_into_the_new_one(used):
    used.write_bytes(b"broken" * 1000)
    for beside in ("-journal", "-wal"):
        used.with_name(f"cases.db{beside}").write_bytes(b"old pages")
    open_store(used, TODAY).close()
    assert {"cases.db-journal", "cases.db-wal"}.isdisjoint(names_in(used.parent))


def test_an_empty_file_is_a_new_store(path):
    path.parent.mkdir()
    path.touch()
    with find_store(path, TODAY) as store:
        assert (store.summaries(), store.put_aside) == ((), None)


@pytest.mark.parametrize("open_it", [open_store, find_store])
def test_a_store_of_a_later_version_is_refused_and_left_alone(used, open_it):
    with sqlite3.connect(used) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = used.read_bytes()
    with pytest.raises(CasesTooNew, match="更新的版本") as refused:
        open_it(used, TODAY)
    assert refused.value.exit_code == ExitCode.UNREADABLE
    assert (used.read_bytes(), names_in(used.parent)) == (before, ["cases.db"])


def test_a_store_is_taken_step_by_step_to_the_newest_version():
    steps = (["CREATE TABLE a (x)", "INSERT INTO a VALUES (1)"], ["ALTER TABLE a ADD COLUMN y"])
    connection = sqlite3.connect(":memory:", isolation_level=None)
    bring_up(connection, steps[:1])
    assert version_of(connection) == 1
    bring_up(connection, steps)
    assert (version_of(connection), connection.execute("SELECT * FROM a").fetchall()) == (
        2,
        [(1, None)],
    )
    connection.close()


def test_a_step_that_fails_leaves_the_version_before_it():
    steps = (["CREATE TABLE a (x)"], ["INSERT INTO a VALUES (1)", "nonsense"])
    connection = sqlite3.connect(":memory:", isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        bring_up(connection, steps)
    assert version_of(connection) == 1
    assert connection.execute("SELECT * FROM a").fetchall() == []
    connection.close()


def test_a_store_of_today_s_version_is_not_touched(used):
    before = used.read_bytes()
    open_store(used, TODAY).close()
    assert used.read_bytes() == before


def test_a_version_beyond_the_last_step_is_too_new():
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    with pytest.raises(TooNew):
        bring_up(connection)
    connection.close()


def test_forgetting_leaves_nothing_behind(used):
    used.write_bytes(b"broken" * 1000)
    open_store(used, TODAY).close()
    for beside in ("-journal", "-wal", "-shm"):
        used.with_name(f"cases.db{beside}").write_bytes(b"old pages")
    assert remove(used) == 5
    assert not used.parent.exists()


def test_forgetting_leaves_what_is_not_ours(used):
    used.with_name("other.txt").write_text("mine")
    remove(used)
    assert names_in(used.parent) == ["other.txt"]


def test_forgetting_what_was_never_kept_is_nothing(path):
    assert remove(path) == 0


def test_after_forgetting_one_can_begin_again(used):
    remove(used)
    with open_store(used, TODAY) as store:
        assert store.begin(["quota"], TODAY, NOW) == 1


def test_a_locked_store_says_that_another_window_uses_it(used, monkeypatch):
    monkeypatch.setattr("huabei_negotiate.storage.case_file._WAIT_SECONDS", 0.1)
    other = sqlite3.connect(used, isolation_level=None)
    with open_store(used, TODAY) as store:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CasesNotKept, match="另一个窗口"):
            store.keep_answers(1, {"a": "1"}, NOW)
        other.execute("ROLLBACK")
        store.keep_answers(1, {"a": "1"}, NOW)
    other.close()


def test_a_full_disk_is_said_and_nothing_kept_is_lost(used):
    with open_store(used, TODAY) as store:
        pages = store._connection.execute("PRAGMA page_count").fetchone()[0]  # noqa: SLF001
        store._connection.execute(f"PRAGMA max_page_count = {pages}")  # noqa: SLF001
        with pytest.raises(CasesNotKept, match="磁盘满了") as refused:
            store.keep_answers(1, {"story": "长" * 2000, "more": "长" * 2000}, NOW)
        assert refused.value.exit_code == ExitCode.NOT_WRITTEN
        assert store.load(1).answers == {"story": "停工了"}


def test_a_write_the_system_cuts_off_loses_nothing(used):
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    old = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    with open_store(used, TODAY) as store:
        resource.setrlimit(resource.RLIMIT_FSIZE, (used.stat().st_size, before[1]))
        try:
            with pytest.raises(CasesNotKept):
                store.keep_answers(1, {"story": "长" * 9000}, NOW)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
            signal.signal(signal.SIGXFSZ, old)
    with open_store(used, TODAY) as store:
        assert store.load(1).answers == {"story": "停工了"}


def test_a_folder_where_the_store_should_be_is_no_store(path):
    path.mkdir(parents=True)
    with pytest.raises(CasesNotKept):
        open_store(path, TODAY)
    with pytest.raises(CasesUnreadable):
        find_store(path, TODAY)


def test_a_file_where_the_folder_should_be_is_said(path):
    path.parent.write_text("a file")
    with pytest.raises(CasesNotKept) as refused:
        open_store(path, TODAY)
    assert refused.value.exit_code == ExitCode.NOT_WRITTEN
    assert find_store(path, TODAY) is None


def test_a_home_that_can_only_be_read_is_said(open_folder, stranger):
    home = open_folder / "home"
    home.mkdir(mode=0o555)
    said = stranger(lambda: open_store(home / "data" / "cases.db", TODAY))
    assert said.startswith(f"{ExitCode.NOT_WRITTEN:d} ")
    assert "没有权限" in said


@as_root
def test_a_store_of_another_owner_is_said(used, stranger):
    used.parent.chmod(0o755)
    assert stranger(lambda: find_store(used, TODAY)).startswith("3 读不了案卷")
    said = stranger(lambda: open_store(used, TODAY))
    assert (said[:2], "没有权限" in said) == ("4 ", True)


@as_root
def test_a_folder_of_another_owner_is_said(used, stranger):
    said = stranger(lambda: find_store(used, TODAY))
    assert (said[:2], "没有权限" in said) == ("3 ", True)


@as_root
def test_a_store_that_can_only_be_read_is_read(used, stranger):
    used.parent.chmod(0o755)
    used.chmod(0o644)

    def read():
        assert find_store(used, TODAY).load(1).answers == {"story": "停工了"}

    assert stranger(read) == "no error"


@as_root
def test_a_store_that_can_only_be_read_cannot_be_changed(used, stranger):
    used.parent.chmod(0o755)
    used.chmod(0o644)
    said = stranger(lambda: find_store(used, TODAY).keep_answers(1, {"a": "1"}, NOW))
    assert (said[:2], "这里只能读" in said) == ("4 ", True)


def test_the_place_can_be_named(monkeypatch, tmp_path):
    monkeypatch.setenv(FOLDER_NAMED_IN, str(tmp_path))
    assert places.case_file() == tmp_path / "huabei-negotiate" / "cases.db"


def test_else_it_is_where_programs_keep_their_data(monkeypatch, tmp_path):
    monkeypatch.delenv(FOLDER_NAMED_IN)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    assert places.case_file().is_relative_to(tmp_path)


def test_without_a_home_the_place_must_be_named(monkeypatch):
    monkeypatch.delenv(FOLDER_NAMED_IN)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    monkeypatch.delenv("HOME")
    monkeypatch.setattr(pwd, "getpwuid", {}.__getitem__)
    with pytest.raises(NoHome, match=FOLDER_NAMED_IN) as refused:
        places.case_file()
    assert refused.value.exit_code == ExitCode.NOT_WRITTEN
