"""One run of the wizard, from the welcome to the farewell."""

import io
from types import SimpleNamespace

import pytest
from msgspec.structs import replace
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from huabei_negotiate.errors import Left
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Step
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal import lines
from huabei_negotiate.terminal.afterwards import Menu
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.session import lead, make_setting, run_session

OWED = Money.from_yuan(3800)


class ToyCatalog:
    """The toy content, asked for the way the real one is."""

    def __init__(self, *parts):
        self._parts = parts

    def library(self):
        return self._parts[0]

    def triage(self):
        return self._parts[1]

    def situation(self, _scenarios):
        return self._parts[2]

    def faq_book(self):
        return self._parts[3]

    def follow_up(self):
        return self._parts[4]


@pytest.fixture
def catalog(library, triage, situation, book, follow):
    return ToyCatalog(library, triage, situation, book, follow)


@pytest.fixture
def led(scripted, screen, library, catalog, today):
    """Lead a reader who replies like this; gives the prompter."""

    def run(*replies, scenarios=("debt",)):
        prompter = scripted(*replies)
        lead(scenarios, make_setting(prompter, screen, library, catalog, today))
        return prompter

    return run


@pytest.fixture
def output(monkeypatch):
    """Standard output of a session, as text."""
    stream = io.StringIO()
    monkeypatch.setattr("huabei_negotiate.terminal.screen.sys", SimpleNamespace(stdout=stream))
    return stream


def test_the_welcome_comes_first(led, screen, words):
    led(OWED, "forgot", "plan", "quit")
    assert screen.log[: screen.log.index("?owed")] == list(words.wizard.welcome)


def test_the_farewell_comes_last(led, screen, words):
    led(OWED, "forgot", "plan", "quit")
    assert screen.texts[-2:] == list(words.wizard.farewell)


def test_a_scenario_that_was_named_is_not_looked_for(led):
    assert led(OWED, "forgot", "plan", "quit").names[0] == "owed"


def test_without_a_scenario_the_reader_is_asked_what_happened(led):
    replies = ("owe", "yes", OWED, "forgot", "plan", "quit")
    assert led(*replies, scenarios=()).names[:3] == ["happened", "late", "owed"]


def test_the_plan_says_what_the_reader_answered(led, screen):
    led(OWED, "forgot", "plan", "quit")
    assert "1. 打 95188，说明哪一天能还 3,800 元。" in screen.texts


def test_a_changed_answer_makes_another_plan(led, screen):
    change = ("change", "edit", "owed", Money(100), "plan")
    led(OWED, "forgot", "plan", *change, "quit")
    assert "1. 打 95188，说明哪一天能还 1 元。" in screen.texts


@pytest.fixture
def catalog_with_more(library, triage, situation, book, follow):
    """Content in which who forgot has one step more."""
    forgot = Condition(answer="cause", is_="forgot")
    more = Step(id="tell", phase="contact", do="说明是忘了。", when=forgot)
    steps = replace(situation, steps=(*situation.steps, more))
    return ToyCatalog(library, triage, steps, book, follow)


def test_a_changed_answer_shows_what_is_different_above_the_plan(
    scripted, screen, library, catalog_with_more, today
):
    replies = (OWED, "job", "no", "plan", "change", "edit", "cause", "forgot", "plan", "quit")
    setting = make_setting(scripted(*replies), screen, library, catalog_with_more, today)
    lead(("debt",), setting)
    again = screen.texts[screen.texts.index("## 〈title〉") :]
    assert again[:4] == ["## 〈title〉", "", "### 新增", "- 要做：说明是忘了。"]
    assert "## 现在先做" in again


def test_the_menu_comes_back_after_a_change(led):
    names = led(OWED, "forgot", "plan", "change", "plan", "quit").names
    assert names[-3:] == ["接下来要做什么？", "你填的是这些。", "接下来要做什么？"]


def test_searching_in_a_session_looks_in_the_faq(led, screen):
    search = (Navigation.SEARCH, "没钱最低", "cannot-pay")
    led(OWED, *search, "forgot", "plan", "quit")
    assert "## 还不上怎么办？" in screen.texts


def test_a_search_in_a_session_comes_back_to_the_same_question(led):
    search = (Navigation.SEARCH, "没钱最低", "cannot-pay")
    names = led(OWED, *search, "forgot", "plan", "quit").names
    assert names[1:5] == ["cause", "想问什么？", "看哪一条？", "cause"]


def test_a_whole_plain_session_is_answered_line_by_line(output, catalog, today, monkeypatch):
    typed = ["三千八", "2", "1", str(len(Menu))]
    monkeypatch.setattr(lines, "read_line", lambda _prompt: typed.pop(0))
    run_session(("debt",), catalog, today, plain=True, width=40)
    assert output.getvalue().splitlines()[-1] == "请关掉这个窗口。"


def test_going_back_in_words_at_the_menu_is_asked_again(output, catalog, today, monkeypatch):
    typed = ["三千八", "2", "1", "返回", str(len(Menu))]
    monkeypatch.setattr(lines, "read_line", lambda _prompt: typed.pop(0))
    run_session(("debt",), catalog, today, plain=True, width=40)
    assert output.getvalue().splitlines()[-1] == "请关掉这个窗口。"


def test_a_plain_session_that_is_at_its_end_is_left(output, catalog, today, monkeypatch):
    def closed(_prompt):
        raise EOFError

    monkeypatch.setattr(lines, "read_line", closed)
    with pytest.raises(Left):
        run_session(("debt",), catalog, today, plain=True, width=40)
    assert output.getvalue().splitlines()[-1] == "没有保存任何东西。"


def test_a_session_with_keys_can_be_left_with_ctrl_c(output, catalog, today):
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        pipe.send_text("\x03")
        with pytest.raises(Left):
            run_session(("debt",), catalog, today, plain=False, width=40)
    assert output.getvalue().splitlines()[-1] == "没有保存任何东西。"
