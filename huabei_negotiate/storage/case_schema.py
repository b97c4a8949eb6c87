"""The tables of the case store, and how a store of an earlier version becomes one of today's."""

import sqlite3
from collections.abc import Sequence

Step = Sequence[str]
"""The statements that lead from one version to the next."""

_FIRST: Step = (
    """
    CREATE TABLE cases (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        scenarios TEXT NOT NULL,
        opened TEXT NOT NULL,
        changed TEXT NOT NULL,
        fine INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE answers (
        "case" INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        name TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY ("case", name)
    )
    """,
    """
    CREATE TABLE contacts (
        "case" INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        number INTEGER NOT NULL,
        at TEXT NOT NULL,
        channel TEXT NOT NULL,
        rung TEXT,
        outcome TEXT,
        agent TEXT,
        said TEXT,
        ticket TEXT,
        PRIMARY KEY ("case", number)
    )
    """,
    """
    CREATE TABLE promises (
        "case" INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        number INTEGER NOT NULL,
        contact INTEGER NOT NULL,
        whose TEXT NOT NULL,
        what TEXT NOT NULL,
        due TEXT,
        fen INTEGER,
        state TEXT NOT NULL,
        PRIMARY KEY ("case", number),
        FOREIGN KEY ("case", contact) REFERENCES contacts ("case", number) ON DELETE CASCADE
    )
    """,
    """
    CREATE TABLE offers (
        "case" INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        number INTEGER NOT NULL,
        "on" TEXT NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY ("case", number)
    )
    """,
    """
    CREATE TABLE doubts (
        "case" INTEGER NOT NULL REFERENCES cases ON DELETE CASCADE,
        "order" TEXT NOT NULL,
        at TEXT NOT NULL,
        party TEXT NOT NULL,
        fen INTEGER NOT NULL,
        mark TEXT NOT NULL,
        can_still_stop INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE plans_seen (
        "case" INTEGER PRIMARY KEY REFERENCES cases ON DELETE CASCADE,
        "on" TEXT NOT NULL,
        answers TEXT NOT NULL
    )
    """,
)

STEPS: Sequence[Step] = (_FIRST,)
"""The way from an empty file to today's version; a version once published is never changed."""

TABLES = ("cases", "answers", "contacts", "promises", "offers", "doubts", "plans_seen")


class TooNew(Exception):
    """The store was written by a later version of the program."""


def bring_up(connection: sqlite3.Connection, steps: Sequence[Step] = STEPS) -> None:
    """Take a store to today's version, each version whole or not at all.

    Raises:
        TooNew: it is of a later version; nothing was changed.
    """
    while (version := version_of(connection)) < len(steps):
        connection.execute("BEGIN IMMEDIATE")
        with connection:
            # Another terminal may have been here while we waited.
            if version_of(connection) == version:
                for statement in steps[version]:
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {version + 1}")
    if version > len(steps):
        raise TooNew


def version_of(connection: sqlite3.Connection) -> int:
    """The version of a store; 0 while it is empty."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])
