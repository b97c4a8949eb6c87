"""The device that fits a terminal, and the asker that uses it."""

import shutil
import sys
from datetime import date

from huabei_negotiate.model.words import WizardWords, Words
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.prompter import Device
from huabei_negotiate.terminal.screen import Screen, is_terminal, open_screen


def open_terminal(words: Words, today: date, *, plain: bool) -> tuple[Asker, Screen, bool]:
    """Whoever sits at this terminal, their screen, and whether it is plain."""
    plain = plain or not is_terminal(sys.stdout)
    screen = open_screen(plain=plain)
    width = shutil.get_terminal_size().columns
    return open_asker(words, screen, today, plain=plain, width=width), screen, plain


def open_asker(words: Words, screen: Screen, today: date, *, plain: bool, width: int) -> Asker:
    """Whoever sits at this terminal, ready to be asked."""
    device = open_device(words.wizard, screen, plain=plain, width=width)
    return Asker(device, screen, words, today)


def open_device(words: WizardWords, screen: Screen, *, plain: bool, width: int) -> Device:
    """Numbered lists where it must be plain, else arrows and digits."""
    if plain:
        from huabei_negotiate.terminal.lines import LineDevice, read_line  # noqa: PLC0415

        return LineDevice(words, screen, read_line)
    from huabei_negotiate.terminal.keys import KeyDevice  # noqa: PLC0415

    return KeyDevice(words, width)
