"""The commands, and the one place where errors become a line and an exit code."""

import os
import sys
from collections.abc import Sequence

import typer
from typer._click.core import Context
from typer._click.exceptions import UsageError

from huabei_negotiate import __version__
from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.chinese import ChineseCommand, ChineseGroup, translate
from huabei_negotiate.cli.completion import VARIABLE, answer_shell, completion
from huabei_negotiate.cli.late import import_msgspec, late_group
from huabei_negotiate.errors import CannotPrint, ExitCode, HuabeiError, UsageMistake

app = typer.Typer(
    cls=ChineseGroup,
    help=words.ABOUT,
    invoke_without_command=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for name, about in (
    ("calc", words.CALC),
    ("bill", words.BILL),
    ("case", words.CASE),
    ("content", words.CONTENT),
):
    home = f"huabei_negotiate.cli.{name}.commands"
    app.add_typer(late_group(home, f"{name}_app", about), name=name)

_DEBUG = "--debug"
_STANDARD_OUTPUT, _STANDARD_ERROR = 1, 2
_DOCUMENT = "document"


def run(arguments: Sequence[str]) -> int:
    """Run one command line and say how it ended."""
    if VARIABLE in os.environ:
        return answer_shell(app)
    wanted = [argument for argument in arguments if argument != _DEBUG]
    try:
        ended = app(wanted, prog_name=words.PROGRAM, standalone_mode=False)
        sys.stdout.flush()
    except UsageError as error:
        return _say(translate(error))
    except HuabeiError as error:
        return _say(error)
    except (BrokenPipeError, SystemExit):
        # Typer leaves by itself only when whoever read us has gone.
        return _leave_pipe()
    except typer.Abort:
        ended = ExitCode.INTERRUPTED
    except OSError as error:
        _print_no_more()
        return _say(CannotPrint(error))
    except Exception as error:  # noqa: BLE001  the reader gets a page, not a traceback
        return _own_up(error, arguments)
    if ended == ExitCode.INTERRUPTED:
        sys.stderr.write(f"\n{words.INTERRUPTED}\n")
    return ended or ExitCode.DONE


@app.callback()
def plan(
    ctx: Context,
    scenario: options.Scenarios = None,
    sets: options.Sets = None,
    answers: options.AnswerFile = None,
    output_format: options.DocumentFormat = None,
    document: options.DocumentName = options.DEFAULT_DOCUMENT,
    output: options.Output = None,
    force: options.Force = False,
    strict: options.Strict = False,
    save: options.Save = False,
    now: options.Now = False,
    explain: options.Explain = False,
    today: options.Today = None,
    card: options.Card = False,
    plain: options.Plain = False,
    content: options.ContentDir = None,
    version: options.Version = False,
    debug: options.Debug = False,
) -> None:
    """Print a plan for a scenario, or what can be done at all."""
    if ctx.invoked_subcommand is not None:
        _refuse_options_before(given=_given(ctx), command=ctx.invoked_subcommand)
        import_msgspec()
    elif version:
        sys.stdout.write(f"{words.PROGRAM} {__version__}\n")
    elif scenario:
        import_msgspec()
        from huabei_negotiate.cli.plan import run_plan  # noqa: PLC0415

        run_plan(ctx.params)
    else:
        _show_front_page(given=_given(ctx) and not plain)


def _given(ctx: Context) -> bool:
    """Whether any option says something else than it would unsaid."""
    others = {name: value for name, value in ctx.params.items() if name != _DOCUMENT}
    return any(others.values()) or ctx.params[_DOCUMENT] != options.DEFAULT_DOCUMENT


def _refuse_options_before(*, given: bool, command: str) -> None:
    if given:
        raise UsageMistake(words.OPTIONS_BEFORE.format(command))


def _show_front_page(*, given: bool) -> None:
    if given:
        raise UsageMistake(words.NO_SCENARIO)
    sys.stdout.write(words.PAGE)


@app.command(cls=ChineseCommand, help=words.START)
def start(
    scenario: options.Scenarios = None,
    save: options.SaveOrNot = None,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Ask, then print the plan."""
    from huabei_negotiate.cli.start import run_wizard  # noqa: PLC0415

    catalog, day = options.open_catalog(content), options.read_today(today)
    run_wizard(scenario or (), catalog, day, plain=plain, save=save)


@app.command(cls=ChineseCommand, help=words.FAQ)
def faq(
    query: options.Query = None,
    batch: options.Batch = None,
    output_format: options.Format = options.DEFAULT_FORMAT,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Answer a question or a file of them, or list the topics."""
    from huabei_negotiate.cli.faq import FaqRequest, run_faq  # noqa: PLC0415

    request = FaqRequest(
        question=" ".join(query or ()),
        batch=batch,
        as_json=options.is_json(output_format),
        plain=plain,
    )
    run_faq(request, options.open_catalog(content), options.read_today(today))


@app.command(cls=ChineseCommand, help=words.GUIDE)
def guide(
    section: options.Section = None,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print a page of the guide, or its contents."""
    from huabei_negotiate.cli.guide import read  # noqa: PLC0415

    read(section, options.open_catalog(content), options.read_today(today), plain=plain)


app.command(cls=ChineseCommand, help=words.COMPLETION)(completion)


def _own_up(error: Exception, arguments: Sequence[str]) -> int:
    from huabei_negotiate.cli.bug import bug_page, bug_places  # noqa: PLC0415  rarely needed

    places = f"{bug_places(error)}\n\n" if _DEBUG in arguments else ""
    sys.stderr.write(f"{places}{bug_page(arguments)}\n")
    return ExitCode.OUR_BUG


def _say(error: HuabeiError) -> int:
    if message := str(error):
        from huabei_negotiate.terminal.screen import say_error  # noqa: PLC0415  rarely needed

        try:
            say_error(message)
        except OSError:
            _print_no_more(_STANDARD_ERROR)
    return error.exit_code


def _leave_pipe() -> int:
    """Whoever read us has gone."""
    _print_no_more()
    return ExitCode.CLOSED_PIPE


def _print_no_more(stream: int = _STANDARD_OUTPUT) -> None:
    """Keep the interpreter from flushing once more, as it ends, to where nothing can go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), stream)
