"""The plan page by page, and what can be done with it."""

import sys
from pathlib import Path

import pytest

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out
from huabei_negotiate.errors import Left, NotAFile
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal.afterwards import offer_menu, show_plan
from huabei_negotiate.terminal.draw import draw
from huabei_negotiate.terminal.prompter import Navigation

BACK, LEAVE, SEARCH = Navigation.BACK, Navigation.LEAVE, Navigation.SEARCH
READ_ON = ["next"] * 50
MENU = "?接下来要做什么？"
TITLES = ["## 你的情况", "## 现在先做", "## 材料清单", "## 照着说", "## 依据", "## 记住"]


@pytest.fixture
def interview(situation):
    given = {"owed": Money.from_yuan(3800), "cause": "forgot"}
    return Interview(situation=situation, given=given)


@pytest.fixture
def plan(interview, library, today):
    return advise(interview, library, today)


@pytest.fixture
def read(set_up, plan, interview, screen):
    """Read the plan on a screen of some height and reply like this; gives the setting."""

    def run(*replies, height=13):
        screen.height = height
        setting = set_up(*replies)
        show_plan(plan, interview, setting)
        return setting

    return run


@pytest.fixture
def menu(set_up, plan, interview):
    """Work through the menu with these replies; gives the setting."""

    def run(*replies):
        setting = set_up(*replies)
        offer_menu(plan, interview, setting)
        return setting

    return run


@pytest.fixture
def titles(screen):
    return lambda: [text for text in screen.texts if text.startswith("## ")]


@pytest.fixture
def saved(tmp_path):
    return tmp_path / "方案.txt"


# Page by page


def test_the_whole_plan_is_shown_to_those_who_go_on(read, screen, plan, words):
    read(*READ_ON)
    outline = [part for part in lay_out(plan, words, ("phone",)) if part.id != "sources"]
    assert screen.texts == [line.text for line in draw(tuple(outline), 40)]


def test_what_a_plan_rests_on_is_left_to_those_who_ask(read, screen):
    read(*READ_ON)
    assert "## 依据" not in screen.texts


def test_one_can_stop_reading_after_any_page(read, titles):
    read("next", "stop")
    assert 0 < len(titles()) < len(TITLES)


def test_the_words_shown_first_are_those_for_the_phone(read, screen):
    read(*READ_ON)
    assert [text for text in screen.texts if text.startswith("#### ")] == ["#### 电话里这样说"]


def test_one_can_leave_while_reading(read):
    with pytest.raises(Left):
        read("next", LEAVE)


# The menu


def test_quitting_says_what_stays_on_the_screen(menu, screen, words):
    menu("quit")
    assert screen.after(MENU) == list(words.wizard.farewell)


def test_quitting_changes_nothing(set_up, plan, interview):
    assert offer_menu(plan, interview, set_up("quit")) is False


def test_wanting_to_change_an_answer_is_passed_on(set_up, plan, interview):
    assert offer_menu(plan, interview, set_up("change")) is True


def test_everything_can_be_done_from_the_menu(menu, words):
    wizard = words.wizard
    assert menu("quit").prompter.asked[0].labels == [
        wizard.menu_part,
        wizard.menu_channel,
        words.calc.decoder.menu,
        wizard.menu_change,
        wizard.menu_write,
        wizard.menu_search,
        wizard.menu_quit,
    ]


def test_the_menu_comes_back_until_one_quits(menu):
    setting = menu("search", "search", "quit")
    assert setting.prompter.names == ["接下来要做什么？"] * 3


def test_one_can_search_from_the_menu(menu, screen):
    menu("search", "quit")
    assert screen.log[1] == "?search"


@pytest.mark.parametrize("replies", [(LEAVE,), ("part", LEAVE), ("channel", LEAVE)])
def test_one_can_leave_from_the_menu(menu, replies):
    with pytest.raises(Left):
        menu(*replies)


