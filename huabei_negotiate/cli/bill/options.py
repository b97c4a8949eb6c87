"""The options of the bill; `bill_check` reads what is given for them."""

from typing import Annotated

import typer

from huabei_negotiate.cli import words

Files = Annotated[list[str], typer.Argument(metavar="文件", help=words.BILL_FILES)]
Opening = Annotated[str | None, typer.Option("--opening", metavar="元", help=words.OPENING)]
Owed = Annotated[str | None, typer.Option("--owed", metavar="元", help=words.OWED)]
Since = Annotated[str | None, typer.Option("--since", metavar="日期", help=words.SINCE)]
Until = Annotated[str | None, typer.Option("--until", metavar="日期", help=words.UNTIL)]
Known = Annotated[str | None, typer.Option("--known", metavar="文件", help=words.KNOWN)]
Format = Annotated[str | None, typer.Option("--format", metavar="格式", help=words.BILL_FORMAT)]
Full = Annotated[bool, typer.Option("--full", help=words.FULL)]
