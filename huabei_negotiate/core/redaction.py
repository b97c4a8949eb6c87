"""Takes identity numbers, card numbers, codes and passwords out of what a reader typed."""

import re
import unicodedata

HIDDEN = "【已隐去】"

_IDENTITY = re.compile(r"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")
_GAP = r"[ \t\u00a0\u3000—-]{0,2}"
# Cards are written whole or in fours; other numbers that stand near are left alone.
_CARD = re.compile(rf"(?<!\d)\d{{4}}(?:{_GAP}\d{{4}}){{2,3}}(?:{_GAP}\d{{1,3}})?(?!\d)")
_CARD_DIGITS = range(13, 20)
_CODE = re.compile(
    r"(密码|验证码|口令|动态码)([\s，,:：【\[（(“\"'是为就改成了的]{0,6})"
    r"(\d(?: ?\d){3,}|[A-Za-z0-9@#$%^&*_.!-]{4,})"
)
_LIKELY = re.compile(r"(?<!\d)(?:\d{17}[Xx]|\d{13,19})(?!\d)")


def redact(text: str) -> tuple[str, bool]:
    """The text without such numbers, and whether there were any."""
    plain = unicodedata.normalize("NFKC", text) if _has_wide_letters(text) else text
    hidden = _IDENTITY.sub(HIDDEN, plain)
    hidden = _CARD.sub(_hide_card, hidden)
    hidden = _CODE.sub(rf"\1\2{HIDDEN}", hidden)
    return (hidden, True) if hidden != plain else (text, False)


def looks_secret(typed: str) -> bool:
    """Whether something typed as a number is more likely an identity or a card."""
    digits = re.sub(r"[\s—-]", "", unicodedata.normalize("NFKC", typed))
    return bool(_LIKELY.search(digits))


def _hide_card(found: re.Match[str]) -> str:
    digits = sum(char.isdigit() for char in found[0])
    return HIDDEN if digits in _CARD_DIGITS else found[0]


def _has_wide_letters(text: str) -> bool:
    return any("！" <= char <= "～" and char.isalnum() for char in text)
