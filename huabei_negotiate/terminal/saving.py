"""Asks whether the answers are to be kept, and offers what was kept before."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.core.case.text import about, summary_line
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.situations import first_questions
from huabei_negotiate.errors import HuabeiError
from huabei_negotiate.model.case import Case, CaseSummary
from huabei_negotiate.storage.case_record import CaseRecord
from huabei_negotiate.storage.case_store import CaseStore, find_store
from huabei_negotiate.terminal.prompter import Navigation, Row
from huabei_negotiate.terminal.record import UNKEPT, Record, Untouched
from huabei_negotiate.terminal.setting import Setting

_SAVE, _NOT = "save", "not"
_GO_ON, _OTHER, _DELETE = "go on", "other", "delete"


class Saving(msgspec.Struct, frozen=True, kw_only=True):
    """Where cases lie, and whether keeping this one was asked for already."""

    path: Path
    titles: Callable[[], Mapping[str, str]]
    """What each scenario is called."""
    now: Callable[[], datetime]
    wanted: bool | None = None


class Opening:
    """What comes before the first question.

    Raises:
        Left: the reader leaves.
    """

    def __init__(self, saving: Saving, setting: Setting) -> None:
        self._saving = saving
        self._setting = setting
        self._words = setting.words.case
        self._nothing = Interview(situation=first_questions(setting.triage))

    def begin(self) -> tuple[Record, Case | None]:
        """Where to keep the answers, and the case to go on with.

        Raises:
            HuabeiError: keeping was asked for, and the store cannot be used.
        """
        try:
            store = find_store(self._saving.path, self._setting.today)
        except HuabeiError as error:
            if self._saving.wanted:
                raise
            self._setting.say(str(error), "strong")
            return UNKEPT, None
        if store is None:
            return self._ask_to_save(), None
        with store:
            if store.put_aside:
                aside = {"path": str(store.put_aside)}
                self._setting.say(fill(self._words.put_aside, aside, {}), "strong")
            return self._offer(store)

    def _ask_to_save(self) -> Record:
        if self._saving.wanted is None:
            self._setting.say("")
            for line in self._words.save_says:
                said = fill(line, {"path": str(self._saving.path.parent)}, {})
                self._setting.say(said)
            rows = [Row(_NOT, self._words.save_no), Row(_SAVE, self._words.save_yes)]
            if self._setting.choose(self._words.save_ask, rows, self._nothing) == _NOT:
                return UNKEPT
        return self._record(None)

    def _record(self, case: Case | None) -> CaseRecord:
        return CaseRecord(self._saving.path, self._setting.today, self._saving.now, case)

    def _offer(self, store: CaseStore) -> tuple[Record, Case | None]:
        """Go on with a case, begin another, or delete some."""
        before = replace(self._setting, record=Untouched())
        while found := store.summaries():
            choice = before.choose(self._words.found_ask, self._rows(found), self._nothing)
            if choice == _NOT:
                return UNKEPT, None
            if choice == _SAVE:
                return self._record(None), None
            if choice == _DELETE:
                self._delete(store, found, before)
                continue
            number = found[0].id if choice == _GO_ON else self._which(found, before)
            if number is not None:
                case = store.load(number)
                return self._record(case), case
        return self._ask_to_save(), None

    def _rows(self, found: Sequence[CaseSummary]) -> list[Row]:
        latest = found[0]
        named = {
            "case": str(latest.id),
            "about": about(latest.scenarios, self._saving.titles(), self._setting.words),
            "changed": show_value(
                latest.changed.date(), self._setting.words.values, self._setting.today
            ),
        }
        rows = [Row(_GO_ON, fill(self._words.go_on, named, {}))]
        if len(found) > 1:
            rows.append(Row(_OTHER, self._words.go_on_other))
        rows.append(Row(_SAVE, self._words.again_kept))
        if not self._saving.wanted:
            rows.append(Row(_NOT, self._words.again_unkept))
        return [*rows, Row(_DELETE, self._words.delete_one)]

    def _which(self, found: Sequence[CaseSummary], before: Setting) -> int | None:
        if len(found) == 1:
            return found[0].id
        titles, words, today = self._saving.titles(), before.words, before.today
        rows = [Row(str(each.id), summary_line(each, titles, words, today)) for each in found]
        choice = before.choose(self._words.which, rows, self._nothing, can_go_back=True)
        return None if choice is Navigation.BACK else int(choice)

    def _delete(self, store: CaseStore, found: Sequence[CaseSummary], before: Setting) -> None:
        number = self._which(found, before)
        if number is None:
            return
        scenarios = next(each.scenarios for each in found if each.id == number)
        named = {
            "case": str(number),
            "about": about(scenarios, self._saving.titles(), before.words),
        }
        rows = [Row(_NOT, self._words.delete_no), Row(_DELETE, self._words.delete_yes)]
        title = fill(self._words.delete_ask, named, {})
        if before.choose(title, rows, self._nothing) == _DELETE:
            store.delete(number)
            self._setting.say(fill(self._words.deleted, named, {}))
