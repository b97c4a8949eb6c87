"""What a reader told us, by question id and never by position."""

from collections.abc import Mapping
from datetime import date
from enum import Enum

from huabei_negotiate.model.money import Money


class Unsure(Enum):
    """The answer of someone who does not know; it counts as an answer."""

    UNSURE = "unsure"


UNSURE = Unsure.UNSURE

AnswerValue = str | int | Money | date | tuple[str, ...] | Unsure
"""A choice's id, words, a count or days, an amount, a day, several ids, or not sure."""

Answers = Mapping[str, AnswerValue]
"""Answers by question id."""

FigureValue = Money | int | date
"""What a figure can be: an amount, a whole number or a day."""

Figures = Mapping[str, FigureValue]
"""Figures by name; one that cannot be worked out is not there."""
