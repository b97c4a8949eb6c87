"""The reader says of each payment whether they know it."""

import pytest
from toy_bills import S18, WORDS, report, text

from huabei_negotiate.terminal.marking import mark_doubts, show_marked
from huabei_negotiate.terminal.prompter import Navigation


@pytest.fixture
def doubts(tmp_path):
    return report(tmp_path, S18).doubts


@pytest.fixture
def mark(doubts, scripted, screen):
    def reply(*replies):
        prompter = scripted(*replies)
        marked, has_left = mark_doubts(doubts, text(), prompter, screen)
        return [each.mark for each in marked], has_left, prompter

    return reply


def test_each_payment_is_asked_about(mark, doubts):
    marks, has_left, prompter = mark("known", "unknown", "unsure")
    assert (marks, has_left) == (["known", "unknown", "unsure"], False)
    for asked, doubt in zip(prompter.asked, doubts, strict=True):
        assert doubt.transaction.party in asked.name


def test_one_can_go_back_but_not_before_the_first(mark):
    marks, _, prompter = mark("known", Navigation.BACK, "unknown", "known", "known")
    assert marks == ["unknown", "known", "known"]
    assert [asked.can_go_back for asked in prompter.asked] == [False, True, False, True, True]


def test_one_can_stop_and_keep_what_was_said(mark):
    marks, has_left, _ = mark("unknown", "stop")
    assert (marks, has_left) == (["unknown"], False)


def test_one_can_leave_and_keep_what_was_said(mark):
    marks, has_left, _ = mark("unknown", Navigation.LEAVE)
    assert (marks, has_left) == (["unknown"], True)


def test_there_is_nothing_to_search_here(mark):
    marks, _, _ = mark(Navigation.SEARCH, "known", "known", "known")
    assert marks == ["known", "known", "known"]


def test_what_is_not_known_is_shown_with_the_command(doubts, scripted, screen):
    marked, _ = mark_doubts(doubts, text(), scripted("unknown", "unsure", "known"), screen)
    screen.lines.clear()
    show_marked(marked, text(), screen)
    assert screen.texts[-1] == (
        "huabei-negotiate --scenario theft --set what=unknown_spending"
        " --set amount=6488 --set pending_orders=yes"
    )
    assert "6,488" in screen.text


def test_when_all_is_known_there_is_nothing_to_report(doubts, scripted, screen):
    marked, _ = mark_doubts(doubts, text(), scripted("known", "known", "known"), screen)
    case = show_marked(marked, text(), screen)
    assert case.doubts == ()
    assert screen.texts[-1] == WORDS.marking.nothing
