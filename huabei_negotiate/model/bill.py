"""What an exported bill says about Huabei: rows as columns of numbers, and what follows."""

from array import array
from collections.abc import Sequence
from enum import IntEnum, IntFlag
from typing import Literal

import msgspec

WarningCode = Literal[
    "no_payment_method",
    "expense_only",
    "count_mismatch",
    "excel_ids",
    "truncated",
    "not_alipay",
    "compressed",
    "pdf",
    "empty",
    "overlap_merged",
    "undecodable",
]

WARNING_CODES: tuple[WarningCode, ...] = (
    "no_payment_method",
    "expense_only",
    "count_mismatch",
    "excel_ids",
    "truncated",
    "not_alipay",
    "compressed",
    "pdf",
    "empty",
    "overlap_merged",
    "undecodable",
)
"""In the order in which they are told."""

Unusable = Literal[
    "no_payment_method",
    "expense_only",
    "empty",
    "header_only",
    "wechat",
    "cashbook",
    "stranger",
    "spreadsheet",
    "compressed",
    "pdf",
    "no_file",
    "refused",
]
"""Why a file cannot be used at all."""


class RowKind(IntEnum):
    """What a row of the bill means for the debt."""

    OTHER = 0
    PURCHASE = 1
    CLOSED_PAID = 2
    """Paid, and closed afterwards: a refund must follow, maybe in another file."""
    UNSPLITTABLE = 3
    """A purchase of which Huabei paid a part that the file does not tell."""
    REFUND = 4
    REFUND_UNSPLITTABLE = 5
    REFUND_CLOSED = 6
    REFUND_ELSEWHERE = 7
    """A refund that went to other money than Huabei."""
    REPAYMENT = 8
    FAILED_REPAYMENT = 9
    CLOSED_UNPAID = 10
    TO_CHECK = 11
    """Concerns Huabei, but its state is one we do not know."""


class RowMark(IntFlag):
    """What else is known of a row."""

    RISKY = 1
    """Goods that are easily passed on."""
    INSTALMENTS = 2
    STOPPABLE = 4
    """Paid, but the goods have not been received yet."""


class Columns(msgspec.Struct, frozen=True, kw_only=True):
    """Rows of a file by column, with the number of the line each came from.

    Cells are bytes of the encoding: most are never looked at, and decoding costs more than
    all else. Only parties, which are wanted of every row, are text.
    Times are such as `2026-10-13 03:11:05`, whose order is that of their bytes.
    """

    time: Sequence[bytes]
    category: Sequence[bytes]
    party: Sequence[str]
    item: Sequence[bytes]
    direction: Sequence[bytes]
    amount: Sequence[bytes]
    method: Sequence[bytes]
    state: Sequence[bytes]
    order: Sequence[bytes]
    lines: Sequence[int]
    encoding: str


class Ledger(msgspec.Struct):
    """The rows that concern Huabei, a column each, about fifty bytes a row.

    Amounts are fen; times are minutes, below zero where unreadable; parties, orders and
    origins are hashes. `places` tells where a row stands in its file, to look it up again.
    """

    kinds: bytearray = msgspec.field(default_factory=bytearray)
    marks: bytearray = msgspec.field(default_factory=bytearray)
    amounts: "array[int]" = msgspec.field(default_factory=lambda: array("q"))
    times: "array[int]" = msgspec.field(default_factory=lambda: array("q"))
    parties: "array[int]" = msgspec.field(default_factory=lambda: array("q"))
    orders: "array[int]" = msgspec.field(default_factory=lambda: array("q"))
    places: "array[int]" = msgspec.field(default_factory=lambda: array("q"))
    origins: dict[int, int] = msgspec.field(default_factory=dict)
    """For each refund, by its place, the order it gives money back for."""

    def __len__(self) -> int:
        return len(self.kinds)


