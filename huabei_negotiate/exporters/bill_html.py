"""The bill as one HTML page: no script, nothing from outside, made to be printed."""

from collections.abc import Iterable, Iterator, Mapping
from html import escape
from typing import assert_never

from huabei_negotiate.model.bill_report import Sheet
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Chart,
    Checklist,
    Dialogue,
    Heading,
    Item,
    Numbered,
    Outline,
    Paragraph,
    Table,
)

_STYLE = """
:root { color-scheme: light dark; }
body { font: 16px/1.6 sans-serif; max-width: 60em; margin: 0 auto; padding: 1em;
  overflow-wrap: anywhere; }
h1, h2 { line-height: 1.3; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #888; padding: .3em .5em; text-align: left; vertical-align: top; }
.quiet { opacity: .75; font-size: .9em; }
.wide { overflow-x: auto; }
@media print { body { max-width: none; font-size: 11pt; } .wide { overflow: visible; }
  tr, li { break-inside: avoid; } }
"""


def export_html(outline: Outline, tables: Mapping[str, Sheet]) -> str:
    """The document, with tables at the end of the sections of these ids."""
    head = outline[0].title if outline else ""
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="zh-CN"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{escape(head)}</title><style>{_STYLE}</style></head><body>",
            *_body(outline, tables),
            "</body></html>\n",
        )
    )


def _body(outline: Outline, tables: Mapping[str, Sheet]) -> Iterator[str]:
    for section in outline:
        yield f"<section><h2>{escape(section.title)}</h2>"
        for block in section.blocks:
            yield from _block(block)
        if section.id in tables and tables[section.id].rows:
            yield from _sheet(tables[section.id])
        yield "</section>"


def _sheet(sheet: Sheet) -> Iterator[str]:
    yield f'<div class="wide"><table><thead>{_row("th", sheet.columns)}</thead><tbody>'
    yield from (_row("td", row) for row in sheet.rows)
    yield "</tbody></table></div>"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level + 2}>{escape(block.text)}</h{block.level + 2}>"
        case Paragraph():
            tag = "strong" if block.tone == "strong" else "span"
            yield f'<p class="{block.tone}"><{tag}>{escape(block.text)}</{tag}></p>'
        case Numbered():
            yield from _list("ol", block.items)
        case Bullets():
            yield from _list("ul", block.items)
        case Checklist():
            yield from _list("ul", (Item(f"☐ {text}") for text in block.items))
        case Dialogue():
            yield from (f"<blockquote>{escape(line.text)}</blockquote>" for line in block.lines)
        case Table():
            yield "<table>"
            yield from (_row("td", (row.label, row.value)) for row in block.rows)
            yield "</table>"
        case Chart():
            yield from _list("ul", (Item(f"{bar.label} {bar.words}") for bar in block.bars))
        case _:
            assert_never(block)


def _list(tag: str, items: Iterable[Item]) -> Iterator[str]:
    yield f"<{tag}>"
    for item in items:
        yield f"<li>{escape(item.text)}"
        if item.details:
            yield from _list("ul", map(Item, item.details))
        yield "</li>"
    yield f"</{tag}>"


def _row(tag: str, cells: Iterable[str]) -> str:
    return "<tr>" + "".join(f"<{tag}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"
