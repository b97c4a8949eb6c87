"""Where a document goes: a file, a pipe, or a terminal that can show it."""

import sys
from pathlib import Path, PurePath

from huabei_negotiate.cli import words
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.exporters.formats import Format
from huabei_negotiate.model.document import Document
from huabei_negotiate.storage.files import write_whole
from huabei_negotiate.terminal.formats import FORMATS, TEXT, format_named, format_of

JSON = "json"
NAMES = ("text", JSON, *(each.id for each in FORMATS if each is not TEXT))


def chosen_format(given: str | None, output: str | None) -> str:
    """The format asked for; without a word, what the ending of the file says, or text.

    Raises:
        UsageMistake: there is no such format.
    """
    if given is None:
        if output is not None and PurePath(output).suffix.lower() == f".{JSON}":
            return JSON
        return (format_of(output or "") or TEXT).id
    if given not in NAMES:
        raise UsageMistake(words.NOT_A_FORMAT.format(given, "、".join(NAMES)))
    return given


def refuse_to_show(name: str, output: str | None) -> None:
    """Refuse a format that a terminal cannot show, before anything is worked out.

    Raises:
        UsageMistake: it would be printed on a terminal.
    """
    wanted = format_named(name)
    if wanted is not None and wanted.binary and output is None and sys.stdout.isatty():
        raise UsageMistake(words.NOT_FOR_SCREENS.format(name))


def deliver(document: Document, wanted: Format, output: str | None, *, force: bool) -> None:
    """Write a document to a file, or its bytes to standard output."""
    content = wanted.export(document)
    if output is not None:
        write_whole(Path(output), content, replace=force)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
