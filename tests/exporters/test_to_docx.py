"""A file for word processors has real headings, tables and pages, and names nobody."""

import io
import sys
from datetime import datetime

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from toys import TODAY, with_every_block

from huabei_negotiate.errors import MissingPackage
from huabei_negotiate.exporters import formats
from huabei_negotiate.exporters.to_docx import to_docx
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Section, Table


def opened(document):
    return docx.Document(io.BytesIO(to_docx(document)))


@pytest.fixture(scope="module")
def paper():
    return opened(with_every_block("甲"))


def test_titles_are_headings(paper):
    styles = [line.style.name for line in paper.paragraphs if line.style.name != "Normal"]
    assert styles == ["Title", "Heading 1", "Heading 2", "Heading 3", "Heading 1"]


def test_a_section_that_needs_a_new_page_has_one(paper):
    first, second = [line for line in paper.paragraphs if line.style.name == "Heading 1"]
    assert not first.paragraph_format.page_break_before
    assert second.paragraph_format.page_break_before


def test_tables_have_their_titles_on_every_page_and_no_row_is_torn(paper):
    head, *rest = paper.tables[1]._tbl.tr_lst  # noqa: SLF001  python-docx has no name for it
    assert "w:tblHeader" in head.xml
    assert all("w:cantSplit" in row.xml for row in (head, *rest))


def test_a_letter_is_signed_at_the_right(real):
    right = [
        line.text
        for line in opened(real["theft-letters"]).paragraphs
        if line.alignment == WD_ALIGN_PARAGRAPH.RIGHT
    ]
    assert right[:2] == ["【待填：你的姓名】", "【待填：日期】"]


def test_a_table_of_nothing_is_not_drawn():
    outline = (Section(id="a", title="甲", blocks=(Table(()),)),)
    assert opened(Document(title="题", outline=outline, made_on=TODAY)).tables == []


def test_the_paper_is_a4(paper):
    page = paper.sections[0]
    assert (round(page.page_width.cm, 1), round(page.page_height.cm, 1)) == (21.0, 29.7)


def test_the_file_says_what_it_is_and_nothing_of_who_made_it(paper):
    about = paper.core_properties
    assert (about.title, about.language) == ("甲", "zh-CN")
    assert about.author == about.last_modified_by == about.comments == ""
    assert about.created.replace(tzinfo=None) == datetime(*TODAY.timetuple()[:3])  # noqa: DTZ001


def test_a_title_longer_than_a_file_can_be_called_is_written_all_the_same():
    assert opened(with_every_block("长" * 300)).core_properties.title == "长" * 255


def test_without_the_package_the_reader_is_told_how_to_get_it(monkeypatch):
    monkeypatch.delitem(sys.modules, "huabei_negotiate.exporters.to_docx")
    monkeypatch.setitem(sys.modules, "docx", None)
    wanted = next(each for each in formats.FORMATS if each.id == "docx")
    with pytest.raises(MissingPackage) as caught:
        wanted.export(with_every_block("甲"))
    assert f"{sys.executable} -m pip install python-docx" in str(caught.value)
