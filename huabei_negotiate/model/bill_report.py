"""What there is to say about a bill; every format says the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from huabei_negotiate.model.bill import Balance, Bill, BillSums, Doubt, Tally, Transaction

FindingKind = Literal[
    "failed", "missing", "elsewhere", "excessive", "closed", "to_check", "unsplittable"
]
"""What is to be asked about a row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A row to ask about, and the amount in question."""

    kind: FindingKind
    transaction: Transaction
    fen: int


@dataclass(frozen=True, slots=True, kw_only=True)
class BillReport:
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
