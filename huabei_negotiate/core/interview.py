"""Which question comes next, and what changes when the reader answers or goes back."""

from collections.abc import Collection, Iterator
from typing import Self

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.conditions import holds
from huabei_negotiate.model.answers import Answers, AnswerValue
from huabei_negotiate.model.questions import Question
from huabei_negotiate.model.situation import Situation


class Interview(msgspec.Struct, frozen=True, kw_only=True):
    """A situation's questions, part answered; every change makes a new interview.

    The path is worked out again each time from the answers, which are kept by question id.
    """

    situation: Situation
    given: Answers = msgspec.field(default_factory=dict)
    """Everything ever answered; an answer to a question off the path is kept, not counted."""
    fine: bool = False
    """Whether the finer questions are asked as well."""
    revisiting: str | None = None
    taken_back: Answers = msgspec.field(default_factory=dict)
    """Answers that do not count any more; each is shown when its question is asked again."""

    @property
    def reachable(self) -> tuple[Question, ...]:
        """The questions that make sense for this reader, answered or not, in order."""
        return tuple(self._replay())

    @property
    def asked(self) -> tuple[Question, ...]:
        """The questions put to this reader so far, and the one to put now."""
        path: list[Question] = []
        for question in self.due:
            path.append(question)
            if question.id not in self.given:
                break
        return tuple(path)

    @property
    def due(self) -> tuple[Question, ...]:
        """The questions this reader has answered or will still be asked, as far as we know."""
        return tuple(
            question
            for question in self.reachable
            if self.fine or question.part == "quick" or question.id in self.given
        )

    @property
    def current(self) -> Question | None:
        """The question to ask now, or `None` when all are answered."""
        for question in self.due:
            if question.id == self.revisiting:
                return question
        return next((q for q in self.due if q.id not in self.given), None)

    @property
    def previous(self) -> AnswerValue | None:
        """What the current question was answered before, or `None`."""
        if self.current is None:
            return None
        return self.given.get(self.current.id, self.taken_back.get(self.current.id))

    @property
    def answers(self) -> Answers:
        """The answers that count: those to questions still on the path."""
        return {q.id: self.given[q.id] for q in self.reachable if q.id in self.given}

    @property
    def progress(self) -> tuple[int, int]:
        """The number of the current question, from 1, and of how many."""
        ids = [question.id for question in self.due]
        here = ids.index(self.current.id) + 1 if self.current else len(ids)
        return here, len(ids)

    def answer(self, value: AnswerValue) -> Self:
        """Record the answer to the current question."""
        if self.current is None:
            return self
        return replace(self, given={**self.given, self.current.id: value}, revisiting=None)

    def back(self) -> Self:
        """Return to the question before, keeping every answer given so far."""
        ids = [question.id for question in self.due]
        if not ids:
            return self
        here = ids.index(self.current.id) if self.current else len(ids)
        return replace(self, revisiting=ids[max(here - 1, 0)])

    def edit(self, question_id: str) -> Self:
        """Ask one question again."""
        return replace(self, revisiting=question_id)

    def take_back(self, question_ids: Collection[str]) -> Self:
        """Ask questions again as if they had never been answered."""
        kept = {name: value for name, value in self.given.items() if name not in question_ids}
        taken_back = {name: self.given[name] for name in question_ids if name in self.given}
        taken_back = {**self.taken_back, **taken_back}
        return replace(self, given=kept, taken_back=taken_back)

    @property
    def at_start(self) -> bool:
        """Whether there is no question before the current one."""
        return self.progress[0] <= 1 and self.current is not None

    def _replay(self) -> Iterator[Question]:
        answers: dict[str, AnswerValue] = {}
        for question in self.situation.questions:
            if not holds(question.when, answers, {}):
                continue
            if question.id in self.given:
                answers[question.id] = self.given[question.id]
            yield question
