"""Finds rows of a ledger by their kind, looking at bytes and not at rows."""

from collections.abc import Iterator

from huabei_negotiate.model.bill import Ledger, RowKind


def rows_of(kind: RowKind, ledger: Ledger) -> Iterator[int]:
    """The rows of a kind, in the order of the file."""
    row = ledger.kinds.find(kind)
    while row >= 0:
        yield row
        row = ledger.kinds.find(kind, row + 1)
