"""Documents in which a text stands in every place that takes one, and texts that do harm."""

from datetime import date, datetime

from huabei_negotiate.model.document import Document, Reminder
from huabei_negotiate.model.outline import (
    Bar,
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
    Row,
    Section,
    Spoken,
    Table,
)

TODAY = date(2026, 11, 25)

HOSTILE = (
    "<script>alert(1)</script>&amp;\"'",
    "</style></title><img src=x onerror=alert(1)>",
    "<!-- ]]> <![CDATA[",
    "&lt;b&gt; &#60; &nbsp;",
    "# 题",
    "- 项",
    "+ 项",
    "* 项",
    "1. 项",
    "1) 项",
    "> 引",
    "| 表 | 格 |",
    "```码```",
    "~~~",
    "~~删~~",
    "***",
    "---",
    "===",
    "__粗__ _斜_ **粗**",
    "[名](javascript:alert(1))",
    "![图](https://evil.example/a.png)",
    "[名]: https://evil.example",
    "<https://evil.example>",
    "https://evil.example/x?y=1",
    "www.evil.example",
    "a@evil.example",
    "[^1]: 注",
    "- [x] 勾",
    "\\ \\* \\\\",
    "    四个空格",
    "=1+1",
    "@SUM(A1)",
    "{{x}} ${x} %s",
    "\u202e倒过来\u202c",
    "\u2066藏\u2069 \u200b零宽\ufeff",
    "铃\x07 清屏\x1b[2J 空\x00",
    "甲\tb",
    "第一行\r\nBEGIN:VEVENT\r\nSUMMARY:假的",
    "甲;乙,丙:丁\\n",
    "\ud800半个",
    "\ufffe\uffff",
)
"""What a reader, or whoever wrote their bill, may have typed."""


def with_every_block(text):
    """A document in which a text stands in every place that takes one."""
    blocks = (
        Heading(text, 1),
        Heading(text, 2),
        Paragraph(text),
        Paragraph(text, "strong"),
        Paragraph(text, "quiet"),
        Numbered((Item(text, (text, text)), Item(text))),
        Bullets((Item(text, (text,)), Item(text))),
        Checklist((text, text)),
        Dialogue((Spoken("say", text), Spoken("note", text), Spoken("say", text))),
        Table((Row(text, text), Row(text, text))),
        Grid((text, text), ((text, text), (text, text))),
        Letter(text, (Spoken("say", text), Spoken("note", text)), (text, text)),
        Chart(text, (Bar(text, 3, text), Bar(text, 9, text, 4), Bar(text, 0, text))),
    )
    sections = (
        Section(id="a", title=text, blocks=blocks),
        Section(id="b", title=text, blocks=(Paragraph(text),), new_page=True),
    )
    reminders = (
        Reminder(uid="step-a", when=TODAY, title=text, text=text),
        Reminder(uid="step-b", when=datetime(2026, 12, 1, 9, 30), title=text, text=text),  # noqa: DTZ001
    )
    return Document(title=text, outline=sections, made_on=TODAY, reminders=reminders)


REAL = (
    *("overdue", "overdue-blank", "theft", "theft-letters", "fact-sheet", "fact-sheet-doubts"),
    *("quota", "child-letters"),
)
"""The real documents that tests of exporters can have by name."""
