"""What the columns, states and ways of paying are called in an export of Alipay's."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, Id

Names = Annotated[tuple[str, ...], msgspec.Meta(min_length=1)]
"""Names for the same thing; for a column the first that a file has counts."""


class ColumnNames(Content, frozen=True, kw_only=True):
    """The columns we use, by what is in them."""

    time: Names
    category: Names
    party: Names
    item: Names
    direction: Names
    amount: Names
    method: Names
    state: Names
    order: Names


class DirectionNames(Content, frozen=True, kw_only=True):
    """Whether money went out, came in, or neither."""

    spent: Names
    received: Names
    neutral: Names


class StateNames(Content, frozen=True, kw_only=True):
    """What became of a transaction; a state that is not here is shown to the reader.

    `waiting` ones are paid and can still be stopped; `unrelated` ones never concern Huabei.
    """

    paid: Names
    waiting: Names
    closed: Names
    refunded: Names
    refund_closed: Names
    repaid: Names
    repayment_failed: Names
    unrelated: Names


class FundNames(Content, frozen=True, kw_only=True):
    """Where the money came from; what is neither Huabei nor a discount is other money."""

    huabei: Names
    huabei_endings: Names
    instalments: Names
    discounts: Names


class RefundNames(Content, frozen=True, kw_only=True):
    """What shows that a row is a refund: its category, or how its state or item begins."""

    category: str
    state: str
    item: str


class RepaymentNames(Content, frozen=True, kw_only=True):
    """What shows that a row pays back Huabei, and who else is paid back."""

    category: str
    word: str
    lenders: Names
    others: Names


class Stranger(Content, frozen=True, kw_only=True):
    """A file that is often taken for this bill, and words only it has."""

    id: Id
    words: Names


class BillNames(Content, frozen=True, kw_only=True):
    """Everything we know of the words in one kind of export."""

    format: Literal[1]
    id: Id
    columns: ColumnNames
    directions: DirectionNames
    states: StateNames
    funds: FundNames
    refunds: RefundNames
    repayments: RepaymentNames
    risky: Names
    everything: str
    strangers: tuple[Stranger, ...]
