"""Where what was worked out goes: a file, a pipe, or a terminal that can show it."""

import sys
from collections.abc import Sequence
from pathlib import Path, PurePath

from huabei_negotiate.cli import words
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.model.document import Document
from huabei_negotiate.storage.files import write_whole
from huabei_negotiate.terminal.formats import TEXT, foreign_ending, format_named, format_of
from huabei_negotiate.terminal.screen import open_screen, show

JSON, CSV = "json", "csv"

_OWN_ENDINGS = {".json": JSON, ".csv": CSV}
"""Formats that are made of something else than a document."""


def chosen_format(given: str | None, output: str | None, allowed: Sequence[str]) -> str:
    """The format asked for; without a word, what the ending of the file says, or text.

    Raises:
        UsageMistake: the command has no such format, a terminal cannot show it, or the name of
            the file promises a kind of file we do not write.
    """
    if foreign := foreign_ending(output or ""):
        raise UsageMistake(words.FOREIGN_ENDING.format(foreign))
    wanted = given or _named_by(output or "")
    if wanted not in allowed:
        raise UsageMistake(words.NOT_A_FORMAT.format(wanted, "、".join(allowed)))
    known = format_named(wanted)
    if known is not None and known.binary and output is None and sys.stdout.isatty():
        raise UsageMistake(words.NOT_FOR_SCREENS.format(wanted))
    return wanted


def _named_by(file: str) -> str:
    own = _OWN_ENDINGS.get(PurePath(file).suffix.lower())
    return own or (format_of(file) or TEXT).id


def deliver(
    document: Document, wanted: str, output: str | None, *, force: bool, plain: bool
) -> None:
    """Show a document as text, or write it in another format, or to a file."""
    known = format_named(wanted) or TEXT
    if known is TEXT and output is None:
        show(open_screen(plain=plain), document.outline)
    else:
        write_out(known.export(document), output, force=force)


def write_out(content: str | bytes, output: str | None, *, force: bool) -> None:
    """Write to a file, or to standard output: text in its encoding, bytes as they are."""
    if output is not None:
        write_whole(Path(output), content, replace=force)
    elif isinstance(content, str):
        sys.stdout.write(content)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
