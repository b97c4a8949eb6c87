"""Real questionary prompts, with keys through a pipe."""

import io
import re
from itertools import count

import pyte
import pytest
import questionary
from prompt_toolkit.application import create_app_session
from prompt_toolkit.data_structures import Size
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput
from prompt_toolkit.output.vt100 import Vt100_Output

from huabei_negotiate.terminal import keys, typeahead
from huabei_negotiate.terminal.keys import KeyDevice
from huabei_negotiate.terminal.prompter import Navigation, Row

ROWS = (Row("job", "没工作了"), Row("forgot", "忘了还"), Row("other", "别的原因"))
BACK = "← 上一题"
MANY = tuple(Row(f"row-{n}", f"第 {n} 行") for n in range(1, 13))
LONG = Row("long", "花呗自动扣款把工资扣走了，房租和孩子的学费都没有着落，只好先拖着")

ENTER, ESC, BACKSPACE = "\r", "\x1b", "\x7f"
UP, DOWN, RIGHT, LEFT, HOME, END = (f"\x1b[{letter}" for letter in "ABCDHF")
CTRL_B, CTRL_C, CTRL_D, CTRL_F, CTRL_J, CTRL_Q = "\x02", "\x03", "\x04", "\x06", "\n", "\x11"
PASTED = "\x1b[200~{}\x1b[201~"


@pytest.fixture
def keyboard():
    """A pipe for keys, and nothing to see."""
    with create_pipe_input() as pipe, create_app_session(input=pipe, output=DummyOutput()):
        yield pipe


@pytest.fixture
def device(words):
    return KeyDevice(words.wizard, 40)


@pytest.fixture
def pick(keyboard, device):
    """Press keys in a list; gives the reply."""

    def run(*pressed, rows=ROWS, chosen=None, back=BACK, shortcuts=None):
        keyboard.send_text("".join(pressed))
        return device.pick(rows, chosen, back, shortcuts)

    return run


@pytest.fixture
def tick(keyboard, device):
    """Press keys in a list to tick; gives the reply."""

    def run(*pressed, rows=ROWS, chosen=(), back=BACK):
        keyboard.send_text("".join(pressed))
        return device.tick(rows, chosen, back)

    return run


@pytest.fixture
def write(keyboard, device):
    """Press keys on a line of text; gives the reply."""

    def run(*pressed, before=""):
        keyboard.send_text("".join(pressed))
        return device.write(before)

    return run


@pytest.fixture(params=["pick", "tick", "write"])
def prompt(request):
    """Any of the three prompts."""
    return request.getfixturevalue(request.param)


@pytest.fixture
def clock(monkeypatch):
    """A clock that stands still, so that every key is pressed at once; moved on by hand."""
    now = [0.0]
    monkeypatch.setattr(typeahead.time, "monotonic", lambda: now[0])

    def wait(seconds):
        now[0] += seconds

    return wait


@pytest.fixture
def patient(monkeypatch):
    """A reader who waits before every key."""
    now = count()
    monkeypatch.setattr(typeahead.time, "monotonic", lambda: next(now) * typeahead.SETTLING)


@pytest.fixture
def shots(monkeypatch, words):
    """Runs a prompt on a terminal of a width; gives what stood on it each time it was drawn."""
    unpatched = questionary.Question.unsafe_ask

    def run(ask, pressed, width=40):
        stream, seen = io.StringIO(), []

        def look(_app):
            terminal = pyte.Screen(width, 20)
            pyte.Stream(terminal).feed(stream.getvalue())
            seen.append([line.rstrip() for line in terminal.display if line.strip()])

        def watched(prompt):
            prompt.application.after_render += look
            return unpatched(prompt)

        monkeypatch.setattr(questionary.Question, "unsafe_ask", watched)
        output = Vt100_Output(stream, lambda: Size(20, width), term="xterm", enable_cpr=False)
        with create_pipe_input() as pipe, create_app_session(input=pipe, output=output):
            pipe.send_text(pressed)
            ask(KeyDevice(words.wizard, width))
        look(None)
        return seen

    return run


# Lists


@pytest.mark.parametrize("digit", ["2", "２"])
def test_a_digit_and_enter_pick_a_row(pick, digit):
    assert pick(digit, ENTER) == "forgot"


def test_the_last_digit_pressed_counts(pick):
    assert pick("1", "3", ENTER) == "other"


def test_a_digit_without_a_row_moves_nothing(pick):
    assert pick("2", "9", ENTER) == "forgot"


def test_a_digit_alone_picks_nothing(pick):
    assert pick("2", CTRL_C) is Navigation.LEAVE


def test_arrows_and_enter_pick_a_row(pick):
    assert pick(DOWN, DOWN, UP, ENTER) == "forgot"


