"""Shows how far a long reading has come, where someone is looking."""

import sys

from huabei_negotiate.core.blanks import fill

WORTH_SHOWING = 4 * 1024 * 1024
"""Bytes; less is read before anyone has looked."""

_CLEAR = "\r\x1b[K"


class ReadingProgress:
    """One line on standard error that is written over, and gone in the end."""

    def __init__(self, words: str, *, plain: bool) -> None:
        self._words = words
        self._shown = -1
        self._wanted = not plain and sys.stderr is not None and sys.stderr.isatty()

    def __call__(self, done: int, size: int) -> None:
        """Show the share that is done, once for each percent."""
        share = 100 * done // max(size, 1)
        if self._wanted and size >= WORTH_SHOWING and share != self._shown:
            self._shown = share
            sys.stderr.write(_CLEAR + fill(self._words, {"share": str(share)}, {}))
            sys.stderr.flush()

    def end(self) -> None:
        """Take the line away."""
        if self._shown >= 0:
            sys.stderr.write(_CLEAR)
            sys.stderr.flush()
