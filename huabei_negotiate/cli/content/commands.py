"""`huabei-negotiate content …`: for authors.

Typer learns the options from the parameters; the work is in modules imported when needed.
"""

import typer

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.chinese import ChineseCommand, ChineseGroup

content_app = typer.Typer(cls=ChineseGroup, help=words.CONTENT, rich_markup_mode=None)


@content_app.command(cls=ChineseCommand, help=words.LINT)
def lint(
    content: options.ContentDir = None,
    today: options.Today = None,
    strict: options.WarningsToo = False,
) -> None:
    """Check every content file."""
    from huabei_negotiate.cli.content.printing import report_problems  # noqa: PLC0415

    report_problems(options.content_root(content), options.read_today(today), strict=strict)


@content_app.command(cls=ChineseCommand, help=words.REPORT)
def report(content: options.ContentDir = None, today: options.Today = None) -> None:
    """Count what the content holds."""
    from huabei_negotiate.cli.content.printing import print_report  # noqa: PLC0415

    print_report(options.content_root(content), options.read_today(today))


@content_app.command(cls=ChineseCommand, help=words.ANSWERS_PAGE)
def answers(content: options.ContentDir = None) -> None:
    """List every answer that can be given."""
    from huabei_negotiate.cli.content.answers import print_answers  # noqa: PLC0415

    print_answers(options.open_catalog(content))


@content_app.callback()
def content_group() -> None:
    """Hold the commands for authors."""
