"""The card to hold during a call: one line at a time, large, and what to answer when they speak."""

from collections.abc import Iterator, Sequence
from enum import Enum

import msgspec

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.model.follow_words import CardWords
from huabei_negotiate.model.plan import Plan, PlannedScript
from huabei_negotiate.model.words import PlanWords
from huabei_negotiate.terminal.draw import Line, Style
from huabei_negotiate.terminal.prompter import Navigation, Prompter, Row, Shortcuts
from huabei_negotiate.terminal.screen import Screen
from huabei_negotiate.terminal.text import wrap

_PROMPT = 7
"""Lines that the rows below a line take."""

_A_REMARK = 2
"""Lines that a remark of theirs takes at most on a narrow screen."""

_REMARKS = range(3, 9)
"""How few and how many remarks stand on a page: one digit each."""

_NEXT, _SAID, _STOP, _AGAIN, _OTHER, _MORE = "next", "said", "stop", "again", "other", "more"
_KEYS: Shortcuts = {"": _NEXT, "b": Navigation.BACK, "q": _STOP}


class Ending(Enum):
    """What the reader wants after the card."""

    LOG = "log"
    DONE = "done"
    LEFT = "left"


class Page(msgspec.Struct, frozen=True):
    """What stands on the screen at one time."""

    lines: tuple[tuple[str, Style], ...]


class Remark(msgspec.Struct, frozen=True):
    """Something they may say, and what to answer."""

    words: str
    answer: Page


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """A plan as a card; on a `roomy` screen a line stands alone, with nothing above it."""

    plan: Plan
    words: CardWords
    titles: PlanWords
    prompter: Prompter
    screen: Screen
    roomy: bool
    can_log: bool

    def run(self) -> Ending:
        """Show the card until the reader has had enough of it."""
        if self.plan.limit or not self.plan.scripts:
            self._explain()
            return Ending.DONE
        script = self._script()
        while script is not None:
            if self._read(script) is Navigation.LEAVE:
                return Ending.LEFT
            match self._after():
                case Navigation.LEAVE:
                    return Ending.LEFT
                case Ending.LOG.value:
                    return Ending.LOG
                case "again" | Navigation.BACK:
                    continue
                case "other":
                    script = self._script()
                case _:
                    return Ending.DONE
        return Ending.LEFT

    def _explain(self) -> None:
        limit = self.plan.limit
        said = fill(self.words.limit, {"title": limit.title}, {}) if limit else self.words.nothing
        lines: list[tuple[str, Style]] = [(said, "strong")]
        lines += [(line, "normal") for line in (limit.instead if limit else ())]
        self._show(Page(tuple(lines)))

    def _script(self) -> PlannedScript | None:
        """The script to read; the only one there is, or the one chosen."""
        scripts = {script.id: script for script in self.plan.scripts}
        if len(scripts) == 1:
            return self.plan.scripts[0]
        rows = [Row(script.id, script.title) for script in scripts.values()]
        chosen = self._choose(self.words.which, rows)
        return None if isinstance(chosen, Navigation) else scripts[chosen]

    def _read(self, script: PlannedScript) -> Navigation | None:
        """Go through the lines of a script, to and fro."""
        pages = tuple(self._pages(script))
        rows = [
            Row(_NEXT, self.words.next),
            Row(_SAID, self.words.said),
            Row(_STOP, self.words.stop),
        ]
        here = 0
        while here < len(pages):
            self._show(pages[here])
            reply = self.prompter.choose("", rows, can_go_back=here > 0, shortcuts=_KEYS)
            match reply:
                case Navigation.LEAVE:
                    return Navigation.LEAVE
                case "said":
                    if self._hear() is Navigation.LEAVE:
                        return Navigation.LEAVE
                case "stop":
                    return None
                case Navigation.BACK:
                    here = max(here - 1, 0)
                case "next":
                    here += 1
        return None

    def _pages(self, script: PlannedScript) -> Iterator[Page]:
        for notice in self.plan.notices:
            if notice.kind in {"alert", "stop"}:
                numbered = [f"{number}. {line}" for number, line in enumerate(notice.lines, 1)]
                yield Page(((notice.title, "strong"), *((line, "normal") for line in numbered)))
        spoken = script.channels["phone"]
        goal = fill(self.words.goal, {"title": script.title, "goal": script.goal}, {})
        yield Page(((goal, "strong"),))
        for number, line in enumerate(spoken, 1):
            values = {"here": str(number), "total": str(len(spoken))}
            place = fill(self.words.position, values, {})
            said: tuple[str, Style] = (
                (line.text, "say") if line.kind == "say" else (f"（{line.text}）", "note")
            )
            yield Page(((place, "quiet"), ("", "normal"), said))

    def _hear(self) -> Navigation | None:
        """What they said, page by page, and the answer to it; then back to the line."""
        remarks = tuple(self._remarks())
        size = max(min((self.screen.height - _PROMPT) // _A_REMARK, _REMARKS[-1]), _REMARKS[0])
        pages = [remarks[start : start + size] for start in range(0, len(remarks), size)]
        here = 0
        while pages:
            rows = [Row(str(number), each.words) for number, each in enumerate(pages[here])]
            if len(pages) > 1:
                values = {"here": str(here + 1), "total": str(len(pages))}
                rows.append(Row(_MORE, fill(self.words.more, values, {})))
            reply = self._choose(self.words.which_said, rows, can_go_back=True)
            if reply == _MORE:
                here = (here + 1) % len(pages)
            elif isinstance(reply, Navigation):
                return reply if reply is Navigation.LEAVE else None
            else:
                return self._answer(pages[here][int(reply)])
        return None

    def _answer(self, remark: Remark) -> Navigation | None:
        self._show(remark.answer)
        reply = self._choose("", [Row(_NEXT, self.words.return_row)], shortcuts=_KEYS)
        return Navigation.LEAVE if reply is Navigation.LEAVE else None

    def _remarks(self) -> Iterator[Remark]:
        for asked in self.plan.agent_asks:
            yield self._remark(asked.they_ask, ((asked.you_say, "say"),))
        for move in self.plan.moves:
            avoid = f"{self.titles.do_not}{move.avoid}"
            yield self._remark(move.they_say, ((move.reply, "say"), (avoid, "quiet")))

    def _remark(self, words: str, answer: Sequence[tuple[str, Style]]) -> Remark:
        lead: tuple[str, Style] = (self.words.reply, "quiet")
        return Remark(words, Page((lead, ("", "normal"), *answer)))

    def _after(self) -> str | Navigation:
        rows = [Row(_AGAIN, self.words.again), Row(Ending.DONE.value, self.words.leave)]
        if len(self.plan.scripts) > 1:
            rows.insert(1, Row(_OTHER, self.words.other))
        if self.can_log:
            rows.insert(0, Row(Ending.LOG.value, self.words.log))
        return self._choose(self.words.end, rows)

    def _choose(
        self,
        title: str,
        rows: Sequence[Row],
        *,
        can_go_back: bool = False,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        """A row's id; searching is for another time, the agent is waiting."""
        while True:
            reply = self.prompter.choose(title, rows, can_go_back=can_go_back, shortcuts=shortcuts)
            if reply is not Navigation.SEARCH:
                return reply

    def _show(self, page: Page) -> None:
        width = self.screen.width
        lines = [Line(line, style) for text, style in page.lines for line in wrap(text, width)]
        above = self.screen.height - len(lines) - _PROMPT if self.roomy else 1
        self.screen.show_lines([*([Line("")] * max(above, 1)), *lines])
