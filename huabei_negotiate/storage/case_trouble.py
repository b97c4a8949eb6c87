"""What SQLite and the system say against the case store, as the reader is told."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from huabei_negotiate.errors import CasesNotKept, CasesUnreadable

_PRIMARY = 0xFF
_LIKE = {
    sqlite3.SQLITE_BUSY: errno.EBUSY,
    sqlite3.SQLITE_LOCKED: errno.EBUSY,
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_READONLY: errno.EROFS,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_PERM: errno.EACCES,
    sqlite3.SQLITE_IOERR: errno.EIO,
}
"""What the system says of the same trouble."""

_DAMAGE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


def is_damage(error: Exception) -> bool:
    """Whether the file itself is broken, and not only out of reach."""
    return isinstance(error, UnicodeDecodeError) or _code(error) in _DAMAGE


@contextmanager
def said_of(path: Path, *, writing: bool) -> Iterator[None]:
    """Turn what goes wrong inside into one line.

    Raises:
        CasesNotKept: it was while writing.
        CasesUnreadable: it was while reading.
    """
    try:
        yield
    except (OSError, sqlite3.Error, msgspec.MsgspecError) as error:
        trouble = CasesNotKept if writing else CasesUnreadable
        raise trouble(str(path), _as_refusal(error)) from error


def _as_refusal(error: Exception) -> OSError:
    if isinstance(error, OSError):
        return error
    return OSError(_LIKE.get(_code(error), errno.EBADMSG), str(error))


def _code(error: Exception) -> int:
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY
