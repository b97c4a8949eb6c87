"""Decides what a row of Alipay's export means for the debt.

Each word of a row is first read into a few bits, so that words which come a million times
are read once; the bits of a row together say what it is.
"""

import re
from collections.abc import Sequence
from enum import Enum, IntFlag

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
_NO_LEGS = frozenset({"", "/"})
_AROUND_AMOUNT = re.compile(r"^[¥￥\s]+|元$|,|，|\s")


class _Leg(Enum):
    """One part of a way of paying."""

    NONE = "none"
    DISCOUNT = "discount"
    OTHER = "other"
    HUABEI = "huabei"
    INSTALMENTS = "instalments"


class Says(IntFlag):
    """What the words of a row say; what says nothing of Huabei adds nothing.

    Ordinary is: paid with other money, spent, any category but two.
    """

    NOTHING = 0
    HUABEI = 1
    OTHER_MONEY_TOO = 2
    INSTALMENTS = 4
    NO_METHOD = 8
    WAITING = 16
    CLOSED = 32
    REFUNDED = 64
    REFUND_CLOSED = 128
    REPAID = 256
    REPAYMENT_FAILED = 512
    UNRELATED = 1024
    UNKNOWN_STATE = 2048
    REFUND = 4096
    CREDIT = 8192
    RECEIVED = 16384
    NEUTRAL = 32768
    UNKNOWN_DIRECTION = 65536
    REPAYMENT = 131072


_NOT_A_PURCHASE = (
    Says.REFUNDED
    | Says.REFUND_CLOSED
    | Says.REPAID
    | Says.REPAYMENT_FAILED
    | Says.UNRELATED
    | Says.UNKNOWN_STATE
)
"""States a payment by Huabei cannot have."""


def read_fen(amount: str) -> int:
    """An amount in fen; `UNREADABLE` when it is none."""
    digits = amount[:-3] + amount[-2:]
    if amount[-3:-2] != "." or not digits.isdecimal():
        found = _AMOUNT.fullmatch(_AROUND_AMOUNT.sub("", amount))
        if found is None:
            return UNREADABLE
        digits = found[1] + (found[2] or "").ljust(2, "0")
    return int(digits) if len(digits) <= MAX_YUAN_DIGITS + 2 else UNREADABLE


def read_amounts(amounts: Sequence[bytes], encoding: str) -> list[int]:
    """Amounts in fen, all at once where each is written with two places, as exports do."""
    joined = b"\n".join(amounts)
    points = b"".join([amount[-3:-2] for amount in amounts])
    digits = joined.replace(b".", b"")
    is_plain = (
        points == b"." * len(amounts)
        and len(joined) - len(digits) == len(amounts)
        and digits.replace(b"\n", b"").isdigit()
        and max(map(len, amounts)) <= MAX_YUAN_DIGITS
    )
    if is_plain:
        return list(map(int, digits.decode("ascii").split("\n")))
    return [read_fen(amount.decode(encoding, "replace").strip()) for amount in amounts]


def read_method(method: str, names: BillNames) -> Says:
    """Whose money it was, from the parts of a way of paying that are joined with `&`."""
    found = {_leg(part.strip(), names) for part in dict.fromkeys(_LEGS.split(method))}
    if found == {_Leg.NONE}:
        return Says.NO_METHOD
    said = Says.NOTHING
    if _Leg.HUABEI in found or _Leg.INSTALMENTS in found:
        said |= Says.HUABEI
        said |= Says.OTHER_MONEY_TOO if _Leg.OTHER in found else Says.NOTHING
        said |= Says.INSTALMENTS if _Leg.INSTALMENTS in found else Says.NOTHING
    return said


def read_state(state: str, names: BillNames) -> Says:
    """What became of a row."""
    states = names.states
    meanings = (
        (states.paid, Says.NOTHING),
        (states.waiting, Says.WAITING),
        (states.closed, Says.CLOSED),
        (states.refunded, Says.REFUNDED),
        (states.refund_closed, Says.REFUND_CLOSED),
        (states.repaid, Says.REPAID),
        (states.repayment_failed, Says.REPAYMENT_FAILED),
        (states.unrelated, Says.UNRELATED),
    )
    said = next((says for known, says in meanings if state in known), Says.UNKNOWN_STATE)
    return said | Says.REFUND if state.startswith(names.refunds.state) else said


