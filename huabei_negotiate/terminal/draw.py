"""Turns an outline into lines of text, each with the style it is shown in."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, assert_never

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
from huabei_negotiate.terminal.charts import chart_lines
from huabei_negotiate.terminal.text import wrap

Style = Literal["title", "heading", "strong", "normal", "quiet", "say", "note"]

UNLIMITED = 1_000_000
"""A width at which nothing is wrapped."""

_BETWEEN = " | "
"""Between the cells of a row."""


class Line(NamedTuple):
    """A line as it is printed."""

    text: str
    style: Style = "normal"


def draw(outline: Outline, width: int = UNLIMITED) -> Iterator[Line]:
    """The whole document, with an empty line before each section but the first."""
    for position, section in enumerate(outline):
        if position:
            yield Line("")
        yield from draw_section(section, width)


def draw_section(section: Section, width: int = UNLIMITED) -> Iterator[Line]:
    """One section with its title."""
    yield from _styled(wrap(f"## {section.title}", width, "   "), "title")
    for block in section.blocks:
        yield from draw_block(block, width)


def draw_block(block: Block, width: int) -> Iterator[Line]:
    """One block; nothing is drawn around it, so that it can be copied."""
    match block:
        case Heading():
            yield Line("")
            mark = "#" * (block.level + 2) + " "
            yield from _styled(wrap(mark + block.text, width, " " * len(mark)), "heading")
        case Paragraph():
            yield from _styled(wrap(block.text, width), block.tone)
        case Numbered():
            marked = ((f"{number}. ", item) for number, item in enumerate(block.items, 1))
            yield from _items(marked, width)
        case Bullets():
            yield from _items((("- ", item) for item in block.items), width)
        case Checklist():
            yield from _wrapped((f"[ ] {text}" for text in block.items), width, "    ")
        case Dialogue():
            yield from _spoken(block.lines, width)
        case Table():
            rows = (f"{row.label}：{row.value}" for row in block.rows)
            yield from _wrapped(rows, width, "  ")
        case Grid():
            yield from _wrapped(map(_BETWEEN.join, (block.columns, *block.rows)), width, "  ")
        case Letter():
            yield from _letter(block, width)
        case Chart():
            yield from _styled(wrap(block.title, width), "normal")
            yield from _styled(chart_lines(block, width), "normal")
        case _:
            assert_never(block)


def _items(items: Iterable[tuple[str, Item]], width: int) -> Iterator[Line]:
    for mark, item in items:
        yield from _item(mark, item, width)


def _wrapped(texts: Iterable[str], width: int, indent: str) -> Iterator[Line]:
    for text in texts:
        yield from _styled(wrap(text, width, indent), "normal")


def _letter(letter: Letter, width: int) -> Iterator[Line]:
    to, *signed = (Spoken("say", text) for text in (letter.to, *letter.signed))
    yield Line("")
    yield from _spoken((to, *letter.lines, *signed), width)


def _item(mark: str, item: Item, width: int) -> Iterator[Line]:
    indent = " " * len(mark)
    yield from _styled(wrap(mark + item.text, width, indent), "normal")
    for detail in item.details:
        yield from _styled(wrap(indent + detail, width, indent), "quiet")


def _spoken(lines: Iterable[Spoken], width: int) -> Iterator[Line]:
    for line in lines:
        if line.kind == "say":
            yield from _styled(wrap(line.text, width), "say")
        else:
            yield from _styled(wrap(f"（{line.text}）", width, "  "), "note")


def _styled(lines: Iterable[str], style: Style) -> Iterator[Line]:
    return (Line(text, style) for text in lines)
