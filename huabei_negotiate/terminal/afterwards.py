"""The plan page by page, and what can be done with it."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out, lay_out_channel
from huabei_negotiate.core.planner import CHANNELS
from huabei_negotiate.errors import NotWritten
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.outline import Outline, Section
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.storage.files import write_whole
from huabei_negotiate.terminal.plain import as_text
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.screen import show_section
from huabei_negotiate.terminal.setting import Setting

_FIRST_CHANNEL: tuple[Channel, ...] = ("phone",)
_PART, _CHANNEL, _WRITE, _SEARCH, _QUIT = "part", "channel", "write", "search", "quit"
_NEXT = "next"
_TOGETHER = (
    frozenset({"urgent", "limit", "before", "situation"}),
    frozenset({"steps", "materials"}),
    frozenset({"scripts"}),
    frozenset({"agent_asks"}),
    frozenset({"moves"}),
    frozenset({"avoid", "escalation"}),
    frozenset({"after"}),
    frozenset({"sources", "closing"}),
)
"""Sections shown in one go; the reader says when to go on."""


def show_plan(plan: Plan, interview: Interview, setting: Setting) -> None:
    """Print the plan page by page, with the words for the phone.

    Raises:
        Left: the reader leaves.
    """
    pages = list(_pages(lay_out(plan, setting.words, _FIRST_CHANNEL)))
    for number, page in enumerate(pages, 1):
        for section in page:
            setting.say("")
            show_section(setting.screen, section)
        if number < len(pages) and not _goes_on(pages[number][0].title, interview, setting):
            return


def offer_menu(plan: Plan, interview: Interview, setting: Setting) -> None:
    """Let the reader read again, change the channel, write to a file, search, until they quit.

    Raises:
        Left: the reader leaves with Ctrl-C.
    """
    words = setting.words.wizard
    rows = [
        Row(_PART, words.menu_part),
        Row(_CHANNEL, words.menu_channel),
        Row(_WRITE, words.menu_write),
        Row(_SEARCH, words.menu_search),
        Row(_QUIT, words.menu_quit),
    ]
    while True:
        match setting.choose(words.menu_title, rows, interview):
            case "part":
                _read_again(plan, interview, setting)
            case "channel":
                _switch_channel(plan, interview, setting)
            case "write":
                _write(plan, interview, setting)
            case "search":
                setting.look_up()
            case _:
                for line in words.farewell:
                    setting.say(line)
                return


def _pages(outline: Outline) -> Iterator[Sequence[Section]]:
    for group in _TOGETHER:
        if page := [section for section in outline if section.id in group]:
            yield page


def _goes_on(title: str, interview: Interview, setting: Setting) -> bool:
    words = setting.words.wizard
    rows = [
        Row(_NEXT, fill(words.next_part, {"title": title}, {})),
        Row(_QUIT, words.to_menu),
    ]
    return setting.choose("", rows, interview) == _NEXT


def _read_again(plan: Plan, interview: Interview, setting: Setting) -> None:
    outline = lay_out(plan, setting.words, CHANNELS)
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
    name = setting.prompter.line(words.write_where)
    if name is Navigation.LEAVE:
        setting.leave(interview)
    if isinstance(name, Navigation) or not name.strip():
        return
    path = Path(name.strip()).expanduser()
    try:
        write_whole(path, as_text(lay_out(plan, setting.words, CHANNELS)), replace=False)
    except NotWritten as error:
        setting.say(str(error), "strong")
    else:
        setting.say(fill(words.written, {"path": str(path)}, {}), "say")
