"""The options that several commands take."""

from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from huabei_negotiate.cli import words
from huabei_negotiate.errors import NoContent, UsageMistake
from huabei_negotiate.model.years import YEARS

if TYPE_CHECKING:
    from huabei_negotiate.catalog.catalog import Catalog

DEFAULT_DOCUMENT = "plan"
DEFAULT_FORMAT = "text"


def _scenarios() -> list[str]:
    return list(open_catalog(None).scenario_ids)


Scenarios = Annotated[
    list[str] | None,
    typer.Option("--scenario", metavar="ID", help=words.SCENARIO, autocompletion=_scenarios),
]
Sets = Annotated[list[str] | None, typer.Option("--set", metavar="名字=值", help=words.SET)]
AnswerFile = Annotated[str | None, typer.Option("--answers", metavar="文件", help=words.ANSWERS)]
Format = Annotated[str, typer.Option("--format", metavar="格式", help=words.FORMAT)]
DocumentFormat = Annotated[
    str | None, typer.Option("--format", metavar="格式", help=words.DOCUMENT_FORMAT)
]
DocumentName = Annotated[str, typer.Option("--document", metavar="哪一种", help=words.DOCUMENT)]
Output = Annotated[str | None, typer.Option("-o", "--output", metavar="文件", help=words.OUTPUT)]
Force = Annotated[bool, typer.Option("--force", help=words.FORCE)]
Strict = Annotated[bool, typer.Option("--strict", help=words.STRICT)]
Save = Annotated[bool, typer.Option("--save", help=words.SAVE)]
SaveOrNot = Annotated[bool | None, typer.Option("--save/--no-save", help=words.SAVE_OR_NOT)]
WarningsToo = Annotated[bool, typer.Option("--strict", help=words.WARNINGS_TOO)]
Today = Annotated[str | None, typer.Option("--today", metavar="日期", help=words.TODAY)]
Now = Annotated[bool, typer.Option("--now", help=words.NOW)]
Explain = Annotated[bool, typer.Option("--explain", help=words.EXPLAIN)]
Card = Annotated[bool, typer.Option("--card", help=words.CARD)]
Plain = Annotated[bool, typer.Option("--plain", help=words.PLAIN)]
ContentDir = Annotated[
    str | None, typer.Option("--content", metavar="文件夹", help=words.CONTENT_DIR)
]

Version = Annotated[bool, typer.Option("--version", help=words.VERSION)]
Debug = Annotated[bool, typer.Option("--debug", help=words.DEBUG)]
Batch = Annotated[str | None, typer.Option(words.BATCH_OPTION, metavar="文件", help=words.BATCH)]
Query = Annotated[list[str] | None, typer.Argument(metavar="想问的话", help=words.WORDS)]
CaseNumber = Annotated[int | None, typer.Argument(metavar="案卷号", help=words.CASE_NUMBER)]
Shell = Annotated[str, typer.Argument(metavar="外壳", help=words.SHELL)]
Section = Annotated[str | None, typer.Argument(metavar="小节", help=words.SECTION)]


def content_root(folder: str | None) -> Path:
    """The folder of the content: the one named, or the program's own.

    Raises:
        NoContent: there is no such folder.
    """
    if folder is None:
        from huabei_negotiate.catalog.catalog import find_content  # noqa: PLC0415  not for --help

        return find_content()
    try:
        found = Path(folder).is_dir()
    except OSError:
        found = False
    if not found:
        raise NoContent(folder)
    return Path(folder)


def open_catalog(folder: str | None) -> "Catalog":
    """The content to use: the folder named, or the program's own."""
    from huabei_negotiate.catalog.catalog import Catalog  # noqa: PLC0415  not for --help

    return Catalog(content_root(folder))


def read_today(given: str | None) -> date:
    """The day to count from: the one given, or the clock's."""
    if given is None:
        return date.today()  # noqa: DTZ011  the reader's own calendar day
    try:
        day = date.fromisoformat(given)
    except ValueError:
        raise UsageMistake(words.NOT_A_DAY.format(given)) from None
    if day.year not in YEARS:
        raise UsageMistake(words.NOT_A_DAY.format(given))
    return day


def read_now(today: date) -> datetime:
    """The time on the reader's wall, on the day to count from."""
    return datetime.combine(today, datetime.now().time().replace(microsecond=0))  # noqa: DTZ005


def is_json(given: str) -> bool:
    """Whether a plan is wanted for programs; text is for people."""
    check_format(given, ("text", "json"))
    return given == "json"


def check_format(given: str, allowed: tuple[str, ...]) -> None:
    """Refuse a format this command does not have."""
    if given not in allowed:
        raise UsageMistake(words.NOT_A_FORMAT.format(given, "、".join(allowed)))
