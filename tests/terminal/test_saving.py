"""Whether answers are kept is asked once, and what was kept is gone on with."""

import contextlib
import sqlite3
from datetime import datetime, timedelta

import pytest

from huabei_negotiate.errors import CasesTooNew, Left
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.storage.case_store import CaseStore, find_store, open_store
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.saving import Saving
from huabei_negotiate.terminal.session import lead

OWED = Money.from_yuan(3800)
NOW = datetime(2026, 11, 24, 10, 30)  # noqa: DTZ001  a reader's own wall clock
TO_THE_END = ("plan", "quit")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "cases.db"


@pytest.fixture
def led(set_up, path):
    """Lead a reader who replies like this; gives the prompter."""

    def run(*replies, scenarios=("debt",), wanted=None):
        setting = set_up(*replies)
        saving = Saving(
            path=path, titles=lambda: {"debt": "还不上"}, now=lambda: NOW, wanted=wanted
        )
        with contextlib.suppress(Left):
            lead(scenarios, setting, saving, ("debt",))
        return setting.prompter

    return run


@pytest.fixture
def kept(path, today):
    """The cases that are kept, oldest first."""

    def read():
        store = find_store(path, today)
        if store is None:
            return ()
        with store:
            return store.everything()

    return read


@pytest.fixture
def keep(path, today):
    """Keep a case from earlier; its number."""

    def put(answers, scenarios=("debt",), days=1):
        before = NOW - timedelta(days=days)
        with open_store(path, today) as store:
            case = store.begin(scenarios, today, before)
            store.keep_answers(case, answers, before)
        return case

    return put


def test_whether_to_keep_is_asked_before_the_first_question(led):
    assert led("not", Navigation.LEAVE).names == ["要存吗？", "owed"]


def test_not_to_keep_comes_first(led):
    assert led("not", Navigation.LEAVE).asked[0].rows[0].id == "not"


def test_where_it_would_be_kept_is_said(led, screen, path):
    led("not", Navigation.LEAVE)
    assert f"存在{path.parent}。" in screen.text.replace("\n", "").replace(" ", "")


def test_one_who_does_not_agree_leaves_nothing(led, path):
    led("not", OWED, "forgot", *TO_THE_END)
    assert not path.parent.exists()


def test_one_who_leaves_before_deciding_leaves_nothing(led, path, screen):
    led(Navigation.LEAVE)
    assert not path.parent.exists()
    assert screen.texts[-1] == "没有保存任何东西。"


def test_one_who_agrees_and_answers_nothing_leaves_nothing(led, path, screen):
    led("save", Navigation.LEAVE)
    assert not path.parent.exists()
    assert screen.texts[-1] == "没有保存任何东西。"


def test_each_answer_is_kept_when_it_is_given(led, kept):
    led("save", OWED, Navigation.LEAVE)
    (case,) = kept()
    assert (case.scenarios, case.answers) == (("debt",), {"owed": "3800"})


def test_one_who_leaves_is_told_where_the_answers_are(led, screen):
    led("save", OWED, Navigation.LEAVE)
    assert screen.texts[-1] == "已存成 1 号。"


def test_one_who_quits_is_told_where_the_answers_are(led, screen):
    led("save", OWED, "forgot", *TO_THE_END)
    assert screen.texts[-1] == "已存成 1 号。"


def test_the_plan_seen_is_kept(led, kept, today):
    led("save", OWED, "forgot", *TO_THE_END)
    seen = kept()[0].plan_seen
    assert (seen.on, seen.answers) == (today, {"owed": "3800", "cause": "forgot"})


def test_an_answer_changed_on_the_way_back_is_kept(led, kept):
    led("save", OWED, Navigation.BACK, Money(100), Navigation.LEAVE)
    assert kept()[0].answers == {"owed": "1"}


def test_an_answer_edited_in_the_review_is_kept(led, kept):
    led("save", OWED, "forgot", "edit", "owed", UNSURE, Navigation.LEAVE)
    assert kept()[0].answers == {"owed": "unsure", "cause": "forgot"}


def test_an_answer_is_kept_before_what_it_calls_for_is_confirmed(led, kept):
    led("save", OWED, "job", "yes", Navigation.LEAVE)
    assert kept()[0].answers["visited"] == "yes"


def test_an_answer_we_cannot_help_with_is_not_kept(led, kept):
    led("save", OWED, "business", Navigation.LEAVE)
    assert kept()[0].answers == {"owed": "3800"}


