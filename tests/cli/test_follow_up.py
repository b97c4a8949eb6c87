"""`case log`, `due`, `done`, `card`, `replan` and `show`, as their readers run them."""

import json
import re
import sys
from datetime import date

import pytest

from huabei_negotiate.storage.case_store import find_store
from huabei_negotiate.terminal.prompter import Navigation

DAY = "2026-11-25"
IDENTITY = "110101199003071234"


@pytest.fixture
def file(own_data):
    """Where the cases of a test are."""
    return own_data / "huabei-negotiate" / "cases.db"


@pytest.fixture
def save(inside):
    """Keeps a case with these answers."""

    def put(*pairs, scenario="overdue", day=DAY):
        sets = [word for pair in pairs for word in ("--set", pair)]
        named = ("--scenario", scenario, "--now", "--save", "--today", day)
        assert inside(*named, *sets).code == 0

    return put


@pytest.fixture
def log(inside):
    """Logs a contact with these fields."""

    def put(*pairs, day=DAY):
        sets = [word for pair in pairs for word in ("--set", pair)]
        return inside("case", "log", *sets, "--today", day)

    return put


@pytest.fixture
def promised(save, log):
    """A case in which they promised to call back."""
    save()
    return log("promised=回电")


@pytest.fixture
def case(file):
    """A case as it is kept."""

    def load(number=1):
        with find_store(file, date.fromisoformat(DAY)) as store:
            return store.load(number)

    return load


@pytest.fixture
def at_terminal(inside, monkeypatch):
    """Runs a command where someone looks and answers from a list."""

    class Device:
        def __init__(self, replies):
            self.replies = list(replies)

        def pick(self, rows, _chosen, _back, shortcuts=None):
            reply = self.replies.pop(0)
            known = {row.id for row in rows} | set((shortcuts or {}).values())
            assert reply in known | set(Navigation), (reply, known)
            return reply

        def write(self, _before):
            return self.replies.pop(0)

    def run(*arguments, replies):
        device = Device(replies)
        monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
        opened = "huabei_negotiate.terminal.devices.open_device"
        monkeypatch.setattr(opened, lambda *_arguments, **_settings: device)
        outcome = inside(*arguments, "--plain", "--today", DAY)
        assert device.replies == []
        return outcome

    return run


@pytest.mark.parametrize("name", ["log", "due", "card", "replan"])
def test_where_nothing_was_kept_that_is_said(name, inside):
    more = ["--set", "said=好"] if name == "log" else []
    outcome = inside("case", name, *more)
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("还没有存过案卷。")


@pytest.mark.parametrize("name", ["log", "due", "card", "replan"])
def test_a_number_that_is_not_there_is_said(name, inside, save):
    save()
    assert inside("case", name, "9").err.startswith("没有 9 号案卷。")


def test_what_is_logged_is_kept(log, save, case):
    save()
    outcome = log("at=昨天 14:30", "channel=hotline", "agent=8012", "promised=回电", "due=3天内")
    assert (outcome.code, outcome.err) == (0, "")
    (contact,), (promise,) = case().contacts, case().promises
    assert (contact.channel, contact.agent, f"{contact.at:%d %H:%M}") == (
        "hotline",
        "8012",
        "24 14:30",
    )
    assert (promise.what, f"{promise.due:%m-%d}", promise.contact) == ("回电", "11-27", 1)


def test_after_logging_the_next_day_is_said(log, save):
    save()
    printed = log("promised=回电", "due=3天内").out
    assert "下一个日子：11 月 28 日（周六），对方答应的：回电。" in printed


def test_after_a_refusal_the_rung_that_opened_is_said(log, save):
    save()
    assert "多了一步可以走：请主管或专员来谈" in log("channel=hotline", "outcome=refused").out


def test_what_they_said_is_looked_through_for_dangers_and_for_an_answer(log, save):
    save("overdue_days=20")
    printed = log("said=让我先交保证金，今天下班前先处理一笔").out
    assert "别付" in printed
    assert "对方这样说，你可以这样答：" in printed


def test_nothing_secret_is_kept_and_that_is_said(log, save, file):
    save()
    outcome = log(f"said=他问了 {IDENTITY}", f"ticket={IDENTITY}", f"promised={IDENTITY}")
    assert IDENTITY not in outcome.out
    assert "已经隐去" in outcome.out
    assert IDENTITY.encode() not in file.read_bytes()


