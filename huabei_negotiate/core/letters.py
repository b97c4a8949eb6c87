"""The letters of a plan, each ready to be filled in, signed and sent."""

import re
from collections.abc import Iterable, Iterator

from huabei_negotiate.model.document_words import LetterWords
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Item,
    Letter,
    Outline,
    Paragraph,
    Section,
    Spoken,
)
from huabei_negotiate.model.plan import Plan, PlannedScript, SpokenLine

_BLANK = re.compile(r"【待填：[^】]+】")


def lay_out_letters(plan: Plan, words: LetterWords) -> Outline:
    """How to send them, then each letter on a page of its own; nothing where there is none."""
    letters = tuple(_section(script) for script in plan.scripts if script.channels["letter"])
    if not letters:
        return ()
    before = (Bullets(tuple(map(Item, words.notes))),)
    return (Section(id="before", title=words.before, blocks=before), *letters)


def _section(script: PlannedScript) -> Section:
    blocks = tuple(letter_blocks(script.channels["letter"]))
    return Section(id=script.id, title=script.title, blocks=blocks, new_page=True)


def letter_blocks(lines: Iterable[SpokenLine]) -> Iterator[Block]:
    """A script's lines as letters, and what is noted before and after each.

    A letter's first line says whom it is to; it ends with lines that are nothing but a blank.
    """
    inside: list[SpokenLine] = []
    for line in lines:
        is_blank = line.kind == "say" and _BLANK.fullmatch(line.text) is not None
        if inside and _is_signed(inside) and not is_blank:
            yield _letter(inside)
            inside = []
        if inside or line.kind == "say":
            inside.append(line)
        else:
            yield Paragraph(line.text, "quiet")
    if inside:
        yield _letter(inside)


def _is_signed(lines: list[SpokenLine]) -> bool:
    return len(lines) > 1 and _BLANK.fullmatch(lines[-1].text) is not None


def _letter(lines: list[SpokenLine]) -> Letter:
    first, *rest = lines
    end = len(rest)
    while end and _BLANK.fullmatch(rest[end - 1].text):
        end -= 1
    return Letter(
        to=first.text,
        lines=tuple(Spoken(line.kind, line.text) for line in rest[:end]),
        signed=tuple(line.text for line in rest[end:]),
    )
