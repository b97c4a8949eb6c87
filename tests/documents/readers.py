"""Readers of exported documents that know nothing of how they were written."""

import io
import re

import docx
import html5lib
from docx.table import Table
from markdown_it import MarkdownIt

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"


def html_tree(page):
    """The page, read by a parser that stops at anything wrong."""
    return html5lib.HTMLParser(strict=True).parse(page)


def html_text(page):
    """What a page says, without what only leads to it or draws it."""
    return "\n".join(_texts(html_tree(page).find(f"{XHTML}body")))


def _texts(element):
    if element.tag not in {f"{XHTML}nav", f"{SVG}svg"}:
        yield element.text or ""
        for child in element:
            yield from _texts(child)
            yield child.tail or ""


def markdown_tokens(text):
    """Everything in the Markdown, flat, with tables and strikethrough as GitHub has them."""
    parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
    for token in parser.parse(text):
        yield token
        yield from token.children or ()


def markdown_text(text):
    tokens = markdown_tokens(text)
    return "\n".join(token.content for token in tokens if token.type in {"text", "text_special"})


def docx_paragraphs(content):
    """The paragraphs of a file, those in tables too, in order."""
    for part in docx.Document(io.BytesIO(content)).iter_inner_content():
        if isinstance(part, Table):
            yield from (cell.text for row in part.rows for cell in row.cells)
        else:
            yield part.text


def words_in(text):
    """Letters and digits in order, without the numbers of lists."""
    unnumbered = re.sub(r"^\d+\. ", "", text, flags=re.MULTILINE)
    return re.sub(r"[\W_]+", "", unnumbered)
