"""Asks with arrows, digits and Enter on a real terminal, by way of questionary.

questionary 2.1 has no way back, ignores full-width digits and answers the next question
with keys typed early; each binding here mends one of these, so re-test them on upgrade.
"""

import os
import unicodedata
from collections.abc import Sequence
from typing import Any, cast

import questionary
from prompt_toolkit.application import get_app_session
from prompt_toolkit.filters import Always, Condition
from prompt_toolkit.input.typeahead import clear_typeahead
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent, merge_key_bindings
from prompt_toolkit.keys import Keys
from questionary.prompts.common import InquirerControl

from huabei_negotiate.model.words import WizardWords
from huabei_negotiate.terminal.prompter import Navigation, Row, Shortcuts
from huabei_negotiate.terminal.text import wrap
from huabei_negotiate.terminal.typeahead import EnterGuard, drop_waiting_keys

_ESCAPE_WAIT = 0.05
"""Seconds prompt_toolkit waits to tell Esc from an arrow key."""

_POINTER = ">"
# Asking the terminal where its cursor is leaves the answer in the reader's line.
os.environ.setdefault("PROMPT_TOOLKIT_NO_CPR", "1")

_MARGIN = 3
"""Cells questionary puts before a row, for the pointer."""

_BOX = 2
"""And before one that can be ticked, for the box."""

_BACK_ID = "\0back"
_WIDE_DIGITS = {unicodedata.normalize("NFKC", wide): wide for wide in "０１２３４５６７８９"}
_WIDE_SPACE = "\u3000"


class KeyDevice:
    """Lists with a pointer and a line that can be edited."""

    def __init__(self, words: WizardWords, width: int) -> None:
        self._words = words
        self._width = width

    def pick(
        self,
        rows: Sequence[Row],
        chosen: str | None,
        back: str | None,
        shortcuts: Shortcuts | None = None,
    ) -> str | Navigation:
        """One row's id, by digit or arrow and Enter; or what a shortcut stands for."""
        listed = [*rows, Row(_BACK_ID, back)] if back else list(rows)
        prompt = questionary.select(
            self._words.hint_list,
            choices=[self._choice(n, row) for n, row in _numbered(listed)],
            default=chosen if any(row.id == chosen for row in rows) else None,
            qmark="",
            pointer=_POINTER,
            instruction=" ",
            use_jk_keys=False,
            erase_when_done=True,
        )
        control = _control(prompt)
        guard = EnterGuard()
        keys = _common_keys(can_go_back=back is not None)
        _bind_digits(keys, control)
        _bind_letters(keys, shortcuts or {})

        @keys.add(Keys.ControlJ, eager=True)
        @keys.add(Keys.ControlM, eager=True)
        def _(event: KeyPressEvent) -> None:
            if guard.accepts_enter():
                event.app.exit(result=control.get_pointed_at().value)

        reply = _run(prompt, keys, guard)
        return Navigation.BACK if reply == _BACK_ID else cast("str | Navigation", reply)

    def tick(
        self, rows: Sequence[Row], chosen: Sequence[str], back: str | None
    ) -> tuple[str, ...] | Navigation:
        """The ids of rows ticked with digits or the space bar."""
        listed = [*rows, Row(_BACK_ID, back)] if back else list(rows)
        prompt = questionary.checkbox(
            self._words.hint_several,
            choices=[
                self._choice(n, row, box=_BOX, checked=row.id in chosen)
                for n, row in _numbered(listed)
            ],
            qmark="",
            pointer=_POINTER,
            instruction=" ",
            use_jk_keys=False,
            erase_when_done=True,
        )
        control = _control(prompt)
        guard = EnterGuard()
        keys = _common_keys(can_go_back=back is not None)
        _bind_digits(keys, control, toggle=True)
        _bind_space(keys, control)

        @keys.add(Keys.ControlJ, eager=True)
        @keys.add(Keys.ControlM, eager=True)
        def _(event: KeyPressEvent) -> None:
            if not guard.accepts_enter():
                return
            if control.get_pointed_at().value == _BACK_ID:
                event.app.exit(result=Navigation.BACK)
            else:
                event.app.exit(result=tuple(control.selected_options))

        return cast("tuple[str, ...] | Navigation", _run(prompt, keys, guard))

    def write(self, before: str) -> str | Navigation:
        """A line of text; what stands there is typed over like selected text."""
        hint = "\n".join(wrap(self._words.hint_text, self._width - 1))
        prompt = questionary.text(
            f"{hint}\n >",
            default=before,
            qmark="",
            erase_when_done=True,
            validate_while_typing=False,
        )
        guard = EnterGuard()
        keys = _common_keys(can_go_back=True)
        untouched = Condition(lambda: bool(before) and not guard.touched)

        # Not eager: the keys that edit keep what they do.
        @keys.add(Keys.Any, filter=untouched)
        def _(event: KeyPressEvent) -> None:
            event.current_buffer.reset()
            event.current_buffer.insert_text(event.data)

        @keys.add(Keys.BracketedPaste, eager=True)
        def _(event: KeyPressEvent) -> None:
            if untouched():
                event.current_buffer.reset()
            event.current_buffer.insert_text(" ".join(event.data.split()))

        @keys.add(Keys.ControlJ, eager=True)
        @keys.add(Keys.ControlM, eager=True)
        def _(event: KeyPressEvent) -> None:
            if guard.accepts_enter():
                event.app.exit(result=event.current_buffer.text)

        reply = cast("str | Navigation", _run(prompt, keys, guard))
        return reply if isinstance(reply, Navigation) else self._spoken_navigation(reply)

    def _spoken_navigation(self, reply: str) -> str | Navigation:
        if reply.strip() in self._words.back_typed:
            return Navigation.BACK
        if reply.strip() in self._words.search_typed:
            return Navigation.SEARCH
        return reply

    def _choice(
        self, number: int, row: Row, *, box: int = 0, checked: bool = False
    ) -> questionary.Choice:
        lead = f"{number} "
        margin = _MARGIN + box
        # questionary cuts long rows at the edge, so they are broken here.
        lines = wrap(lead + row.label, self._width - margin - 1, " " * len(lead))
        return questionary.Choice(f"\n{' ' * margin}".join(lines), row.id, checked=checked)


