"""`huabei-negotiate start`: the wizard on a real terminal."""

import shutil
import sys
from collections.abc import Sequence
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli.words import PROGRAM
from huabei_negotiate.errors import NoTerminal
from huabei_negotiate.terminal.screen import is_terminal
from huabei_negotiate.terminal.session import run_session


def run_wizard(scenarios: Sequence[str], catalog: Catalog, today: date, *, plain: bool) -> None:
    """Ask, print the plan, offer the menu.

    Raises:
        NoTerminal: standard input or output is not a terminal.
        Left: the reader left before the end.
    """
    if sys.stdin is None or not (sys.stdin.isatty() and sys.stdout.isatty()):
        named = scenarios or ("overdue",)
        raise NoTerminal(f"{PROGRAM} " + " ".join(f"--scenario {name}" for name in named))
    plain = plain or not is_terminal(sys.stdout)
    width = shutil.get_terminal_size().columns
    run_session(scenarios, catalog, today, plain=plain, width=width)
