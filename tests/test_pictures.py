"""The pictures of README.md are what the program shows today, and need nothing from elsewhere."""

import os
import re

import pytest

if os.name != "posix":
    pytest.skip("pseudo-terminals are there on POSIX only", allow_module_level=True)

from tools import draw_screens

NAMES = list(draw_screens.PICTURES_TO_DRAW)


@pytest.fixture(params=NAMES)
def kept(request):
    return request.param, (draw_screens.PICTURES / f"{request.param}.svg").read_text("utf-8")


def test_a_picture_is_what_the_program_shows(kept):
    name, svg = kept
    drawn = draw_screens.draw(draw_screens.PICTURES_TO_DRAW[name])
    assert drawn == svg, "run: python -m tools.draw_screens, and look at the pictures"


def test_a_picture_fetches_nothing(kept):
    _, svg = kept
    assert re.findall(r"(?:href|src|url|@import|<script|<image)", svg) == []
    assert re.findall(r"https?://[^\"]+", svg) == ["http://www.w3.org/2000/svg"]


def test_a_picture_has_its_words_for_those_who_do_not_see_it(kept, root):
    name, svg = kept
    assert "<title>" in svg
    assert re.search(
        rf"!\[[^\]]{{10,}}\]\(docs/pictures/{name}\.svg\)", (root / "README.md").read_text("utf-8")
    )
