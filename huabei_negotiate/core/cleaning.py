"""Makes typed or read text safe to show: no control, direction or invisible characters."""

import unicodedata

_KEEP = {"\n", "\t"}
_DROPPED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def printable(text: str) -> str:
    """The text without anything that could move the cursor, hide words or turn them round."""
    return "".join(
        " " if char in _KEEP else char
        for char in text
        if char in _KEEP or unicodedata.category(char) not in _DROPPED
    )
