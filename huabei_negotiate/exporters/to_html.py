"""A document as one HTML page: no script, nothing from outside, made to be read and printed."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from huabei_negotiate.core.escaping import visible
from huabei_negotiate.exporters.bars_svg import draw_bars
from huabei_negotiate.exporters.page_style import STYLE
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Chart,
    Checklist,
    Dialogue,
    Grid,
    Heading,
    Item,
    Letter,
    Numbered,
    Outline,
    Paragraph,
    Section,
    Spoken,
    Table,
)

_WITHOUT_CONTENTS = 4
"""So few sections are found without a list of them."""


def to_html(document: Document) -> str:
    """The title, the sections with links to each, and the style in the page itself."""
    title = _text(document.title)
    return "\n".join(
        (
            "<!DOCTYPE html>",
            '<html lang="zh-CN">',
            '<head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            '<link rel="icon" href="data:,">',
            f"<title>{title}</title><style>{STYLE}</style></head>",
            f"<body><h1>{title}</h1>",
            *_contents(document.outline),
            "<main>",
            *(line for n, s in enumerate(document.outline) for line in _section(s, n)),
            "</main></body></html>\n",
        )
    )


def _text(text: str) -> str:
    return escape(visible(text))


def _contents(outline: Outline) -> Iterator[str]:
    if len(outline) > _WITHOUT_CONTENTS:
        yield "<nav><ol>"
        for number, section in enumerate(outline):
            yield f'<li><a href="#s{number}">{_text(section.title)}</a></li>'
        yield "</ol></nav>"


def _section(section: Section, number: int) -> Iterator[str]:
    breaks = ' class="new-page"' if section.new_page else ""
    yield f'<section id="s{number}"{breaks}><h2>{_text(section.title)}</h2>'
    for place, block in enumerate(section.blocks):
        yield from _block(block, f"s{number}b{place}")
    yield "</section>"


def _block(block: Block, place: str) -> Iterator[str]:
    match block:
        case Heading():
            yield f"<h{block.level + 2}>{_text(block.text)}</h{block.level + 2}>"
        case Paragraph():
            yield f'<p class="{block.tone}">{_text(block.text)}</p>'
        case Numbered():
            yield from _list("ol", block.items)
        case Bullets():
            yield from _list("ul", block.items)
        case Checklist():
            yield '<ul class="checks">'
            yield from (f"<li>{_text(text)}</li>" for text in block.items)
            yield "</ul>"
        case Dialogue():
            yield '<div class="said">'
            yield from map(_spoken, block.lines)
            yield "</div>"
        case Table():
            yield '<table class="pairs"><tbody>'
            for row in block.rows:
                label, value = _text(row.label), _text(row.value)
                yield f'<tr><th scope="row">{label}</th><td>{value}</td></tr>'
            yield "</tbody></table>"
        case Grid():
            yield from _grid(block)
        case Letter():
            yield f'<div class="letter"><p class="to">{_text(block.to)}</p>'
            yield from map(_spoken, block.lines)
            yield from (f'<p class="signed">{_text(line)}</p>' for line in block.signed)
            yield "</div>"
        case Chart():
            yield from _chart(block, place)
        case _:
            assert_never(block)


def _spoken(line: Spoken) -> str:
    text = _text(line.text)
    return f"<p>{text}</p>" if line.kind == "say" else f'<p class="note">（{text}）</p>'


def _list(tag: str, items: Iterable[Item]) -> Iterator[str]:
    yield f"<{tag}>"
    for item in items:
        details = "".join(f"<p>{_text(detail)}</p>" for detail in item.details)
        yield f"<li>{_text(item.text)}{details}</li>"
    yield f"</{tag}>"


def _grid(grid: Grid) -> Iterator[str]:
    titles = [_text(title) for title in grid.columns]
    head = "".join(f'<th scope="col">{title}</th>' for title in titles)
    yield f'<table class="grid"><thead><tr>{head}</tr></thead><tbody>'
    for row in grid.rows:
        cells = zip(titles, row, strict=True)
        line = "".join(f'<td data-title="{title}">{_text(cell)}</td>' for title, cell in cells)
        yield f"<tr>{line}</tr>"
    yield "</tbody></table>"


def _chart(chart: Chart, place: str) -> Iterator[str]:
    yield f'<figure><figcaption>{_text(chart.title)}</figcaption><div class="bars"><ul>'
    for bar in chart.bars:
        yield f"<li><span>{_text(bar.label)}</span> <span>{_text(bar.words)}</span></li>"
    yield "</ul>"
    yield from draw_bars(chart, place, _text)
    yield "</div></figure>"
