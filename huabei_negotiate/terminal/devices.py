"""The device that fits a terminal."""

from huabei_negotiate.model.words import WizardWords
from huabei_negotiate.terminal.prompter import Device
from huabei_negotiate.terminal.screen import Screen


def open_device(words: WizardWords, screen: Screen, *, plain: bool, width: int) -> Device:
    """Numbered lists where it must be plain, else arrows and digits."""
    if plain:
        from huabei_negotiate.terminal.lines import LineDevice, read_line  # noqa: PLC0415

        return LineDevice(words, screen, read_line)
    from huabei_negotiate.terminal.keys import KeyDevice  # noqa: PLC0415

    return KeyDevice(words, width)
