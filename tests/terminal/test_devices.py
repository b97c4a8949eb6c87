"""Numbered lists where it must be plain, else arrows and digits."""

from huabei_negotiate.terminal.devices import open_device
from huabei_negotiate.terminal.keys import KeyDevice
from huabei_negotiate.terminal.lines import LineDevice


def test_the_device_fits_the_terminal(words, screen):
    assert isinstance(open_device(words.wizard, screen, plain=True, width=40), LineDevice)
    assert isinstance(open_device(words.wizard, screen, plain=False, width=40), KeyDevice)