class Transaction(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the bill as it stands in the file, its words untouched."""

    time: str
    party: str
    item: str
    fen: int
    method: str
    state: str
    order: str


class Miscount(msgspec.Struct, frozen=True, kw_only=True):
    """A number of rows the file states, of one direction or of all, and what we counted."""

    direction: str
    told: int
    counted: int


class BillFile(msgspec.Struct, frozen=True, kw_only=True):
    """What is known of one file besides its rows."""

    name: str
    rows: int
    begins: str = ""
    ends: str = ""
    exported: str = ""
    """Which kinds of rows were exported, in the words of the file."""
    miscounts: tuple[Miscount, ...] = ()
    damaged: int = 0
    """Lines that are no whole row."""
    undecodable: int = 0
    """Characters that could not be decoded."""
    warnings: frozenset[WarningCode] = frozenset()


class Bill(msgspec.Struct, frozen=True, kw_only=True):
    """One or several files, read and merged."""

    files: tuple[BillFile, ...]
    rows: int
    ledger: Ledger
    brief_parties: frozenset[int]
    """Those that occur only within one day of the whole bill, as in `Ledger.parties`."""
    warnings: tuple[WarningCode, ...]


class UnusableFile(msgspec.Struct, frozen=True, kw_only=True):
    """A file that is no bill we can use, and why."""

    name: str
    why: Unusable
    rows: int = 0
    error: OSError | None = None


class Tally(msgspec.Struct, frozen=True):
    """How many rows there are of a kind, and their sum."""

    count: int = 0
    fen: int = 0


class BillSums(msgspec.Struct, frozen=True, kw_only=True):
    """What was bought, given back and paid back by Huabei."""

    purchases: Tally
    unsplittable: Tally
    refunds: Tally
    unsplittable_refunds: Tally
    repayments: Tally
    failed_repayments: Tally
    closed_unpaid: Tally
    to_check: Tally

    @property
    def net_change(self) -> tuple[int, int]:
        """By how much the principal grew, in fen: at least and at most."""
        certain = self.purchases.fen - self.refunds.fen - self.repayments.fen
        return certain - self.unsplittable_refunds.fen, certain + self.unsplittable.fen


class Balance(msgspec.Struct, frozen=True, kw_only=True):
    """How the debt at the end comes about; what is missing are costs the bill does not show.

    Each is fen, at least and at most; `costs` is there when both ends are known.
    """

    opening: int | None
    owed: int | None
    net_change: tuple[int, int]
    expected: tuple[int, int] | None
    costs: tuple[int, int] | None


class Shortfall(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the ledger and how much of it has not come back."""

    row: int
    fen: int


class RefundFindings(msgspec.Struct, frozen=True, kw_only=True):
    """Refunds beside what they were for; rows are positions in the ledger."""

    missing: tuple[Shortfall, ...]
    """Paid and closed, without as much refunded."""
    elsewhere: tuple[int, ...]
    """Paid with Huabei, given back to other money."""
    excessive: tuple[int, ...]
    """More given back than was paid."""
    closed: tuple[int, ...]
    """Refunds that were called off."""
    unknown_origin: Tally
    """Given back for something that is not in the files."""
    returned: frozenset[int]
    """Purchases all of whose money has come back."""


Reason = Literal["brief", "night", "quick", "risky", "large", "instalments", "round", "marked"]


class Suspicion(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the ledger that may not be the reader's, and why."""

    row: int
    score: int
    reasons: tuple[Reason, ...]
    can_still_stop: bool


class Doubt(msgspec.Struct, frozen=True, kw_only=True):
    """A payment that may not be the reader's, and why."""

    transaction: Transaction
    score: int
    reasons: tuple[Reason, ...]
    can_still_stop: bool


Mark = Literal["known", "unknown", "unsure"]
"""Whether the reader knows a payment."""


class MarkedDoubt(msgspec.Struct, frozen=True, kw_only=True):
    """A doubt and what the reader said of it."""

    doubt: Doubt
    mark: Mark
