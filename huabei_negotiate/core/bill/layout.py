"""Lays the report on a bill out as a document, what matters most first."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from msgspec.structs import replace

from huabei_negotiate.core.bill.text import BillText
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.model.bill import BillFile, Doubt
from huabei_negotiate.model.bill_report import BillReport, Finding
from huabei_negotiate.model.outline import (
    Block,
    Bullets,
    Checklist,
    Grid,
    Item,
    Numbered,
    Outline,
    Paragraph,
    Row,
    Section,
    Table,
)

MOST_DOUBTS = 30
"""So many are told in a text; a table has them all."""

DOUBTS = "doubts"
"""The section in which they may be a table."""

THEFT = "huabei-negotiate --scenario theft --set what=unknown_spending"


def lay_out_bill(report: BillReport, text: BillText) -> Outline:
    """The whole report; doubts come first while something can still be stopped."""
    titles = text.words.titles
    doubts = (DOUBTS, titles.doubts, _doubts(report, text))
    is_urgent = any(doubt.can_still_stop for doubt in report.doubts)
    parts: list[tuple[str, str, Iterable[Block]]] = [
        ("files", titles.files, _files(report, text)),
        *((doubts,) if is_urgent else ()),
        ("sums", titles.sums, _sums(report, text)),
        ("balance", titles.balance, _balance(report, text)),
        ("findings", titles.findings, _findings(report, text)),
        *(() if is_urgent else (doubts,)),
        ("ask", titles.ask, [Checklist(text.words.ask)]),
        ("limits", titles.limits, [Bullets(tuple(map(Item, text.words.limits)))]),
        ("next", titles.next, _next(report, text)),
    ]
    made = (Section(id=name, title=title, blocks=tuple(blocks)) for name, title, blocks in parts)
    return tuple(section for section in made if section.blocks)


def with_table_of_doubts(outline: Outline, doubts: Grid) -> Outline:
    """The report with all doubts as a table, in place of the list of some."""
    return tuple(
        replace(section, blocks=tuple(_tabled(section.blocks, doubts)))
        if section.id == DOUBTS
        else section
        for section in outline
    )


def _tabled(blocks: Iterable[Block], doubts: Grid) -> Iterator[Block]:
    """The blocks without what is said of doubts that are not in the list."""
    for block in blocks:
        if isinstance(block, Numbered):
            yield doubts
        elif not (isinstance(block, Paragraph) and block.tone == "strong"):
            yield block


def doubt_items(doubts: Iterable[Doubt], text: BillText) -> Numbered:
    """Payments one by one: what, why, and what can be done now."""
    words = text.words.doubts
    return Numbered(
        tuple(
            Item(
                fill(words.item, text.values(doubt.transaction), {}),
                (
                    fill(words.detail, text.values(doubt.transaction), {}),
                    fill(
                        words.why, {"reasons": text.reasons(doubt), "score": str(doubt.score)}, {}
                    ),
                    fill(words.now, {"action": text.action(doubt)}, {}),
                ),
            )
            for doubt in doubts
        )
    )


def _files(report: BillReport, text: BillText) -> Iterator[Block]:
    items = (Item(text.file_line(file)) for file in report.bill.files)
    yield Bullets(tuple(items))
    for file in report.bill.files:
        for line in _warnings(file, text):
            yield Paragraph(line, "strong")
    if "overlap_merged" in report.bill.warnings:
        yield Paragraph(text.words.warnings.overlap_merged)


def _warnings(file: BillFile, text: BillText) -> Iterator[str]:
    words, name = text.words.warnings, {"file": text.shown(file.name)}
    if "expense_only" in file.warnings:
        yield fill(words.expense_only, {**name, "type": text.shown(file.exported)}, {})
    for miss in file.miscounts:
        numbers = {"told": str(miss.told), "counted": str(miss.counted)}
        sentence = words.direction_mismatch if miss.direction else words.count_mismatch
        yield fill(sentence, {**name, **numbers, "direction": miss.direction}, {})
    if "excel_ids" in file.warnings:
        yield fill(words.excel_ids, name, {})
    if file.damaged:
        yield fill(words.truncated, {**name, "count": str(file.damaged)}, {})
    if file.undecodable:
        yield fill(words.undecodable, {**name, "count": str(file.undecodable)}, {})


def _doubts(report: BillReport, text: BillText) -> Iterator[Block]:
    words = text.words.doubts
    if not report.doubts:
        yield Paragraph(words.none)
        return
    yield Paragraph(words.note)
    yield doubt_items(report.doubts[:MOST_DOUBTS], text)
    left = len(report.doubts) - MOST_DOUBTS
    if left > 0:
        yield Paragraph(fill(words.more, {"count": str(left)}, {}), "strong")
    if report.hidden_doubts:
        count = {"count": str(report.hidden_doubts)}
        yield Paragraph(fill(text.words.doubts.hidden, count, {}), "quiet")


def _sums(report: BillReport, text: BillText) -> Iterator[Block]:
    words, sums = text.words.sums, report.sums
    certain = [
        Row(words.purchases, text.tally(sums.purchases)),
        Row(words.refunds, text.tally(sums.refunds)),
        Row(words.repayments, text.tally(sums.repayments)),
        Row(words.net, words.unknown if report.is_partial else text.change(sums.net_change)),
    ]
    others = (
        (sums.unsplittable, Row(words.unsplittable, text.tally(sums.unsplittable))),
        (sums.to_check, Row(words.to_check, text.tally(sums.to_check))),
        (
            sums.failed_repayments,
            Row(words.failed_repayments, text.count(sums.failed_repayments.count)),
        ),
        (sums.closed_unpaid, Row(words.closed_unpaid, text.count(sums.closed_unpaid.count))),
    )
    rows = [*certain, *(row for tally, row in others if tally.count)]
    yield Table(tuple(rows))
    yield Paragraph(words.note, "quiet")


def _balance(report: BillReport, text: BillText) -> Iterator[Block]:
    balance, words = report.balance, text.words.balance
    if balance is None:
        return
    known = (
        (words.opening, _twice(balance.opening)),
        (words.expected, balance.expected),
        (words.owed, _twice(balance.owed)),
    )
    lines = [
        fill(sentence, {"amount": text.span(amount)}, {})
        for sentence, amount in known
        if amount is not None
    ]
    yield Bullets(tuple(map(Item, lines)))
    if balance.costs is None:
        yield Paragraph(words.no_opening if balance.opening is None else words.no_owed, "strong")
    else:
        yield Paragraph(text.costs(balance.costs), "strong")
    yield Paragraph(words.which, "quiet")


def _twice(fen: int | None) -> tuple[int, int] | None:
    return None if fen is None else (fen, fen)


def _findings(report: BillReport, text: BillText) -> Iterator[Block]:
    words, sums = text.words.findings, report.sums
    if sums.refunds.count:
        yield Paragraph(fill(words.refunds, text.tally_values(sums.refunds), {}))
    if report.unknown_origin.count:
        yield Paragraph(fill(words.unknown_origin, text.tally_values(report.unknown_origin), {}))
    for kind, several in groupby(report.findings, key=lambda finding: finding.kind):
        yield Bullets(tuple(_finding(finding, text) for finding in several))
        if left := report.more.get(kind):
            yield Paragraph(fill(words.more, {"count": str(left)}, {}), "quiet")


def _finding(finding: Finding, text: BillText) -> Item:
    sentence = getattr(text.words.findings, finding.kind)
    values = text.values(finding.transaction) | {"amount": text.amount(finding.fen)}
    return Item(fill(sentence, values, {}))


def _next(report: BillReport, text: BillText) -> Iterator[Block]:
    words = text.words.next
    lines = [fill(words.theft, {"command": THEFT}, {})]
    if report.doubts:
        lines.append(words.table)
    if report.balance is None and not report.is_partial:
        lines.append(words.balance)
    yield Bullets(tuple(map(Item, lines)))
