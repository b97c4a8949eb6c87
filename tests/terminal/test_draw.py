"""An outline as lines: each kind of block, and nothing around what is to be copied."""

import pytest

from huabei_negotiate.core.cells import cells
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
from huabei_negotiate.terminal.draw import UNLIMITED, Line, draw, draw_block, draw_section

SAYING = "您好，我叫【待填：姓名】，我的花呗这个月还不上 3,200 元，想说好 11 月 30 日还。"


def drawn(block, width=UNLIMITED):
    return list(draw_block(block, width))


def test_a_paragraph_is_one_line_in_its_tone():
    assert drawn(Paragraph("别点链接。", "strong")) == [Line("别点链接。", "strong")]


def test_a_paragraph_is_wrapped_at_the_width():
    assert [line.text for line in drawn(Paragraph("一二三四五六"), 10)] == ["一二三四五", "六"]


def test_a_heading_stands_after_an_empty_line():
    assert drawn(Heading("怎么说")) == [Line(""), Line("### 怎么说", "heading")]


def test_a_lesser_heading_has_one_mark_more():
    assert drawn(Heading("电话", 2))[1] == Line("#### 电话", "heading")


def test_a_long_heading_is_indented_below_its_text():
    assert drawn(Heading("一二三四五六"), 14)[2] == Line("    六", "heading")


def test_numbered_items_count_from_one():
    block = Numbered((Item("截屏"), Item("打电话")))
    assert [line.text for line in drawn(block)] == ["1. 截屏", "2. 打电话"]


def test_the_tenth_item_is_indented_below_its_text():
    block = Numbered(tuple(Item("一二三四五六") for _ in range(10)))
    assert drawn(block, 12)[-1].text == "    五六"


def test_bullets_have_a_dash():
    assert drawn(Bullets((Item("只说真话"),))) == [Line("- 只说真话")]


def test_the_details_of_an_item_are_quiet_and_indented():
    assert drawn(Bullets((Item("截屏", ("为什么：留证据",)),)))[1] == Line(
        "  为什么：留证据", "quiet"
    )


def test_a_checklist_has_a_box_to_tick_in_plain_letters():
    assert drawn(Checklist(("账单截屏",))) == [Line("[ ] 账单截屏")]


def test_a_long_entry_of_a_checklist_is_indented_below_its_text():
    assert drawn(Checklist(("一二三四五六",)), 14)[1].text == "    六"


def test_a_table_is_a_name_and_its_value_on_a_line():
    assert drawn(Table((Row("欠款", "3,200 元"), Row("原因", "没工作了")))) == [
        Line("欠款：3,200 元"),
        Line("原因：没工作了"),
    ]


def test_a_chart_has_its_title_above_its_bars():
    chart = Chart("每月还", (Bar("第 1 月", 400, "400 元"), Bar("第 2 月", 800, "800 元")))
    assert [line.text[:4] for line in drawn(chart, 40)] == ["每月还", "第 1 ", "第 2 "]


def test_what_is_to_be_said_stands_alone_on_its_line():
    assert drawn(Dialogue((Spoken("say", SAYING),))) == [Line(SAYING, "say")]


@pytest.mark.parametrize("width", [20, 40, 60, 80])
def test_what_is_to_be_said_can_be_copied_from_a_narrow_screen(width):
    lines = drawn(Dialogue((Spoken("say", SAYING),)), width)
    assert "".join(line.text for line in lines) == SAYING


def test_a_note_is_in_brackets_so_that_nobody_says_it():
    assert drawn(Dialogue((Spoken("note", "等对方回答"),))) == [Line("（等对方回答）", "note")]


def test_a_section_starts_with_its_title():
    section = Section(id="steps", title="现在先做", blocks=(Paragraph("截屏。"),))
    assert list(draw_section(section)) == [Line("## 现在先做", "title"), Line("截屏。")]


def test_an_empty_line_stands_between_sections_only():
    section = Section(id="steps", title="现在先做", blocks=())
    assert [line.text for line in draw((section, section))] == ["## 现在先做", "", "## 现在先做"]


def test_an_empty_document_has_no_lines():
    assert list(draw(())) == []


@pytest.mark.parametrize(
    "block",
    [
        Heading(SAYING),
        Paragraph(SAYING),
        Numbered((Item(SAYING, (SAYING,)),)),
        Bullets((Item(SAYING, (SAYING,)),)),
        Checklist((SAYING,)),
        Dialogue((Spoken("say", SAYING), Spoken("note", SAYING))),
        Table((Row("原因", SAYING),)),
        Chart(SAYING, (Bar("原因", 400, SAYING),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_no_block_is_wider_than_a_narrow_screen(block):
    assert max(cells(line.text) for line in drawn(block, 40)) <= 40


def test_without_a_width_nothing_is_wrapped():
    assert drawn(Paragraph(SAYING * 100)) == [Line(SAYING * 100)]


def test_a_grid_is_a_line_a_row_with_its_titles_first():
    grid = Grid(("日期", "金额"), (("1 日", "2 元"),))
    assert [line.text for line in drawn(grid)] == ["日期 | 金额", "1 日 | 2 元"]


def test_a_letter_stands_alone_and_its_notes_are_notes():
    said = (Spoken("say", "请答复。"), Spoken("note", "照实写"))
    blank, *lines = drawn(Letter("某公司：", said, ("姓名",)))
    assert blank.text == ""
    assert lines == [
        Line("某公司：", "say"),
        Line("请答复。", "say"),
        Line("（照实写）", "note"),
        Line("姓名", "say"),
    ]
