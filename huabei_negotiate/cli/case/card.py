"""`huabei-negotiate case card` and `--card`: one line at a time, during the call."""

from collections.abc import Callable
from datetime import date, datetime

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words as own
from huabei_negotiate.cli.case.desk import open_desk, somebody
from huabei_negotiate.errors import Left, UsageMistake
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.model.words import Words
from huabei_negotiate.terminal.card import Card, Ending


def card_of_case(
    number: int | None,
    catalog: Catalog,
    today: date,
    now: Callable[[], datetime],
    *,
    plain: bool,
) -> None:
    """Show the card of a case's plan, then log the call if that is wanted.

    Raises:
        NoCases, NoSuchCase: there is no such case.
        NoTerminal: nobody is there to be shown a line at a time.
        Left: the reader left.
    """
    from huabei_negotiate.cli.case.log import ask_and_keep  # noqa: PLC0415  not for --card

    desk = open_desk(number, catalog, today)
    plan = desk.current_plan
    if plan is None:
        raise UsageMistake(own.NO_PLAN_YET)
    instead = own.CARD_INSTEAD.format(desk.case.scenarios[0])
    ending = _show(plan, desk.follow, desk.words, instead, plain=plain, can_log=True)
    if ending is Ending.LOG:
        ask_and_keep(desk, now(), plain=plain)


def card_of_plan(plan: Plan, follow: FollowUp, words: Words, *, plain: bool) -> None:
    """Show the card of a plan that no case keeps.

    Raises:
        NoTerminal: nobody is there to be shown a line at a time.
        Left: the reader left.
    """
    instead = own.CARD_INSTEAD.format(" --scenario ".join(plan.scenarios))
    _show(plan, follow, words, instead, plain=plain, can_log=False)


def _show(  # noqa: PLR0913  all of them are one thing each
    plan: Plan, follow: FollowUp, words: Words, instead: str, *, plain: bool, can_log: bool
) -> Ending:
    prompter, screen, plain = somebody(words, plan.today, plain=plain, instead=instead)
    card = Card(
        plan=plan,
        words=follow.words.card,
        titles=words.plan,
        prompter=prompter,
        screen=screen,
        roomy=not plain,
        can_log=can_log,
    )
    ending = card.run()
    if ending is Ending.LEFT:
        raise Left
    return ending
