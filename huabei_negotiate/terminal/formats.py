"""All formats a document can be written in, and which one a file name asks for."""

from pathlib import PurePath

from huabei_negotiate.exporters import formats
from huabei_negotiate.exporters.formats import Format
from huabei_negotiate.terminal.plain import to_text

TEXT = Format(id="text", endings=(".txt",), export=to_text)
FORMATS = (TEXT, *formats.FORMATS)


FOREIGN = frozenset(
    {".pdf", ".doc", ".xls", ".xlsx", ".ppt", ".pptx", ".odt", ".ods", ".rtf", ".pages"}
    | {".wps", ".et", ".png", ".jpg", ".jpeg", ".zip", ".rar", ".7z", ".db", ".exe"}
)
"""Endings that promise another kind of file: text under such a name could not be opened."""


def foreign_ending(file: str) -> str | None:
    """The ending of a file name that promises a kind of file no format here writes."""
    ending = PurePath(file).suffix.lower()
    return ending if ending in FOREIGN else None


def format_named(name: str) -> Format | None:
    """The format of that name."""
    return next((each for each in FORMATS if each.id == name), None)


def format_of(file: str) -> Format | None:
    """The format that the ending of a file name asks for."""
    ending = PurePath(file).suffix.lower()
    return next((each for each in FORMATS if ending in each.endings), None)
