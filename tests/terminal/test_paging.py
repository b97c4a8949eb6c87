"""A long document, a screenful at a time."""

import re
from itertools import pairwise

import pytest

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import Left
from huabei_negotiate.model.outline import (
    Bullets,
    Heading,
    Item,
    Numbered,
    Paragraph,
    Section,
)
from huabei_negotiate.terminal.draw import UNLIMITED, draw
from huabei_negotiate.terminal.paging import show_pages
from huabei_negotiate.terminal.prompter import Navigation

LEAVE, SEARCH = Navigation.LEAVE, Navigation.SEARCH
HEIGHTS = [10, 13, 16, 20, 24]
LONG = "先打官方客服电话，说明哪一天能还；请对方把答应了什么发过来，记下工号和时间。"

DOCUMENT = (
    Section(id="steps", title="现在先做", blocks=(Numbered((Item(LONG, (LONG,)),) * 5),)),
    Section(
        id="scripts",
        title="照着说",
        blocks=(Heading("说定哪一天还"), Paragraph(LONG), Bullets((Item(LONG),) * 7)),
    ),
    Section(id="closing", title="记住", blocks=(Paragraph("尽早。"), Paragraph("如实。"))),
)


@pytest.fixture
def read(set_up, screen, situation):
    """Read the document on a screen of some height and reply like this; gives the prompts."""

    def run(*replies, height=13):
        screen.height = height
        setting = set_up(*replies)
        show_pages(DOCUMENT, Interview(situation=situation), setting)
        return setting.prompter.asked

    return run


@pytest.fixture
def pages(read, screen):
    """The pages, for a reader who goes on to the end."""

    def run(height):
        read(*["next"] * 50, height=height)
        return [page.split("\n") for page in "\n".join(screen.log).split("\n?\n")]

    return run


@pytest.mark.parametrize("height", HEIGHTS)
def test_nothing_is_lost_between_pages(pages, screen, height):
    pages(height)
    assert screen.texts == [line.text for line in draw(DOCUMENT, 40)]


@pytest.mark.parametrize("height", HEIGHTS[1:])
def test_a_page_leaves_room_for_the_question_whether_to_go_on(pages, height):
    assert max(map(len, pages(height))) <= height - 5


def test_a_document_that_fits_is_one_page(read):
    assert read(height=100) == []


def test_a_pipe_has_one_page(read):
    assert read(height=UNLIMITED) == []


@pytest.mark.parametrize("height", range(10, 40))
def test_no_page_ends_with_a_title(pages, height):
    last = [[line for line in page if line][-1] for page in pages(height)]
    assert [line for line in last if line.startswith("#")] == []


@pytest.mark.parametrize("height", HEIGHTS)
def test_no_page_starts_inside_an_entry_of_a_list(pages, height):
    assert [page[0] for page in pages(height) if page[0].startswith(" ")] == []


def test_an_entry_longer_than_the_screen_is_on_a_page_of_its_own(pages):
    marks = [[line[:2] for line in page if re.match(r"\d\.", line)] for page in pages(8)]
    assert marks[:5] == [["1."], ["2."], ["3."], ["4."], ["5."]]


@pytest.mark.parametrize("height", HEIGHTS)
def test_there_are_no_more_pages_than_needed(pages, height):
    pairs = pairwise(pages(height))
    assert [1 for page, after in pairs if len(page) + len(after) <= height - 5] == []


def test_the_reader_is_told_how_far_they_are(read):
    labels = [asked.labels[0] for asked in read(*["next"] * 50)]
    total = len(labels) + 1
    assert labels == [f"接着看（{here}/{total}）" for here in range(1, total)]


def test_the_reader_may_stop_after_any_page(read, screen):
    read("next", "stop")
    assert "## 记住" not in screen.texts


def test_searching_comes_back_to_the_same_page(read, screen):
    read("next", SEARCH, "stop")
    assert screen.log[-3:] == ["?", "?search", "?"]


def test_one_can_leave_while_reading(read):
    with pytest.raises(Left):
        read("next", LEAVE)
