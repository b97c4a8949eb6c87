"""Where the search is not sure, a reader at a terminal chooses; anyone else gets a list."""

import os
import sys

import pexpect
import pytest

from huabei_negotiate.terminal.prompter import Navigation

UNSURE = "逾期"


class Device:
    """Chooses the row at a place, or turns elsewhere."""

    def __init__(self, reply):
        self.reply = reply
        self.rows = ()

    def pick(self, rows, _chosen, _back, _shortcuts=None):
        self.rows = rows
        return rows[self.reply].id if isinstance(self.reply, int) else self.reply


@pytest.fixture
def choosing(inside, monkeypatch):
    """Asks an unsure question at a terminal, where this is replied."""

    def choosing(reply, question=UNSURE):
        device = Device(reply)
        monkeypatch.setattr("huabei_negotiate.cli.faq.is_attended", lambda: True)
        monkeypatch.setattr(
            "huabei_negotiate.terminal.devices.open_device", lambda *_, **__: device
        )
        return inside("faq", question), device

    return choosing


def test_three_are_offered_and_the_chosen_one_is_answered(choosing, catalog):
    outcome, device = choosing(1)
    assert outcome.code == 0
    assert len(device.rows) == 3
    assert catalog.faq_book().entries[device.rows[1].id].answer[0] in outcome.out


def test_going_back_is_no_mistake(choosing):
    outcome, _ = choosing(Navigation.BACK)
    assert (outcome.code, outcome.err) == (0, "")


def test_leaving_ends_as_an_interruption(choosing):
    outcome, _ = choosing(Navigation.LEAVE)
    assert outcome.code == 130


@pytest.mark.parametrize("question", ["花呗怎么还款", "今天天气怎么样", "有人让我屏幕共享"])
def test_nobody_is_asked_where_there_is_nothing_to_choose(choosing, question):
    _, device = choosing(0, question)
    assert device.rows == ()


def test_a_list_is_printed_where_nobody_can_choose(inside, catalog):
    outcome = inside("faq", UNSURE)
    assert outcome.code == 0
    assert catalog.words().faq.unsure in outcome.out
    assert [line[:2] for line in outcome.out.splitlines() if line[1:2] == "."] == ["1.", "2.", "3."]


def test_where_nothing_is_found_the_way_on_is_told(inside, catalog):
    outcome = inside("faq", "今天天气怎么样")
    words = catalog.words().faq
    assert outcome.code == 1
    assert words.nothing in outcome.out
    assert words.try_words in outcome.out
    assert "\n3. " in outcome.out
    assert "huabei-negotiate start --scenario" in outcome.out


def test_a_warning_counts_as_found_where_no_entry_is(inside, catalog):
    stop = next(stop for stop in catalog.library().stops if stop.id == "threatened-harm")
    outcome = inside("faq", "泼红漆")
    assert outcome.code == 0
    assert outcome.out.startswith(stop.title)
    assert catalog.words().faq.nothing not in outcome.out


def test_beside_a_warning_stands_only_what_is_near(inside, catalog):
    outcome = inside("faq", "我不想活了")
    near = outcome.out.split(catalog.words().faq.near)[1]
    assert catalog.faq_book().titles["ot_distress"] in near
    assert "\n2. " not in near


def test_without_anything_near_the_wizard_is_named(inside, catalog):
    outcome = inside("faq", "？？？")
    assert outcome.code == 1
    assert catalog.words().faq.start in outcome.out


def test_on_a_real_terminal_a_digit_chooses(root):
    child = pexpect.spawn(
        sys.executable,
        ["-m", "huabei_negotiate", "faq", UNSURE, "--plain"],
        cwd=str(root),
        encoding="utf-8",
        dimensions=(60, 100),
        env=os.environ | {"TERM": "xterm", "LANG": "C.UTF-8"},
    )
    child.expect("3[.] ")
    child.expect(": ")
    child.sendline("1")
    child.expect("依据")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
