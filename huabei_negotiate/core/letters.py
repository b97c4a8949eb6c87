"""The letters of a plan, each ready to be filled in, signed and sent."""

import re
from collections.abc import Iterable, Sequence

from huabei_negotiate.model.document_words import LetterWords
from huabei_negotiate.model.outline import Bullets, Item, Letter, Outline, Section, Spoken
from huabei_negotiate.model.plan import Plan, SpokenLine

_BLANK = re.compile(r"【待填：[^】]+】")


def lay_out_letters(plan: Plan, words: LetterWords) -> Outline:
    """How to send them, then each letter on a page of its own; nothing where there is none."""
    split = [(script, *split_letters(script.channels["letter"])) for script in plan.scripts]
    letters = [
        Section(id=f"{script.id}-{place}", title=script.title, blocks=(letter,), new_page=True)
        for script, _, written in split
        for place, letter in enumerate(written, 1)
    ]
    if not letters:
        return ()
    notes = {script.title: own for script, own, _ in split}
    common = [note for note in split[0][1] if all(note in own for own in notes.values())]
    before = [Item(note) for note in (*words.notes, *common)]
    for title, own in notes.items():
        if rest := tuple(note for note in own if note not in common):
            before.append(Item(f"{title}：", rest))
    blocks = (Bullets(tuple(before)),)
    return (Section(id="before", title=words.before, blocks=blocks), *letters)


def split_letters(lines: Iterable[SpokenLine]) -> tuple[tuple[str, ...], tuple[Letter, ...]]:
    """What is noted outside of the letters, and the letters.

    A letter's first line says whom it is to; it ends with lines that are nothing but a blank.
    """
    notes: list[str] = []
    letters: list[Letter] = []
    inside: list[SpokenLine] = []
    for line in lines:
        if _is_signed(inside) and not _is_blank(line):
            letters.append(_letter(inside))
            inside = []
        if inside or line.kind == "say":
            inside.append(line)
        else:
            notes.append(line.text)
    if inside:
        letters.append(_letter(inside))
    return tuple(notes), tuple(letters)


def _is_blank(line: SpokenLine) -> bool:
    return line.kind == "say" and _BLANK.fullmatch(line.text) is not None


def _is_signed(lines: Sequence[SpokenLine]) -> bool:
    return len(lines) > 1 and _is_blank(lines[-1])


def _letter(lines: Sequence[SpokenLine]) -> Letter:
    first, *rest = lines
    end = len(rest)
    while end and _is_blank(rest[end - 1]):
        end -= 1
    return Letter(
        to=first.text,
        lines=tuple(Spoken(line.kind, line.text) for line in rest[:end]),
        signed=tuple(line.text for line in rest[end:]),
    )
