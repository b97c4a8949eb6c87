"""Takes identity numbers, card numbers, codes and passwords out of what a reader typed."""

import re
import unicodedata

HIDDEN = "【已隐去】"

# Patterns are compiled when something was typed: most plans redact nothing.
_IDENTITY = r"(?<!\d)\d{6}[\s-]?\d{8}[\s-]?\d{3}[\dXx](?![\dA-Za-z])"
_GAP = r"[ \t\u00a0\u3000—-]{0,2}"
# Cards are written whole or in fours; other numbers that stand near are left alone.
_CARD = rf"(?<!\d)\d{{4}}(?:{_GAP}\d{{4}}){{2,3}}(?:{_GAP}\d{{1,3}})?(?!\d)"
_CARD_DIGITS = range(13, 20)
_NAME = r"(密码|验证码|口令|动态码)"
_WORTH_HIDING = r"([A-Za-z0-9@#$%^&*_.!-]{4,}|\d(?: ?\d){3,})"
_CODE = _NAME + r"([\s:：【\[（(“\"'是为就改成了的]{0,6})" + _WORTH_HIDING
# In the next clause, what is counted in yuan or years is a sum or a day, not the code.
_CODE_LATER = (
    _NAME + r"([\s了的]{0,2}[，,]\s*)" + _WORTH_HIDING + r"(?![A-Za-z0-9]|\s*[元块年月万])"
)


def redact(text: str) -> tuple[str, bool]:
    """The text without such numbers, and whether there were any."""
    plain = unicodedata.normalize("NFKC", text) if _has_wide_letters(text) else text
    hidden = re.sub(_IDENTITY, HIDDEN, plain)
    hidden = re.sub(_CARD, _hide_card, hidden)
    for code in (_CODE, _CODE_LATER):
        hidden = re.sub(code, rf"\1\2{HIDDEN}", hidden)
    return (hidden, True) if hidden != plain else (text, False)


def looks_secret(typed: str) -> bool:
    """Whether something typed for an answer is more likely an identity or a card."""
    plain = unicodedata.normalize("NFKC", typed)
    cards = (_hide_card(found) for found in re.finditer(_CARD, plain))
    return bool(re.search(_IDENTITY, plain)) or HIDDEN in cards


def _hide_card(found: re.Match[str]) -> str:
    digits = sum(char.isdigit() for char in found[0])
    return HIDDEN if digits in _CARD_DIGITS else found[0]


def _has_wide_letters(text: str) -> bool:
    return any("！" <= char <= "～" and char.isalnum() for char in text)
