"""Asks of each doubtful payment whether the reader knows it."""

from collections.abc import Sequence

from huabei_negotiate.core.bill.layout import doubt_items
from huabei_negotiate.core.bill.marked_doubts import TheftCase, as_theft_case, theft_command
from huabei_negotiate.core.bill.text import BillText
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.model.bill import Doubt, Mark, MarkedDoubt
from huabei_negotiate.model.outline import Paragraph
from huabei_negotiate.terminal.draw import Line
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row
from huabei_negotiate.terminal.screen import Screen, show_blocks

_STOP = "stop"
_MARKS: tuple[Mark, ...] = ("known", "unknown", "unsure")


def mark_doubts(
    doubts: Sequence[Doubt], text: BillText, prompter: Prompter, screen: Screen
) -> tuple[tuple[MarkedDoubt, ...], bool]:
    """What the reader says of each, as far as they go; and whether they left with Ctrl-C."""
    words = text.words.marking
    show_blocks(screen, [Paragraph(fill(words.begin, {"count": str(len(doubts))}, {}))])
    marks: list[Mark] = []
    while len(marks) < len(doubts):
        reply = _ask(len(marks), doubts, text, prompter)
        if reply in _MARKS:
            marks.append(next(mark for mark in _MARKS if mark == reply))
        elif reply is Navigation.BACK:
            marks = marks[:-1]
        elif reply is not Navigation.SEARCH:
            return _together(doubts, marks), reply is Navigation.LEAVE
    return _together(doubts, marks), False


def show_marked(marked: Sequence[MarkedDoubt], text: BillText, screen: Screen) -> TheftCase:
    """Print the payments to report, and the command that makes the plan for them."""
    words, case = text.words.marking, as_theft_case(marked, text)
    if not case.doubts:
        show_blocks(screen, [Paragraph(words.nothing, "strong")])
        return case
    total = sum(each.doubt.transaction.fen for each in marked if each.mark == "unknown")
    numbers = {
        "unknown": str(case.unknown),
        "unsure": str(case.unsure),
        "amount": text.amount(total),
    }
    show_blocks(
        screen,
        [
            Paragraph(fill(words.result, numbers, {}), "strong"),
            Paragraph(words.table),
            doubt_items(case.doubts, text),
            Paragraph(words.plan, "strong"),
        ],
    )
    # Not wrapped: it is there to be copied.
    screen.show_lines([Line(theft_command(case.answers), "say")])
    return case


def _ask(
    here: int, doubts: Sequence[Doubt], text: BillText, prompter: Prompter
) -> str | Navigation:
    words = text.words.marking
    rows = [*(Row(mark, getattr(words, mark)) for mark in _MARKS), Row(_STOP, words.stop)]
    numbers = {"here": str(here + 1), "total": str(len(doubts))}
    title = fill(words.question, text.values(doubts[here].transaction) | numbers, {})
    return prompter.choose(title, rows, can_go_back=here > 0)


def _together(doubts: Sequence[Doubt], marks: Sequence[Mark]) -> tuple[MarkedDoubt, ...]:
    pairs = zip(doubts, marks, strict=False)
    return tuple(MarkedDoubt(doubt=doubt, mark=mark) for doubt, mark in pairs)