def test_the_arrow_up_from_the_first_row_reaches_the_way_back(pick):
    assert pick(UP, ENTER) is Navigation.BACK


@pytest.mark.parametrize("number", ["12", "１２", "1２"])
def test_two_digits_pick_a_row_where_there_are_so_many(pick, number):
    assert pick(number, ENTER, rows=MANY) == "row-12"


def test_one_and_zero_pick_the_tenth_row_where_there_is_one(pick):
    assert pick("10", ENTER, rows=MANY) == "row-10"


def test_a_second_digit_that_makes_no_number_of_a_row_counts_alone(pick):
    assert pick("1", "9", ENTER, rows=MANY) == "row-9"


def test_a_digit_after_an_arrow_starts_a_new_number(pick):
    assert pick("1", DOWN, "2", ENTER, rows=MANY) == "row-2"


@pytest.mark.parametrize("zero", ["0", "０"])
def test_zero_and_enter_go_back(pick, zero):
    assert pick(zero, ENTER) is Navigation.BACK


def test_zero_moves_nothing_where_one_cannot_go_back(pick):
    assert pick("2", "0", ENTER, back=None) == "forgot"


def test_there_is_no_way_back_by_arrow_where_one_cannot_go_back(pick):
    assert pick(UP, ENTER, back=None) == "other"


@pytest.mark.parametrize("key", [ESC, CTRL_B])
def test_no_key_goes_back_where_one_cannot_go_back(pick, key):
    assert pick(key, "2", ENTER, back=None) == "forgot"


def test_the_previous_answer_is_pointed_at(pick):
    assert pick(UP, DOWN, ENTER, chosen="other") == "other"


def test_a_previous_answer_that_is_no_row_any_more_is_forgotten(pick):
    assert pick(DOWN, UP, ENTER, chosen="gone") == "job"


@pytest.mark.parametrize("letter", list("ainyjk"))
def test_a_letter_moves_nothing_in_a_list(pick, letter):
    assert pick("2", letter, ENTER) == "forgot"


def test_chinese_moves_nothing_in_a_list(pick):
    assert pick("2", "三是否", ENTER) == "forgot"


def test_what_is_pasted_into_a_list_is_dropped(pick):
    assert pick("2", PASTED.format("3\r"), ENTER) == "forgot"


# Lists to tick


def test_digits_tick_rows(tick):
    assert tick("1", "3", ENTER) == ("job", "other")


def test_full_width_digits_tick_rows(tick):
    assert tick("１", "３", ENTER) == ("job", "other")


def test_the_same_digit_twice_unticks_its_row(tick):
    assert tick("1", "3", "1", ENTER) == ("other",)


@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_a_space_ticks_the_row_pointed_at(tick, space):
    assert tick(DOWN, space, ENTER) == ("forgot",)


@pytest.mark.parametrize("space", [" ", "\u3000"])
def test_a_space_unticks_a_row_that_is_ticked(tick, space):
    assert tick(DOWN, space, ENTER, chosen=("forgot",)) == ()


def test_the_previous_answers_are_ticked(tick):
    assert tick(DOWN, ENTER, chosen=("job", "other")) == ("job", "other")


def test_ticking_nothing_gives_nothing(tick):
    assert tick(DOWN, ENTER) == ()


@pytest.mark.parametrize("letter", list("aijk"))
def test_a_letter_ticks_and_moves_nothing(tick, letter):
    assert tick(letter, " ", ENTER) == ("job",)


def test_what_is_pasted_into_a_list_to_tick_is_dropped(tick):
    assert tick("2", PASTED.format("13 "), ENTER) == ("forgot",)


def test_two_digits_tick_one_row(tick):
    assert tick("12", ENTER, rows=MANY) == ("row-12",)


@pytest.mark.parametrize("zero", ["0", "０"])
def test_zero_and_enter_go_back_from_ticking(tick, zero):
    assert tick("1", zero, ENTER) is Navigation.BACK


def test_a_space_on_the_way_back_ticks_nothing(tick):
    assert tick("0", " ", DOWN, ENTER) == ()


# Lines of text


def test_chinese_can_be_typed(write):
    assert write("三千八", ENTER) == "三千八"


def test_full_width_digits_can_be_typed(write):
    assert write("３８００", ENTER) == "３８００"


def test_a_backspace_takes_one_character(write):
    assert write("三千八百", BACKSPACE, ENTER) == "三千八"


@pytest.mark.parametrize("typed", ["4200", "四千二", "４"])
def test_what_stands_there_is_typed_over(write, typed):
    assert write(typed, ENTER, before="3800") == typed


def test_what_stands_there_is_pasted_over(write):
    assert write(PASTED.format("4200\n"), ENTER, before="3800") == "4200"


@pytest.mark.parametrize("key", [END, RIGHT], ids=["End", "right"])
def test_what_stands_there_can_be_added_to(write, key):
    assert write(key, "0", ENTER, before="3800") == "38000"


