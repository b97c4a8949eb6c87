"""Chooses readers to try, so that any two answers that can go together occur together."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from huabei_negotiate.core.conditions import holds
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.questions import Question

Pick = tuple[int, int]
"""The number of a question, and the number of one of the values it is tried with."""

Values = Sequence[Sequence[AnswerValue | None]]
"""For each question what it is tried with; `None` leaves it out."""


def cover(questions: Sequence[Question], values: Values) -> Iterator[dict[str, AnswerValue]]:
    """Answers of few readers in which every two values meet, if any reader could give both."""
    everything = [(q, v) for q, choices in enumerate(values) for v in range(len(choices))]
    waiting = {pair: None for pair in combinations(everything, 2) if pair[0][0] < pair[1][0]}
    while waiting:
        pair = next(iter(waiting))
        picks = _reader(pair, questions, values, waiting)
        del waiting[pair]  # met now, or no reader can give both
        for met in combinations(picks, 2):
            waiting.pop(met, None)
        yield _answers(picks, questions, values)


def reach(number: int, questions: Sequence[Question], values: Values) -> dict[str, AnswerValue]:
    """The answers a question's condition asks for, and those that these depend on."""
    return _answers(_reader([(number, 0)], questions, values, {}), questions, values)


def _reader(
    wanted: Sequence[Pick],
    questions: Sequence[Question],
    values: Values,
    waiting: Mapping[tuple[Pick, Pick], None],
) -> list[Pick]:
    """Go through the questions; where free to choose, answer what has met least."""
    fixed = _needed(wanted, questions, values)
    answers: dict[str, AnswerValue] = {}
    picks: list[Pick] = []
    for number, question in enumerate(questions):
        if not holds(question.when, answers, {}):
            continue
        best = fixed.get(number)
        if best is None:
            gains = [
                sum((earlier, (number, v)) in waiting for earlier in picks)
                for v in range(len(values[number]))
            ]
            best = gains.index(max(gains))
        picks.append((number, best))
        value = values[number][best]
        if value is not None:
            answers[question.id] = value
    return picks


def _answers(
    picks: Sequence[Pick], questions: Sequence[Question], values: Values
) -> dict[str, AnswerValue]:
    given = {questions[q].id: values[q][v] for q, v in picks}
    return {name: value for name, value in given.items() if value is not None}


def _needed(
    wanted: Sequence[Pick], questions: Sequence[Question], values: Values
) -> dict[int, int]:
    """The values wanted, and what must be answered for their questions to be asked."""
    needed: dict[int, int] = {}
    waiting = [number for number, _ in wanted]
    while waiting:
        for name, leaves in _leaves_by_answer(questions[waiting.pop()].when).items():
            number = next((n for n, q in enumerate(questions) if q.id == name), None)
            if number is None or number in needed:
                continue
            fitting = _fitting(name, leaves, values[number])
            if fitting is not None:
                needed[number] = fitting
                waiting.append(number)
    return needed | dict(wanted)


def _leaves_by_answer(condition: Condition | None) -> dict[str, list[tuple[Condition, bool]]]:
    leaves: dict[str, list[tuple[Condition, bool]]] = {}
    for leaf, wanted in _leaves(condition, wanted=True):
        leaves.setdefault(leaf.answer or "", []).append((leaf, wanted))
    return leaves


def _leaves(condition: Condition | None, *, wanted: bool) -> Iterator[tuple[Condition, bool]]:
    """Comparisons, and whether each is to hold, that make a condition hold; of several ways one."""
    if condition is None:
        return
    if condition.not_ is not None:
        yield from _leaves(condition.not_, wanted=not wanted)
        return
    every, one = condition.all_, condition.any_
    if not wanted:
        every, one = one, every
    for part in (*every, *one[:1]):
        yield from _leaves(part, wanted=wanted)
    if not condition.parts:
        yield condition, wanted


def _fitting(
    name: str,
    leaves: Sequence[tuple[Condition, bool]],
    choices: Sequence[AnswerValue | None],
) -> int | None:
    for place, value in enumerate(choices):
        given = {} if value is None else {name: value}
        if all(holds(leaf, given, {}) is wanted for leaf, wanted in leaves):
            return place
    return None
