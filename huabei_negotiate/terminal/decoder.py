"""Takes what the lender offered apart: what it comes to, and what to answer."""

import re
from collections.abc import Sequence
from decimal import Decimal

from huabei_negotiate.core.calculators.offers import Terms
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.rates import DAILY_RATE, rate_on
from huabei_negotiate.core.reckoning.compare import reckon_offers
from huabei_negotiate.core.reckoning.hearing import Heard, Misheard, hear
from huabei_negotiate.core.reckoning.layout import lay_out_reckoning
from huabei_negotiate.core.reckoning.offer_part import Case
from huabei_negotiate.core.reckoning.sheet import Sheet
from huabei_negotiate.core.reckoning.situation import (
    debt_of,
    household_of,
    lenders_of,
    taken_as_zero,
    unanswered,
)
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.offers import Debt
from huabei_negotiate.model.questions import Question
from huabei_negotiate.terminal.paging import show_pages
from huabei_negotiate.terminal.prompter import Navigation
from huabei_negotiate.terminal.screen import show_blocks
from huabei_negotiate.terminal.setting import Setting

_BETWEEN = re.compile(r"[;；\n]+")


def decode(interview: Interview, setting: Setting) -> None:
    """Ask for the offers and for what is still unknown, then show what they come to.

    Raises:
        Left: the reader leaves.
        NoRate: no overdue rate is in force today.
    """
    answers = _complete(interview, setting)
    if answers is None:
        return
    debt = debt_of(answers)
    if debt is None:
        setting.say(setting.words.calc.decoder.no_debt, "strong")
        return
    sheet = Sheet(words=setting.words, facts=setting.library.facts, today=setting.today)
    heard = _hear(debt, sheet, interview, setting)
    if heard:
        case = Case(
            terms=Terms(debt=debt, daily_rate=_rate(setting)),
            household=household_of(answers),
            other_lenders=lenders_of(answers),
            taken_as_zero=taken_as_zero(answers),
        )
        reckoning = reckon_offers(heard, case, sheet)
        outline = lay_out_reckoning(reckoning, setting.words, how=False)
        show_pages(outline, interview, setting)


def _complete(interview: Interview, setting: Setting) -> dict[str, AnswerValue] | None:
    """The answers with those that offers are measured against; `None`: the reader went back."""
    answers = dict(interview.answers)
    open_questions = unanswered(interview)
    if open_questions:
        setting.say(setting.words.calc.decoder.asks)
    for question in open_questions:
        reply = _ask(question, interview, setting)
        if reply is None:
            return None
        answers[question.id] = reply
    return answers


def _ask(question: Question, interview: Interview, setting: Setting) -> AnswerValue | None:
    while True:
        previous = interview.given.get(question.id)
        reply = setting.prompter.ask(question, previous, None, can_go_back=True)
        match reply:
            case Navigation.LEAVE:
                setting.leave(interview)
            case Navigation.BACK:
                return None
            case Navigation.SEARCH:
                setting.look_up()
            case _:
                return reply


def _hear(debt: Debt, sheet: Sheet, interview: Interview, setting: Setting) -> list[Heard]:
    """The offers, asked for until they are understood; none when the reader went back."""
    words = setting.words.calc
    while True:
        typed = setting.prompter.line(f"{words.decoder.ask}{words.decoder.example}")
        match typed:
            case Navigation.LEAVE:
                setting.leave(interview)
            case Navigation.SEARCH:
                setting.look_up()
                continue
            case Navigation.BACK:
                return []
        offers = [text for text in _BETWEEN.split(str(typed)) if text.strip()]
        found = [hear(text, debt, setting.library, sheet) for text in offers]
        _warn(found, setting)
        heard = [each for each in found if isinstance(each, Heard)]
        if len(heard) == len(found):
            setting.keep_offers([each.offer.said for each in heard])
            return heard
        for each in found:
            if isinstance(each, Misheard):
                setting.say(each.message, "strong")


def _warn(found: Sequence[Heard | Misheard], setting: Setting) -> None:
    notices = {notice.id: notice for each in found for notice in each.notices}
    for notice in notices.values():
        show_blocks(setting.screen, notice_blocks(notice))


def _rate(setting: Setting) -> Decimal:
    return rate_on(setting.today, setting.library.rates, DAILY_RATE)