@pytest.mark.parametrize(
    ("pair", "said"),
    [
        ("channel=飞鸽", "--set channel：没有“飞鸽”这一项"),
        ("due=尽快", "--set due：没看懂“尽快”"),
        ("at=明天", "--set at：“明天”还没到"),
        ("amount=很多", "--set amount：没看懂“很多”"),
        ("tickt=1", "--set 没有 tickt 这个名字，是不是 ticket？"),
        ("said", "--set 要写成 名字=值"),
    ],
)
def test_what_cannot_be_logged_is_said_in_one_line_and_nothing_is_kept(pair, said, log, save, case):
    save()
    outcome = log(pair)
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)
    assert outcome.err.startswith(said)
    assert case().contacts == ()


def test_without_a_terminal_the_log_says_what_to_use(inside, save):
    save()
    outcome = inside("case", "log")
    assert outcome.code == 2
    assert "huabei-negotiate case log --set said=" in outcome.err


def test_the_log_is_asked_at_a_terminal(at_terminal, save, case):
    save()
    outcome = at_terminal(
        *("case", "log"),
        replies=("", "hotline", "8012", "没有权限", "refused", "skip", "A1"),
    )
    assert outcome.code == 0
    assert (case().contacts[0].said, case().contacts[0].ticket) == ("没有权限", "A1")


def test_who_leaves_half_way_loses_nothing(at_terminal, save, case):
    save()
    outcome = at_terminal("case", "log", replies=("", "hotline", "8012", Navigation.LEAVE))
    assert outcome.code == 130
    assert "前面填的已经记下" in outcome.out
    assert case().contacts[0].agent == "8012"


def test_who_leaves_at_once_has_logged_nothing(at_terminal, save, case):
    save()
    outcome = at_terminal("case", "log", replies=(Navigation.LEAVE,))
    assert outcome.code == 130
    assert "没有记。" in outcome.out
    assert case().contacts == ()


def test_a_promise_past_its_day_is_due_with_the_words_to_say(log, inside, save):
    save()
    log("agent=8012", "ticket=A1", "promised=回电", "due=3天内")
    outcome = inside("case", "due", "--today", "2026-11-29")
    assert outcome.code == 0
    for words in ("过了 1 天：对方答应的：回电", "工号是 8012。", "工单号是 A1。", "case done 1"):
        assert words in outcome.out


def test_nothing_due_is_said_with_the_next_day(log, inside, save):
    save()
    log("promised=回电", "due=3天内")
    printed = inside("case", "due", "--today", DAY).out
    assert "今天没有到日子的事。" in printed
    assert "下一个日子：11 月 28 日（周六）" in printed


def test_a_complaint_is_late_on_the_sixteenth_day(log, inside, save):
    save()
    log("channel=complaint", "ticket=T1")
    assert "没有到日子" not in inside("case", "due", "--today", "2026-12-11").out
    printed = inside("case", "due", "--today", "2026-12-11").out
    assert "编号是 T1。" in printed
    assert "一般 15 日内答复" in printed


def test_the_gaps_of_a_fact_sheet_are_due_until_they_are_filled(inside, log, save):
    save("what=unknown_spending", "family=no", scenario="theft")
    assert "发现的日子" in inside("case", "due", "--today", DAY).out
    inside("case", "replan", "--set", "noticed_on=2026-11-20", "--today", DAY)
    log("channel=police", "ticket=R1")
    printed = inside("case", "due", "--today", DAY).out
    assert "发现的日子" not in printed
    assert "报警的回执号" not in printed


def test_programs_can_read_what_is_due(log, inside, save):
    save()
    log("promised=回电", "due=3天内")
    outcome = inside("case", "due", "--format", "json", "--today", "2026-11-29")
    (due,) = json.loads(outcome.out)["due"]
    assert (due["kind"], due["days_late"], due["promise"]) == ("their_promise", 1, 1)


@pytest.mark.parametrize(("more", "state"), [((), "kept"), (("--broken",), "broken")])
@pytest.mark.usefixtures("promised")
def test_a_promise_can_be_settled(more, state, inside, case):
    assert inside("case", "done", "1", *more).code == 0
    assert case().promises[0].state == state


def test_a_promise_that_is_not_there_cannot_be_settled(inside, save):
    save()
    outcome = inside("case", "done", "7")
    assert (outcome.code, outcome.out) == (1, "")
    assert outcome.err.startswith("1 号案卷里没有第 7 条。")


def test_a_case_that_is_not_the_last_one_is_named_where_it_is_settled(log, inside, save):
    save()
    log("promised=回电", "due=明天")
    save()
    assert "case done 1 --case 1" in inside("case", "due", "1", "--today", "2026-11-29").out


