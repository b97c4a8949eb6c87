"""Typer's help and its complaints, in Chinese and with nothing cut off."""

import shutil
import sys
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from typer._click.core import Command, Context, Parameter
from typer._click.exceptions import UsageError
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from huabei_negotiate.cli import words
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.terminal.text import wrap

_HELP_FLAGS = ["--help", "-h"]


class _ChineseHelp(Command):
    """Prints help in plain lines; a long one is wrapped by the terminal, never cut."""

    def get_help(self, ctx: Context) -> str:
        return "\n".join(_page(self, ctx))

    def get_help_option_names(self, ctx: Context) -> list[str]:  # noqa: ARG002
        return _HELP_FLAGS

    def get_help_option(self, ctx: Context) -> TyperOption | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.callback = _show_help
            option.help = words.HELP
        return option

    def get_usage(self, ctx: Context) -> str:
        return words.USAGE + " ".join([ctx.command_path, *_pieces(self, ctx)])


class ChineseCommand(_ChineseHelp, TyperCommand):
    """A command with Chinese help."""


class ChineseGroup(_ChineseHelp, TyperGroup):
    """A group of commands with Chinese help."""


def _show_help(ctx: Context, _param: Parameter, value: object) -> None:
    """Print help through our own stream: Typer's echo has ideas of its own about ASCII."""
    if value and not ctx.resilient_parsing:
        sys.stdout.write(ctx.get_help() + "\n")
        ctx.exit()


def translate(error: UsageError) -> UsageMistake:
    """Say what is wrong with the command line, and where its help is."""
    path = error.ctx.command_path if error.ctx else words.PROGRAM
    return UsageMistake(_complaint(error), words.SEE_HELP.format(path))


def _page(command: Command, ctx: Context) -> Iterator[str]:
    width = shutil.get_terminal_size().columns
    yield from wrap(command.get_usage(ctx), width)
    yield ""
    yield from wrap(command.help or "", width)
    options = [param for param in command.get_params(ctx) if isinstance(param, TyperOption)]
    arguments = [param for param in command.get_params(ctx) if isinstance(param, TyperArgument)]
    yield from _entries(words.ARGUMENTS, [(_argument(a), a.help or "") for a in arguments], width)
    entries = [(_signature(option), _help_of(option)) for option in options if not option.hidden]
    yield from _entries(words.OPTIONS, entries, width)
    if isinstance(command, TyperGroup):
        named = [(name, child.help or "") for name, child in command.commands.items()]
        yield from _entries(words.COMMANDS, named, width)


def _entries(title: str, entries: Sequence[tuple[str, str]], width: int) -> Iterator[str]:
    """A name on a line and its explanation below, so that nothing is cut on a small screen."""
    if not entries:
        return
    yield ""
    yield title
    for name, explanation in entries:
        yield f"  {name}"
        yield from wrap(f"      {explanation}", width, "      ")


def _signature(option: TyperOption) -> str:
    names = ", ".join((*option.opts, *option.secondary_opts))
    return names if option.is_flag else f"{names} {option.metavar or ''}".rstrip()


def _help_of(option: TyperOption) -> str:
    return words.HELP if option.name == "help" else option.help or ""


def _pieces(command: Command, ctx: Context) -> list[str]:
    arguments = [p for p in command.get_params(ctx) if not isinstance(p, TyperOption)]
    pieces = [words.ANY_OPTIONS, *(_argument(param) for param in arguments)]
    return [*pieces, words.ANY_COMMAND] if isinstance(command, TyperGroup) else pieces


def _argument(param: Parameter) -> str:
    name = param.metavar or (param.name or "").upper()
    return name if param.required else f"[{name}]"


def _complaint(error: UsageError) -> str:
    name = _name(error)
    match type(error).__name__:
        case "NoSuchOption":
            likely = getattr(error, "possibilities", None) or ()
            like = words.LIKE.format(_closest(name, likely)) if likely else ""
            return words.NO_SUCH_OPTION.format(name) + like
        case "BadOptionUsage" if "does not take" in error.message:
            return words.TAKES_NO_VALUE.format(name)
        case "BadOptionUsage":
            return words.NEEDS_VALUE.format(name)
        case "MissingParameter":
            return words.MISSING.format(name)
        case "BadParameter":
            return words.BAD_VALUE.format(name)
    if "No such command" in error.message:
        return _no_such_command(error.message.split("'")[1], error.ctx)
    return words.TOO_MANY if "extra argument" in error.message else words.OTHER_MISTAKE


def _no_such_command(name: str, ctx: Context | None) -> str:
    commands = list(ctx.command.commands) if ctx and isinstance(ctx.command, TyperGroup) else []
    close = get_close_matches(name, commands, n=1)
    return words.NO_SUCH_COMMAND.format(name) + (words.LIKE.format(close[0]) if close else "")


def _closest(name: str, options: Sequence[str]) -> str:
    """The option begun with what was typed, else the one most like it."""
    begun = [option for option in options if option.startswith(name)]
    return min(begun, default="") or get_close_matches(name, options, n=1, cutoff=0)[0]


def _name(error: UsageError) -> str:
    if option := getattr(error, "option_name", None):
        return str(option)
    param = getattr(error, "param", None)
    if param is None:
        return ""
    return param.metavar or "/".join(param.opts) or str(param.name)