def _numbered(rows: Sequence[Row]) -> list[tuple[int, Row]]:
    return [(0 if row.id == _BACK_ID else n, row) for n, row in enumerate(rows, 1)]


def _control(prompt: questionary.Question) -> InquirerControl:
    controls = prompt.application.layout.find_all_controls()
    return next(control for control in controls if isinstance(control, InquirerControl))


def _common_keys(*, can_go_back: bool) -> KeyBindings:
    keys = KeyBindings()

    @keys.add(Keys.Escape, eager=True)
    @keys.add(Keys.ControlB, eager=True)
    def _(event: KeyPressEvent) -> None:
        if can_go_back:
            event.app.exit(result=Navigation.BACK)

    @keys.add(Keys.ControlF, eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Navigation.SEARCH)

    # Until the terminal hands its keys over, Ctrl-C comes as a signal.
    @keys.add(Keys.SIGINT, eager=True)
    @keys.add(Keys.ControlC, eager=True)
    @keys.add(Keys.ControlD, eager=True)
    @keys.add(Keys.ControlQ, eager=True)
    def _(event: KeyPressEvent) -> None:
        event.app.exit(result=Navigation.LEAVE)

    @keys.add(Keys.Vt100MouseEvent, eager=True)
    @keys.add(Keys.WindowsMouseEvent, eager=True)
    def _(_event: KeyPressEvent) -> None:
        """Nothing here is clicked, and prompt_toolkit stumbles over broken mouse reports."""

    return keys


def _bind_digits(keys: KeyBindings, control: InquirerControl, *, toggle: bool = False) -> None:
    """A digit moves to its row; two in a row make a two-digit number where there is one."""
    typed = [0]

    def move(digit: int) -> None:
        last = len(control.choices)
        has_back = control.choices[-1].value == _BACK_ID
        rows = last - 1 if has_back else last
        # Where another key has moved the pointer since, a new number begins.
        begun = typed[0] if control.pointed_at == typed[0] - 1 else 0
        longer = begun * 10 + digit
        number = longer if begun and longer <= rows else digit
        if toggle and number != digit:
            _toggle(control)  # the first digit was not meant as a number of its own
        typed[0] = number
        if number == 0 and has_back:
            control.pointed_at = last - 1
        elif 1 <= number <= rows:
            control.pointed_at = number - 1
            if toggle:
                _toggle(control)

    for digit, wide in _WIDE_DIGITS.items():

        def press(_event: KeyPressEvent, value: int = int(digit)) -> None:
            move(value)

        keys.add(digit, eager=True)(press)
        keys.add(wide, eager=True)(press)

    @keys.add(Keys.BracketedPaste, eager=True)
    def _(_event: KeyPressEvent) -> None:
        """What is pasted into a list is dropped: it was not meant for this question."""


def _bind_letters(keys: KeyBindings, shortcuts: Shortcuts) -> None:
    """A letter answers at once; a row does the same, for those whose keys type pinyin."""
    for letter, reply in shortcuts.items():
        if letter:

            def press(event: KeyPressEvent, reply: str | Navigation = reply) -> None:
                event.app.exit(result=reply)

            keys.add(letter, eager=True)(press)
            keys.add(letter.upper(), eager=True)(press)


def _bind_space(keys: KeyBindings, control: InquirerControl) -> None:
    """The space bar ticks; letters do nothing, because they are how Chinese is typed."""

    @keys.add(" ", eager=True)
    @keys.add(_WIDE_SPACE, eager=True)
    def _(_event: KeyPressEvent) -> None:
        _toggle(control)

    @keys.add("a", eager=True)
    @keys.add("i", eager=True)
    def _(_event: KeyPressEvent) -> None:
        """Left alone, these would tick all of them, or turn them round."""


def _toggle(control: InquirerControl) -> None:
    value = control.get_pointed_at().value
    if value in control.selected_options:
        control.selected_options.remove(value)
    elif value != _BACK_ID:
        control.selected_options.append(value)


def _run(prompt: questionary.Question, keys: KeyBindings, guard: EnterGuard) -> Any:
    app = prompt.application
    app.ttimeoutlen = app.timeoutlen = _ESCAPE_WAIT
    app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), keys])
    app.after_render += lambda _: guard.note_drawn()
    app.key_processor.after_key_press += lambda _: guard.note_key()
    for window in app.layout.find_all_windows():
        if isinstance(window.content, InquirerControl):
            window.wrap_lines = Always()
    clear_typeahead(get_app_session().input)
    drop_waiting_keys()
    try:
        return prompt.unsafe_ask()
    except (KeyboardInterrupt, EOFError):
        return Navigation.LEAVE
