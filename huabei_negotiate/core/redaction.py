"""Takes identity numbers, card numbers, codes and passwords out of what a reader typed."""

import re
import unicodedata

HIDDEN = "【已隐去】"

_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])|(?<!\d)\d{15}(?!\d)")
_CARD = re.compile(r"(?<!\d)(?:\d[ -]?){13,19}(?<=\d)(?![ -]?\d)")
_CODE = re.compile(r"(密码|验证码|口令|动态码)(\s*(?:是|为|[:：])?\s*)([A-Za-z0-9@#$%^&*_.!-]{4,})")
_LIKELY = re.compile(r"\d{13,19}|\d{14,18}[\dXx]")


def redact(text: str) -> tuple[str, bool]:
    """The text without such numbers, and whether there were any."""
    plain = unicodedata.normalize("NFKC", text) if _has_wide_digits(text) else text
    hidden = _IDENTITY.sub(HIDDEN, plain)
    hidden = _CARD.sub(HIDDEN, hidden)
    hidden = _CODE.sub(rf"\1\2{HIDDEN}", hidden)
    return (hidden, True) if hidden != plain else (text, False)


def looks_secret(typed: str) -> bool:
    """Whether something typed as a number is more likely an identity or a card."""
    digits = re.sub(r"[\s-]", "", unicodedata.normalize("NFKC", typed))
    return bool(_LIKELY.fullmatch(digits))


def _has_wide_digits(text: str) -> bool:
    return any("０" <= char <= "９" for char in text)
