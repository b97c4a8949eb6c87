"""`huabei-negotiate bill`: what an exported bill says.

Typer learns the options from the parameters; the run reads what was given from the context.
"""

import typer
from typer._click.core import Context

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.bill import options as given
from huabei_negotiate.cli.chinese import ChineseCommand, ChineseGroup

bill_app = typer.Typer(cls=ChineseGroup, help=words.BILL, rich_markup_mode=None)


@bill_app.callback()
def bill_group() -> None:
    """Hold the commands on bills."""


@bill_app.command(cls=ChineseCommand, help=words.BILL_CHECK)
def check(
    ctx: Context,
    files: given.Files,
    opening: given.Opening = None,
    owed: given.Owed = None,
    since: given.Since = None,
    until: given.Until = None,
    known: given.Known = None,
    output_format: given.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    full: given.Full = False,
    plain: options.Plain = False,
    today: options.Today = None,
    content: options.ContentDir = None,
) -> None:
    """Print what was spent by Huabei, and what may not be the reader's."""
    from huabei_negotiate.cli.bill.check import run_check  # noqa: PLC0415

    run_check(ctx.params)
