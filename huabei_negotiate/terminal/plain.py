"""A document as plain text, for files and pipes."""

from huabei_negotiate.core.escaping import visible
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.terminal.draw import draw


def as_text(outline: Outline) -> str:
    """The whole document, one paragraph a line."""
    return "".join(f"{visible(line.text)}\n" for line in draw(outline))


def to_text(document: Document) -> bytes:
    """The document as a terminal shows it, for a file."""
    return as_text(document.outline).encode()
