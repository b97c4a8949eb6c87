"""A reader at a real terminal, who knows from the content what will be asked."""

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TypeVar

import pytest

import huabei_negotiate
from huabei_negotiate.catalog.catalog import Catalog, find_content
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.replies import read_reply
from huabei_negotiate.model.questions import (
    ChoiceQuestion,
    DateQuestion,
    Question,
    SeveralQuestion,
    TextQuestion,
    YesNoUnsureQuestion,
)
from huabei_negotiate.model.words import WizardWords

PROGRAM = (sys.executable, "-m", "huabei_negotiate")
TODAY = date(2026, 11, 24)
PATIENCE = 20
"""Seconds until a screen that does not come is a failure."""

EXIT_CODE = "exit-code"
MODES = "modes"
TMUX = shutil.which("tmux")
TMUX_SETTINGS = """
set -g status off
set -g escape-time 0
set -g history-limit 20000
set -g remain-on-exit on
set -g remain-on-exit-format ""
"""
ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "HOME": os.environ.get("HOME", "/"),
    "LANG": "C.UTF-8",
    "TERM": "screen-256color",
    "PYTHONPATH": str(Path(huabei_negotiate.__file__).parents[1]),
}
REPLIES = {"overdue_days": "5", "principal": "三千八", "income": "５０００元", "other_debt": "没有"}

_Found = TypeVar("_Found")


class Terminal:
    """A program in a terminal of some size, read and typed at from outside."""

    def __init__(
        self, folder: Path, size: tuple[int, int], arguments: list[str], data: Path
    ) -> None:
        self.folder = folder
        settings = folder / "tmux.conf"
        settings.write_text(TMUX_SETTINGS, "utf-8")
        self._tmux = (TMUX or "tmux", "-u", "-S", str(folder / "socket"))
        columns, rows = map(str, size)
        own = {"HUABEI_NEGOTIATE_DATA": str(data)}
        environment = [f"{name}={value}" for name, value in (ENVIRONMENT | own).items()]
        self._run(
            *("-f", str(settings), "new-session", "-d", "-s", "s", "-c", str(folder)),
            *("-x", columns, "-y", rows, "env", "-i", *environment),
            *(
                "sh",
                "-c",
                f'"$@"; echo $? > {EXIT_CODE}; stty -a > {MODES}',
                "sh",
                *PROGRAM,
                *arguments,
            ),
        )

    def press(self, *keys: str) -> None:
        """Press keys by tmux's names, all at once."""
        self._run("send-keys", "-t", "s", *keys)

    def write(self, text: str) -> None:
        """Type text and Enter."""
        self._run("send-keys", "-t", "s", "-l", text)
        self.press("Enter")

    def transcript(self) -> str:
        """Everything printed so far; a line that the terminal had to break is one line."""
        printed = self._run("capture-pane", "-p", "-J", "-t", "s", "-S", "-")
        return "\n".join(line.rstrip() for line in printed.splitlines()).rstrip()

    def screen(self) -> str:
        """What can be seen now."""
        return self._run("capture-pane", "-p", "-J", "-t", "s")

    def exit_code(self) -> int | None:
        """How the program ended, if it has and all its output was read."""
        dead = self._run("display-message", "-p", "-t", "s", "#{pane_dead}").strip()
        return int((self.folder / EXIT_CODE).read_text()) if dead == "1" else None

    def signal(self, number: int) -> None:
        """Send a signal to the program, which is the one child of what the pane runs."""
        pane = self._run("display-message", "-p", "-t", "s", "#{pane_pid}").strip()
        children = Path(f"/proc/{pane}/task/{pane}/children").read_text("ascii").split()
        assert len(children) == 1
        os.kill(int(children[0]), number)

    def modes(self) -> str:
        """How the terminal treated keys when the program had ended, as `stty` says it."""
        return (self.folder / MODES).read_text("utf-8")

    def close(self) -> None:
        self._run("kill-server")

    def _run(self, *arguments: str) -> str:
        command = [*self._tmux, *arguments]
        return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