def test_what_the_lender_offered_can_be_taken_apart(menu):
    first_unknown = menu("decode", BACK, "quit").prompter.names[1]
    assert first_unknown == "cash"


def test_any_part_can_be_read_again(menu, screen):
    menu("part", "steps", "quit")
    assert screen.after("?看哪一段？")[0] == "## 现在先做"


def test_the_parts_to_read_are_those_of_the_plan(menu):
    labels = menu("part", "steps", "quit").prompter.asked[1].labels
    assert [f"## {label}" for label in labels] == TITLES


def test_only_the_part_asked_for_is_shown(menu, titles):
    menu("part", "materials", "quit")
    assert titles() == ["## 材料清单"]


def test_the_words_read_again_are_those_for_every_channel(menu, screen):
    menu("part", "scripts", "quit")
    assert [text for text in screen.texts if text.startswith("#### ")] == [
        "#### 电话里这样说",
        "#### 在线客服这样打字",
        "#### 书面这样写",
    ]


@pytest.mark.parametrize("choice", ["part", "channel"])
def test_going_back_from_a_choice_shows_the_menu(menu, screen, choice):
    setting = menu(choice, BACK, "quit")
    assert (setting.prompter.names[2], screen.after(MENU)) == ("接下来要做什么？", [])


@pytest.mark.parametrize(
    ("channel", "saying"),
    [
        ("phone", "您好，我想说一下还款。"),
        ("chat", "在线写：我想说一下还款。"),
        ("letter", "书面写：本人说明还款事宜。"),
    ],
)
def test_the_words_can_be_had_for_another_channel(menu, screen, channel, saying):
    menu("channel", channel, "quit")
    assert [line.text for line in screen.lines if line.style == "say"] == [saying]


# Writing a file


def test_the_plan_can_be_written_to_a_file(menu, saved):
    menu("write", str(saved), "quit")
    assert [line for line in saved.read_text("utf-8").splitlines() if line[:3] == "## "] == TITLES


def test_a_file_has_the_words_for_every_channel(menu, saved):
    menu("write", str(saved), "quit")
    assert saved.read_text("utf-8").count("#### ") == 3


def test_a_file_is_not_wrapped(menu, saved, situation):
    menu("write", str(saved), "quit")
    step = situation.steps[1].do.replace("{owed}", "3,800")
    assert f"1. {step}" in saved.read_text("utf-8").splitlines()


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("方案.html", b"<!DOCTYPE html>"),
        ("方案.MD", b"# "),
        ("方案.docx", b"PK"),
        ("方案", b"## "),
        ("方案.dat", b"## "),
    ],
)
def test_the_ending_of_the_name_is_the_format(menu, tmp_path, name, start):
    menu("write", str(tmp_path / name), "quit")
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_name_that_promises_another_kind_of_file_is_not_written(menu, screen, tmp_path):
    menu("write", str(tmp_path / "方案.pdf"), "quit")
    assert "写不成 .pdf 文件。" in screen.texts
    assert list(tmp_path.iterdir()) == []


def test_the_endings_are_told_before_the_name_is_asked(menu, screen, words, saved):
    menu("write", str(saved), "quit")
    assert screen.texts[0] == words.wizard.write_endings


