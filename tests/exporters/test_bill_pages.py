"""The bill as a page and as Markdown: the same words, and no markup of strangers."""

from html.parser import HTMLParser

import pytest
from toy_bills import S18, bill, report, row, text

from huabei_negotiate.core.bill_layout import DOUBTS, lay_out_bill, without_list_of_doubts
from huabei_negotiate.exporters.bill_html import export_html
from huabei_negotiate.exporters.bill_markdown import escape, export_markdown
from huabei_negotiate.model.bill_report import Sheet
from huabei_negotiate.model.outline import (
    Bar,
    Bullets,
    Chart,
    Checklist,
    Dialogue,
    Heading,
    Item,
    Numbered,
    Paragraph,
    Row,
    Section,
    Spoken,
    Table,
)

EVIL = "<script>alert(1)</script>&amp;\"'"
VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Keeps the tags and the words, and fails when tags do not close in order."""

    def __init__(self):
        super().__init__()
        self.open, self.tags, self.words = [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        assert not any(name.startswith("on") for name, _ in attrs)
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if not {"style", "title"} & set(self.open):
            self.words.append(data)


def read(page):
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


EVERY_BLOCK = (
    Heading(EVIL),
    Paragraph(EVIL, "strong"),
    Paragraph(EVIL, "quiet"),
    Numbered((Item(EVIL, (EVIL,)),)),
    Bullets((Item(EVIL),)),
    Checklist((EVIL,)),
    Dialogue((Spoken("say", EVIL),)),
    Table((Row(EVIL, EVIL),)),
    Chart(EVIL, (Bar(EVIL, 1, EVIL),)),
)


def test_no_block_lets_markup_through():
    outline = (Section(id="a", title=EVIL, blocks=EVERY_BLOCK),)
    page = export_html(outline, {"a": Sheet((EVIL,), ((EVIL,),))})
    assert "script" not in read(page).tags
    assert "".join(read(page).words).count(EVIL) >= len(EVERY_BLOCK)
    markdown = export_markdown(outline, {"a": Sheet((EVIL,), ((EVIL,),))})
    assert "<script" not in markdown.replace("\\<", "")


def test_a_page_needs_nothing_from_outside(tmp_path):
    outline = lay_out_bill(report(tmp_path, S18), text())
    page = export_html(outline, {})
    assert not {"script", "link", "img", "iframe"} & set(read(page).tags)
    assert "http" not in page
    assert "url(" not in page


def test_the_doubts_are_a_table_of_their_section(tmp_path):
    made = report(tmp_path, S18)
    outline = without_list_of_doubts(lay_out_bill(made, text()))
    sheet = text().sheet(made.doubts)
    page, markdown = (export(outline, {DOUBTS: sheet}) for export in (export_html, export_markdown))
    words = "".join(read(page).words)
    for cells in sheet.rows:
        for cell in cells:
            assert cell in words
            assert escape(cell) in markdown
    assert markdown.count("| ---|") == 0
    assert "|---|---|" in markdown


def test_pages_say_what_the_text_says(tmp_path):
    outline = lay_out_bill(report(tmp_path, S18), text())
    words = "".join(read(export_html(outline, {})).words)
    markdown = export_markdown(outline, {})
    for section in outline:
        assert section.title in words
        assert escape(section.title) in markdown


def test_names_that_are_markup_stay_names(tmp_path):
    rows = [row() for _ in range(30)]
    stolen = row(time="2026-10-13 03:00:00", party="<b>|*_店`[x](y)", item="手机", amount="1000.00")
    made = report(tmp_path, bill(*rows, stolen))
    assert len(made.doubts) == 1
    outline = without_list_of_doubts(lay_out_bill(made, text()))
    sheet = {DOUBTS: text().sheet(made.doubts)}
    assert "b" not in read(export_html(outline, sheet)).tags
    (line,) = [each for each in export_markdown(outline, sheet).splitlines() if "店" in each]
    assert "\\<b\\>\\|\\*\\_店\\`\\[x\\](y)" in line


@pytest.mark.parametrize(
    ("written", "escaped"),
    [
        ("# 题", "\\# 题"),
        ("- 项", "\\- 项"),
        ("1. 项", "1\\. 项"),
        ("1.5 元", "1.5 元"),
        ("2026-10-13", "2026-10-13"),
        ("a|b", "a\\|b"),
        ("http://a", "http\\://a"),
        ("www.a", "www\\.a"),
        ("~~x~~", "\\~\\~x\\~\\~"),
    ],
)
def test_signs_are_escaped_only_where_they_mean_something(written, escaped):
    assert escape(written) == escaped
