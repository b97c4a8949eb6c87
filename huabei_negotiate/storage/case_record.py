"""Keeps an interview in a case, a change at a time."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path

from huabei_negotiate.core.answer_text import as_texts, changes
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import HuabeiError, NoSuchCase
from huabei_negotiate.model.case import Case, HeardOffer, PlanSeen
from huabei_negotiate.model.case_words import CaseWords
from huabei_negotiate.storage.case_store import CaseStore, open_store

_Scope = tuple[tuple[str, ...], bool]

_ANSWERS, _PLAN, _OFFERS = "answers", "plan", "offers"


class CaseRecord:
    """The answers of one run as a case, begun with the first answer.

    A case that cannot be written is tried again with the next answer, but complained of once.

    Raises:
        HuabeiError: from whatever keeps something, the first time that fails.
    """

    def __init__(
        self, path: Path, today: date, now: Callable[[], datetime], case: Case | None = None
    ) -> None:
        self._path = path
        self._today = today
        self._now = now
        self._store: CaseStore | None = None
        self._case = case.id if case else None
        self._scope: _Scope | None = (case.scenarios, case.fine) if case else None
        self._kept: Mapping[str, str] = dict(case.answers) if case else {}
        self._of_scenarios: Mapping[str, str] = self._kept
        self._complained = False
        self._missed: set[str] = set()
        self._is_deleted = False

    def keep(self, interview: Interview) -> None:
        """Keep what was answered since the last time."""
        texts = self._texts(interview)
        scope = (
            interview.situation.scenarios,
            interview.fine and bool(interview.situation.scenarios),
        )
        self._missed.discard(_ANSWERS)
        if (texts, scope) == (self._kept, self._scope) or not (texts or self._case):
            return
        self._try(_ANSWERS, lambda: self._write(texts, scope))

    def keep_plan(self, interview: Interview) -> None:
        """Keep from which answers the plan was made that is shown now."""
        seen = PlanSeen(on=self._today, answers=as_texts(interview.answers))
        self._missed.discard(_PLAN)
        self._try(_PLAN, lambda: self._write_plan(seen))

    def keep_offers(self, said: Sequence[str]) -> None:
        """Keep what the other side offered, as it was typed."""
        # What was missed once stays so: nobody types it again.
        self._try(_OFFERS, lambda: self._write_offers(said))

    def left_with(self, words: CaseWords) -> str | None:
        """Under which number the answers can be gone on with, if all or some are kept."""
        if self._case is None or self._is_deleted:
            return None
        text = words.left_partly if self._missed else words.left_saved
        return fill(text, {"case": str(self._case)}, {})

    def close(self) -> None:
        """Let go of the store."""
        if self._store:
            self._store.close()

    def _texts(self, interview: Interview) -> Mapping[str, str]:
        """What should be kept now.

        While it is asked again what happened, the answers about that stay beside the others.
        """
        situation = interview.situation
        given = {name: v for name, v in interview.given.items() if situation.question(name)}
        texts = as_texts(given)
        if not situation.scenarios:
            return {**self._of_scenarios, **texts}
        self._of_scenarios = texts
        return texts

    def _try(self, part: str, write: Callable[[], None]) -> None:
        if self._is_deleted:
            return
        try:
            write()
        except HuabeiError as error:
            self._missed.add(part)
            self._is_deleted = isinstance(error, NoSuchCase)
            if not self._complained:
                self._complained = True
                raise

    def _write(self, texts: Mapping[str, str], scope: _Scope) -> None:
        now, (scenarios, fine) = self._now(), scope
        store = self._opened()
        if self._case is None:
            self._case = store.begin(scenarios, self._today, now, fine=fine)
            self._scope = scope
        if scope != self._scope:
            store.keep_scope(self._case, scenarios, now, fine=fine)
            self._scope = scope
        store.keep_answers(self._case, changes(self._kept, texts), now)
        self._kept = texts

    def _write_plan(self, seen: PlanSeen) -> None:
        if self._case is not None:
            self._opened().keep_plan_seen(self._case, seen, self._now())

    def _write_offers(self, said: Sequence[str]) -> None:
        if self._case is None:
            return
        for text in said:
            offer = HeardOffer(number=1, on=self._today, text=text)
            self._opened().add_offer(self._case, offer, self._now())

    def _opened(self) -> CaseStore:
        if self._store is None:
            self._store = open_store(self._path, self._today)
        return self._store
