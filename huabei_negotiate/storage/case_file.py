"""The file of the case store: private, opened whole, kept aside when damaged, removed on demand."""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from os.path import samestat
from pathlib import Path

from huabei_negotiate.errors import CasesTooNew
from huabei_negotiate.storage.case_schema import TABLES, TooNew, bring_up
from huabei_negotiate.storage.case_trouble import is_damage, said_of

_WAIT_SECONDS = 10
"""How long one terminal waits for another that is writing."""

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600
_OTHERS = 0o077
_COMPANIONS = ("-journal", "-wal", "-shm")
"""What SQLite writes beside a store; one left there would be taken for a part of the next."""


def make_private(path: Path) -> None:
    """Make the folder and an empty file, closed to others; close those that are there.

    Raises:
        OSError: the system refuses.
    """
    path.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
    path.touch(mode=_PRIVATE_FILE)
    close_to_others(path)


def close_to_others(path: Path) -> None:
    """Take away the rights of others where they have any and we may."""
    for place, mode in ((path.parent, _PRIVATE_FOLDER), (path, _PRIVATE_FILE)):
        with suppress(PermissionError):
            if place.stat().st_mode & _OTHERS:
                place.chmod(mode)


def connect(path: Path, today: date, *, writing: bool) -> tuple[sqlite3.Connection, Path | None]:
    """Open a file that is there; a damaged one goes aside, and the second value says where to.

    Raises:
        CasesTooNew, CasesUnreadable, CasesNotKept: the file cannot be used, and stays.
    """
    with said_of(path, writing=writing):
        close_to_others(path)
        seen = path.stat()
        try:
            return _open(path), None
        # What SQLite quotes from a broken file may be no text: Python then has no error to raise.
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            if not is_damage(error):
                raise
            # Another terminal that found the damage first has made a new store.
            if not samestat(seen, path.stat()):
                return _open(path), None
            aside = _put_aside(path, today)
            make_private(path)
            return _open(path), aside


def remove(path: Path) -> int:
    """Delete the store, its companions and the damaged ones; the folder too if it is empty.

    How many files there were is given back.

    Raises:
        CasesNotKept: the system refuses.
    """
    with said_of(path, writing=True):
        found = list(_ours(path))
        for file in found:
            _overwrite(file)
            file.unlink(missing_ok=True)
        with suppress(OSError):
            path.parent.rmdir()
    return len(found)


def _open(path: Path) -> sqlite3.Connection:
    address = f"{path.absolute().as_uri()}?mode=rw"
    connection = sqlite3.connect(address, uri=True, timeout=_WAIT_SECONDS, isolation_level=None)
    try:
        connection.row_factory = sqlite3.Row
        # EXTRA is FULL that also makes the end of a rollback journal durable.
        for setting in ("synchronous = EXTRA", "secure_delete = ON", "foreign_keys = ON"):
            connection.execute(f"PRAGMA {setting}")
        _refuse_strangers(connection)
        bring_up(connection)
        _check(connection)
    except TooNew:
        connection.close()
        raise CasesTooNew(str(path)) from None
    except BaseException:
        connection.close()
        raise
    return connection


def _refuse_strangers(connection: sqlite3.Connection) -> None:
    """Take a database without a version, but with tables, for none of ours."""
    # One statement sees one moment: another terminal may be making the store right now.
    state = "SELECT user_version, (SELECT COUNT(*) FROM sqlite_master) FROM pragma_user_version"
    version, tables = connection.execute(state).fetchone()
    if tables and not version:
        raise _damaged()


def _check(connection: sqlite3.Connection) -> None:
    """Read the whole file once: damage is found before anything is built on it."""
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    missing = set(TABLES) - {row[0] for row in names}
    if found[0] != "ok" or missing:
        raise _damaged()


def _damaged() -> sqlite3.DatabaseError:
    error = sqlite3.DatabaseError()
    error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
    return error


def _put_aside(path: Path, today: date) -> Path:
    """Give a damaged file and its companions another name that nothing has yet."""
    stem = f"{path.stem}-damaged-{today.isoformat()}"
    names = (f"{stem}{'' if n == 1 else f'-{n}'}{path.suffix}" for n in range(1, 1000))
    aside = next(free for name in names if not (free := path.with_name(name)).exists())
    for companion in _COMPANIONS:
        with suppress(FileNotFoundError):
            path.with_name(path.name + companion).rename(aside.with_name(aside.name + companion))
    path.rename(aside)
    return aside


def _ours(path: Path) -> Iterator[Path]:
    """Everything in the folder that belongs to the store."""
    yield from sorted(path.parent.glob(f"{path.stem}-damaged-*"))
    for companion in ("", *_COMPANIONS):
        file = path.with_name(path.name + companion)
        if file.exists():
            yield file


def _overwrite(file: Path) -> None:
    """Write zeros over a file, so that its place on the disk says nothing; best effort."""
    with suppress(OSError), file.open("r+b") as content:
        content.write(bytes(file.stat().st_size))
