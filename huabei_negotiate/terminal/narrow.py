"""Lets any text be printed on streams that cannot hold all of it, such as GBK or ASCII ones."""

import codecs
import sys
import unicodedata

_INVISIBLE = frozenset("\ufe0f\u200d\u200b")
_LOOKALIKES = {
    "✅": "√ ", "❌": "× ", "✓": "√", "✔": "√", "⚠": "!", "•": "·", "❯": ">", "»": ">",
    "›": ">", "¥": "￥", "−": "-", "–": "-",
}  # fmt: skip
_HANDLER = "same-width"


def make_streams_forgiving() -> None:
    """Replace what standard output and error cannot encode, without moving any column."""
    codecs.register_error(_HANDLER, _replace)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors=_HANDLER)


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    pieces = [
        _substitute(char)
        for char in error.object[error.start : error.end]
        if char not in _INVISIBLE
    ]
    text = "".join(pieces)
    try:
        text.encode(error.encoding)
    except UnicodeEncodeError:
        text = "".join(char if char.isascii() else _question_marks(char) for char in text)
    return text, error.end


def _substitute(char: str) -> str:
    return _LOOKALIKES.get(char) or _question_marks(char)


def _question_marks(char: str) -> str:
    return "?" * (2 if unicodedata.east_asian_width(char) in "WF" else 1)
