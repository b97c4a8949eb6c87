"""A document for word processors, to be changed, printed and signed."""

import io
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING, assert_never

import docx
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

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
    Section,
    Spoken,
    Table,
)

if TYPE_CHECKING:
    from docx.document import Document as Paper
    from docx.styles.style import ParagraphStyle
    from docx.text.paragraph import Paragraph as Line

_LATIN, _SONG, _HEI = "Times New Roman", "宋体", "黑体"
_BODY, _QUIET = Pt(12), RGBColor(0x55, 0x55, 0x55)
_HEADINGS = {"Title": Pt(20), "Heading 1": Pt(16), "Heading 2": Pt(14), "Heading 3": Pt(12)}
_INDENT = Cm(0.85)
_TICK = "□ "
_ROW = Cm(0.9)
"""High enough to write by hand."""
_LONGEST_NAME = 255
_SHORT = 20
"""A table of so few rows is kept on one page."""


def to_docx(document: Document) -> bytes:
    """An A4 file in which everything is text, with real headings and tables."""
    paper = docx.Document()
    _dress(paper)
    _name(paper, document)
    paper.add_heading(visible(document.title), 0)
    for section in document.outline:
        _section(paper, section)
    written = io.BytesIO()
    paper.save(written)
    return written.getvalue()


def _dress(paper: "Paper") -> None:
    page = paper.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = page.top_margin = page.bottom_margin = Cm(2.5)
    body = _style(paper, "Normal", _SONG)
    body.font.size = _BODY
    body.paragraph_format.space_after = Pt(4)
    body.paragraph_format.line_spacing = 1.3
    for name, size in _HEADINGS.items():
        style = _style(paper, name, _HEI)
        style.font.size, style.font.bold = size, True
        style.font.color.rgb = RGBColor(0, 0, 0)


def _style(paper: "Paper", name: str, chinese: str) -> "ParagraphStyle":
    style: ParagraphStyle = paper.styles[name]
    style.font.name = _LATIN
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:eastAsia"), chinese)
    # Without it the commas of another language's typography are taken.
    tongue = style.element.rPr.makeelement(qn("w:lang"), {qn("w:eastAsia"): "zh-CN"})
    style.element.rPr.append(tongue)
    return style


def _name(paper: "Paper", document: Document) -> None:
    """Say what it is; the template would name its own author and year."""
    made = datetime.combine(document.made_on, datetime.min.time())
    about = paper.core_properties
    about.title, about.language = visible(document.title)[:_LONGEST_NAME], "zh-CN"
    about.author = about.comments = about.last_modified_by = ""
    about.created = about.modified = made


def _section(paper: "Paper", section: Section) -> None:
    title = paper.add_heading(visible(section.title), 1)
    if section.new_page:
        title.paragraph_format.page_break_before = True
        title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for block in section.blocks:
        _block(paper, block)


def _block(paper: "Paper", block: Block) -> None:
    match block:
        case Heading():
            paper.add_heading(visible(block.text), block.level + 1)
        case Paragraph():
            _line(paper, block.text, bold=block.tone == "strong", quiet=block.tone == "quiet")
        case Numbered():
            # Numbers of the program itself go on counting from one list to the next.
            _list(paper, ((f"{n}. ", item) for n, item in enumerate(block.items, 1)))
        case Bullets():
            _list(paper, (("• ", item) for item in block.items))
        case Checklist():
            _list(paper, ((_TICK, Item(text)) for text in block.items))
        case Dialogue():
            for line in block.lines:
                _spoken(paper, line).paragraph_format.left_indent = _INDENT
        case Table():
            _table(paper, [(row.label, row.value) for row in block.rows], has_head=False)
        case Grid():
            _table(paper, [block.columns, *block.rows], has_head=True)
        case Letter():
            _letter(paper, block)
        case Chart():
            _line(paper, block.title, bold=True)
            _table(paper, [(bar.label, bar.words) for bar in block.bars], has_head=False)
        case _:
            assert_never(block)


def _line(paper: "Paper", text: str, *, bold: bool = False, quiet: bool = False) -> "Line":
    line = paper.add_paragraph()
    run = line.add_run(visible(text))
    run.bold = bold
    if quiet:
        run.font.color.rgb = _QUIET
    return line


def _spoken(paper: "Paper", line: Spoken) -> "Line":
    is_note = line.kind == "note"
    return _line(paper, f"（{line.text}）" if is_note else line.text, quiet=is_note)


def _list(paper: "Paper", items: Iterable[tuple[str, Item]]) -> None:
    for mark, item in items:
        line = _line(paper, mark + item.text)
        line.paragraph_format.left_indent = _INDENT
        line.paragraph_format.first_line_indent = -_INDENT
        for detail in item.details:
            line.paragraph_format.keep_with_next = True
            line = _line(paper, detail, quiet=True)
            line.paragraph_format.left_indent = _INDENT


def _table(paper: "Paper", rows: list[tuple[str, ...]], *, has_head: bool) -> None:
    if not rows:
        return
    table = paper.add_table(len(rows), len(rows[0]), style="Table Grid")
    for line, row in zip(table.rows, rows, strict=True):
        line.height = _ROW
        line._tr.get_or_add_trPr().append(line._tr.makeelement(qn("w:cantSplit")))  # noqa: SLF001
        for cell, text in zip(line.cells, row, strict=True):
            cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
            words = cell.paragraphs[0]
            words.add_run(visible(text)).bold = has_head and row is rows[0]
            words.paragraph_format.space_after = Pt(0)
            words.paragraph_format.line_spacing = 1
            words.paragraph_format.keep_with_next = len(rows) <= _SHORT and row is not rows[-1]
    if has_head:
        head = table.rows[0]
        head._tr.get_or_add_trPr().append(head._tr.makeelement(qn("w:tblHeader")))  # noqa: SLF001
    paper.add_paragraph()


def _letter(paper: "Paper", letter: Letter) -> None:
    _line(paper, letter.to)
    for line in letter.lines:
        _spoken(paper, line).paragraph_format.first_line_indent = 2 * _BODY
    for text in letter.signed:
        _line(paper, text).alignment = WD_ALIGN_PARAGRAPH.RIGHT
