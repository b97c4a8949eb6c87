"""A document for files and pipes: one paragraph a line."""

from huabei_negotiate.model.outline import Dialogue, Paragraph, Section, Spoken
from huabei_negotiate.terminal.plain import as_text

LONG = "我的花呗这个月还不上，想说好哪一天还。" * 20


def test_every_paragraph_is_one_line():
    section = Section(
        id="scripts", title="照着说", blocks=(Paragraph(LONG), Dialogue((Spoken("say", LONG),)))
    )
    assert as_text((section,)) == f"## 照着说\n{LONG}\n{LONG}\n"


def test_an_empty_document_is_an_empty_text():
    assert as_text(()) == ""
