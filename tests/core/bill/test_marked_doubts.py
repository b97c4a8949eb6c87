"""What follows from the payments a reader marked."""

import shlex

import pytest
from toy_bills import CATALOG, S18, report, text

from huabei_negotiate.core.bill.marked_doubts import as_theft_case, theft_command
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.model.bill import MarkedDoubt
from huabei_negotiate.model.money import Money


@pytest.fixture
def doubts(tmp_path):
    return report(tmp_path, S18).doubts


def marked(doubts, *marks):
    return [MarkedDoubt(doubt=d, mark=m) for d, m in zip(doubts, marks, strict=True)]


def test_what_is_not_known_is_added_up_and_handed_over(doubts):
    case = as_theft_case(marked(doubts, "unknown", "unsure", "known"), text())
    assert case.answers == {
        "what": "unknown_spending",
        "amount": Money(6488_00),
        "pending_orders": "yes",
    }
    assert (case.unknown, case.unsure) == (1, 1)
    assert [d.transaction.fen for d in case.doubts] == [6488_00, 1000_00]
    assert len(case.sheet.rows) == 2


def test_saying_so_is_a_reason(doubts):
    case = as_theft_case(marked(doubts, "known", "unsure", "unknown"), text())
    first, second = case.doubts
    assert first.reasons[0] == "marked"
    assert first.score == doubts[2].score + 3 > second.score
    assert "pending_orders" not in case.answers


def test_what_is_only_unsure_has_no_amount(doubts):
    case = as_theft_case(marked(doubts, "known", "unsure", "unsure"), text())
    assert case.answers == {"what": "unknown_spending"}


def test_what_is_known_is_left_alone(doubts):
    case = as_theft_case(marked(doubts, "known", "known", "known"), text())
    assert case.doubts == ()
    assert case.sheet.rows == ()


def test_the_command_gives_answers_the_scenario_takes(doubts):
    case = as_theft_case(marked(doubts, "unknown", "unknown", "unknown"), text())
    words = shlex.split(theft_command(case.answers))
    assert words[:3] == ["huabei-negotiate", "--scenario", "theft"]
    given = dict(pair.split("=") for pair in words[4::2])
    answers, rejected = collect(CATALOG.situation(["theft"]), given, None)
    assert rejected == ()
    assert answers == case.answers
