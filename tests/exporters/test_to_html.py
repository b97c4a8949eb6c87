"""A page stands alone, has its headings in order, and says in words what its pictures show."""

import re
from itertools import pairwise

import pytest
from readers import SVG, XHTML, html_tree
from toys import REAL, TODAY, with_every_block

from huabei_negotiate.exporters.bars_svg import WIDTH
from huabei_negotiate.exporters.to_html import to_html
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.outline import Bar, Chart, Paragraph, Section


def tags(tree):
    return [element.tag.rpartition("}")[2] for element in tree.iter() if "}" in str(element.tag)]


def page_of(*blocks):
    section = Section(id="a", title="一", blocks=blocks)
    return html_tree(to_html(Document(title="题", outline=(section,), made_on=TODAY)))


def drawn(*bars):
    """The chart's rectangles and strokes, each as kind, row, begin and width in per cent."""
    svg = next(page_of(Chart("图", bars)).iter(f"{SVG}svg"))
    for part in svg:
        if part.tag == f"{SVG}rect":
            begin, width = float(part.get("x")), float(part.get("width"))
            yield part.get("class"), int(float(part.get("y"))), begin, width
        elif part.tag == f"{SVG}line":
            yield "limit", int(part.get("y1")), float(part.get("x1")), 0


@pytest.mark.parametrize("name", REAL)
def test_a_page_needs_nothing_but_itself(real, name):
    page = to_html(real[name])
    tree = html_tree(page)
    assert not {"script", "img", "iframe", "object", "embed", "base", "form"} & set(tags(tree))
    assert "@import" not in page
    assert "url(" not in page
    assert [link.get("href") for link in tree.iter(f"{XHTML}link")] == ["data:,"]


@pytest.mark.parametrize("name", REAL)
def test_headings_go_down_one_step_at_a_time(real, name):
    found = (re.fullmatch(r"h([1-6])", tag) for tag in tags(html_tree(to_html(real[name]))))
    levels = [int(heading[1]) for heading in found if heading]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_a_page_says_its_language_its_width_and_its_name():
    tree = page_of(Paragraph("甲"))
    assert tree.get("lang") == "zh-CN"
    assert next(tree.iter(f"{XHTML}title")).text == "题"
    names = {meta.get("name"): meta.get("content") for meta in tree.iter(f"{XHTML}meta")}
    assert names["viewport"] == "width=device-width, initial-scale=1"


def test_a_long_page_begins_with_links_to_its_sections(real):
    tree = html_tree(to_html(real["overdue"]))
    ids = {section.get("id") for section in tree.iter(f"{XHTML}section")}
    links = [link.get("href") for link in tree.iter(f"{XHTML}a")]
    assert len(links) == len(real["overdue"].outline)
    assert {link.removeprefix("#") for link in links} == ids


def test_a_short_page_needs_no_links():
    assert "nav" not in tags(page_of(Paragraph("甲")))


def test_the_ids_of_a_page_are_its_own():
    ids = re.findall(r' id="([^"]+)"', to_html(with_every_block("甲")))
    assert len(ids) == len(set(ids)) > 3


def test_a_chart_says_in_words_what_it_shows():
    bars = (Bar("一月", 5, "5 元"), Bar("二月", 9, "9 元"))
    svg = next(page_of(Chart("多出多少", bars)).iter(f"{SVG}svg"))
    title, description = svg[0], svg[1]
    assert (title.text, description.text) == ("多出多少", "一月 5 元；二月 9 元")
    assert svg.get("aria-labelledby").split() == [title.get("id"), description.get("id")]
    assert svg.get("role") == "img"


def test_bars_are_as_long_as_their_share_of_the_longest():
    assert list(drawn(Bar("a", 50, "a"), Bar("b", 200, "b"))) == [
        ("bar", 0, 0, WIDTH / 4),
        ("bar", 1, 0, WIDTH),
    ]


def test_what_goes_beyond_the_limit_is_another_piece():
    assert list(drawn(Bar("a", 100, "a", 60))) == [
        ("bar", 0, 0, 60),
        ("over", 0, 60, 40),
        ("limit", 0, 60, 0),
    ]


def test_a_limit_that_is_kept_stands_beyond_the_bar():
    assert list(drawn(Bar("a", 30, "a", 60))) == [("bar", 0, 0, 50), ("limit", 0, 100, 0)]


def test_what_is_not_zero_is_seen_and_what_is_zero_is_not():
    tiny, none, _ = drawn(Bar("a", 1, "a"), Bar("b", 0, "b"), Bar("c", 10**9, "c"))
    assert tiny[3] > 0
    assert none[3] == 0


def test_a_chart_of_nothing_is_drawn_all_the_same():
    assert list(drawn()) == []
    assert [part[3] for part in drawn(Bar("a", 0, "a", 0))] == [0, 0]
