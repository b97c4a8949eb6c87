"""The bill as Markdown."""

import re
from collections.abc import Iterable, Iterator, Mapping
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

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#@]|:(?=//)|(?<=www)\.)")
_LEADING = re.compile(r"^(\s*)(?:([-+=])|(\d+)([.)])(?=\s|$))")


def export_markdown(outline: Outline, tables: Mapping[str, Sheet]) -> str:
    """The document, with tables at the end of the sections of these ids."""
    lines: list[str] = []
    for section in outline:
        lines += [f"## {escape(section.title)}", ""]
        for block in section.blocks:
            lines += [*_block(block), ""]
        sheet = tables.get(section.id)
        if sheet is not None and sheet.rows:
            lines += [*_table(sheet.columns, sheet.rows), ""]
    return "\n".join(lines)


def escape(text: str) -> str:
    """The text as it is: none of it is markup."""
    return _LEADING.sub(_escaped_lead, _SPECIAL.sub(r"\\\1", text))


def _escaped_lead(found: re.Match[str]) -> str:
    blank, sign, number, dot = found.groups()
    return f"{blank}\\{sign}" if sign else f"{blank}{number}\\{dot}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield "#" * (block.level + 2) + " " + escape(block.text)
        case Paragraph():
            mark = "**" if block.tone == "strong" else ""
            yield f"{mark}{escape(block.text)}{mark}"
        case Numbered():
            for number, item in enumerate(block.items, 1):
                yield from _item(f"{number}. ", item)
        case Bullets():
            for item in block.items:
                yield from _item("- ", item)
        case Checklist():
            yield from (f"- [ ] {escape(text)}" for text in block.items)
        case Dialogue():
            yield from (f"> {escape(line.text)}" for line in block.lines)
        case Table():
            yield from _table(("", ""), ((row.label, row.value) for row in block.rows))
        case Chart():
            yield from (f"- {escape(f'{bar.label} {bar.words}')}" for bar in block.bars)
        case _:
            assert_never(block)


def _item(mark: str, item: Item) -> Iterator[str]:
    yield mark + escape(item.text)
    yield from (f"{' ' * len(mark)}- {escape(detail)}" for detail in item.details)


def _table(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield _line(columns)
    yield "|" + "---|" * len(columns)
    yield from map(_line, rows)


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(map(escape, cells)) + " |"
