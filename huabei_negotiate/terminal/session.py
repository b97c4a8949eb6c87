"""One run of the wizard, from the welcome to the farewell."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec.structs import replace

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.case.aging import Aged, aged_answers, say_aged
from huabei_negotiate.core.case.resuming import take_up
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.model.case import Case
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.terminal.devices import open_asker
from huabei_negotiate.terminal.history import History, compared
from huabei_negotiate.terminal.prompter import Prompter
from huabei_negotiate.terminal.screen import Screen, open_screen, show_blocks
from huabei_negotiate.terminal.setting import Setting
from huabei_negotiate.terminal.wizard import Wizard

if TYPE_CHECKING:
    from huabei_negotiate.terminal.saving import Saving


def run_session(  # noqa: PLR0913  two of them are the terminal's
    scenarios: Sequence[str],
    catalog: Catalog,
    today: date,
    *,
    plain: bool,
    width: int,
    saving: "Saving | None" = None,
) -> None:
    """Ask on this terminal, print the plan, offer the menu; without `saving`, keep nothing.

    Raises:
        Left: the reader left before the end.
    """
    screen = open_screen(plain=plain)
    library = catalog.library()
    prompter = open_asker(library.words, screen, today, plain=plain, width=width)
    setting = make_setting(prompter, screen, library, catalog, today)
    lead(scenarios, setting, saving, tuple(catalog.scenario_ids) if saving else ())


def lead(
    scenarios: Sequence[str],
    setting: Setting,
    saving: "Saving | None" = None,
    all_scenarios: Sequence[str] = (),
) -> None:
    """Lead one reader from the first question to the end.

    Raises:
        Left: the reader left before the end.
    """
    for line in setting.words.wizard.welcome:
        setting.say(line)
    case = None
    if saving:
        from huabei_negotiate.terminal.saving import Opening  # noqa: PLC0415  loads sqlite3

        record, case = Opening(saving, setting).begin()
        setting = replace(setting, record=record, history=_history(case, setting))
    try:
        wizard = Wizard(setting)
        begun = _taken_up(case, setting, all_scenarios) if case else None
        last = setting.history.last_plan(begun.situation) if begun and setting.history else None
        interview = wizard.resume(begun) if begun else wizard.start(scenarios)
        _show_until_done(interview, wizard, setting, last)
    finally:
        setting.record.close()


def _show_until_done(
    interview: Interview, wizard: Wizard, setting: Setting, before: Plan | None
) -> None:
    """Show the plan as often as answers change, and what is different from the one before."""
    # The first question is not to wait for what comes after the last.
    from huabei_negotiate.terminal.afterwards import offer_menu, show_plan  # noqa: PLC0415

    while True:
        plan = advise(interview, setting.library, setting.today)
        setting.keep_plan(interview)
        show_plan(plan, interview, setting, _compared(before, plan, setting))
        before = plan
        if not offer_menu(plan, interview, setting):
            if kept := setting.record.left_with(setting.words.case):
                setting.say(kept)
            return
        interview = wizard.change(interview)


def _history(case: Case | None, setting: Setting) -> History | None:
    if case is None or setting.follow_up is None:
        return None
    follow = setting.follow_up()
    return History(case=case, follow=follow, library=setting.library, today=setting.today)


def _compared(before: Plan | None, plan: Plan, setting: Setting) -> Outline:
    if before is None or setting.follow_up is None:
        return ()
    return compared(before, plan, setting.follow_up(), setting.library)


def _taken_up(case: Case, setting: Setting, all_scenarios: Sequence[str]) -> Interview:
    """The interview of a case; that some answers no longer fit is said."""
    known = [name for name in case.scenarios if name in all_scenarios]
    about = setting.situation_of(known) if known else first_questions(setting.triage)
    everything = setting.situation_of(all_scenarios)
    answers, aged = aged_answers(case, setting.today)
    interview, unfit = take_up(answers, about, everything, setting.today, fine=case.fine)
    if unfit:
        labels = setting.words.values.list_joint.join(unfit)
        dropped = {"count": str(len(unfit)), "labels": labels}
        setting.say(fill(setting.words.case.dropped, dropped, {}), "strong")
    _say_aged(aged, case, interview, setting)
    if setting.history and (due := setting.history.due(interview)):
        setting.say("")
        show_blocks(setting.screen, due)
    return interview


def _say_aged(aged: Sequence[Aged], case: Case, interview: Interview, setting: Setting) -> None:
    """Say which answers the calendar changed; from now on they count from today."""
    if not aged or setting.follow_up is None:
        return
    words, values = setting.follow_up().words.change, setting.words.values
    for each in aged:
        setting.say(
            say_aged(each, dict(interview.situation.labels()), words, values, setting.today)
        )
    setting.keep(interview)
    if case.plan_seen:
        setting.keep_plan(interview)


def make_setting(
    prompter: Prompter, screen: Screen, library: Library, catalog: Catalog, today: date
) -> Setting:
    """Everything the wizard needs, from a catalog."""

    def look_up() -> None:
        from huabei_negotiate.terminal.lookup import FaqSearch  # noqa: PLC0415  rarely wanted

        FaqSearch(prompter, screen, library, catalog.faq_book, today).run()

    return Setting(
        prompter=prompter,
        screen=screen,
        library=library,
        triage=catalog.triage(),
        situation_of=catalog.situation,
        look_up=look_up,
        today=today,
        follow_up=catalog.follow_up,
    )
