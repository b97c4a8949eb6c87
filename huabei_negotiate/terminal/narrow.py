"""Lets any text be printed on streams that cannot hold all of it, such as GBK or ASCII ones."""

import codecs
import sys

from huabei_negotiate.core.cells import cells

_LOOKALIKES = {
    "✅": "√ ", "❌": "× ", "✓": "√", "✔": "√", "⚠": "!", "•": "·", "❯": ">", "»": ">",
    "›": ">", "¥": "Y", "−": "-", "–": "-",
}  # fmt: skip
_HANDLER = "same-width"


def make_streams_forgiving() -> None:
    """Replace what standard output and error cannot encode, without moving any column.

    Line ends are written as they are: Windows would make two of those in a table.
    """
    codecs.register_error(_HANDLER, _replace)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_HANDLER, newline="\n")


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text = "".join(
        _LOOKALIKES.get(char) or "?" * cells(char) for char in error.object[error.start : error.end]
    )
    if not _can_hold(error.encoding, text):
        text = "".join(char if char.isascii() else "?" * cells(char) for char in text)
    return text, error.end


def _can_hold(encoding: str, text: str) -> bool:
    # Every old code page calls itself by this one name, which encodes something else.
    if encoding == "charmap":
        return text.isascii()
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
