"""Every screen of the wizard, typed through from the welcome to the farewell.

SNAPSHOT_UPDATE=1 python -m pytest tests/terminal keeps all of them anew; read the difference.
"""

import io
from contextlib import suppress

import pytest

from huabei_negotiate.core.cells import cells
from huabei_negotiate.errors import Left
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.lines import LineDevice
from huabei_negotiate.terminal.lookup import FaqSearch
from huabei_negotiate.terminal.screen import PlainScreen
from huabei_negotiate.terminal.session import lead

END_OF_INPUT = object()
TRIAGE = ("搜一下", "还不上", "1", "返回", "9", "1")
QUESTIONS = ("很多", "不确定", "返回", "三千八", "1", "1", "1")
REVIEW = ("2", "800", "3", "2", "2", "1")
TO_MENU = ("三千八", "2", "1", "2")
SESSIONS = {
    "questions": ((), (*TRIAGE, "1", *QUESTIONS, END_OF_INPUT)),
    "review": (("debt",), ("三千八", "1", "2", *REVIEW, END_OF_INPUT)),
    "pages": (("debt",), ("三千八", "2", "1", "1", END_OF_INPUT)),
    "menu": (
        ("debt",),
        (*TO_MENU, "1", "1", "2", "2", "3", "6", "怎么还", "0", "4", "1", "2", "7"),
    ),
    "file": (("debt",), (*TO_MENU, "5", "plan.txt", "5", "plan.txt", "1", "7")),
    "limit": (("debt",), ("三千八", "3", "1", "3", "2")),
    "left": (("debt",), ("三千八", END_OF_INPUT)),
}
WIDTHS = (40, 80)


@pytest.fixture
def play(words, library, book, set_up, today, tmp_path, monkeypatch):  # noqa: PLR0913
    """What stands on a terminal of a width after these lines were typed."""
    monkeypatch.chdir(tmp_path)

    def play(width, scenarios, typed):
        out, waiting = io.StringIO(), list(typed)
        screen = PlainScreen(out, width, 24)

        def read_line(prompt):
            reply = waiting.pop(0)
            out.write(f"{prompt}{'^D' if reply is END_OF_INPUT else reply}\n")
            if reply is END_OF_INPUT:
                raise EOFError
            return reply

        asker = Asker(LineDevice(words.wizard, screen, read_line), screen, words, today)
        search = FaqSearch(asker, screen, library, lambda: book, today)
        with suppress(Left):
            lead(scenarios, set_up(prompter=asker, screen=screen, look_up=search.run))
        assert waiting == []
        return out.getvalue()

    return play


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", SESSIONS)
def test_the_wizard_looks_like_this(play, matches_snapshot, name, width):
    shown = play(width, *SESSIONS[name])
    assert matches_snapshot(f"wizard-{name}-{width}", shown)
    assert [line for line in shown.splitlines() if cells(line) > width] == []
