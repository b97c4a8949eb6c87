"""The formats a document can be written in, beside the text of terminals."""

import sys
from collections.abc import Callable

import msgspec

from huabei_negotiate.errors import MissingPackage, NothingDated
from huabei_negotiate.model.document import Document


class Format(msgspec.Struct, frozen=True, kw_only=True):
    """A format by its name and the endings of its files; `binary`: no terminal can show it."""

    id: str
    endings: tuple[str, ...]
    binary: bool = False
    export: Callable[[Document], bytes]


def _markdown(document: Document) -> bytes:
    from huabei_negotiate.exporters.to_markdown import to_markdown  # noqa: PLC0415  rarely wanted

    return to_markdown(document).encode()


def _html(document: Document) -> bytes:
    from huabei_negotiate.exporters.to_html import to_html  # noqa: PLC0415  rarely wanted

    return to_html(document).encode()


def _docx(document: Document) -> bytes:
    try:
        from huabei_negotiate.exporters.to_docx import to_docx  # noqa: PLC0415  an extra
    except ModuleNotFoundError as error:
        if error.name not in {"docx", "lxml"}:
            raise
        raise MissingPackage("python-docx", "docx", sys.executable) from error
    return to_docx(document)


def _ics(document: Document) -> bytes:
    from huabei_negotiate.exporters.to_ics import to_ics  # noqa: PLC0415  slow to load

    if not document.reminders:
        raise NothingDated
    return to_ics(document)


FORMATS = (
    Format(id="markdown", endings=(".md", ".markdown"), export=_markdown),
    Format(id="html", endings=(".html", ".htm"), export=_html),
    Format(id="docx", endings=(".docx",), binary=True, export=_docx),
    Format(id="ics", endings=(".ics",), export=_ics),
)
