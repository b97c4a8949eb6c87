"""Shares the way people type them: 8.8%, 0.088, 百分之八点八, 万分之五, 万5."""

import re
import unicodedata
from decimal import Decimal

from huabei_negotiate.core.numerals import read_number

_PARTS = {"百": 100, "千": 1000, "万": 10_000}
_OF_PARTS = re.compile(r"([百千万])(?:分之)?(.+)")
_SIGNS = {"%": 100, "‰": 1000}


def read_share(typed: str) -> Decimal | None:
    """The share someone typed, as a fraction of one; `None` when it is not one."""
    text = re.sub(r"\s", "", unicodedata.normalize("NFKC", typed))
    if text[-1:] in _SIGNS:
        return _part(text[:-1], _SIGNS[text[-1]])
    if found := _OF_PARTS.fullmatch(text):
        return _part(found[2], _PARTS[found[1]])
    return read_number(text) if re.fullmatch(r"\d+(?:\.\d+)?", text) else None


def _part(number: str, of: int) -> Decimal | None:
    value = read_number(number)
    return None if value is None else value / of