@pytest.mark.parametrize("key", [HOME, "\x01"], ids=["Home", "Ctrl-A"])
def test_what_stands_there_can_be_put_something_before(write, key):
    assert write(key, "1", ENTER, before="3800") == "13800"


@pytest.mark.parametrize("key", [BACKSPACE, LEFT, UP, "\x1b[3~"], ids=["⌫", "left", "up", "del"])
def test_no_key_puts_a_control_character_into_the_text(write, key):
    assert write(key, "5", ENTER, before="3800").isprintable()


def test_after_a_first_key_the_text_is_edited_as_usual(write):
    assert write("42", BACKSPACE, "500", ENTER, before="3800") == "4500"


def test_letters_can_be_typed(write):
    assert write("aijk", ENTER) == "aijk"


def test_lines_pasted_together_become_one(write):
    assert write(PASTED.format("我失业了\r\n 没钱还\n"), ENTER) == "我失业了 没钱还"


def test_a_paste_does_not_answer_by_itself(write):
    assert write(PASTED.format("3800\r"), CTRL_C) is Navigation.LEAVE


@pytest.mark.parametrize("typed", ["返回", "上一题", " 返回 "])
def test_one_can_go_back_in_words(write, typed):
    assert write(typed, ENTER) is Navigation.BACK


@pytest.mark.parametrize("typed", ["搜一下", "搜索"])
def test_one_can_search_in_words(write, typed):
    assert write(typed, ENTER) is Navigation.SEARCH


def test_back_inside_a_sentence_is_no_wish_to_go_back(write):
    assert write("钱没有返回", ENTER) == "钱没有返回"


def test_arrows_do_not_bring_back_what_was_typed_for_another_question(write):
    write("三千八", ENTER)
    assert write(UP, UP, ENTER) == ""


# Every prompt


def test_escape_goes_back(prompt):
    assert prompt(ESC) is Navigation.BACK


def test_escape_and_enter_go_back(prompt):
    assert prompt(ESC, ENTER) is Navigation.BACK


def test_ctrl_b_goes_back(prompt):
    assert prompt(CTRL_B) is Navigation.BACK


def test_ctrl_f_searches(prompt):
    assert prompt(CTRL_F) is Navigation.SEARCH


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D, CTRL_Q], ids=["Ctrl-C", "Ctrl-D", "Ctrl-Q"])
def test_there_is_a_key_to_leave(prompt, key):
    assert prompt(key) is Navigation.LEAVE


@pytest.mark.parametrize("key", [CTRL_C, CTRL_D], ids=["Ctrl-C", "Ctrl-D"])
def test_one_can_leave_from_a_line_with_text_on_it(write, key):
    assert write("三千八", key) is Navigation.LEAVE


def test_a_terminal_that_is_closed_is_left(keyboard, device):
    keyboard.close()
    assert device.write("") is Navigation.LEAVE


def test_escape_is_told_from_an_arrow_within_a_blink(pick, monkeypatch):
    ask, waits = questionary.Question.unsafe_ask, []

    def watched(prompt):
        waits.extend([prompt.application.ttimeoutlen, prompt.application.timeoutlen])
        return ask(prompt)

    monkeypatch.setattr(questionary.Question, "unsafe_ask", watched)
    pick(ESC)
    assert max(waits) <= 0.1


# Keys pressed too early


def test_what_waits_in_the_terminal_is_forgotten_before_each_question(prompt, monkeypatch):
    forgotten = []
    monkeypatch.setattr(keys, "drop_waiting_keys", lambda: forgotten.append(True))
    prompt(CTRL_C)
    assert forgotten == [True]


@pytest.mark.usefixtures("clock")
def test_enter_alone_at_once_answers_nothing(prompt):
    assert prompt(ENTER, CTRL_C) is Navigation.LEAVE


@pytest.mark.usefixtures("clock")
def test_enter_pressed_many_times_at_once_answers_nothing(prompt):
    assert prompt(ENTER * 10, CTRL_C) is Navigation.LEAVE


def test_enter_before_a_prompt_that_is_slow_to_appear_answers_nothing(pick, clock, monkeypatch):
    ask = questionary.Question.unsafe_ask

    def slow(prompt):
        clock(typeahead.SETTLING)
        return ask(prompt)

    monkeypatch.setattr(questionary.Question, "unsafe_ask", slow)
    assert pick(ENTER, CTRL_C) is Navigation.LEAVE


@pytest.mark.usefixtures("patient")
def test_enter_alone_picks_the_first_row_after_a_quiet_moment(pick):
    assert pick(ENTER) == "job"


@pytest.mark.usefixtures("patient")
def test_enter_alone_picks_the_previous_answer_after_a_quiet_moment(pick):
    assert pick(ENTER, chosen="other") == "other"


