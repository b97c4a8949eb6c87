"""What there is to say about a bill; every format says the same."""

from collections.abc import Mapping
from typing import Literal

import msgspec

from huabei_negotiate.model.bill import Balance, Bill, BillSums, Doubt, Tally, Transaction

FindingKind = Literal[
    "failed", "missing", "elsewhere", "excessive", "closed", "to_check", "unsplittable"
]
"""What is to be asked about a row."""


class Finding(msgspec.Struct, frozen=True, kw_only=True):
    """A row to ask about, and the amount in question."""

    kind: FindingKind
    transaction: Transaction
    fen: int


class BillReport(msgspec.Struct, frozen=True, kw_only=True):
    """A bill, worked out; `is_partial`: not all kinds of rows were exported."""

    bill: Bill
    sums: BillSums
    balance: Balance | None
    is_partial: bool
    doubts: tuple[Doubt, ...]
    hidden_doubts: int
    findings: tuple[Finding, ...]
    more: Mapping[FindingKind, int]
    """How many rows of a kind are not among the findings."""
    unknown_origin: Tally
