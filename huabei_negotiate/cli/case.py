"""`huabei-negotiate case`: what is kept on this computer.

Typer learns the options from the parameters; the work is in modules imported when needed.
"""

import typer

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.chinese import ChineseCommand, ChineseGroup

case_app = typer.Typer(cls=ChineseGroup, help=words.CASE, rich_markup_mode=None)


@case_app.callback()
def case_group() -> None:
    """Hold the commands on cases."""


@case_app.command("list", cls=ChineseCommand, help=words.CASE_LIST)
def list_cases(
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """List the cases, the one changed last first."""
    from huabei_negotiate.cli.case_list import print_list  # noqa: PLC0415

    print_list(options.open_catalog(content), options.read_today(today), plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_SHOW)
def show(
    case: options.CaseNumber = None,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print a case."""
    from huabei_negotiate.cli.case_show import print_case  # noqa: PLC0415

    print_case(case, options.open_catalog(content), options.read_today(today), plain=plain)
