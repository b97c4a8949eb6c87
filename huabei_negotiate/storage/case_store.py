"""The reader's cases on this computer; each change is one transaction that outlives a crash."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

import msgspec

from huabei_negotiate.errors import NoSuchCase, NoSuchPart
from huabei_negotiate.model.case import (
    Case,
    CaseSummary,
    Contact,
    HeardOffer,
    Kept,
    KeptDoubt,
    PlanSeen,
    Promise,
)
from huabei_negotiate.storage import case_rows as rows
from huabei_negotiate.storage.case_file import connect, make_private
from huabei_negotiate.storage.case_trouble import said_of

_SUMMARIES = """
    SELECT id, scenarios, opened, changed,
        (SELECT COUNT(*) FROM answers WHERE "case" = cases.id) AS answers,
        (SELECT COUNT(*) FROM contacts WHERE "case" = cases.id) AS contacts,
        (SELECT COUNT(*) FROM promises WHERE "case" = cases.id AND state = 'open') AS open_promises
    FROM cases ORDER BY changed DESC, id DESC
"""


def open_store(path: Path, today: date) -> "CaseStore":
    """Open the store, made now where there is none; the reader has agreed that things are kept.

    Raises:
        CasesNotKept, CasesTooNew: it cannot be made or used; one line says why.
    """
    with said_of(path, writing=True):
        make_private(path)
    return CaseStore(path, *connect(path, today, writing=True))


def find_store(path: Path, today: date) -> "CaseStore | None":
    """Open the store if there is one; nothing is made where there is none.

    Raises:
        CasesUnreadable, CasesTooNew: it is there and cannot be read.
    """
    with said_of(path, writing=False):
        try:
            path.stat()
        except (FileNotFoundError, NotADirectoryError):
            return None
    return CaseStore(path, *connect(path, today, writing=False))


class CaseStore:
    """Cases by number; `put_aside` is where a damaged store went that stood in our place.

    Raises:
        CasesUnreadable, CasesNotKept: from any of its methods, when reading or writing fails.
        NoSuchCase: from any of them that is given the number of a case.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, put_aside: Path | None) -> None:
        self.put_aside = put_aside
        self._path = path
        self._connection = connection

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; nothing is left to be written."""
        self._connection.close()

    def summaries(self) -> tuple[CaseSummary, ...]:
        """All cases, the one changed last first."""
        with self._reading():
            found = [dict(row) for row in self._connection.execute(_SUMMARIES)]
            for row in found:
                row["scenarios"] = row["scenarios"].split()
            return msgspec.convert(tuple(found), tuple[CaseSummary, ...])

    def latest(self) -> int | None:
        """The case changed last."""
        return next((summary.id for summary in self.summaries()), None)

    def load(self, case: int) -> Case:
        """One case with everything in it, as it was at one moment."""
        with self._reading():
            found = rows.read_case(self._connection, case) if case in rows.NUMBERS else None
        if found is None:
            raise NoSuchCase(case)
        return found

    def everything(self) -> tuple[Case, ...]:
        """All cases with everything in them, as they were at one moment."""
        with self._reading():
            ids = [
                row["id"] for row in self._connection.execute("SELECT id FROM cases ORDER BY id")
            ]
            return tuple(case for i in ids if (case := rows.read_case(self._connection, i)))

    def restore(self, cases: Sequence[Case]) -> tuple[int | None, ...]:
        """Add cases, all or none, each under its own number or the next free one.

        The number of each; none for a case that is there already, word for word.
        """
        with self._writing():
            return tuple([self._restore(rows.cleaned_case(case)) for case in cases])

    def begin(
        self, scenarios: Sequence[str], today: date, now: datetime, *, fine: bool = False
    ) -> int:
        """Open a case; its number."""
        values = (" ".join(scenarios), today.isoformat(), now.isoformat(), fine)
        with self._writing():
            row = self._connection.execute(
                "INSERT INTO cases (scenarios, opened, changed, fine) VALUES (?, ?, ?, ?)", values
            )
            return int(row.lastrowid or 0)

    def keep_scope(self, case: int, scenarios: Sequence[str], now: datetime, *, fine: bool) -> None:
        """Say what the case is about, and whether the finer questions are asked."""
        with self._changing(case, now):
            self._connection.execute(
                "UPDATE cases SET scenarios = ?, fine = ? WHERE id = ?",
                (" ".join(scenarios), fine, case),
            )

    def keep_answers(self, case: int, answers: Mapping[str, str | None], now: datetime) -> None:
        """Replace answers by name; one without a text is taken out."""
        with self._changing(case, now):
            rows.put_answers(self._connection, case, answers)

    def add_contact(
        self, case: int, contact: Contact, now: datetime, promises: Sequence[Promise] = ()
    ) -> int:
        """Keep a talk and what was promised in it, all or nothing; its number.

        The numbers, and the contact of the promises, are the store's to give.
        """
        with self._changing(case, now):
            number = self._add("contacts", case, contact)
            for promise in promises:
                self._add("promises", case, msgspec.structs.replace(promise, contact=number))
            return number

    def settle_promise(
        self, case: int, number: int, state: Literal["open", "kept", "broken"], now: datetime
    ) -> None:
        """Say what became of a promise.

        Raises:
            NoSuchPart: there is no such promise.
        """
        with self._changing(case, now):
            if number not in rows.NUMBERS:
                raise NoSuchPart(case, number)
            settled = self._connection.execute(
                'UPDATE promises SET state = ? WHERE "case" = ? AND number = ?',
                (state, case, number),
            )
            if not settled.rowcount:
                raise NoSuchPart(case, number)

    def add_offer(self, case: int, offer: HeardOffer, now: datetime) -> int:
        """Keep what the other side offered; its number."""
        with self._changing(case, now):
            return self._add("offers", case, offer)

    def keep_doubts(self, case: int, doubts: Sequence[KeptDoubt], now: datetime) -> None:
        """Replace the marked payments."""
        with self._changing(case, now):
            self._connection.execute('DELETE FROM doubts WHERE "case" = ?', (case,))
            for doubt in doubts:
                rows.insert(self._connection, "doubts", case, doubt)

    def keep_plan_seen(self, case: int, seen: PlanSeen, now: datetime) -> None:
        """Replace from what the plan last shown was made."""
        with self._changing(case, now):
            rows.put_plan_seen(self._connection, case, seen)

    def delete(self, case: int) -> None:
        """Take a case out with everything in it."""
        with self._writing():
            self._change(case, "DELETE FROM cases WHERE id = ?", (case,))

    @contextmanager
    def _reading(self) -> Iterator[None]:
        """One moment of the store: others may write, we do not see it."""
        with said_of(self._path, writing=False):
            self._connection.execute("BEGIN")
            with self._connection:
                yield

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with said_of(self._path, writing=True):
            self._connection.execute("BEGIN IMMEDIATE")
            with self._connection:
                yield

    @contextmanager
    def _changing(self, case: int, now: datetime) -> Iterator[None]:
        with self._writing():
            changed = "UPDATE cases SET changed = ? WHERE id = ?"
            self._change(case, changed, (now.isoformat(), case))
            yield

    def _change(self, case: int, statement: str, values: tuple[str | int, ...]) -> None:
        """Change the row of a case itself, which shows whether there is one."""
        if case not in rows.NUMBERS or not self._connection.execute(statement, values).rowcount:
            raise NoSuchCase(case)

    def _restore(self, case: Case) -> int | None:
        there = rows.read_case(self._connection, case.id)
        if there == case:
            return None
        if there is not None:
            query = "SELECT MAX(seq) + 1 FROM sqlite_sequence WHERE name = 'cases'"
            case = msgspec.structs.replace(case, id=self._connection.execute(query).fetchone()[0])
        rows.put_whole(self._connection, case)
        return case.id

    def _add(self, table: str, case: int, part: Kept) -> int:
        query = f'SELECT COALESCE(MAX(number), 0) + 1 FROM {table} WHERE "case" = ?'  # noqa: S608
        number = int(self._connection.execute(query, (case,)).fetchone()[0])
        rows.insert(self._connection, table, case, msgspec.structs.replace(part, number=number))
        return number