def read_category(category: str, names: BillNames) -> Says:
    """Whether a category is that of refunds or of credit."""
    if category == names.refunds.category:
        return Says.REFUND
    return Says.CREDIT if category == names.repayments.category else Says.NOTHING


def read_direction(direction: str, names: BillNames) -> Says:
    """Which way the money went; spent is ordinary."""
    if direction in names.directions.spent:
        return Says.NOTHING
    if direction in names.directions.received:
        return Says.RECEIVED
    return Says.NEUTRAL if direction in names.directions.neutral else Says.UNKNOWN_DIRECTION


def read_names(party: str, item: str, names: BillNames) -> Says:
    """Whether party and goods are those of a refund or of a repayment to Huabei."""
    if item.startswith(names.refunds.item):
        return Says.REFUND
    lenders = names.repayments.lenders
    if _has(party, lenders):
        return Says.REPAYMENT
    if names.repayments.word not in item or not _has(item, lenders):
        return Says.NOTHING
    return Says.NOTHING if _has(party, names.repayments.others) else Says.REPAYMENT


def judge(said: Says) -> RowKind:
    """What a row means for the debt."""
    if said & Says.REFUND:
        return _refund(said)
    if said & Says.HUABEI:
        return _payment(said)
    if said & Says.REPAYMENT:
        return _repayment(said)
    unpaid = said & Says.CLOSED and said & Says.NEUTRAL and said & Says.NO_METHOD
    return RowKind.CLOSED_UNPAID if unpaid else RowKind.OTHER


def _refund(said: Says) -> RowKind:
    if not said & Says.HUABEI:
        return RowKind.REFUND_ELSEWHERE if said & Says.REFUNDED else RowKind.OTHER
    if said & Says.REFUNDED:
        mixed = said & Says.OTHER_MONEY_TOO
        return RowKind.REFUND_UNSPLITTABLE if mixed else RowKind.REFUND
    return RowKind.REFUND_CLOSED if said & Says.REFUND_CLOSED else RowKind.TO_CHECK


def _payment(said: Says) -> RowKind:
    spent = not said & (Says.RECEIVED | Says.NEUTRAL | Says.UNKNOWN_DIRECTION)
    if said & Says.CLOSED:
        if not spent:
            return RowKind.TO_CHECK
    elif said & (_NOT_A_PURCHASE | Says.RECEIVED):
        return RowKind.TO_CHECK
    if said & Says.OTHER_MONEY_TOO:
        return RowKind.UNSPLITTABLE
    return RowKind.CLOSED_PAID if said & Says.CLOSED else RowKind.PURCHASE


def _repayment(said: Says) -> RowKind:
    if said & Says.REPAID:
        return RowKind.REPAYMENT
    if said & Says.REPAYMENT_FAILED:
        return RowKind.FAILED_REPAYMENT
    if said & (Says.CLOSED | Says.UNRELATED):
        return RowKind.OTHER
    return RowKind.TO_CHECK if said & (Says.CREDIT | Says.UNKNOWN_STATE) else RowKind.OTHER


def _leg(leg: str, names: BillNames) -> _Leg:
    if leg in _NO_LEGS:
        return _Leg.NONE
    if len(leg) > MAX_LEG:
        return _Leg.OTHER
    leg = _without_brackets(leg)
    if leg.endswith(names.funds.discounts):
        return _Leg.DISCOUNT
    if not (leg.startswith(names.funds.huabei) or leg.endswith(names.funds.huabei_endings)):
        return _Leg.OTHER
    return _Leg.INSTALMENTS if _has(leg, names.funds.instalments) else _Leg.HUABEI


def _without_brackets(leg: str) -> str:
    while (shorter := _BRACKET.sub("", leg)) != leg:
        leg = shorter
    return leg


def _has(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)