def test_that_the_finer_questions_are_asked_is_kept(led, kept):
    led("save", OWED, "forgot", "more", Money(0), Navigation.LEAVE)
    assert (kept()[0].fine, kept()[0].answers["cash"]) == (True, "0")


def test_what_happened_is_kept_before_it_is_clear_what_it_is_about(led, kept):
    led("save", "owe", Navigation.LEAVE, scenarios=())
    assert (kept()[0].scenarios, kept()[0].answers) == ((), {"happened": "owe"})


def test_once_it_is_clear_only_the_answers_about_it_are_kept(led, kept):
    led("save", "owe", "yes", OWED, Navigation.LEAVE, scenarios=())
    assert (kept()[0].scenarios, kept()[0].answers) == (("debt",), {"owed": "3800"})


def test_going_back_to_what_happened_loses_no_answer(led, kept):
    back = (Navigation.BACK, Navigation.BACK)
    led("save", "owe", "yes", OWED, *back, "no", Navigation.LEAVE, scenarios=())
    assert kept()[0].answers["owed"] == "3800"


def test_with_the_wish_given_nothing_is_asked(led, kept):
    assert led(OWED, Navigation.LEAVE, wanted=True).names == ["owed", "cause"]
    assert kept()[0].answers == {"owed": "3800"}


def test_a_case_is_gone_on_with_at_its_first_open_question(led, keep):
    keep({"owed": "3800"})
    assert led("go on", Navigation.LEAVE).names == ["存着案卷，要做什么？", "cause"]


def test_a_case_gone_on_with_stays_the_same_case(led, keep, kept):
    number = keep({"owed": "3800"})
    led("go on", "forgot", Navigation.LEAVE)
    (case,) = kept()
    assert (case.id, case.answers) == (number, {"owed": "3800", "cause": "forgot"})
    assert case.changed == NOW


def test_a_whole_case_is_gone_on_with_at_the_review(led, keep):
    keep({"owed": "3800", "cause": "forgot"})
    assert led("go on", Navigation.LEAVE).names[1:] == ["你填的是这些。"]


def test_a_case_gone_on_with_and_left_at_once_is_still_said_to_be_kept(led, keep, screen):
    keep({"owed": "3800"})
    led("go on", Navigation.LEAVE)
    assert screen.texts[-1] == "已存成 1 号。"


def test_a_case_begun_with_what_happened_is_gone_on_with(led, keep):
    keep({"happened": "owe", "owed": "3800"}, scenarios=())
    names = led("go on", "yes", Navigation.LEAVE, scenarios=()).names
    assert names[1:] == ["late", "cause"]


def test_answers_that_no_longer_fit_are_named_and_dropped(led, keep, kept, screen):
    keep({"owed": "很多", "gone": "1", "cause": "forgot"})
    names = led("go on", OWED, Navigation.LEAVE).names
    assert "2 个没有用：欠款、gone。" in screen.texts
    assert names[1] == "owed"
    assert kept()[0].answers == {"owed": "3800", "cause": "forgot"}


def test_a_case_about_what_is_no_longer_there_begins_with_what_happened(led, keep):
    keep({}, scenarios=("holiday",))
    assert led("go on", Navigation.LEAVE).names[1] == "happened"


def test_the_case_changed_last_is_offered_first(led, keep):
    keep({"owed": "1"}, days=3)
    keep({"owed": "2"}, days=1)
    keep({"owed": "3"}, days=2)
    assert led(Navigation.LEAVE).asked[0].labels[0] == "继续 2 号：还不上"


def test_another_case_can_be_gone_on_with(led, keep, kept):
    number = keep({"owed": "1"}, days=3)
    keep({"owed": "2"})
    led("other", str(number), "forgot", Navigation.LEAVE)
    assert kept()[0].answers == {"owed": "1", "cause": "forgot"}


def test_one_can_come_back_from_the_list_of_cases(led, keep):
    keep({"owed": "1"})
    keep({"owed": "2"})
    names = led("other", Navigation.BACK, Navigation.LEAVE).names
    assert names == ["存着案卷，要做什么？", "哪一个？", "存着案卷，要做什么？"]


def test_beginning_again_leaves_the_old_case_alone(led, keep, kept):
    keep({"owed": "1"})
    led("save", OWED, Navigation.LEAVE)
    assert [case.answers for case in kept()] == [{"owed": "1"}, {"owed": "3800"}]


