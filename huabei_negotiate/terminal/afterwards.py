"""The plan page by page, and what can be done with it."""

import os
from collections.abc import Sequence
from enum import Enum
from pathlib import Path

from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.documents import plan_document
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out, lay_out_channel
from huabei_negotiate.core.spoken import CHANNELS
from huabei_negotiate.errors import AlreadyThere, MissingPackage, NothingDated, NotWritten
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.outline import Outline
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.storage.files import write_whole
from huabei_negotiate.terminal.card import Card, Ending
from huabei_negotiate.terminal.formats import TEXT, foreign_ending, format_of
from huabei_negotiate.terminal.paging import show_pages
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.screen import PlainScreen, show_section
from huabei_negotiate.terminal.setting import Setting

_FIRST_CHANNEL: tuple[Channel, ...] = ("phone",)
_SOURCES = "sources"
_NEXT, _STOP = "next", "stop"


class Menu(Enum):
    """What can be done with a plan."""

    CARD = "card"
    PART = "part"
    CHANNEL = "channel"
    DECODE = "decode"
    CHANGE = "change"
    WRITE = "write"
    SEARCH = "search"
    QUIT = "quit"


def show_plan(plan: Plan, interview: Interview, setting: Setting, first: Outline = ()) -> None:
    """Print the plan a screenful at a time, with the words for the phone; `first` stands above.

    What it rests on is long, and can be read from the menu.

    Raises:
        Left: the reader leaves.
    """
    outline = [s for s in _laid_out(plan, _FIRST_CHANNEL, setting) if s.id != _SOURCES]
    show_pages((*first, *outline), interview, setting)


def offer_menu(plan: Plan, interview: Interview, setting: Setting) -> bool:
    """Let the reader use the plan until they quit; true if they want to change an answer.

    Raises:
        Left: the reader leaves with Ctrl-C.
    """
    words = setting.words.wizard
    titles = {
        Menu.PART: words.menu_part,
        Menu.CHANNEL: words.menu_channel,
        Menu.DECODE: setting.words.calc.decoder.menu,
        Menu.CHANGE: words.menu_change,
        Menu.WRITE: words.menu_write,
        Menu.SEARCH: words.menu_search,
        Menu.QUIT: words.menu_quit,
    }
    rows = [Row(entry.value, title) for entry, title in titles.items()]
    if setting.follow_up is not None and plan.scripts:
        rows.insert(0, Row(Menu.CARD.value, setting.follow_up().words.card.menu))
    while True:
        match Menu(setting.choose(words.menu_title, rows, interview)):
            case Menu.CARD:
                _call(plan, interview, setting)
            case Menu.PART:
                _read_again(plan, interview, setting)
            case Menu.CHANNEL:
                _switch_channel(plan, interview, setting)
            case Menu.DECODE:
                _decode(interview, setting)
            case Menu.WRITE:
                _write(plan, interview, setting)
            case Menu.SEARCH:
                setting.look_up()
            case Menu.CHANGE:
                return True
            case Menu.QUIT:
                for line in words.farewell:
                    setting.say(line)
                return False


def _call(plan: Plan, interview: Interview, setting: Setting) -> None:
    """Show the plan a line at a time, for the call that is made now."""
    if setting.follow_up is None:
        return
    words = setting.follow_up().words.card
    card = Card(
        plan=plan,
        words=words,
        titles=setting.words.plan,
        prompter=setting.prompter,
        screen=setting.screen,
        roomy=not isinstance(setting.screen, PlainScreen),
        can_log=False,
    )
    if card.run() is Ending.LEFT:
        setting.leave(interview)
    setting.say(words.log_later)


def _laid_out(plan: Plan, channels: Sequence[Channel], setting: Setting) -> Outline:
    """The plan; of a case gone on with, which rungs are open to it too."""
    outline = lay_out(plan, setting.words, channels)
    return setting.history.marked(outline, plan) if setting.history else outline


def _decode(interview: Interview, setting: Setting) -> None:
    from huabei_negotiate.terminal.decoder import decode  # noqa: PLC0415  slow to load

    decode(interview, setting)


def _read_again(plan: Plan, interview: Interview, setting: Setting) -> None:
    outline = _laid_out(plan, CHANNELS, setting)
    rows = [Row(section.id, section.title) for section in outline]
    title = setting.words.wizard.menu_which
    choice = setting.choose(title, rows, interview, can_go_back=True)
    for section in outline:
        if section.id == choice:
            show_section(setting.screen, section)


def _switch_channel(plan: Plan, interview: Interview, setting: Setting) -> None:
    titles = setting.words.plan
    rows = [Row("phone", titles.phone), Row("chat", titles.chat), Row("letter", titles.letter)]
    title = setting.words.wizard.menu_channel_which
    choice = setting.choose(title, rows, interview, can_go_back=True)
    for channel in CHANNELS:
        if channel == choice:
            show_section(setting.screen, lay_out_channel(plan, channel, setting.words))


def _write(plan: Plan, interview: Interview, setting: Setting) -> None:
    words = setting.words.wizard
    setting.say(words.write_endings)
    name = setting.prompter.line(words.write_where)
    if name is Navigation.LEAVE:
        setting.leave(interview)
    if isinstance(name, Navigation) or not name.strip():
        return
    # Path.expanduser() raises where there is no such user; this leaves the name as it is.
    path = Path(os.path.expanduser(name.strip()))  # noqa: PTH111
    if foreign := foreign_ending(path.name):
        setting.say(fill(words.write_foreign, {"ending": foreign}, {}), "strong")
        return
    wanted = format_of(path.name) or TEXT
    outline = _laid_out(plan, CHANNELS, setting)
    document = replace(plan_document(plan, setting.words), outline=outline)
    try:
        _write_or_ask(path, wanted.export(document), interview, setting)
    except (NotWritten, NothingDated, MissingPackage) as error:
        setting.say(str(error), "strong")


def _write_or_ask(path: Path, content: bytes, interview: Interview, setting: Setting) -> None:
    try:
        write_whole(path, content, replace=False)
    except AlreadyThere:
        if not _may_replace(path, interview, setting):
            return
        write_whole(path, content, replace=True)
    setting.say(fill(setting.words.wizard.written, {"path": str(path)}, {}), "say")


def _may_replace(path: Path, interview: Interview, setting: Setting) -> bool:
    words = setting.words.wizard
    rows = [Row(_STOP, words.keep_file), Row(_NEXT, words.replace_file)]
    title = fill(words.file_exists, {"path": str(path)}, {})
    return setting.choose(title, rows, interview) == _NEXT
