"""What a case is looked through with: the rules, the words and the day."""

from collections.abc import Collection, Mapping
from datetime import date

import msgspec

from huabei_negotiate.core.blanks import fill, show_value
from huabei_negotiate.model.follow_up import FollowUp
from huabei_negotiate.model.words import ValueWords


class Watch(msgspec.Struct, frozen=True, kw_only=True):
    """One day, as a case is seen from it.

    `asked` has the questions that make sense for it; `named` is its number where a command
    without one would mean another case.
    """

    follow: FollowUp
    values: ValueWords
    today: date
    asked: Collection[str] = msgspec.field(default_factory=frozenset)
    named: int | None = None

    def day(self, on: date) -> str:
        """A day in words."""
        return show_value(on, self.values, self.today)

    def write(self, text: str, values: Mapping[str, str]) -> str:
        """A sentence with its values."""
        return fill(text, values, {})
