"""`huabei-negotiate case …`: what comes after a call; the commands are added to those on cases.

Typer learns the options from the parameters; the work is in modules imported when needed.
"""

from typing import Annotated

import typer

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.case.commands import case_app
from huabei_negotiate.cli.chinese import ChineseCommand

__all__ = ["case_app"]

_Sets = Annotated[list[str] | None, typer.Option("--set", metavar="名字=值", help=words.LOG_SET)]
_NewAnswers = Annotated[
    list[str] | None, typer.Option("--set", metavar="名字=值", help=words.REPLAN_SET)
]
_Whole = Annotated[bool, typer.Option("--whole", help=words.REPLAN_WHOLE)]
_All = Annotated[bool, typer.Option("--all", help=words.DUE_ALL)]
_Promise = Annotated[int, typer.Argument(metavar="第几条", help=words.DONE_NUMBER)]
_Broken = Annotated[bool, typer.Option("--broken", help=words.DONE_BROKEN)]
_Of = Annotated[int | None, typer.Option("--case", metavar="案卷号", help=words.CASE_NUMBER)]


@case_app.command(cls=ChineseCommand, help=words.CASE_LOG)
def log(
    case: options.CaseNumber = None,
    sets: _Sets = None,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Keep what a contact came to."""
    from huabei_negotiate.cli.case.log import log_contact  # noqa: PLC0415

    day = options.read_today(today)
    now = options.read_now(day)
    log_contact(case, sets or (), options.open_catalog(content), day, now, plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_DUE)
def due(
    case: options.CaseNumber = None,
    output_format: options.Format = options.DEFAULT_FORMAT,
    everything: _All = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print what is due."""
    from huabei_negotiate.cli.case.due import print_due  # noqa: PLC0415

    print_due(
        case,
        options.open_catalog(content),
        options.read_today(today),
        as_json=options.is_json(output_format),
        in_all_channels=everything,
        plain=plain,
    )


@case_app.command(cls=ChineseCommand, help=words.CASE_DONE)
def done(
    promise: _Promise,
    case: _Of = None,
    broken: _Broken = False,
    today: options.Today = None,
    content: options.ContentDir = None,
) -> None:
    """Say what became of a promise."""
    from huabei_negotiate.cli.case.due import settle  # noqa: PLC0415

    day = options.read_today(today)
    now = options.read_now(day)
    settle(promise, case, options.open_catalog(content), day, now, broken=broken)


@case_app.command(cls=ChineseCommand, help=words.CASE_CARD)
def card(
    case: options.CaseNumber = None,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Show the card to hold during a call."""
    from huabei_negotiate.cli.case.card import card_of_case  # noqa: PLC0415

    day = options.read_today(today)
    catalog = options.open_catalog(content)
    card_of_case(case, catalog, day, lambda: options.read_now(day), plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_REPLAN)
def replan(
    case: options.CaseNumber = None,
    sets: _NewAnswers = None,
    whole: _Whole = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Make a new plan and say what is different."""
    from huabei_negotiate.cli.case.replan import replan_case  # noqa: PLC0415

    day = options.read_today(today)
    now = options.read_now(day)
    catalog = options.open_catalog(content)
    replan_case(case, sets or (), catalog, day, now, whole=whole, plain=plain)
