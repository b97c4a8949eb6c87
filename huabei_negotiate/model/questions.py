"""The kinds of thing that can be asked."""

from typing import Annotated, Literal

import msgspec

from huabei_negotiate.model.base import Content, Id, Text
from huabei_negotiate.model.conditions import Condition

Part = Literal["quick", "fine"]
"""Asked before the first plan, or only of readers who want a finer one."""


class Unknown(Content, frozen=True, kw_only=True):
    """That a reader may answer 不确定, and where the answer can be looked up."""

    where: Text


class Choice(Content, frozen=True, kw_only=True):
    """One of the answers a question offers."""

    id: Id
    label: Text


class QuestionBase(Content, frozen=True, kw_only=True):
    """What all kinds of question have.

    `label` names the answer in lists; `assume` says what we go by when there is none.
    """

    id: Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*\Z")]
    label: Text
    ask: Text
    why: Text
    unsure: Unknown | None = None
    assume: Text | None = None
    when: Condition | None = None
    part: Part = "quick"


class ChoiceQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="choice"):
    """Takes one of its choices."""

    choices: Annotated[tuple[Choice, ...], msgspec.Meta(min_length=2)]


class SeveralQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="several"):
    """Takes any number of its choices; the choice `none` excludes the others."""

    choices: Annotated[tuple[Choice, ...], msgspec.Meta(min_length=2)]


class YesNoUnsureQuestion(
    QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="yes_no_unsure"
):
    """Takes `yes` or `no`."""


class MoneyQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="money"):
    """Takes an amount in yuan."""

    at_most: int = 10_000_000


class DaysQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="days"):
    """Takes a whole number of days."""

    at_most: int = 20_000


class CountQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="count"):
    """Takes a whole number of anything but days."""

    at_most: int = 600


class DateQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="date"):
    """Takes a day; one that is over, or one still to come, where `tense` says so."""

    tense: Literal["past", "future"] | None = None


class TextQuestion(QuestionBase, frozen=True, kw_only=True, tag_field="kind", tag="text"):
    """Takes the reader's own words, which are read for stops, refusals and wrong beliefs."""


Question = (
    ChoiceQuestion
    | SeveralQuestion
    | YesNoUnsureQuestion
    | MoneyQuestion
    | DaysQuestion
    | CountQuestion
    | DateQuestion
    | TextQuestion
)


class SharedQuestion(Content, frozen=True, kw_only=True, tag_field="kind", tag="shared"):
    """Stands for the question of this id in `questions.yaml`.

    `quiet`: nothing is said of what we go by when there is no answer.
    """

    id: Id
    quiet: bool = False
    part: Part = "quick"
    when: Condition | None = None