def test_beginning_again_without_keeping_changes_nothing(led, keep, kept, screen):
    keep({"owed": "1"})
    led("not", OWED, "forgot", Navigation.LEAVE)
    assert [case.answers for case in kept()] == [{"owed": "1"}]
    assert screen.texts[-2].startswith("没有保存。")


def test_one_who_leaves_at_the_offer_is_told_that_nothing_was_touched(led, keep, screen):
    keep({"owed": "1"})
    led(Navigation.LEAVE)
    assert screen.texts[-1] == "存着的没有动。"


def test_a_case_is_deleted_after_asking(led, keep, kept, screen):
    keep({"owed": "1"})
    keep({"owed": "2"})
    led("delete", "1", "delete", Navigation.LEAVE)
    assert [case.id for case in kept()] == [2]
    assert "删掉了 1 号。" in screen.texts


def test_a_case_is_not_deleted_where_that_is_not_confirmed(led, keep, kept):
    keep({"owed": "1"})
    led("delete", "not", Navigation.LEAVE)
    assert [case.id for case in kept()] == [1]


def test_after_the_last_case_is_deleted_it_is_asked_whether_to_keep(led, keep):
    keep({"owed": "1"})
    names = led("delete", "delete", "not", Navigation.LEAVE).names
    assert names[-2:] == ["要存吗？", "owed"]


def test_a_disk_that_fails_is_said_once_and_the_questions_go_on(led, path, screen):
    path.parent.write_text("in the way")
    names = led("save", OWED, "forgot", *TO_THE_END).names
    assert names[:3] == ["要存吗？", "owed", "cause"]
    assert screen.text.replace("\n", "").count("接着答就行") == 1
    assert screen.texts[-1] == "请关掉这个窗口。"


def test_one_who_leaves_after_the_disk_failed_is_told_that_nothing_is_kept(led, path, screen):
    path.parent.write_text("in the way")
    led("save", OWED, Navigation.LEAVE)
    assert screen.texts[-2].startswith("没有保存。")


def test_a_store_that_fails_in_between_is_said_to_have_the_first_answers(
    led, kept, screen, monkeypatch
):
    real, calls = CaseStore.keep_answers, []

    def fail_later(self, *given):
        calls.append(given)
        if len(calls) > 1:
            self._connection.execute("PRAGMA query_only = ON")
        return real(self, *given)

    monkeypatch.setattr(CaseStore, "keep_answers", fail_later)
    led("save", OWED, "forgot", Navigation.LEAVE)
    assert kept()[0].answers == {"owed": "3800"}
    assert screen.texts[-1] == "1 号里只有前面的。"


@pytest.fixture
def deleted_elsewhere(path, today, monkeypatch):
    """Each case is deleted in another window just before an answer is kept."""
    real = CaseStore.keep_answers

    def delete_first(self, case, *given):
        with open_store(path, today) as other:
            if other.summaries():
                other.delete(case)
        return real(self, case, *given)

    def arrange():
        monkeypatch.setattr(CaseStore, "keep_answers", delete_first)

    return arrange


def test_a_case_deleted_in_another_window_is_said_and_no_longer_kept(
    led, keep, kept, screen, deleted_elsewhere
):
    keep({"owed": "1"})
    deleted_elsewhere()
    led("go on", "forgot", Navigation.LEAVE)
    assert kept() == ()
    assert screen.text.count("接着答就行") == 1
    assert screen.texts[-2].startswith("没有保存。")


def test_a_damaged_store_is_said_to_be_put_aside(led, keep, path, screen):
    keep({"owed": "1"})
    path.write_bytes(b"broken" * 1000)
    assert led("not", Navigation.LEAVE).names[0] == "要存吗？"
    assert "坏的留在" in screen.text


@pytest.fixture
def newer(keep, path):
    """A store of a later version of the program."""
    keep({"owed": "1"})
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


@pytest.mark.usefixtures("newer")
def test_a_store_that_cannot_be_used_is_said_and_the_questions_come(led, screen):
    assert led(Navigation.LEAVE).names == ["owed"]
    assert "更新的版本" in screen.text


@pytest.mark.usefixtures("newer")
def test_one_who_asked_for_keeping_is_refused_where_the_store_cannot_be_used(led):
    with pytest.raises(CasesTooNew):
        led(wanted=True)
