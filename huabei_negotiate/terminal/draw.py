"""Turns an outline into lines of text, each with the style it is shown in."""

from collections.abc import Iterable, Iterator
from typing import Literal, NamedTuple, assert_never

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
    Section,
    Table,
)
from huabei_negotiate.terminal.charts import chart_lines
from huabei_negotiate.terminal.text import wrap

Style = Literal["title", "heading", "strong", "normal", "quiet", "say", "note"]

UNLIMITED = 1_000_000
"""A width at which nothing is wrapped."""


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
            yield from _numbered(block, width)
        case Bullets():
            for item in block.items:
                yield from _item("- ", item, width)
        case Checklist():
            for text in block.items:
                yield from _styled(wrap(f"[ ] {text}", width, "    "), "normal")
        case Dialogue():
            yield from _dialogue(block, width)
        case Table():
            for row in block.rows:
                yield from _styled(wrap(f"{row.label}：{row.value}", width, "  "), "normal")
        case Chart():
            yield from _styled(wrap(block.title, width), "normal")
            yield from _styled(chart_lines(block, width), "normal")
        case _:
            assert_never(block)


def _numbered(block: Numbered, width: int) -> Iterator[Line]:
    for number, item in enumerate(block.items, 1):
        yield from _item(f"{number}. ", item, width)


def _item(mark: str, item: Item, width: int) -> Iterator[Line]:
    indent = " " * len(mark)
    yield from _styled(wrap(mark + item.text, width, indent), "normal")
    for detail in item.details:
        yield from _styled(wrap(indent + detail, width, indent), "quiet")


def _dialogue(block: Dialogue, width: int) -> Iterator[Line]:
    for line in block.lines:
        if line.kind == "say":
            yield from _styled(wrap(line.text, width), "say")
        else:
            yield from _styled(wrap(f"（{line.text}）", width, "  "), "note")


def _styled(lines: Iterable[str], style: Style) -> Iterator[Line]:
    return (Line(text, style) for text in lines)
