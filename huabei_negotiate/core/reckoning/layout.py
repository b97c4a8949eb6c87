"""A calculation as a document, and as plain values."""

from collections.abc import Iterator

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.layout import fact_item
from huabei_negotiate.core.reckoning.sheet import plain
from huabei_negotiate.model.outline import Block, Bullets, Item, Outline, Paragraph, Section
from huabei_negotiate.model.reckoning import Part, Plain, Reckoned, Reckoning
from huabei_negotiate.model.words import Words

FORMAT = 1


def lay_out_reckoning(reckoning: Reckoning, words: Words, *, how: bool) -> Outline:
    """All parts, then what to know beside them; with `how`, each number's formula below it."""
    sections = [
        Section(id=part.id, title=part.title, blocks=tuple(_part(part, words, how=how)))
        for part in reckoning.parts
    ]
    titles = (words.calc.shared.notes, words.sections.sources)
    ends = (
        ("notes", titles[0], _notes(reckoning, words)),
        ("sources", titles[1], _facts(reckoning, words)),
    )
    sections += [Section(id=i, title=t, blocks=blocks) for i, t, blocks in ends if blocks]
    return tuple(sections)


def as_record(reckoning: Reckoning) -> dict[str, Plain]:
    """The calculation for programs; documented in docs/calc.md."""
    return {
        "format": FORMAT,
        "command": reckoning.command,
        "today": reckoning.today.isoformat(),
        **reckoning.record,
        "parts": [_part_record(part) for part in reckoning.parts],
        "notes": list(reckoning.notes),
        "facts": {fact.id: fact.statement for fact in reckoning.facts},
    }


def _part_record(part: Part) -> Plain:
    numbers: dict[str, Plain] = {
        number.name: {
            "value": plain(number.value),
            "unit": number.unit,
            "label": number.label,
            "how": number.how,
        }
        for number in part.numbers
    }
    return {"id": part.id, "title": part.title, "says": list(part.lead), "numbers": numbers}


def _part(part: Part, words: Words, *, how: bool) -> Iterator[Block]:
    for line in part.lead:
        yield Paragraph(line, "strong")
    if items := tuple(
        _item(number, words, how=how) for number in part.numbers if number.shown or how
    ):
        yield Bullets(items)
    yield from part.blocks


def _item(number: Reckoned, words: Words, *, how: bool) -> Item:
    text = f"{number.label}：{number.words} {number.unit}".rstrip()
    formula = fill(words.calc.shared.how, {"how": number.how}, {})
    return Item(text, (formula,) if how else ())


def _notes(reckoning: Reckoning, words: Words) -> tuple[Block, ...]:
    notes = (*reckoning.notes, words.calc.shared.disclaimer)
    return (Bullets(tuple(Item(note) for note in notes)),)


def _facts(reckoning: Reckoning, words: Words) -> tuple[Block, ...]:
    facts = tuple(fact_item(fact, reckoning.today, words) for fact in reckoning.facts)
    return (Bullets(facts),) if facts else ()
