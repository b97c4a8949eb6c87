"""Six questions after a call, each of which may be skipped; nothing told is lost on the way."""

from datetime import date, datetime

import pytest

from huabei_negotiate.core.case.log import Told
from huabei_negotiate.model.money import Money
from huabei_negotiate.terminal.contact_log import ContactLog
from huabei_negotiate.terminal.prompter import Navigation

NOW = datetime(2026, 11, 24, 15, 0)  # noqa: DTZ001  a reader's own wall clock
SKIPPED = ("", "call", "", "", "skip", "skip", "")


@pytest.fixture
def log(follow, words, scripted, screen, today):
    """Ask a reader who replies like this; gives what was told, whether they left, the prompter."""

    def run(*replies):
        prompter = scripted(*replies)
        asked = ContactLog(
            follow=follow, words=words, today=today, prompter=prompter, screen=screen
        )
        told, has_left = asked.run(NOW)
        return told, has_left, prompter

    return run


def test_everything_is_asked_in_six_questions(log):
    replies = (
        *("9:30", "complaint", "8012", "没有权限", "refused"),
        *("theirs", "回电", "明天", "500", "A1"),
    )
    told, has_left, prompter = log(*replies)
    assert told == Told(
        at=NOW.replace(hour=9, minute=30),
        channel="complaint",
        agent="8012",
        said="没有权限",
        outcome="refused",
        promised_by="theirs",
        promised="回电",
        due=date(2026, 11, 25),
        amount=Money(50000),
        ticket="A1",
    )
    assert not has_left
    assert [name.split("/")[0] for name in prompter.names] == list("1234455556")


def test_enter_alone_says_nothing_of_anything(log):
    told, _, _ = log(*SKIPPED)
    assert told == Told(at=NOW, channel="call")


def test_where_nobody_promised_anything_no_day_is_asked(log):
    _, _, prompter = log(*SKIPPED)
    assert len(prompter.names) == 7


def test_not_saying_comes_first_where_enter_must_not_choose(log):
    _, _, prompter = log(*SKIPPED)
    assert prompter.asked[4].rows[0].id == prompter.asked[5].rows[0].id == "skip"


def test_rare_channels_are_on_a_list_of_their_own(log):
    told, _, prompter = log("", "more", "court", "", "", "skip", "skip", "")
    assert [row.id for row in prompter.asked[1].rows] == ["call", "complaint", "more"]
    assert told.channel == "court"


def test_one_can_come_back_from_the_rare_channels(log):
    told, _, _ = log("", "more", Navigation.BACK, "call", "", "", "skip", "skip", "")
    assert told.channel == "call"


def test_what_cannot_be_read_is_said_and_asked_again(log, screen):
    told, _, prompter = log("很久以前", "昨天", *SKIPPED[1:])
    assert "没看懂“很久以前”。请写成 11月20日。" in screen.text.replace("\n", "")
    assert prompter.names[:2] == ["1/6 at？", "1/6 at？"]
    assert told.at.date() == date(2026, 11, 23)


def test_going_back_asks_again_and_keeps_what_was_told(log):
    told, _, prompter = log("9:30", "call", Navigation.BACK, *SKIPPED[1:])
    assert prompter.names[:4] == ["1/6 at？", "2/6 channel？", "3/6 agent？", "2/6 channel？"]
    assert told.at.hour == 9


def test_going_back_over_a_promise_nobody_made_skips_its_parts(log):
    _, _, prompter = log(*SKIPPED[:-1], Navigation.BACK, "skip", "")
    assert prompter.names[-3:] == ["6/6 ticket？", "5/6 promised_by？", "6/6 ticket？"]


def test_a_promise_taken_back_is_none(log):
    back = (Navigation.BACK,) * 4
    replies = (*SKIPPED[:5], "mine", "还款", "明天", "500", *back, "skip", "")
    assert log(*replies)[0] == Told(at=NOW, channel="call")


@pytest.mark.parametrize(
    ("typed", "day"), [("昨天", 23), ("今天", 24), ("刚刚", 24), ("", 24), ("11月22日", 22)]
)
def test_a_time_told_anew_is_counted_from_now(log, typed, day):
    told, _, _ = log("昨天", Navigation.BACK, typed, *SKIPPED[1:])
    assert told.at.date() == date(2026, 11, day)


def test_going_back_before_the_first_question_asks_it_again(log):
    _, _, prompter = log(Navigation.BACK, *SKIPPED)
    assert prompter.names[:2] == ["1/6 at？", "1/6 at？"]


def test_searching_asks_the_same_again(log):
    _, _, prompter = log("", Navigation.SEARCH, *SKIPPED[1:])
    assert prompter.names[1:3] == ["2/6 channel？", "2/6 channel？"]


def test_leaving_keeps_what_was_told_so_far(log):
    told, has_left, _ = log("", "call", "8012", Navigation.LEAVE)
    assert has_left
    assert told == Told(at=NOW, channel="call", agent="8012")


def test_what_was_understood_is_said_back(log, screen):
    log("昨天 9:30", "call", "8012", "", "skip", "theirs", "", "下周三", "", "")
    assert [line.text for line in screen.lines if line.style == "say"] == [
        "→ 记at：11 月 23 日（周一）09:30",
        "→ 记channel：客服电话",
        "→ 记agent：8012",
        "→ 记promised_by：对方答应了",
        "→ 记due：12 月 2 日（周三）",
    ]


def test_a_secret_is_hidden_and_that_is_said(log, screen):
    told, _, _ = log("", "call", "", "他要我的 11010519900307293X", "skip", "skip", "")
    assert "11010519900307293X" not in told.said
    assert "〈redacted〉" in screen.texts
