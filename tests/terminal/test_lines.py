"""Numbered lists and one line at a time: for screen readers and simple terminals."""

import builtins
import sys

import pytest

from huabei_negotiate.terminal import lines
from huabei_negotiate.terminal.lines import LineDevice, read_line
from huabei_negotiate.terminal.prompter import Navigation, Row

ROWS = (Row("job", "没工作了"), Row("forgot", "忘了还"), Row("other", "别的原因"))
BACK = "← 上一题"
MANY = tuple(Row(f"row-{n}", f"第 {n} 行") for n in range(1, 13))


class Reader:
    """Types the lines it was given, then the end of the input."""

    def __init__(self, typed):
        self.lines = list(typed)
        self.prompts = []

    def __call__(self, prompt):
        self.prompts.append(prompt)
        line = self.lines.pop(0) if self.lines else EOFError()
        if isinstance(line, BaseException):
            raise line
        return line


@pytest.fixture
def device(words, screen):
    """A device on which these lines are typed."""
    return lambda *typed: LineDevice(words.wizard, screen, Reader(typed))


@pytest.fixture
def pick(device):
    return lambda *typed, rows=ROWS, chosen=None, back=BACK, shortcuts=None: device(*typed).pick(
        rows, chosen, back, shortcuts
    )


@pytest.fixture
def tick(device):
    return lambda *typed, rows=ROWS, chosen=(), back=BACK: device(*typed).tick(rows, chosen, back)


@pytest.mark.parametrize("typed", ["2", "２", " 2 ", "\u30002"])
def test_a_number_picks_its_row(pick, typed):
    assert pick(typed) == "forgot"


@pytest.mark.parametrize(
    ("typed", "reply"),
    [("q", "other"), ("Q", "other"), ("ｑ", "other"), ("b", Navigation.BACK), ("", "job")],
)
def test_a_shortcut_chooses_what_it_stands_for(typed, reply, pick):
    shortcuts = {"": "job", "q": "other", "b": Navigation.BACK}
    assert pick(typed, shortcuts=shortcuts) == reply


@pytest.mark.parametrize("typed", ["q", ""])
def test_where_there_are_no_shortcuts_a_letter_is_no_row(typed, pick):
    assert pick(typed, "2") == "forgot"


def test_a_number_of_two_digits_picks_its_row(pick):
    assert pick("12", rows=MANY) == "row-12"


def test_a_number_picks_where_one_cannot_go_back(pick):
    assert pick("1", back=None) == "job"


@pytest.mark.parametrize("again", [(), ("99",)])
def test_what_waits_in_the_terminal_is_forgotten_before_each_line(pick, monkeypatch, again):
    forgotten = []
    monkeypatch.setattr(lines, "drop_waiting_keys", lambda: forgotten.append(True))
    pick(*again, "1")
    assert len(forgotten) == len(again) + 1


@pytest.mark.parametrize("typed", ["0", "０", "返回", "上一题", " 返回 "])
def test_one_can_go_back_from_a_list(pick, typed):
    assert pick(typed) is Navigation.BACK


@pytest.mark.parametrize("typed", ["0", "０", "返回", "上一题"])
def test_one_can_go_back_from_ticking(tick, typed):
    assert tick(typed) is Navigation.BACK


@pytest.mark.parametrize("typed", ["搜一下", "搜索"])
def test_one_can_search_from_a_list(pick, typed):
    assert pick(typed) is Navigation.SEARCH


def test_one_can_search_from_ticking(tick):
    assert tick("搜一下") is Navigation.SEARCH


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_the_end_of_the_input_leaves_a_list(pick, end):
    assert pick(end) is Navigation.LEAVE


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_the_end_of_the_input_leaves_ticking(tick, end):
    assert tick(end) is Navigation.LEAVE


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_the_end_of_the_input_leaves_writing(device, end):
    assert device(end).write("") is Navigation.LEAVE


@pytest.mark.parametrize("end", [EOFError(), KeyboardInterrupt()])
def test_what_is_said_at_the_end_of_the_input_has_a_line_of_its_own(pick, screen, end):
    pick(end)
    assert screen.texts[-1] == ""


@pytest.mark.parametrize("typed", ["9", "-1", "二", "job", "", "1.5", "2 9"])
def test_what_is_no_number_of_the_list_is_asked_again(pick, typed):
    assert pick(typed, "1") == "job"


