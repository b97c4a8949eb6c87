"""A document as plain text, for files and pipes."""

from huabei_negotiate.model.outline import Outline
from huabei_negotiate.terminal.draw import draw


def as_text(outline: Outline) -> str:
    """The whole document, one paragraph a line."""
    return "".join(f"{line.text}\n" for line in draw(outline))
