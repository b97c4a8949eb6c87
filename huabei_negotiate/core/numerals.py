"""Numbers the way people type them: 3200, 3,200元, ３２００, 1.2万, 三千二."""

import re
import unicodedata
from decimal import Decimal

_DIGITS = {
    char: value
    for value, chars in enumerate(
        ("零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖")
    )
    for char in chars
}
_TEN = 10
_UNITS = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_SECTIONS = {"万": 10_000, "亿": 100_000_000}
_PIECE = re.compile(r"\d+(?:\.\d+)?|[^\d]")
_AROUND = re.compile(
    r"^(?:大概|大约|差不多|约|共|人民币|rmb|¥|￥)+|(?:元|块钱|块|圆|rmb|左右|多|吧|整|钱)+$",
    re.IGNORECASE,
)
_GROUPS = re.compile(r"(?<=\d),(?=\d{3}(?:\D|$))")
_LONGEST = 40
"""Characters of the longest amount anyone writes; more is no number."""

_PLAIN = re.compile(r"\d+(?:\.\d+)?")


def clean(typed: str) -> str:
    """Full-width to half-width, without blanks or the words people put around a number."""
    text = unicodedata.normalize("NFKC", typed)
    text = _GROUPS.sub("", re.sub(r"\s", "", text))
    return _AROUND.sub("", text)


def read_number(typed: str) -> Decimal | None:
    """The number someone typed, or `None` when it is not one; never negative."""
    if len(typed) > _LONGEST:
        return None
    text = clean(typed)
    if _PLAIN.fullmatch(text):
        return Decimal(text)
    return _read_chinese(text)


def _read_chinese(text: str) -> Decimal | None:
    """Add up digits, units and sections: 一万二 is 12,000 and 三千零五 is 3,005."""
    total = section = Decimal(0)
    digit: Decimal | None = None
    last_unit = 1
    for piece in _PIECE.findall(text):
        if piece in _UNITS:
            last_unit = _UNITS[piece]
            if digit is None and last_unit != _TEN:
                return None
            section += (Decimal(1) if digit is None else digit) * last_unit
            digit = None
        elif piece in _SECTIONS:
            last_unit = _SECTIONS[piece]
            if not (total or section) and digit is None:
                return None
            total = (total + section + (digit or 0)) * last_unit
            section, digit = Decimal(0), None
        elif (value := _digit(piece)) is None:
            return None
        elif value == 0 and piece in "零〇":
            last_unit = 1
        elif digit is not None:
            return None
        else:
            digit = value
    if not text:
        return None
    # After a unit a lone last digit counts in the next unit down: 三千二 is 3,200.
    shorthand = last_unit // 10 if last_unit >= 100 else 1  # noqa: PLR2004
    return total + section + (digit or Decimal(0)) * (1 if digit and digit >= 10 else shorthand)  # noqa: PLR2004


def _digit(piece: str) -> Decimal | None:
    if piece in _DIGITS:
        return Decimal(_DIGITS[piece])
    return Decimal(piece) if _PLAIN.fullmatch(piece) else None
