"""Asks until the reply is an answer, and says back what it understood."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

import msgspec
import pytest

from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import Unknown
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.prompter import Navigation, Row

IDENTITY = "110101199003071234"


@dataclass
class ScriptedDevice:
    """Replies from a list and remembers how it was asked."""

    replies: list[Any]
    calls: list[tuple[Any, ...]] = field(default_factory=list)

    def pick(self, rows, chosen, back, shortcuts=None):  # noqa: ARG002
        return self._reply("pick", list(rows), chosen, back)

    def tick(self, rows, chosen, back):
        return self._reply("tick", list(rows), chosen, back)

    def write(self, before):
        return self._reply("write", before)

    def _reply(self, *call):
        self.calls.append(call)
        return self.replies.pop(0)


@pytest.fixture
def ask(questions, screen, words, today):
    """Ask a question by name and reply like this; gives the answer and the device."""

    def run(name, *replies, previous=None, progress=None, can_go_back=True, **changes):
        device = ScriptedDevice(list(replies))
        question = msgspec.structs.replace(questions[name], **changes)
        asker = Asker(device, screen, words, today)
        return asker.ask(question, previous, progress, can_go_back=can_go_back), device

    return run


@pytest.fixture
def answer(ask):
    return lambda *args, **kwargs: ask(*args, **kwargs)[0]


@pytest.fixture
def device_after(ask):
    return lambda *args, **kwargs: ask(*args, **kwargs)[1]


@pytest.mark.parametrize(
    ("name", "reply", "value"),
    [
        ("owed", "三千八", Money.from_yuan(3800)),
        ("owed", "３２００元", Money.from_yuan(3200)),
        ("owed", "不确定", UNSURE),
        ("cause", "forgot", "forgot"),
        ("visited", "yes", "yes"),
        ("visited", "no", "no"),
        ("visited", "unsure", UNSURE),
        ("ways", ("family", "often"), ("often", "family")),
        ("overdue", "半个月", 15),
        ("got_on", "11月20日", date(2026, 11, 20)),
        ("got_on", "昨天", date(2026, 11, 23)),
        ("story", "我失业了", "我失业了"),
    ],
)
def test_a_reply_becomes_an_answer(answer, name, reply, value):
    assert answer(name, reply) == value


@pytest.mark.parametrize("turn", list(Navigation))
@pytest.mark.parametrize("name", ["owed", "cause", "visited", "ways"])
def test_turning_elsewhere_is_passed_on(answer, name, turn):
    assert answer(name, turn) is turn


@pytest.mark.parametrize("name", ["owed", "cause", "ways"])
def test_turning_elsewhere_is_not_said_back(answer, screen, name):
    answer(name, Navigation.BACK)
    assert "→" not in screen.text


@pytest.mark.parametrize(
    ("name", "reply", "heard"),
    [
        ("owed", "三千八", "→ 欠款：3,800 元"),
        ("owed", "不知道", "→ 欠款：不确定"),
        ("cause", "job", "→ 原因：没工作了"),
        ("visited", "yes", "→ 上门：是"),
        ("ways", ("often", "family"), "→ 怎么催：打很多次、打给家人"),
        ("got_on", "今天", "→ 收到的日子：11 月 24 日（周二）"),
    ],
)
def test_what_was_understood_is_said_back(answer, screen, name, reply, heard):
    answer(name, reply)
    assert screen.texts[-1] == heard


def test_a_question_is_introduced_with_why_it_is_asked(answer, screen):
    answer("cause", "job")
    assert screen.texts[:3] == ["", "主要是什么原因？", "为什么问：决定怎么开口。"]


def test_progress_stands_before_the_question(answer, screen):
    answer("cause", "job", progress=(2, 7))
    assert screen.texts[1] == "第 2/7 题  主要是什么原因？"


def test_where_to_look_is_said_where_one_may_be_unsure(answer, screen):
    answer("owed", "0")
    assert "不确定就看：花呗账单" in screen.texts


def test_where_to_look_is_not_said_where_one_may_not_be_unsure(answer, screen):
    answer("cause", "job")
    assert "不确定就看" not in screen.text


@pytest.mark.parametrize(
    ("name", "previous", "shown"),
    [
        ("owed", Money.from_yuan(3800), "上次填的：3,800 元"),
        ("owed", UNSURE, "上次填的：不确定"),
        ("cause", "forgot", "上次填的：忘了还"),
        ("ways", ("often", "family"), "上次填的：打很多次、打给家人"),
        ("visited", "no", "上次填的：否"),
    ],
)
def test_the_previous_answer_is_shown(answer, screen, name, previous, shown):
    answer(name, Navigation.BACK, previous=previous)
    assert screen.texts[-1] == shown


def test_there_is_no_previous_answer_the_first_time(answer, screen):
    answer("owed", "1")
    assert "上次填的" not in screen.text


@pytest.mark.parametrize(
    ("name", "previous", "before"),
    [
        ("owed", None, ""),
        ("owed", Money.from_yuan(3800), "3800"),
        ("owed", Money.from_yuan("0.5"), "0.5"),
        ("owed", Money.from_yuan(1_000_000), "1000000"),
        ("owed", UNSURE, ""),
        ("got_on", date(2026, 11, 20), "2026-11-20"),
        ("overdue", 0, "0"),
        ("story", "我失业了", "我失业了"),
    ],
)
def test_the_previous_answer_can_be_edited(device_after, name, previous, before):
    device = device_after(name, Navigation.BACK, previous=previous)
    assert device.calls == [("write", before)]


@pytest.mark.parametrize(
    ("name", "previous", "chosen"),
    [
        ("cause", "forgot", "forgot"),
        ("cause", None, None),
        ("visited", "yes", "yes"),
        ("visited", UNSURE, "unsure"),
    ],
)
def test_the_previous_choice_is_chosen_already(device_after, name, previous, chosen):
    device = device_after(name, Navigation.BACK, previous=previous)
    assert device.calls[0][2] == chosen


@pytest.mark.parametrize(("previous", "ticked"), [(("often",), ("often",)), (None, ())])
def test_the_previous_choices_are_ticked_already(device_after, previous, ticked):
    device = device_after("ways", Navigation.BACK, previous=previous)
    assert device.calls[0][2] == ticked


def test_being_unsure_before_is_ticked_already(device_after):
    device = device_after(
        "ways", Navigation.BACK, previous=UNSURE, unsure=Unknown(where="翻通话记录")
    )
    assert device.calls[0][2] == ("unsure",)


@pytest.mark.parametrize(("can_go_back", "back"), [(True, "← 上一题"), (False, None)])
@pytest.mark.parametrize("name", ["cause", "visited", "ways"])
def test_the_way_back_is_called_by_where_it_leads(device_after, name, can_go_back, back):
    device = device_after(name, Navigation.LEAVE, can_go_back=can_go_back)
    assert device.calls[0][3] == back


def test_yes_and_no_are_rows_in_plain_words(device_after):
    device = device_after("visited", "yes", unsure=None)
    assert device.calls[0][1] == [Row("yes", "是"), Row("no", "否")]


@pytest.mark.parametrize("name", ["cause", "visited", "ways"])
def test_not_sure_is_the_last_row_where_it_is_allowed(device_after, name):
    device = device_after(name, Navigation.BACK, unsure=Unknown(where="翻短信"))
    assert device.calls[0][1][-1] == Row("unsure", "不确定")


@pytest.mark.parametrize("name", ["cause", "visited", "ways"])
def test_not_sure_is_no_row_where_it_is_not_allowed(device_after, name):
    device = device_after(name, Navigation.BACK, unsure=None)
    assert Row("unsure", "不确定") not in device.calls[0][1]


def test_not_sure_among_several_is_not_sure(answer):
    reply = ("often", "unsure")
    assert answer("ways", reply, unsure=Unknown(where="翻通话记录")) is UNSURE


def test_none_of_them_alone_is_an_answer(answer):
    assert answer("ways", ("none",)) == ("none",)


def test_none_of_them_does_not_count_beside_another(answer):
    assert answer("ways", ("none", "often")) == ("often",)


@pytest.mark.parametrize(
    ("name", "replies", "fault"),
    [
        ("owed", ("很多", "1"), "没看懂“很多”。请写数字，比如 3200。"),
        ("owed", ("", "1"), "还没有填。"),
        ("owed", ("1亿", "1"), "太大了，最多 10,000,000。"),
        ("owed", (IDENTITY, "1"), "这像证件号或卡号，没有保存。"),
        ("overdue", ("6222 0212 3456 7890 123", "1"), "这像证件号或卡号，没有保存。"),
        ("overdue", ("不确定", "1"), "这一题请选一个最接近的。"),
        ("got_on", ("下周", "今天"), "没看懂“下周”。请写成 11月20日。"),
        ("ways", ((), ("often",)), "还没有填。"),
    ],
)
def test_what_does_not_fit_is_explained_and_asked_again(answer, screen, name, replies, fault):
    answer(name, *replies)
    assert screen.texts[-2] == fault


def test_what_does_not_fit_is_explained_in_strong_words(answer, screen):
    answer("owed", "很多", "1")
    assert screen.lines[-2].style == "strong"


def test_a_question_that_is_asked_again_is_not_introduced_again(answer, screen):
    answer("owed", "很多", "更多", "1")
    assert screen.texts.count("一共要还多少元？") == 1


def test_a_secret_typed_for_a_number_is_never_shown(answer, screen):
    answer("owed", IDENTITY, "1")
    assert IDENTITY not in screen.text


def test_a_secret_typed_for_a_day_is_never_shown(answer, screen):
    answer("got_on", IDENTITY, "今天")
    assert IDENTITY not in screen.text


def test_a_secret_in_a_story_is_taken_out(answer):
    assert answer("story", f"身份证 {IDENTITY}，帮帮我") == "身份证 【已隐去】，帮帮我"


def test_a_secret_in_a_story_is_never_shown(answer, screen):
    answer("story", f"身份证 {IDENTITY}，帮帮我")
    assert IDENTITY not in screen.text


def test_a_secret_in_a_story_is_told(answer, screen):
    answer("story", "密码是 abc12345")
    assert screen.texts[-2] == "像证件号或密码的数字已经隐去。"


def test_a_story_without_a_secret_is_taken_without_a_notice(answer, screen):
    answer("story", "我失业了，欠 3200")
    assert "隐去" not in screen.text


def test_what_a_reader_typed_is_shown_without_control_characters(answer, screen):
    answer("story", "好\x1b[2J\u202e了")
    assert screen.texts[-1] == "→ 你的话：好[2J了"


def test_choosing_shows_the_title_in_strong_words(screen, words, today):
    Asker(ScriptedDevice(["a"]), screen, words, today).choose(
        "要改哪一项？", [Row("a", "欠款")], can_go_back=True
    )
    assert [(line.text, line.style) for line in screen.lines] == [
        ("", "normal"),
        ("要改哪一项？", "strong"),
    ]


def test_choosing_without_a_title_shows_an_empty_line_only(screen, words, today):
    Asker(ScriptedDevice(["a"]), screen, words, today).choose(
        "", [Row("a", "继续")], can_go_back=False
    )
    assert screen.texts == [""]


@pytest.mark.parametrize(("can_go_back", "back"), [(True, "← 返回"), (False, None)])
def test_choosing_offers_the_rows_and_a_way_to_return(screen, words, today, can_go_back, back):
    device = ScriptedDevice(["a"])
    rows = [Row("a", "继续")]
    Asker(device, screen, words, today).choose("", rows, can_go_back=can_go_back)
    assert device.calls == [("pick", rows, None, back)]


def test_choosing_gives_the_row_that_was_picked(screen, words, today):
    asker = Asker(ScriptedDevice(["b"]), screen, words, today)
    assert asker.choose("", [Row("a", "甲"), Row("b", "乙")], can_go_back=False) == "b"


def test_a_line_is_asked_for_with_nothing_in_it(screen, words, today):
    device = ScriptedDevice(["方案.txt"])
    Asker(device, screen, words, today).line("存成什么文件名？")
    assert device.calls == [("write", "")]


def test_a_line_is_asked_for_below_its_title(screen, words, today):
    Asker(ScriptedDevice(["方案.txt"]), screen, words, today).line("存成什么文件名？")
    assert screen.texts == ["", "存成什么文件名？"]