def test_another_case_in_which_something_is_due_is_named(log, inside, save):
    save()
    log("promised=回电", "due=明天")
    save()
    late = ("case", "due", "--today", "2026-11-29")
    assert "1 号案卷也有到日子的事" in inside(*late).out
    assert json.loads(inside(*late, "--format", "json").out)["others"] == [1]
    assert "也有到日子的事" not in inside("case", "due", "2", "--today", "2026-11-29").out


def test_a_case_is_shown_in_order_of_time_with_its_ladder(log, inside, save):
    save()
    log("at=昨天", "channel=complaint", "outcome=refused")
    log("at=11-20", "channel=hotline", "outcome=refused")
    printed = inside("case", "show", "--today", DAY).out
    assert printed.index("客服电话 95188，没答应") < printed.index("向机构投诉，没答应")
    assert "- 现在可以走：打金融监管热线 12378" in printed
    assert "- 走过了：向机构投诉" in printed


def test_a_new_plan_says_what_is_different(inside, save, case):
    save("income=4000", "essential=3000", "other_debt=0", "cause=job_loss")
    outcome = inside("case", "replan", "--set", "income=3500", "--today", DAY)
    assert outcome.code == 0
    assert "### 数变了" in outcome.out
    assert "每月最多能答应还：原来 800 元，现在 400 元" in outcome.out
    assert case().answers["income"] == "3500"
    assert case().plan_seen.answers["income"] == "3500"


def test_a_plan_that_has_not_changed_says_so(inside, save):
    save("income=4000")
    printed = inside("case", "replan", "--today", DAY).out
    assert "和上次一样，没有变。" in printed


def test_days_overdue_count_on_and_that_is_said(inside, save, case):
    save("overdue_days=12", day="2026-11-18")
    printed = inside("case", "replan", "--today", DAY).out
    assert "逾期天数：11 月 18 日（周三）填的是 12，按今天算成 19。" in printed
    assert case().answers["overdue_days"] == "19"
    assert "按今天算成" not in inside("case", "replan", "--today", DAY).out


def test_the_whole_plan_marks_its_rungs(inside, save):
    save()
    printed = inside("case", "replan", "--whole", "--today", DAY).out
    assert re.search(r"请主管或专员来谈：.*\n +还没到：先要：", printed)


def test_a_plan_without_a_case_marks_none(inside):
    printed = inside("--scenario", "overdue", "--today", DAY).out
    assert "还没到：先要" not in printed


@pytest.mark.parametrize(
    ("pair", "said"), [("incom=1", "没有 incom 这个名字"), ("income=很多", "没看懂“很多”")]
)
def test_a_wrong_new_answer_changes_nothing(pair, said, inside, save, case):
    save("income=4000")
    outcome = inside("case", "replan", "--set", pair)
    assert outcome.code == 2
    assert said in outcome.err
    assert case().answers["income"] == "4000"


def test_without_a_terminal_the_card_says_what_to_use(inside, save):
    save()
    for command in (("case", "card"), ("--scenario", "overdue", "--card")):
        outcome = inside(*command)
        assert (outcome.code, outcome.out) == (2, "")
        assert "请改用：huabei-negotiate --scenario overdue" in outcome.err


@pytest.mark.parametrize("other", [("--format", "json"), ("-o", "x"), ("--now",)])
def test_the_card_goes_with_no_other_output(other, inside):
    outcome = inside("--scenario", "overdue", "--card", *other)
    assert (outcome.code, outcome.out) == (2, "")
    assert "--card" in outcome.err


def test_the_card_of_a_plan_asks_nothing_but_where_to_go(at_terminal):
    replies = ("stop", "done")
    answers = ("--set", "cause=forgot", "--set", "overdue_days=3")
    outcome = at_terminal("--scenario", "overdue", *answers, "--card", replies=replies)
    assert outcome.code == 0


def test_the_card_of_a_case_ends_in_the_log(at_terminal, save, case):
    save("cause=forgot", "overdue_days=3")
    logged = ("", "hotline", "8012", "", "skip", "skip", "")
    outcome = at_terminal("case", "card", replies=("next", "stop", "log", *logged))
    assert outcome.code == 0
    assert case().contacts[0].agent == "8012"


def test_who_leaves_the_card_is_not_asked_more(at_terminal, save):
    save("cause=forgot", "overdue_days=3")
    assert at_terminal("case", "card", replies=("next", Navigation.LEAVE)).code == 130
