"""From what happened to the scenarios that deal with it."""

from collections.abc import Sequence

from huabei_negotiate.core.conditions import holds
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import UNSURE
from huabei_negotiate.model.content import Finding


def find(interview: Interview, findings: Sequence[Finding]) -> Finding | None:
    """The first finding that the answers bear out."""
    answers = interview.answers
    return next((found for found in findings if holds(found.when, answers, {})), None)


def needs_confirming(interview: Interview) -> bool:
    """Whether the reader was unsure of something, so that we may have guessed wrong."""
    return UNSURE in interview.answers.values()
