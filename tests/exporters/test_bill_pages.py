"""The bill as a page and as Markdown: the doubts are a table with all of them."""

from datetime import date

import pytest
from readers import html_text, markdown_text
from toy_bills import S18, bill, report, row, text

from huabei_negotiate.core.bill.layout import MOST_DOUBTS, lay_out_bill, with_table_of_doubts
from huabei_negotiate.exporters.to_html import to_html
from huabei_negotiate.exporters.to_markdown import to_markdown
from huabei_negotiate.model.document import Document

READ = {
    "html": lambda document: html_text(to_html(document)),
    "markdown": lambda document: markdown_text(to_markdown(document)),
}
either = pytest.mark.parametrize("kind", READ)


def document_of(made):
    outline = with_table_of_doubts(lay_out_bill(made, text()), text().sheet(made.doubts))
    return Document(title="账单", outline=outline, made_on=date(2026, 11, 25))


@either
def test_every_cell_of_every_doubt_is_there(tmp_path, kind):
    made = report(tmp_path, S18)
    words = READ[kind](document_of(made))
    sheet = text().sheet(made.doubts)
    assert sheet.rows
    assert [cell for cells in sheet.rows for cell in cells if cell not in words] == []


@either
def test_every_section_has_its_title(tmp_path, kind):
    document = document_of(report(tmp_path, S18))
    words = READ[kind](document)
    assert [s.title for s in document.outline if s.title not in words] == []


@either
def test_a_table_of_all_says_of_none_that_it_is_left_out(tmp_path, kind):
    stolen = [
        row(time=f"2026-10-13 03:{n:02}:00", party=f"店{n}", item="手机", amount="1000.00")
        for n in range(MOST_DOUBTS + 1)
    ]
    made = report(tmp_path, bill(*(row() for _ in range(30)), *stolen))
    assert len(made.doubts) > MOST_DOUBTS
    assert "没有列在这里" not in READ[kind](document_of(made))


def test_a_bill_without_doubts_is_a_page_too(tmp_path):
    made = report(tmp_path, bill(row()))
    assert made.doubts == ()
    assert text().words.doubts.none in html_text(to_html(document_of(made)))
