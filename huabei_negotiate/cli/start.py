"""`huabei-negotiate start`: the wizard on a real terminal."""

import os
import shutil
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, NoReturn

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options
from huabei_negotiate.cli.words import PROGRAM
from huabei_negotiate.errors import HuabeiError, NoTerminal
from huabei_negotiate.terminal.screen import is_attended, is_terminal, say_error
from huabei_negotiate.terminal.session import run_session

if TYPE_CHECKING:
    from huabei_negotiate.terminal.saving import Saving


def run_wizard(
    scenarios: Sequence[str], catalog: Catalog, today: date, *, plain: bool, save: bool | None
) -> None:
    """Ask, print the plan, offer the menu; unless `save` says it, the reader is asked.

    Raises:
        NoTerminal: standard input or output is not a terminal.
        Left: the reader left before the end.
    """
    if not is_attended():
        named = scenarios or ("overdue",)
        raise NoTerminal(f"{PROGRAM} " + " ".join(f"--scenario {name}" for name in named))
    plain = plain or not is_terminal(sys.stdout)
    width = shutil.get_terminal_size().columns
    saving = None if save is False else _saving(catalog, today, wanted=save)
    with _stoppable():
        run_session(scenarios, catalog, today, plain=plain, width=width, saving=saving)


def _saving(catalog: Catalog, today: date, *, wanted: bool | None) -> "Saving | None":
    """Where to keep answers; nowhere when there is no place and nobody asked for one."""
    from huabei_negotiate.cli.case.cases import scenario_titles  # noqa: PLC0415  loads sqlite3
    from huabei_negotiate.storage.places import case_file  # noqa: PLC0415
    from huabei_negotiate.terminal.saving import Saving  # noqa: PLC0415

    try:
        path = case_file()
    except HuabeiError as error:
        if wanted:
            raise
        say_error(str(error))
        return None
    return Saving(
        path=path,
        titles=lambda: scenario_titles(catalog),
        now=lambda: options.read_now(today),
        wanted=wanted,
    )


@contextmanager
def _stoppable() -> Iterator[None]:
    """Take being told to stop, or a closed window, for Ctrl-C: the terminal is set right again."""
    before = {}
    for name, stop in (("SIGTERM", _stop), ("SIGHUP", _hang_up)):
        if number := getattr(signal, name, None):
            before[number] = signal.signal(number, stop)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _stop(*_: object) -> NoReturn:
    raise KeyboardInterrupt


def _hang_up(*_: object) -> NoReturn:
    """Print into nothing from here on where the window is gone, and stop."""
    try:
        os.get_terminal_size(sys.stdout.fileno())
    except OSError:
        nothing = os.open(os.devnull, os.O_RDWR)
        for stream in range(3):
            os.dup2(nothing, stream)
    raise KeyboardInterrupt
