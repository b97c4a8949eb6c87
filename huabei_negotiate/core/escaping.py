"""Shows what strangers wrote without letting it do anything: escaped, masked and short."""

import re
import unicodedata

_HARMFUL = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_LONG_NUMBER = re.compile(r"[0-9０-９]{7,}")
SHOWN = 4
"""Characters of an order or account that are shown or kept."""

_MASK = "****"


def visible(text: str) -> str:
    r"""The text with control, direction and invisible characters as `\u202e`, never as such."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_escaped(char) if is_harmful(char) else char for char in text)


def is_harmful(char: str) -> bool:
    """Whether a character could move the cursor, hide words or turn them round."""
    return unicodedata.category(char) in _HARMFUL


def mask(number: str) -> str:
    """The last four characters of an order or account."""
    return _MASK + (number[-SHOWN:] if len(number) > SHOWN else "")


def mask_numbers(text: str) -> str:
    """The text with long numbers, such as those of telephones, masked."""
    return _LONG_NUMBER.sub(lambda found: mask(found[0]), text)


def shorten(text: str, most: int) -> str:
    """The beginning of a text that is too long."""
    return text if len(text) <= most else text[: most - 1] + "…"


def _escaped(char: str) -> str:
    code = ord(char)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"  # noqa: PLR2004  one plane
