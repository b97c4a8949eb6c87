"""What is imported when it is wanted, and no sooner: groups of commands, and msgspec.

Typer works out the options of all commands before it looks at the first argument; those of
the calculators alone take longer than a whole plan.
"""

import sys
from functools import cached_property
from importlib import import_module
from typing import Any

import typer
from typer._click.core import Command
from typer.core import TyperGroup
from typer.main import get_command

from huabei_negotiate.cli.chinese import ChineseGroup

_SLOW_TYPING = "typing_extensions"


def import_msgspec() -> None:
    """Let msgspec take what it needs from `typing`, not from `typing_extensions`.

    It prefers the latter where that is installed, as it is with icalendar, and has no need of
    it on the Pythons we support; reading it takes as long as a page of content.
    """
    if _SLOW_TYPING in sys.modules:
        return
    sys.modules[_SLOW_TYPING] = None  # type: ignore[assignment]  # how a module is hidden
    try:
        import msgspec  # noqa: F401, PLC0415  with the other hidden
    finally:
        del sys.modules[_SLOW_TYPING]


def late_group(module: str, name: str, about: str) -> typer.Typer:
    """Stand for the Typer app of this name in a module, with the same help."""

    class Late(_LateGroup):
        home = (module, name)

    return typer.Typer(cls=Late, help=about, rich_markup_mode=None)


class _LateGroup(ChineseGroup):
    """Has the name and help of a group; its commands come when they are looked at."""

    home: tuple[str, str]

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        del self.commands

    @cached_property
    def commands(self) -> dict[str, Command]:  # type: ignore[override]
        module, name = self.home
        group = get_command(getattr(import_module(module), name))
        return dict(group.commands) if isinstance(group, TyperGroup) else {}
