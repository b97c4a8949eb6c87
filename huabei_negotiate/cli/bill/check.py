"""One run of `bill check`: read, work out, print, and let the reader mark what they know."""

import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.calc.inputs import Inputs
from huabei_negotiate.cli.delivery import CSV, JSON, chosen_format, deliver, write_out
from huabei_negotiate.core.bill.doubts import Window
from huabei_negotiate.core.bill.layout import lay_out_bill, with_table_of_doubts
from huabei_negotiate.core.bill.moments import first_minute
from huabei_negotiate.core.bill.report import make_report
from huabei_negotiate.core.bill.text import BillText
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.escaping import visible
from huabei_negotiate.errors import CannotRead, Left, Unreadable, UsageMistake
from huabei_negotiate.exporters.bill_csv import export_csv
from huabei_negotiate.exporters.bill_json import export_json, export_unusable
from huabei_negotiate.model.bill import UnusableFile
from huabei_negotiate.model.bill_report import BillReport
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Bullets, Item, Paragraph
from huabei_negotiate.model.words import Words
from huabei_negotiate.storage.alipay_csv import ReadBill, read_bill
from huabei_negotiate.storage.known_file import read_known
from huabei_negotiate.terminal.progress import ReadingProgress
from huabei_negotiate.terminal.screen import is_attended, open_screen, show, show_blocks

FORMATS = ("text", JSON, CSV, "html", "markdown", "docx")
_EXPORT = "alipay"


@dataclass(frozen=True, slots=True, kw_only=True)
class BillRequest:
    """What was asked for on the command line, read; amounts are fen."""

    files: tuple[Path, ...]
    output_format: str
    output: str | None
    force: bool
    opening: int | None
    owed: int | None
    window: Window
    full: bool
    plain: bool
    today: date

    @property
    def asks_for_balance(self) -> bool:
        """Whether the debt at the end is to be worked out."""
        return self.opening is not None or self.owed is not None


def run_check(given: Mapping[str, Any]) -> None:
    """Print what the bill says.

    Raises:
        UsageMistake: an option says something it cannot.
        Unreadable: a file is no bill that can be used.
        Left: the reader left while marking.
    """
    catalog = options.open_catalog(given["content"])
    own_words = catalog.words()
    request = _read_request(given, own_words)
    read = _read(request, catalog, own_words)
    if isinstance(read, UnusableFile):
        raise _refused(read, request, own_words)
    report = _report(read, request)
    text = BillText(words=own_words.bill, joint=own_words.values.list_joint, full=request.full)
    if request.output_format == "text" and request.output is None:
        _show(report, text, request, catalog)
    else:
        _deliver(report, text, request, own_words)


def _read_request(given: Mapping[str, Any], own_words: Words) -> BillRequest:
    today = options.read_today(given["today"])
    inputs = Inputs(given, own_words.faults, today)
    opening, owed = inputs.money("opening"), inputs.money("owed")
    since, until = inputs.day("since"), inputs.day("until")
    if since and until and since > until:
        raise UsageMistake(words.SINCE_AFTER_UNTIL.format(since, until))
    window = Window(
        since=first_minute(since) if since else 0,
        until=first_minute(until + timedelta(days=1)) if until else None,
        known=read_known(given["known"]) if given["known"] else frozenset(),
    )
    return BillRequest(
        files=tuple(map(Path, given["files"])),
        output_format=chosen_format(given["output_format"], given["output"], FORMATS),
        output=given["output"],
        force=given["force"],
        opening=opening.fen if opening else None,
        owed=owed.fen if owed else None,
        window=window,
        full=given["full"],
        plain=given["plain"],
        today=today,
    )


def _read(request: BillRequest, catalog: Catalog, own_words: Words) -> ReadBill | UnusableFile:
    progress = ReadingProgress(own_words.bill.progress, plain=request.plain)
    try:
        read = read_bill(request.files, catalog.bill_names(_EXPORT), progress)
    finally:
        progress.end()
    if isinstance(read, ReadBill) and request.asks_for_balance:
        for path, file in zip(request.files, read.bill.files, strict=True):
            if "expense_only" in file.warnings:
                return UnusableFile(name=str(path), why="expense_only", rows=file.rows)
    return read


def _report(read: ReadBill, request: BillRequest) -> BillReport:
    try:
        return make_report(
            read.bill, request.window, request.opening, request.owed, read.shelf.fetch
        )
    except OSError as error:
        raise CannotRead(visible(str(request.files[0])), error) from error


def _refused(file: UnusableFile, request: BillRequest, own_words: Words) -> Unreadable:
    if request.output_format == "json":
        sys.stdout.write(export_unusable(file))
    name = visible(file.name)
    if file.error is not None:
        return CannotRead(name, file.error)
    said = own_words.bill.unusable
    hint = "" if file.why in {"compressed", "no_file"} else said.how
    return Unreadable(fill(getattr(said, file.why), {"file": name}, {}), hint)


def _deliver(report: BillReport, text: BillText, request: BillRequest, own_words: Words) -> None:
    output, force = request.output, request.force
    if request.output_format == JSON:
        write_out(export_json(report, text), output, force=force)
        return
    sheet = text.sheet(report.doubts)
    if request.output_format == CSV:
        write_out(export_csv(sheet), output, force=force)
        return
    outline, is_text = lay_out_bill(report, text), request.output_format == "text"
    document = Document(
        title=fill(own_words.documents.bill, {"day": request.today.isoformat()}, {}),
        outline=outline if is_text else with_table_of_doubts(outline, sheet),
        made_on=request.today,
    )
    deliver(document, request.output_format, output, force=force, plain=request.plain)


def _show(report: BillReport, text: BillText, request: BillRequest, catalog: Catalog) -> None:
    screen = open_screen(plain=request.plain)
    show(screen, lay_out_bill(report, text))
    if not report.doubts:
        return
    if is_attended():
        _let_mark(report, text, request, catalog)
    else:
        show_blocks(screen, [Bullets((Item(text.words.next.marking),))])


def _let_mark(report: BillReport, text: BillText, request: BillRequest, catalog: Catalog) -> None:
    from huabei_negotiate.cli.bill.case import offer_to_keep  # noqa: PLC0415  loads sqlite3
    from huabei_negotiate.terminal.devices import open_terminal  # noqa: PLC0415  terminals only
    from huabei_negotiate.terminal.marking import mark_doubts, show_marked  # noqa: PLC0415

    prompter, screen, _ = open_terminal(catalog.words(), request.today, plain=request.plain)
    marked, has_left = mark_doubts(report.doubts, text, prompter, screen)
    theft = show_marked(marked, text, screen)
    if has_left:
        raise Left
    if theft.doubts and (kept := offer_to_keep(marked, theft, prompter, catalog, request.today)):
        show_blocks(screen, [Paragraph(kept)])