def test_without_python_docx_one_is_told_how_to_get_it(menu, screen, tmp_path, monkeypatch):
    monkeypatch.delitem(sys.modules, "huabei_negotiate.exporters.to_docx", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    menu("write", str(tmp_path / "方案.docx"), "quit")
    assert "python-docx" in "".join(screen.texts)
    assert list(tmp_path.iterdir()) == []


def test_a_calendar_without_a_day_is_not_written(menu, screen, tmp_path):
    menu("write", str(tmp_path / "方案.ics"), "quit")
    assert "没有写明日期" in "".join(screen.texts)
    assert list(tmp_path.iterdir()) == []


def test_where_the_file_is_is_told(menu, screen, saved):
    menu("write", str(saved), "quit")
    assert "".join(screen.after("?存成什么文件名？")) == f"已存到 {saved}。"


def test_blanks_around_a_file_name_are_dropped(menu, saved):
    menu("write", f"  {saved} ", "quit")
    assert saved.exists()


def test_a_file_that_is_there_already_is_told(menu, saved):
    saved.write_text("别动我", "utf-8")
    assert menu("write", str(saved), "stop", "quit").prompter.names[2] == f"“{saved}”已经有了。"


def test_a_file_that_is_there_already_is_kept(menu, saved):
    saved.write_text("别动我", "utf-8")
    menu("write", str(saved), "stop", "quit")
    assert saved.read_text("utf-8") == "别动我"


def test_a_file_that_is_there_already_is_kept_unless_one_chooses_otherwise(menu, saved, words):
    saved.write_text("别动我", "utf-8")
    rows = menu("write", str(saved), "stop", "quit").prompter.asked[2].labels
    assert rows == [words.wizard.keep_file, words.wizard.replace_file]


def test_a_file_that_is_there_already_can_be_replaced(menu, saved):
    saved.write_text("旧的", "utf-8")
    menu("write", str(saved), "next", "quit")
    assert "旧的" not in saved.read_text("utf-8")


def test_a_folder_of_that_name_is_told(menu, screen, tmp_path):
    menu("write", str(tmp_path), "quit")
    assert str(NotAFile(str(tmp_path))) in "".join(screen.texts)


def test_a_file_in_a_folder_that_is_not_there_is_told(menu, screen, tmp_path):
    menu("write", str(tmp_path / "没有" / "方案.txt"), "quit")
    assert "写不进" in "".join(screen.after("?存成什么文件名？"))


def test_after_a_file_that_could_not_be_written_the_menu_comes_back(menu, tmp_path):
    setting = menu("write", str(tmp_path / "没有" / "方案.txt"), "quit")
    assert setting.prompter.names[-1] == "接下来要做什么？"


def test_a_name_that_is_too_long_is_told(menu, screen, tmp_path):
    menu("write", str(tmp_path / ("长" * 200)), "quit")
    assert "写不进" in "".join(screen.after("?存成什么文件名？"))


def test_after_a_name_that_starts_with_a_tilde_the_menu_comes_back(menu, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    setting = menu("write", "~没有这个人.txt", "quit")
    assert setting.prompter.names[-1] == "接下来要做什么？"


def test_a_tilde_is_the_readers_own_folder(menu, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    menu("write", "~/方案.txt", "quit")
    assert Path(tmp_path, "方案.txt").exists()


@pytest.mark.parametrize("reply", [BACK, SEARCH, "", "  "])
def test_without_a_name_nothing_is_written(menu, monkeypatch, tmp_path, reply):
    monkeypatch.chdir(tmp_path)
    menu("write", reply, "quit")
    assert list(tmp_path.iterdir()) == []


def test_one_can_leave_instead_of_naming_a_file(menu):
    with pytest.raises(Left):
        menu("write", LEAVE)


def test_a_call_can_be_made_from_the_menu_line_by_line(set_up, plan, interview, screen, follow):
    setting = set_up("card", "next", "next", "stop", "done", "quit", follow_up=lambda: follow)
    assert offer_menu(plan, interview, setting) is False
    assert "您好，我想说一下还款。" in screen.texts
    assert follow.words.card.log_later in screen.texts


def test_leaving_the_card_leaves_the_program(set_up, plan, interview, follow):
    setting = set_up("card", Navigation.LEAVE, follow_up=lambda: follow)
    with pytest.raises(Left):
        offer_menu(plan, interview, setting)


def test_without_what_is_said_about_calls_there_is_no_card(set_up, plan, interview):
    setting = set_up("quit")
    offer_menu(plan, interview, setting)
    assert "card" not in [row.id for row in setting.prompter.asked[0].rows]
