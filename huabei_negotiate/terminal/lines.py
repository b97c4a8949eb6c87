"""Asks with numbered lists and one line at a time: for screen readers and simple terminals."""

import locale
import sys
import unicodedata
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import NamedTuple

from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.model.words import WizardWords
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Row, Shortcuts
from huabei_negotiate.terminal.screen import Screen
from huabei_negotiate.terminal.text import wrap
from huabei_negotiate.terminal.typeahead import drop_waiting_keys

BACK_NUMBER = "0"
_NO_LOCALE = ("C", "POSIX")
_UNREADABLE = "\ufffd"
"""What is taken for a line whose bytes are no text: no row and no answer."""


class _Named(NamedTuple):
    """The rows a reader means, and what they typed for them."""

    typed: str
    ids: tuple[str, ...]


class LineDevice:
    """Prints a list, reads a number; nothing is ever drawn twice."""

    def __init__(self, words: WizardWords, screen: Screen, read_line: Callable[[str], str]) -> None:
        self._words = words
        self._screen = screen
        self._read_line = read_line

    def pick(
        self,
        rows: Sequence[Row],
        chosen: str | None,
        back: str | None,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        """One row's id, by its number; or what a shortcut stands for."""
        self._list(rows, [chosen] if chosen else [], back)
        while True:
            named = self._named(self._words.hint_plain_list, rows, back)
            if isinstance(named, Navigation):
                return named
            if shortcuts and named.typed.lower() in shortcuts:
                return shortcuts[named.typed.lower()]
            if len(named.ids) == 1:
                return named.ids[0]
            self._refuse(named)

    def tick(
        self, rows: Sequence[Row], chosen: Sequence[str], back: str | None
    ) -> tuple[str, ...] | Navigation:
        """The ids of rows, by their numbers."""
        self._list(rows, chosen, back)
        while True:
            named = self._named(self._words.hint_plain_several, rows, back)
            if isinstance(named, Navigation):
                return named
            if named.ids:
                return named.ids
            self._refuse(named)

    def write(self, before: str) -> str | Navigation:
        """A line of text; what stood there before is kept when nothing is typed."""
        typed = self._read(self._words.hint_plain_text, can_go_back=True)
        return before if typed == "" and before else typed

    def _list(self, rows: Sequence[Row], chosen: Sequence[str], back: str | None) -> None:
        numbered = [(str(number), row) for number, row in enumerate(rows, 1)]
        if back:
            numbered.append((BACK_NUMBER, Row("", back)))
        for number, row in numbered:
            mark = self._words.previous_mark if row.id in chosen else ""
            lines = wrap(f"{number}. {row.label}{mark}", self._screen.width, "   ")
            self._screen.show_lines(Line(line) for line in lines)

    def _read(self, hint: str, *, can_go_back: bool) -> str | Navigation:
        drop_waiting_keys()
        try:
            typed = printable(self._read_line(f"{hint}: ")).strip()
        except (EOFError, KeyboardInterrupt):
            self._screen.show_lines([Line("")])  # ends the line that the prompt stands on
            return Navigation.LEAVE
        if can_go_back and typed in self._words.back_typed:
            return Navigation.BACK
        return Navigation.SEARCH if typed in self._words.search_typed else typed

    def _named(self, hint: str, rows: Sequence[Row], back: str | None) -> _Named | Navigation:
        """The rows whose numbers are typed; none when one of them does not exist."""
        typed = self._read(hint, can_go_back=back is not None)
        if isinstance(typed, Navigation):
            return typed
        plain = unicodedata.normalize("NFKC", typed)
        numbers = plain.replace(",", " ").replace("、", " ").split()
        if back and numbers == [BACK_NUMBER]:
            return Navigation.BACK
        known = {str(number): row.id for number, row in enumerate(rows, 1)}
        ids = tuple(known[number] for number in numbers if number in known)
        return _Named(plain, ids if len(ids) == len(numbers) else ())

    def _refuse(self, named: _Named) -> None:
        fault = self._words.no_such_number.replace("{detail}", named.typed)
        self._screen.show_lines(Line(line, "strong") for line in wrap(fault, self._screen.width))


def read_line(prompt: str) -> str:
    """Read a line from the terminal, editable where the system can."""
    # Under the C locale readline takes the bytes of Chinese for commands, and the text is lost.
    if locale.setlocale(locale.LC_CTYPE) not in _NO_LOCALE:
        with suppress(ImportError):
            import readline  # noqa: F401, PLC0415  makes backspace take whole Chinese characters
    sys.stdout.flush()
    try:
        return input(prompt)
    except UnicodeDecodeError:
        return _UNREADABLE
