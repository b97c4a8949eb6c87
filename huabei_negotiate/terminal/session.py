"""One run of the wizard, from the welcome to the farewell."""

from collections.abc import Sequence
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.advice import advise
from huabei_negotiate.model.library import Library
from huabei_negotiate.terminal.afterwards import offer_menu, show_plan
from huabei_negotiate.terminal.devices import open_asker
from huabei_negotiate.terminal.lookup import FaqSearch
from huabei_negotiate.terminal.prompter import Prompter
from huabei_negotiate.terminal.screen import Screen, open_screen
from huabei_negotiate.terminal.setting import Setting
from huabei_negotiate.terminal.wizard import Wizard


def run_session(
    scenarios: Sequence[str], catalog: Catalog, today: date, *, plain: bool, width: int
) -> None:
    """Ask on this terminal, print the plan, offer the menu.

    Raises:
        Left: the reader left before the end.
    """
    screen = open_screen(plain=plain)
    library = catalog.library()
    prompter = open_asker(library.words, screen, today, plain=plain, width=width)
    lead(scenarios, make_setting(prompter, screen, library, catalog, today))


def lead(scenarios: Sequence[str], setting: Setting) -> None:
    """Lead one reader from the first question to the end.

    Raises:
        Left: the reader left before the end.
    """
    for line in setting.words.wizard.welcome:
        setting.say(line)
    wizard = Wizard(setting)
    interview = wizard.start(scenarios)
    while True:
        plan = advise(interview, setting.library, setting.today)
        show_plan(plan, interview, setting)
        if not offer_menu(plan, interview, setting):
            return
        interview = wizard.change(interview)


def make_setting(
    prompter: Prompter, screen: Screen, library: Library, catalog: Catalog, today: date
) -> Setting:
    """Everything the wizard needs, from a catalog."""
    search = FaqSearch(prompter, screen, library, catalog.faq_book, today)
    return Setting(
        prompter=prompter,
        screen=screen,
        library=library,
        triage=catalog.triage(),
        situation_of=catalog.situation,
        look_up=search.run,
        today=today,
    )
