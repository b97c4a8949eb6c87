"""`huabei-negotiate case`: what is kept on this computer.

Typer learns the options from the parameters; the work is in modules imported when needed.
"""

from typing import Annotated

import typer
from typer._click.core import Context

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.chinese import ChineseCommand, ChineseGroup

_Which = Annotated[int, typer.Argument(metavar="案卷号", help=words.CASE_WHICH)]
_BackupFile = Annotated[str, typer.Argument(metavar="文件", help=words.BACKUP_FILE)]
_Document = Annotated[str, typer.Option("--document", metavar="哪一种", help=words.CASE_DOCUMENT)]
_Format = Annotated[str | None, typer.Option("--format", metavar="格式", help=words.CASE_FORMAT)]
_Yes = Annotated[bool, typer.Option("--yes", help=words.CASE_YES)]
_All = Annotated[bool, typer.Option("--all", help=words.CASE_ALL)]
_Sets = Annotated[list[str] | None, typer.Option("--set", metavar="名字=值", help=words.LOG_SET)]
_NewAnswers = Annotated[
    list[str] | None, typer.Option("--set", metavar="名字=值", help=words.REPLAN_SET)
]
_Whole = Annotated[bool, typer.Option("--whole", help=words.REPLAN_WHOLE)]
_AllChannels = Annotated[bool, typer.Option("--all", help=words.DUE_ALL)]
_Promise = Annotated[int, typer.Argument(metavar="第几条", help=words.DONE_NUMBER)]
_Broken = Annotated[bool, typer.Option("--broken", help=words.DONE_BROKEN)]
_Of = Annotated[int | None, typer.Option("--case", metavar="案卷号", help=words.CASE_NUMBER)]

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
    from huabei_negotiate.cli.case.list import print_list  # noqa: PLC0415

    print_list(options.open_catalog(content), options.read_today(today), plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_SHOW)
def show(
    case: options.CaseNumber = None,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print a case."""
    from huabei_negotiate.cli.case.show import print_case  # noqa: PLC0415

    print_case(case, options.open_catalog(content), options.read_today(today), plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_DELETE)
def delete(
    case: _Which,
    yes: _Yes = False,
    plain: options.Plain = False,
    today: options.Today = None,
    content: options.ContentDir = None,
) -> None:
    """Take one case out."""
    from huabei_negotiate.cli.case.removal import delete_case  # noqa: PLC0415

    catalog = options.open_catalog(content)
    delete_case(case, catalog, options.read_today(today), sure=yes, plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_FORGET)
def forget(
    everything: _All = False,
    yes: _Yes = False,
    plain: options.Plain = False,
    today: options.Today = None,
    content: options.ContentDir = None,
) -> None:
    """Take everything away that is kept on this computer."""
    from huabei_negotiate.cli.case.removal import forget_all  # noqa: PLC0415

    day = options.read_today(today)
    forget_all(options.open_catalog(content), day, everything=everything, sure=yes, plain=plain)


@case_app.command(cls=ChineseCommand, help=words.CASE_EXPORT)
def export(
    ctx: Context,
    case: options.CaseNumber = None,
    document: _Document = "case",
    output_format: _Format = None,
    output: options.Output = None,
    force: options.Force = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Write a case for other programs, or for paper."""
    from huabei_negotiate.cli.case.export import export_case  # noqa: PLC0415

    export_case(ctx.params)


@case_app.command(cls=ChineseCommand, help=words.CASE_BACKUP)
def backup(
    file: _BackupFile,
    force: options.Force = False,
    today: options.Today = None,
    content: options.ContentDir = None,
) -> None:
    """Write all cases into a file."""
    from huabei_negotiate.cli.case.backup import write_backup  # noqa: PLC0415

    write_backup(file, options.open_catalog(content), options.read_today(today), force=force)


@case_app.command(cls=ChineseCommand, help=words.CASE_RESTORE)
def restore(
    file: _BackupFile,
    today: options.Today = None,
    content: options.ContentDir = None,
) -> None:
    """Add the cases of a backup."""
    from huabei_negotiate.cli.case.backup import restore_backup  # noqa: PLC0415

    restore_backup(file, options.open_catalog(content), options.read_today(today))


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
    everything: _AllChannels = False,
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
