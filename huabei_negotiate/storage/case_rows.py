"""Cases as rows of tables, and back."""

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

import msgspec

from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.core.redaction import redact
from huabei_negotiate.model.case import (
    Case,
    Contact,
    HeardOffer,
    Kept,
    KeptDoubt,
    PlanSeen,
    Promise,
)

PARTS: Mapping[str, type[Kept]] = {
    "contacts": Contact,
    "promises": Promise,
    "offers": HeardOffer,
    "doubts": KeptDoubt,
}
"""The parts of a case that are a table each: a column a field."""

NUMBERS = range(1, 2**63)
"""As far as SQLite counts; asked for a number beyond them, it gives no answer but an error."""

_Part = TypeVar("_Part", bound=Kept)


def safe(text: str) -> str:
    """Words as they may be kept: without what looks like an identity, a card or a code."""
    return redact(printable(text))[0]


def cleaned(part: _Part) -> _Part:
    """The same with all its words safe."""
    changes = {
        name: safe(value)
        for name in part.__struct_fields__
        if isinstance(value := getattr(part, name), str)
    }
    return msgspec.structs.replace(part, **changes)


def cleaned_case(case: Case) -> Case:
    """A case as it is kept, with all its words safe."""
    parts = {table: tuple(map(cleaned, getattr(case, table))) for table in PARTS}
    seen = case.plan_seen
    if seen:
        seen = msgspec.structs.replace(seen, answers=_safe_texts(seen.answers))
    answers = _safe_texts(case.answers)
    return msgspec.structs.replace(case, answers=answers, plan_seen=seen, **parts)


def insert(connection: sqlite3.Connection, table: str, case: int, part: Kept) -> None:
    """Add a row of a part's table."""
    row = {"case": case, **msgspec.to_builtins(cleaned(part))}
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _ in row)
    # The names are those of our own fields.
    connection.execute(
        f"INSERT INTO {table} ({names}) VALUES ({marks})",  # noqa: S608
        tuple(row.values()),
    )


def put_answers(
    connection: sqlite3.Connection, case: int, answers: Mapping[str, str | None]
) -> None:
    """Replace answers by name; one without a text is taken out."""
    for name, text in answers.items():
        if text is None:
            connection.execute('DELETE FROM answers WHERE "case" = ? AND name = ?', (case, name))
        else:
            connection.execute(
                "INSERT INTO answers VALUES (?, ?, ?)"
                ' ON CONFLICT ("case", name) DO UPDATE SET text = excluded.text',
                (case, name, safe(text)),
            )


def put_plan_seen(connection: sqlite3.Connection, case: int, seen: PlanSeen) -> None:
    """Replace from what the plan last shown was made."""
    answers = msgspec.json.encode(_safe_texts(seen.answers)).decode()
    row = (case, seen.on.isoformat(), answers)
    connection.execute("INSERT OR REPLACE INTO plans_seen VALUES (?, ?, ?)", row)


def put_whole(connection: sqlite3.Connection, case: Case) -> None:
    """Add a case with all its parts, under its own number."""
    row = (case.id, " ".join(case.scenarios), *_head(case))
    connection.execute("INSERT INTO cases VALUES (?, ?, ?, ?, ?)", row)
    put_answers(connection, case.id, case.answers)
    for table in PARTS:
        for part in getattr(case, table):
            insert(connection, table, case.id, part)
    if case.plan_seen:
        put_plan_seen(connection, case.id, case.plan_seen)


def read_case(connection: sqlite3.Connection, case: int) -> Case | None:
    """A case with all its parts, or nothing where there is none of that number.

    Raises:
        msgspec.ValidationError: a row holds what no version of the program wrote.
    """
    head = connection.execute("SELECT * FROM cases WHERE id = ?", (case,)).fetchone()
    if head is None:
        return None
    whole = {
        **dict(head),
        "scenarios": head["scenarios"].split(),
        "fine": bool(head["fine"]),
        "answers": dict(_rows(connection, "answers", case, "name", "text")),
        "plan_seen": _plan_seen(connection, case),
        **{table: list(_parts(connection, table, case)) for table in PARTS},
    }
    return msgspec.convert(whole, Case)


def _safe_texts(answers: Mapping[str, str]) -> dict[str, str]:
    return {name: safe(text) for name, text in answers.items()}


def _head(case: Case) -> tuple[str, str, bool]:
    return case.opened.isoformat(), case.changed.isoformat(), case.fine


def _parts(connection: sqlite3.Connection, table: str, case: int) -> Iterator[dict[str, Any]]:
    names = PARTS[table].__struct_fields__
    for row in _rows(connection, table, case, *names):
        part = dict(zip(names, row, strict=True))
        if "can_still_stop" in part:
            part["can_still_stop"] = bool(part["can_still_stop"])
        yield part


def _plan_seen(connection: sqlite3.Connection, case: int) -> dict[str, Any] | None:
    for on, answers in _rows(connection, "plans_seen", case, "on", "answers"):
        return {"on": on, "answers": msgspec.json.decode(answers)}
    return None


def _rows(
    connection: sqlite3.Connection, table: str, case: int, *names: str
) -> Iterator[tuple[Any, ...]]:
    columns = ", ".join(f'"{name}"' for name in names)
    query = f'SELECT {columns} FROM {table} WHERE "case" = ? ORDER BY rowid'  # noqa: S608
    return (tuple(row) for row in connection.execute(query, (case,)))