def test_what_is_wrong_is_said_before_asking_again(pick, screen):
    pick("9", "1")
    assert screen.texts[-1] == "没有“9”这个序号。"


def test_a_wrong_number_is_not_listed_again(pick, screen):
    pick("9", "1")
    assert screen.texts.count("1. 没工作了") == 1


def test_two_numbers_do_not_pick_one_row(pick):
    assert pick("1 2", "3") == "other"


def test_two_numbers_where_one_is_wanted_are_explained(pick, screen):
    pick("1 2", "3")
    assert screen.texts[-1] != "0. ← 上一题"


def test_zero_is_no_row_where_one_cannot_go_back(pick):
    assert pick("0", "1", back=None) == "job"


def test_back_in_words_is_no_answer_where_one_cannot_go_back(pick):
    assert pick("返回", "1", back=None) == "job"


@pytest.mark.parametrize("typed", ["1 3", "1,3", "1，3", "1、3", "１　３", " 1  3 "])
def test_several_numbers_tick_their_rows(tick, typed):
    assert tick(typed) == ("job", "other")


def test_one_number_ticks_one_row(tick):
    assert tick("3") == ("other",)


def test_ticking_nothing_is_asked_again(tick):
    assert tick("", "2") == ("forgot",)


def test_going_back_and_ticking_at_once_is_asked_again(tick):
    assert tick("0 1", "2") == ("forgot",)


def test_the_rows_are_listed_with_the_way_back_last(pick, screen):
    pick("1")
    assert screen.texts == ["1. 没工作了", "2. 忘了还", "3. 别的原因", "0. ← 上一题"]


def test_there_is_no_way_back_in_the_list_where_one_cannot_go_back(pick, screen):
    pick("1", back=None)
    assert screen.texts == ["1. 没工作了", "2. 忘了还", "3. 别的原因"]


def test_the_previous_answer_is_marked_in_the_list(pick, screen):
    pick("1", chosen="forgot")
    assert screen.texts[1] == "2. 忘了还（上次选的）"


def test_all_previous_answers_are_marked_in_the_list(tick, screen):
    tick("1", chosen=("job", "other"))
    marked = [text for text in screen.texts if "上次选的" in text]
    assert marked == ["1. 没工作了（上次选的）", "3. 别的原因（上次选的）"]


def test_a_long_row_is_wrapped_below_its_text(pick, screen):
    pick("1", rows=(Row("long", "一二三四五六七八九十" * 2), *ROWS))
    assert screen.texts[:2] == ["1. 一二三四五六七八九十一二三四五六七八", "   九十"]


def test_a_line_of_text_is_what_was_typed(device):
    assert device("三千八").write("") == "三千八"


def test_text_is_taken_without_blanks_around_it(device):
    assert device("  3800 ").write("") == "3800"


def test_nothing_typed_keeps_what_was_there(device):
    assert device("").write("3800") == "3800"


def test_nothing_typed_where_nothing_was_is_nothing(device):
    assert device("").write("") == ""


def test_what_is_typed_replaces_what_was_there(device):
    assert device("100").write("3800") == "100"


def test_one_can_go_back_from_writing(device):
    assert device("返回").write("3800") is Navigation.BACK


def test_one_can_search_from_writing(device):
    assert device("搜一下").write("") is Navigation.SEARCH


def test_back_inside_a_sentence_is_text(device):
    assert device("钱没有返回").write("") == "钱没有返回"


@pytest.mark.parametrize(
    ("ask", "hint"),
    [
        (lambda device: device.pick(ROWS, None, BACK), "输入序号: "),
        (lambda device: device.tick(ROWS, (), BACK), "输入序号，几个用空格隔开: "),
        (lambda device: device.write(""), "输入后按回车: "),
    ],
    ids=["pick", "tick", "write"],
)
def test_the_prompt_says_what_to_type(words, screen, ask, hint):
    reader = Reader(["1"])
    ask(LineDevice(words.wizard, screen, reader))
    assert reader.prompts == [hint]


def test_read_line_reads_what_is_typed(monkeypatch):
    monkeypatch.setattr(builtins, "input", lambda prompt: f"{prompt}三千八")
    assert read_line("> ") == "> 三千八"


def test_read_line_reads_where_lines_cannot_be_edited(monkeypatch):
    monkeypatch.setitem(sys.modules, "readline", None)
    monkeypatch.setattr(builtins, "input", lambda _prompt: "三千八")
    assert read_line("> ") == "三千八"
