"""A document as Markdown; nothing in its words is markup."""

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from huabei_negotiate.core.escaping import visible
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
    Paragraph,
    Spoken,
    Table,
)

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&#@$^{}]|:(?=//)|(?<=[Ww]{3})\.|!(?=\[))")
_LEADING = re.compile(r"^(?:([-+=:])|(\d+)([.)])(?=\s|$))")


def to_markdown(document: Document) -> str:
    """The title, then each section with its blocks, one blank line between any two."""
    parts = [f"# {escape(document.title)}"]
    for section in document.outline:
        parts.append(f"## {escape(section.title)}")
        for block in section.blocks:
            parts += _block(block)
    return "\n\n".join(parts) + "\n"


def escape(text: str) -> str:
    """The text as it is: none of it is markup."""
    special = _SPECIAL.sub(r"\\\1", visible(text.strip()))
    return _LEADING.sub(_escaped_lead, special)


def _escaped_lead(found: re.Match[str]) -> str:
    sign, number, dot = found.groups()
    return f"\\{sign}" if sign else f"{number}\\{dot}"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield "#" * (block.level + 2) + " " + escape(block.text)
        case Paragraph():
            mark = "**" if block.tone == "strong" else ""
            yield f"{mark}{escape(block.text)}{mark}"
        case Numbered():
            yield _list((f"{number}. ", item) for number, item in enumerate(block.items, 1))
        case Bullets():
            yield _list(("- ", item) for item in block.items)
        case Checklist():
            yield "\n".join(f"- [ ] {escape(text)}" for text in block.items)
        case Dialogue():
            yield "\n>\n".join(f"> {_spoken(line)}" for line in block.lines)
        case Table():
            yield _grid(("", ""), ((row.label, row.value) for row in block.rows))
        case Grid():
            yield _grid(block.columns, block.rows)
        case Letter():
            yield escape(block.to)
            yield from map(_spoken, block.lines)
            yield from map(escape, block.signed)
        case Chart():
            yield escape(block.title)
            yield _list(("- ", Item(f"{bar.label} {bar.words}")) for bar in block.bars)
        case _:
            assert_never(block)


def _spoken(line: Spoken) -> str:
    return escape(line.text) if line.kind == "say" else f"*（{escape(line.text)}）*"


def _list(items: Iterable[tuple[str, Item]]) -> str:
    lines: list[str] = []
    for mark, item in items:
        lines.append(mark + escape(item.text))
        lines += [f"{' ' * len(mark)}- {escape(detail)}" for detail in item.details]
    return "\n".join(lines)


def _grid(columns: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return "\n".join((_line(columns), "|" + "---|" * len(columns), *map(_line, rows)))


def _line(cells: tuple[str, ...]) -> str:
    return "| " + " | ".join(map(escape, cells)) + " |"