@pytest.mark.usefixtures("patient")
def test_enter_alone_keeps_the_ticks_after_a_quiet_moment(tick):
    assert tick(ENTER, chosen=("forgot",)) == ("forgot",)


@pytest.mark.usefixtures("patient")
def test_enter_alone_keeps_the_text_after_a_quiet_moment(write):
    assert write(ENTER, before="3800") == "3800"


@pytest.mark.usefixtures("clock")
def test_enter_after_an_enter_that_was_refused_and_a_digit_counts(pick):
    assert pick(ENTER, "2", ENTER) == "forgot"


@pytest.mark.usefixtures("clock")
def test_a_line_feed_alone_at_once_answers_nothing(prompt):
    assert prompt(CTRL_J, CTRL_C) is Navigation.LEAVE


def test_keys_typed_ahead_do_not_reach_the_next_list(pick):
    pick("2", ENTER, "3", ENTER)
    assert pick(CTRL_C) is Navigation.LEAVE


def test_keys_typed_ahead_do_not_reach_the_next_line(pick, write):
    pick("2", ENTER, "3800", ENTER)
    assert write("5", ENTER) == "5"


def test_lines_pasted_without_brackets_answer_one_question_only(write):
    write("3800\r2000\r")
    assert write("1", ENTER) == "1"


# What is seen


def test_rows_are_numbered_and_the_way_back_is_row_zero(shots):
    seen = shots(lambda device: device.pick(ROWS, None, BACK), "2" + ENTER)
    assert seen[0] == [
        " 按数字或上下键，再按回车",
        " > 1 没工作了",
        "   2 忘了还",
        "   3 别的原因",
        "   0 ← 上一题",
    ]


def test_a_line_of_text_has_its_hint_above(shots):
    seen = shots(lambda device: device.write("三千八"), "5" + ENTER)
    assert seen[0] == [" 写完按回车", " > 三千八"]


@pytest.mark.parametrize(
    "ask",
    [
        lambda device: device.pick(ROWS, "job", BACK),
        lambda device: device.tick(ROWS, ("job",), BACK),
        lambda device: device.write("三千八"),
    ],
    ids=["pick", "tick", "write"],
)
def test_every_sign_on_the_screen_is_one_of_gbk(shots, ask):
    seen = "\n".join(shots(ask, "2" + ENTER)[0])
    assert seen.encode("gbk", "replace").decode("gbk") == seen


def test_nothing_is_left_of_a_prompt_that_was_answered(shots):
    seen = shots(lambda device: device.pick(ROWS, None, BACK), "2" + ENTER)
    assert seen[-1] == []


def test_a_long_row_is_shown_whole(shots):
    rows = (LONG, *ROWS)
    seen = shots(lambda device: device.pick(rows, None, BACK), "2" + ENTER)
    assert LONG.label in re.sub(r"\n\s+", "", "\n".join(seen[0]))


def test_a_long_row_is_broken_below_its_text(shots):
    rows = (LONG, *ROWS)
    seen = shots(lambda device: device.pick(rows, None, BACK), "2" + ENTER)
    assert seen[0][2].startswith("     ")


def test_a_long_row_to_tick_is_broken_below_its_text(shots):
    seen = shots(lambda device: device.tick((LONG,), (), None), "1" + ENTER)
    assert [line for line in seen[0][2:] if not line.startswith("     ")] == []


@pytest.mark.parametrize(
    ("ask", "pressed"),
    [
        (lambda device: device.pick(MANY, "row-3", BACK), "12" + ENTER),
        (lambda device: device.tick(MANY, ("row-3",), BACK), "1 2" + ENTER),
        (lambda device: device.tick(MANY, (), BACK), DOWN + ENTER),
        (lambda device: device.write("三千八"), "元" + ENTER),
        (lambda device: device.write(""), CTRL_C),
    ],
    ids=["pick", "tick", "tick nothing", "write", "leave"],
)
def test_no_english_is_seen(shots, ask, pressed):
    seen = "\n".join(line for shot in shots(ask, pressed) for line in shot)
    assert re.findall(r"[A-Za-z]{2,}", seen) == []


@pytest.mark.parametrize(("key", "reply"), [("q", "other"), ("Q", "other"), ("b", Navigation.BACK)])
def test_a_letter_answers_at_once_where_it_is_a_shortcut(key, reply, pick):
    assert pick(key, shortcuts={"": "job", "q": "other", "b": Navigation.BACK}) == reply


def test_digits_and_enter_work_beside_shortcuts(pick):
    assert pick("2", ENTER, shortcuts={"": "job", "q": "other"}) == "forgot"


def test_a_letter_that_is_no_shortcut_does_nothing(pick):
    assert pick("x", "q", "2", ENTER) == "forgot"
