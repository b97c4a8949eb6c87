"""Lays out what can be looked up: answers of the FAQ and pages of the guide."""

from collections.abc import Mapping, Sequence
from datetime import date

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.layout import fact_item
from huabei_negotiate.model.outline import Block, Bullets, Item, Paragraph, Section
from huabei_negotiate.model.reading import FaqEntry, FaqTopic, GuidePage, GuideSection
from huabei_negotiate.model.reference import Fact
from huabei_negotiate.model.words import Words


def lay_out_answer(
    entry: FaqEntry,
    facts: Mapping[str, Fact],
    titles: Mapping[str, str],
    words: Words,
    today: date,
) -> Section:
    """An answer with its facts, the questions near it, and the scenario to run.

    `titles` has the question of every entry, by id.
    """
    blocks: list[Block] = [Paragraph(text) for text in entry.answer]
    if entry.unverified:
        blocks.append(Paragraph(words.faq.unverified, "quiet"))
    blocks += _grounds(entry.facts, facts, words, today)
    near = tuple(Item(titles[other]) for other in entry.related if other in titles)
    if near:
        blocks += [Paragraph(words.faq.related), Bullets(near)]
    if entry.scenario:
        run = fill(words.faq.scenario, {"scenario": entry.scenario}, {})
        blocks.append(Paragraph(run, "strong"))
    return Section(id=entry.id, title=entry.asks, blocks=tuple(blocks))


def lay_out_topics(topics: Sequence[FaqTopic], words: Words) -> Section:
    """What the FAQ is about, with the questions of each topic."""
    blocks: list[Block] = []
    for topic in topics:
        count = {"title": topic.title, "count": str(len(topic.entries))}
        blocks.append(Paragraph(fill(words.faq.topic_row, count, {}), "strong"))
        blocks.append(Bullets(tuple(Item(entry.asks) for entry in topic.entries)))
    blocks.append(Paragraph(words.faq.how_to_ask, "quiet"))
    return Section(id="topics", title=words.faq.topics, blocks=tuple(blocks))


def lay_out_contents(sections: Sequence[GuideSection], words: Words) -> Section:
    """The guide's table of contents."""
    blocks: list[Block] = []
    for section in sections:
        blocks.append(Paragraph(f"{section.id} {section.title}", "strong"))
        pages = [page for page in section.pages if page.id != section.id]
        if pages:
            blocks.append(Bullets(tuple(Item(f"{page.id} {page.title}") for page in pages)))
    blocks.append(Paragraph(words.faq.guide_next, "quiet"))
    return Section(id="contents", title=words.faq.guide_sections, blocks=tuple(blocks))


def lay_out_page(page: GuidePage, facts: Mapping[str, Fact], words: Words, today: date) -> Section:
    """A page of the guide, ending in the command that does what it says."""
    blocks: list[Block] = [Paragraph(text) for text in page.body]
    blocks += _grounds(page.facts, facts, words, today)
    command = fill(words.faq.guide_command, {"command": page.command}, {})
    blocks.append(Paragraph(command, "strong"))
    return Section(id=page.id, title=f"{page.id} {page.title}", blocks=tuple(blocks))


def _grounds(
    fact_ids: Sequence[str], facts: Mapping[str, Fact], words: Words, today: date
) -> list[Block]:
    items = tuple(fact_item(facts[i], today, words) for i in fact_ids if i in facts)
    return [Paragraph(words.faq.facts), Bullets(items)] if items else []