@dataclass
class Session:
    """What a reader does at a terminal, and what they saw at each prompt."""

    terminal: Terminal
    words: WizardWords
    plain: bool = False
    seen: list[str] = field(default_factory=list)
    noted: dict[str, str] = field(default_factory=dict)
    """What was asked at moments with a name."""
    pages: list[str] = field(default_factory=list)
    """The plan, page by page, each with the question below it."""
    code: int | None = None
    above: str = ""
    """Everything above the prompt that waits."""

    @property
    def transcript(self) -> str:
        """All that stays on the screen in the end."""
        return self.seen[-1]

    @property
    def left_behind(self) -> list[str]:
        """The lines printed since the last prompt."""
        return self.transcript[len(self.above.rstrip()) :].strip().splitlines()

    @property
    def waiting(self) -> str:
        """The prompt that waits."""
        return self.seen[-1][len(self.above) :]

    @property
    def question(self) -> str:
        """What stands between the last empty line and the prompt that waits."""
        return self.above.rstrip().rpartition("\n\n")[2]

    def until(self, expected: str) -> str:
        """Wait for the next prompt, with these words on it or right above it; gives both."""
        self.above, prompt = self._wait(lambda: self._next_prompt(expected), expected)
        self.seen.append(self.above + prompt)
        return self.question + prompt

    def shows(self, text: str, times: int = 1) -> str:
        """Wait until a text was shown so often and a prompt waits; gives what can be seen."""
        wanted = re.sub(r"\s", "", text)

        def look() -> str | None:
            above, prompt = self._split(self.terminal.transcript())
            shown = re.sub(r"\s", "", above).count(wanted)
            return self.terminal.screen() if prompt and shown >= times else None

        return self._wait(look, text)

    def answer(self, question: Question, reply: str | None = None, *more_keys: str) -> None:
        """Wait for a question and reply to it."""
        self.until(question.ask)
        self._enter(question, reply or self.reply(question), *more_keys)

    def _enter(self, question: Question, reply: str, *more_keys: str) -> None:
        if isinstance(question, YesNoUnsureQuestion):
            self.row(["yes", "no", "unsure"].index(reply) + 1, *more_keys)
        elif isinstance(question, ChoiceQuestion | SeveralQuestion):
            ids = [*(choice.id for choice in question.choices), "unsure"]
            self.row(ids.index(reply) + 1, *more_keys)
        elif more_keys:
            self.terminal.press(*reply, "Enter", *more_keys)
        else:
            self.terminal.write(reply)

    def row(self, number: int, *more_keys: str) -> None:
        """Pick a row by its number."""
        self.terminal.press(*str(number), "Enter", *more_keys)

    def choose(self, label: str) -> None:
        """Pick a row by its words."""
        shown = self.question + self.waiting
        numbers = re.findall(rf"(\d+)\.? {re.escape(label)}", shown)
        self.row(int(numbers[-1]))

    def answer_again(self, question: Question) -> None:
        """Reply as before to the question on the screen."""
        self._enter(question, self.reply(question))

    def reply(self, question: Question) -> str:
        """What this reader replies: the first of a list, and something that fits otherwise."""
        match question:
            case YesNoUnsureQuestion():
                return "no"
            case ChoiceQuestion() | SeveralQuestion():
                return question.choices[0].id
            case DateQuestion():
                return "今天"
            case TextQuestion():
                return "没有别的"
        return REPLIES.get(question.id, "300")

    def answer_up_to(self, interview: Interview, name: str, *more_keys: str) -> Interview:
        """Reply to all that is asked before a question; the keys follow the last reply."""
        while (question := interview.current) is not None and question.id != name:
            reply = self.reply(question)
            interview = interview.answer(read_reply(question, reply, TODAY))
            is_last = interview.current is not None and interview.current.id == name
            self.answer(question, reply, *(more_keys if is_last else ()))
        return interview

    def read_on(self) -> None:
        """Read the plan to its end, and on to the menu."""
        before, shown = self.above, self.until("")
        while self.words.menu_title not in shown:
            self.pages.append(self.above[len(before.rstrip()) :].lstrip("\n") + self.waiting)
            self.row(1)
            before, shown = self.above, self.until("")

    def end(self) -> None:
        """Wait until the program has ended."""
        self.code = self._wait(self.terminal.exit_code, "结束")
        self.seen.append(self.terminal.transcript())

    def _next_prompt(self, expected: str) -> tuple[str, str] | None:
        above, prompt = self._split(self.terminal.transcript())
        if not prompt or above == self.above:
            return None
        asked = re.sub(r"\s", "", above.rstrip().rpartition("\n\n")[2] + prompt)
        return (above, prompt) if re.sub(r"\s", "", expected) in asked else None

    def _split(self, transcript: str) -> tuple[str, str]:
        """What stands above the prompt that waits, and the prompt; empty if none waits."""
        words = self.words
        if self.plain:
            above, end, last = transcript.rpartition("\n")
            hints = [words.hint_plain_list, words.hint_plain_several, words.hint_plain_text]
            waits = last.rstrip() in [f"{hint}:" for hint in hints]
            return (above + end, last) if waits else (transcript, "")
        for hint in (words.hint_list, words.hint_several, words.hint_text):
            above, start, rest = transcript.rpartition(hint[:6])
            if start and re.search(r"^ *>", rest, re.MULTILINE):
                return above, start + rest
        return transcript, ""

    def _wait(self, look: Callable[[], _Found | None], what: str) -> _Found:
        until = time.monotonic() + PATIENCE
        while (found := look()) is None:
            if time.monotonic() > until:
                pytest.fail(f"等不到“{what}”，屏幕上是：\n{self.terminal.transcript()[-900:]}")
            time.sleep(0.02)
        return found


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    return ENVIRONMENT


@pytest.fixture(scope="session")
def content() -> Catalog:
    """The real content."""
    return Catalog(find_content())


@pytest.fixture(scope="session")
def begin_command(tmp_path_factory, content):
    """Start a command in a terminal; it is recorded until the program ends."""
    if TMUX is None:
        pytest.skip("这台机器上没有 tmux")
    terminals = []

    def run(size, *arguments, data=None):
        folder = tmp_path_factory.mktemp("session")
        given = [*arguments, "--today", TODAY.isoformat()]
        terminal = Terminal(folder, size, given, data or folder)
        terminals.append(terminal)
        return Session(terminal, content.words().wizard, plain="--plain" in arguments)

    yield run
    for terminal in terminals:
        terminal.close()


@pytest.fixture(scope="session")
def start(begin_command):
    """Start the wizard; whether to save is answered beforehand."""

    def run(size, *arguments, data=None, save="--no-save"):
        given = [*arguments, *([save] if save else [])]
        return begin_command(size, "start", *given, data=data)

    return run
