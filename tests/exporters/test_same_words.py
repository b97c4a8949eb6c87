"""All formats say the same words in the same order."""

import pytest
import vobject
from readers import docx_paragraphs, html_text, markdown_text, words_in
from toys import REAL, with_every_block

from huabei_negotiate.exporters.to_docx import to_docx
from huabei_negotiate.exporters.to_html import to_html
from huabei_negotiate.exporters.to_ics import to_ics
from huabei_negotiate.exporters.to_markdown import to_markdown
from huabei_negotiate.terminal.plain import to_text

READ = {
    "html": lambda document: html_text(to_html(document)),
    "markdown": lambda document: markdown_text(to_markdown(document)),
    "docx": lambda document: "\n".join(docx_paragraphs(to_docx(document))),
}


def text_of(document):
    """The words of a document as text, below its title."""
    return words_in(document.title + to_text(document).decode())


@pytest.fixture(scope="session")
def said(real):
    """The words of the real documents, worked out once."""
    return {name: text_of(document) for name, document in real.items()}


@pytest.mark.parametrize("name", REAL)
@pytest.mark.parametrize("kind", READ)
def test_a_real_document_says_the_same_in_every_format(real, said, kind, name):
    assert len(said[name]) > 300
    assert words_in(READ[kind](real[name])) == said[name]


@pytest.mark.parametrize("kind", READ)
def test_every_kind_of_block_says_the_same_in_every_format(kind):
    document = with_every_block("先打 95188")
    text = text_of(document)
    assert text.count("先打95188") > 40
    assert words_in(READ[kind](document)) == text


@pytest.mark.parametrize("name", ["overdue", "overdue-blank", "theft", "quota"])
def test_a_calendar_says_of_a_day_what_the_text_says_of_it(real, said, name):
    calendar = vobject.readOne(to_ics(real[name]).decode())
    told = [line for event in calendar.vevent_list for line in event.description.value.splitlines()]
    assert told
    assert [line for line in told if words_in(line) not in said[name]] == []
