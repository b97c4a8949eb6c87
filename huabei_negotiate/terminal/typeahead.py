"""Keeps keys pressed too early from answering a question nobody has read."""

import sys
import time
from contextlib import suppress

SETTLING = 0.4
"""Seconds without a key after which Enter alone counts."""


class EnterGuard:
    """Decides whether an Enter was meant for the question on the screen."""

    def __init__(self) -> None:
        self._last = time.monotonic()
        self.touched = False
        """Whether a key was pressed on this question."""
        self._refused = False

    def note_drawn(self) -> None:
        """The question is on the screen; the quiet moment of an untouched one starts here."""
        if not self.touched:
            self._last = time.monotonic()

    def note_key(self) -> None:
        """A key was pressed on this question; an Enter that did not count is none."""
        self.touched = self.touched or not self._refused
        self._refused = False
        self._last = time.monotonic()

    def accepts_enter(self) -> bool:
        """Whether Enter counts now: after another key, or after a quiet moment."""
        quiet = time.monotonic() - self._last >= SETTLING
        self._refused = not (self.touched or quiet)
        return not self._refused


def drop_waiting_keys() -> None:
    """Forget what was typed before the question appeared."""
    try:
        import termios  # noqa: PLC0415  not there on Windows
    except ImportError:
        return
    with suppress(OSError, ValueError, termios.error):
        termios.tcflush(sys.stdin.fileno(), termios.TCIFLUSH)
