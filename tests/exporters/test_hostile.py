"""What a reader typed is never markup, and moves or hides nothing, in any format."""

import re

import pytest
import vobject
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from readers import docx_paragraphs, html_text, html_tree, markdown_text, markdown_tokens
from toys import HOSTILE, with_every_block

from huabei_negotiate.core.escaping import is_harmful, visible
from huabei_negotiate.exporters.to_docx import to_docx
from huabei_negotiate.exporters.to_html import to_html
from huabei_negotiate.exporters.to_ics import to_ics
from huabei_negotiate.exporters.to_markdown import to_markdown
from huabei_negotiate.terminal.plain import to_text

HARMLESS = with_every_block("甲")
FEW = settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
TYPED = st.text(st.characters(exclude_categories=()), min_size=1, max_size=40)


def squeezed(text):
    return re.sub(r"\s+", "", text)


def shape_of_html(page):
    return [element.tag for element in html_tree(page).iter()]


def shape_of_markdown(text):
    inside = {"text", "text_special"}
    return [token.type for token in markdown_tokens(text) if token.type not in inside]


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_page_has_the_shape_it_would_have_anyway(typed):
    assert shape_of_html(to_html(with_every_block(typed))) == shape_of_html(to_html(HARMLESS))


@pytest.mark.parametrize("typed", HOSTILE)
def test_markdown_has_the_shape_it_would_have_anyway(typed):
    written = to_markdown(with_every_block(typed))
    assert shape_of_markdown(written) == shape_of_markdown(to_markdown(HARMLESS))


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_file_for_word_processors_has_as_many_paragraphs_as_it_would_anyway(typed):
    written = list(docx_paragraphs(to_docx(with_every_block(typed))))
    assert len(written) == len(list(docx_paragraphs(to_docx(HARMLESS))))


@pytest.mark.parametrize("typed", HOSTILE)
def test_what_was_typed_can_be_read_everywhere(typed):
    document, shown = with_every_block(typed), squeezed(visible(typed))
    times = squeezed(to_text(HARMLESS).decode()).count("甲")
    for said in (
        to_text(document).decode(),
        html_text(to_html(document)),
        markdown_text(to_markdown(document)),
        "".join(docx_paragraphs(to_docx(document))),
    ):
        assert squeezed(said).count(shown) >= times


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_calendar_has_the_events_it_would_have_anyway(typed):
    calendar = vobject.readOne(to_ics(with_every_block(typed)).decode())
    assert [event.uid.value for event in calendar.vevent_list] == [
        "step-a@huabei-negotiate",
        "step-b@huabei-negotiate",
    ]
    for event in calendar.vevent_list:
        assert event.summary.value == visible(typed)


@pytest.mark.parametrize("typed", HOSTILE)
def test_nothing_invisible_is_written(typed):
    document = with_every_block(typed)
    for written in (to_text(document).decode(), to_html(document), to_markdown(document)):
        assert {char for char in written if is_harmful(char)} <= {"\n"}
    assert {char for char in to_ics(document).decode() if is_harmful(char)} <= {"\n", "\r"}


@pytest.mark.parametrize("typed", HOSTILE)
def test_a_page_asks_nothing_from_outside(typed):
    page = to_html(with_every_block(typed))
    links = {
        value
        for element in html_tree(page).iter()
        for name, value in element.attrib.items()
        if name.rpartition("}")[2] in {"href", "src", "srcset", "action", "data", "poster"}
    }
    assert all(link.startswith(("#", "data:,")) for link in links)
    assert "@import" not in page
    assert "url(" not in page


@FEW
@given(TYPED)
def test_any_text_keeps_the_shape_of_a_page(typed):
    assert shape_of_html(to_html(with_every_block(typed))) == shape_of_html(to_html(HARMLESS))


@FEW
@given(TYPED.filter(str.strip))
def test_any_text_keeps_the_shape_of_markdown(typed):
    written = to_markdown(with_every_block(typed))
    assert shape_of_markdown(written) == shape_of_markdown(to_markdown(HARMLESS))
