"""The bill as JSON; the keys are described in docs/bill.md."""

import json
import re
from typing import Any

from huabei_negotiate.core.bill.text import BillText
from huabei_negotiate.core.escaping import is_harmful, mask, mask_numbers
from huabei_negotiate.model.bill import Doubt, Tally, UnusableFile, WarningCode
from huabei_negotiate.model.bill_report import BillReport

_CODES: dict[str, tuple[WarningCode, ...]] = {
    "no_payment_method": ("no_payment_method",),
    "expense_only": ("expense_only",),
    "empty": ("empty",),
    "header_only": ("empty",),
    "spreadsheet": ("not_alipay", "compressed"),
    "compressed": ("compressed",),
    "pdf": ("pdf",),
    "refused": (),
}
_SURROGATES_FROM = 0x10000
_NOT_ASCII = re.compile(r"[^\x20-\x7e\n]")


def export_json(report: BillReport, text: BillText) -> str:
    """What a report says, for programs; amounts are fen."""
    sums = report.sums
    return _dumped(
        {
            "format": 1,
            "rows": report.bill.rows,
            "huabei": {
                "purchases": _tally(sums.purchases),
                "unsplittable": _tally(sums.unsplittable),
                "refunds": _tally(sums.refunds),
                "repayments": _tally(sums.repayments),
                "failed_repayments": sums.failed_repayments.count,
                "closed_unpaid": sums.closed_unpaid.count,
            },
            "net_change_fen": None if report.is_partial else list(sums.net_change),
            "warnings": list(report.bill.warnings),
            "doubts": [_doubt(doubt, text) for doubt in report.doubts],
            "to_check": _tally(sums.to_check),
            **_balance(report),
        }
    )


def export_unusable(file: UnusableFile) -> str:
    """That a file is no bill, in the same shape."""
    return _dumped(
        {
            "format": 1,
            "rows": file.rows,
            "huabei": None,
            "net_change_fen": None,
            "warnings": list(_CODES.get(file.why, ("not_alipay",))),
            "doubts": [],
            "to_check": _tally(Tally()),
        }
    )


def _tally(tally: Tally) -> dict[str, int]:
    return {"count": tally.count, "fen": tally.fen}


def _doubt(doubt: Doubt, text: BillText) -> dict[str, Any]:
    transaction = doubt.transaction
    return {
        "order": transaction.order if text.full else mask(transaction.order),
        "time": transaction.time,
        "party": transaction.party if text.full else mask_numbers(transaction.party),
        "fen": transaction.fen,
        "score": doubt.score,
        "reasons": [getattr(text.words.reasons, name) for name in doubt.reasons],
        "can_still_stop": doubt.can_still_stop,
    }


def _balance(report: BillReport) -> dict[str, Any]:
    balance = report.balance
    if balance is None:
        return {}
    return {
        "balance": {
            "opening_fen": balance.opening,
            "owed_fen": balance.owed,
            "expected_fen": balance.expected,
            "costs_fen": balance.costs,
        }
    }


def _dumped(record: dict[str, Any]) -> str:
    text = json.dumps(record, ensure_ascii=False, indent=2)
    return _NOT_ASCII.sub(lambda found: _escaped(found[0]), text) + "\n"


def _escaped(char: str) -> str:
    if not is_harmful(char):
        return char
    code = ord(char)
    if code < _SURROGATES_FROM:
        return f"\\u{code:04x}"
    high, low = divmod(code - _SURROGATES_FROM, 0x400)
    return f"\\u{0xD800 + high:04x}\\u{0xDC00 + low:04x}"
