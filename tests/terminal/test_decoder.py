"""Asking for what the lender offered; what it comes to is worked out elsewhere."""

import msgspec
import pytest
from msgspec.structs import replace

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import Left
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Paragraph, Section
from huabei_negotiate.terminal import decoder
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.record import Unkept

BACK, LEAVE, SEARCH = Navigation.BACK, Navigation.LEAVE, Navigation.SEARCH
OWED = Money.from_yuan(3800)
ALL = {
    "principal": OWED,
    "income": Money.from_yuan(5000),
    "essential": Money.from_yuan(3000),
    "other_debt": Money(0),
    "cash": Money.from_yuan(600),
}
ASK = "〈ask〉〈example〉"
OFFER, OTHER = "12期，每期400元", "一次还清3500元"


@pytest.fixture
def measured(situation, questions):
    """The toy situation with the questions that offers are measured by."""
    asked = [msgspec.structs.replace(questions["owed"], id=name) for name in ALL]
    return replace(situation, questions=tuple(asked))


@pytest.fixture
def reckoned(monkeypatch):
    """What is worked out from; the result is one page with the offers on it."""
    seen = []

    def reckon(heard, case, _sheet):
        seen.append((heard, case))
        return [each.offer.said for each in heard]

    def lay_out(said, _words, *, how):
        assert not how
        blocks = tuple(Paragraph(text) for text in said)
        return (Section(id="offers", title="拆开看", blocks=blocks),)

    monkeypatch.setattr(decoder, "reckon_offers", reckon)
    monkeypatch.setattr(decoder, "lay_out_reckoning", lay_out)
    return seen


@pytest.fixture
def decode(set_up, measured, reckoned):  # noqa: ARG001  nothing is worked out here
    """Take offers apart with these replies; gives the names of what was asked."""

    def run(*replies, given=ALL):
        setting = set_up(*replies)
        decoder.decode(Interview(situation=measured, given=given), setting)
        return setting.prompter.names

    return run


def test_an_offer_is_asked_for_with_an_example(decode):
    assert decode(OFFER) == [ASK]


def test_what_an_offer_comes_to_is_shown(decode, screen):
    decode(OFFER)
    assert screen.texts == ["## 拆开看", OFFER]


class RecordOfOffers(Unkept):
    """Remembers the offers it is given to keep."""

    def __init__(self):
        self.said = []

    def keep_offers(self, said):
        self.said += said


def test_what_was_offered_is_kept_once_it_is_understood(set_up, measured, reckoned):  # noqa: ARG001
    record = RecordOfOffers()
    setting = set_up("没听懂", f"{OFFER}；{OTHER}", record=record)
    decoder.decode(Interview(situation=measured, given=ALL), setting)
    assert record.said == [OFFER, OTHER]


def test_several_offers_are_compared(decode, screen):
    decode(f"{OFFER}；{OTHER};")
    assert screen.texts == ["## 拆开看", OFFER, OTHER]


def test_offers_are_measured_against_the_debt(decode, reckoned):
    decode(OFFER)
    assert reckoned[0][1].terms.debt.principal == OWED


def test_offers_are_measured_against_the_household(decode, reckoned):
    decode(OFFER)
    assert reckoned[0][1].household.cash == ALL["cash"]


def test_what_is_known_is_not_asked_again(decode):
    assert "principal" not in decode(OFFER)


def test_what_is_not_known_yet_is_asked_first(decode):
    given = {"principal": OWED, "income": OWED}
    assert decode(OWED, OWED, OWED, OFFER, given=given) == ["essential", "other_debt", "cash", ASK]


def test_why_more_is_asked_is_said(decode, screen, words):
    decode(BACK, given={})
    assert screen.texts == [words.calc.decoder.asks]


def test_where_all_is_known_nothing_is_said_of_asking(decode, screen, words):
    decode(OFFER)
    assert words.calc.decoder.asks not in screen.texts


def test_an_answer_given_here_counts(decode, reckoned):
    given = {name: value for name, value in ALL.items() if name != "cash"}
    decode(Money(100), OFFER, given=given)
    assert reckoned[0][1].household.cash == Money(100)


def test_being_unsure_of_the_budget_is_an_answer(decode, reckoned):
    decode(OFFER, given={**ALL, "income": UNSURE})
    assert reckoned[0][1].household is None


def test_without_knowing_the_debt_no_offer_is_asked_for(decode, screen, words):
    decode(given={**ALL, "principal": UNSURE})
    assert screen.log == [words.calc.decoder.no_debt]


def test_words_that_are_no_offer_are_asked_for_again(decode):
    assert decode("看着办", OFFER) == [ASK, ASK]


def test_words_that_are_no_offer_are_named(decode, screen, words):
    decode("看着办", OFFER)
    assert screen.texts[0] == words.calc.compare.misread


def test_one_offer_that_is_not_understood_asks_for_all_again(decode, screen):
    decode(f"{OFFER}；看着办", OTHER)
    assert screen.texts[-1] == OTHER


def test_words_of_danger_are_met_before_anything_is_worked_out(decode, screen):
    decode("不想活了", BACK)
    assert screen.after(f"?{ASK}")[0] == "先顾你自己"


@pytest.mark.parametrize("reply", [BACK, "", "；"])
def test_without_an_offer_nothing_is_worked_out(decode, reckoned, reply):
    decode(reply)
    assert reckoned == []


def test_going_back_from_a_question_asks_nothing_more(decode):
    assert decode(OWED, BACK, given={}) == ["principal", "income"]


def test_searching_comes_back_to_the_question(decode):
    assert decode(SEARCH, BACK, given={}) == ["principal", "principal"]


def test_searching_comes_back_to_the_offer(decode):
    assert decode(SEARCH, OFFER) == [ASK, ASK]


@pytest.mark.parametrize("given", [{}, ALL], ids=["question", "offer"])
def test_one_can_leave(decode, given):
    with pytest.raises(Left):
        decode(LEAVE, given=given)
