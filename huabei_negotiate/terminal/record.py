"""The seam between the wizard and wherever its answers are kept."""

from collections.abc import Sequence
from typing import Protocol

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.case_words import CaseWords


class Record(Protocol):
    """Keeps the answers of one run.

    Raises:
        HuabeiError: from whatever keeps something, once when it begins to fail.
    """

    def keep(self, interview: Interview) -> None:
        """Keep what was answered since the last time."""
        ...

    def keep_plan(self, interview: Interview) -> None:
        """Keep from which answers the plan was made that is shown now."""
        ...

    def keep_offers(self, said: Sequence[str]) -> None:
        """Keep what the other side offered, as it was typed."""
        ...

    def left_with(self, words: CaseWords) -> str | None:
        """What became of the answers, if anything is kept."""
        ...

    def close(self) -> None:
        """End keeping."""
        ...


class Unkept:
    """Keeps nothing."""

    def keep(self, interview: Interview) -> None:
        """Nothing."""

    def keep_plan(self, interview: Interview) -> None:
        """Nothing."""

    def keep_offers(self, said: Sequence[str]) -> None:
        """Nothing."""

    def left_with(self, words: CaseWords) -> str | None:  # noqa: ARG002
        """Nothing is kept."""
        return None

    def close(self) -> None:
        """Nothing."""


class Untouched(Unkept):
    """Keeps nothing yet; there are cases from earlier."""

    def left_with(self, words: CaseWords) -> str | None:
        """The cases of earlier are as they were."""
        return words.left_untouched


UNKEPT = Unkept()
