"""The device that fits a terminal, and the asker that uses it."""

from datetime import date

from huabei_negotiate.model.words import WizardWords, Words
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.prompter import Device
from huabei_negotiate.terminal.screen import Screen


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
