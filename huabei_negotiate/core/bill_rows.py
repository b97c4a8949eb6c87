"""Decides what a row of Alipay's export means for the debt."""

import re
from enum import IntEnum, IntFlag

from huabei_negotiate.model.bill import RowKind
from huabei_negotiate.model.bill_names import BillNames

MAX_YUAN_DIGITS = 12
MAX_LEG = 60
"""Characters; what is longer is no name of a way of paying."""

UNREADABLE = -1
"""Stands for an amount that could not be read."""

_LEGS = re.compile(r"[&＆]")
_BRACKET = re.compile(r"\s*[（(][^（）()]*[）)]$")
_AMOUNT = re.compile(r"(\d+)(?:\.(\d{1,2})0*)?")
_AROUND_AMOUNT = re.compile(r"^[¥￥\s]+|元$|,|，|\s")


class Funds(IntFlag):
    """Whose money a payment was made with."""

    NONE = 0
    HUABEI = 1
    OTHER = 2
    INSTALMENTS = 4
    DISCOUNT = 8


class Words(IntEnum):
    """What the words of a row say it is, beside its state."""

    NOTHING = 0
    REFUND = 1
    REPAYMENT = 2


def read_fen(text: str) -> int:
    """An amount in fen; `UNREADABLE` when it is none."""
    whole, _, cents = text.partition(".")
    if len(cents) != 2 or not (whole + cents).isdecimal():  # noqa: PLR2004  fen have two places
        found = _AMOUNT.fullmatch(_AROUND_AMOUNT.sub("", text))
        if found is None:
            return UNREADABLE
        whole, cents = found[1], (found[2] or "").ljust(2, "0")
    return int(whole + cents) if len(whole) <= MAX_YUAN_DIGITS else UNREADABLE


def read_funds(method: str, names: BillNames) -> Funds:
    """Whose money it was, from the parts of a way of paying that are joined with `&`."""
    found = Funds.NONE
    for part in dict.fromkeys(_LEGS.split(method)):
        leg = part.strip()
        if leg and leg != "/":
            found |= _leg(leg, names)
    return found


def words_of(party: str, item: str, names: BillNames) -> Words:
    """What party and item say of a row."""
    if item.startswith(names.refunds.item):
        return Words.REFUND
    lenders = names.repayments.lenders
    if _has(party, lenders):
        return Words.REPAYMENT
    if names.repayments.word not in item or not _has(item, lenders):
        return Words.NOTHING
    return Words.NOTHING if _has(party, names.repayments.others) else Words.REPAYMENT


def judge(
    funds: Funds, state: str, direction: str, category: str, words: Words, names: BillNames
) -> RowKind:
    """What a row means for the debt."""
    huabei = bool(funds & Funds.HUABEI)
    mixed = huabei and bool(funds & Funds.OTHER)
    if (
        words is Words.REFUND
        or category == names.refunds.category
        or state.startswith(names.refunds.state)
    ):
        return _refund(state, names, huabei=huabei, mixed=mixed)
    if huabei:
        return _payment(state, direction, names, mixed=mixed)
    if words is Words.REPAYMENT:
        return _repayment(state, category, names)
    unpaid = state in names.states.closed and direction in names.directions.neutral
    return RowKind.CLOSED_UNPAID if unpaid and not funds else RowKind.OTHER


def _refund(state: str, names: BillNames, *, huabei: bool, mixed: bool) -> RowKind:
    if state in names.states.refunded:
        if not huabei:
            return RowKind.REFUND_ELSEWHERE
        return RowKind.REFUND_UNSPLITTABLE if mixed else RowKind.REFUND
    if not huabei:
        return RowKind.OTHER
    return RowKind.REFUND_CLOSED if state in names.states.refund_closed else RowKind.TO_CHECK


def _payment(state: str, direction: str, names: BillNames, *, mixed: bool) -> RowKind:
    closed = state in names.states.closed
    paid = state in names.states.paid or state in names.states.waiting
    if (closed and direction not in names.directions.spent) or not (closed or paid):
        return RowKind.TO_CHECK
    if direction in names.directions.received:
        return RowKind.TO_CHECK
    if mixed:
        return RowKind.UNSPLITTABLE
    return RowKind.CLOSED_PAID if closed else RowKind.PURCHASE


def _repayment(state: str, category: str, names: BillNames) -> RowKind:
    states = names.states
    if state in states.repaid:
        return RowKind.REPAYMENT
    if state in states.repayment_failed:
        return RowKind.FAILED_REPAYMENT
    if state in states.closed or state in states.unrelated:
        return RowKind.OTHER
    is_credit = category == names.repayments.category
    return RowKind.TO_CHECK if is_credit or state not in states.known else RowKind.OTHER


def _leg(leg: str, names: BillNames) -> Funds:
    if len(leg) > MAX_LEG:
        return Funds.OTHER
    leg = _without_brackets(leg)
    if leg.endswith(names.funds.discounts):
        return Funds.DISCOUNT
    if not (leg.startswith(names.funds.huabei) or leg.endswith(names.funds.huabei_endings)):
        return Funds.OTHER
    in_parts = _has(leg, names.funds.instalments)
    return Funds.HUABEI | (Funds.INSTALMENTS if in_parts else Funds.NONE)


def _without_brackets(leg: str) -> str:
    while (shorter := _BRACKET.sub("", leg)) != leg:
        leg = shorter
    return leg


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
