"""The answers given on the command line and in a file, checked against the questions."""

from collections.abc import Mapping, Sequence
from datetime import date

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import words
from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.collecting import Rejected, allowed, collect
from huabei_negotiate.errors import (
    BadAnswerFile,
    HuabeiError,
    UnknownAnswer,
    UsageMistake,
    WrongAnswer,
)
from huabei_negotiate.model.answers import AnswerValue
from huabei_negotiate.model.situation import Situation
from huabei_negotiate.model.words import FaultWords
from huabei_negotiate.storage.answer_file import read_answers


def gather_answers(
    sets: Sequence[str],
    answer_file: str | None,
    situation: Situation,
    catalog: Catalog,
    today: date,
) -> dict[str, AnswerValue]:
    """The answers from the file, then from `--set`, which wins.

    Raises:
        UnknownAnswer, WrongAnswer: something given with `--set` is no answer.
        BadAnswerFile: something in the file is none; the place is named.
    """
    from_file = {} if answer_file is None else read_answers(answer_file)
    filed, wrong = collect(situation, {k: v.text for k, v in from_file.items()}, today)
    for rejected in wrong:
        where = f"{from_file[rejected.name].where}: "
        raise BadAnswerFile(str(_complaint(rejected, where, situation, catalog.words().faults)))
    given, wrong = collect(situation, pairs_of(sets), today)
    for rejected in wrong:
        raise _complaint(rejected, words.FROM_SET, situation, catalog.words().faults)
    return filed | given


def pairs_of(sets: Sequence[str]) -> Mapping[str, str]:
    """What was given as `name=value`.

    Raises:
        UsageMistake: something is no such pair.
    """
    pairs: dict[str, str] = {}
    for pair in sets:
        name, equals, value = pair.partition("=")
        if not equals or not name.strip():
            raise UsageMistake(words.NOT_A_PAIR.format(pair))
        pairs[name.strip()] = value
    return pairs


def _complaint(
    rejected: Rejected, where: str, situation: Situation, faults: FaultWords
) -> HuabeiError:
    question = situation.question(rejected.name)
    if rejected.misread is None or question is None:
        known = [question.id for question in situation.questions]
        return UnknownAnswer(where, rejected.name, known)
    said = fill(getattr(faults, rejected.misread.fault), {"detail": rejected.misread.detail}, {})
    return WrongAnswer(where, rejected.name, said, " ".join(allowed(question)))
