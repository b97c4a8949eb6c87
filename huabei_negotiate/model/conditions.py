"""Yes-or-no rules over answers and figures, as data."""

from decimal import Decimal

import msgspec

from huabei_negotiate.model.base import Content

ONE_SUBJECT = "a condition has exactly one of answer, figure, rule, all, any, not"
NO_COMPARISON = "a condition on an answer or figure needs is, one_of, at_least or at_most"
STRAY_COMPARISON = "is, one_of, at_least and at_most go with answer or figure only"
TWO_COMPARISONS = "only one of is, one_of and at_least/at_most can be compared with"

Comparable = int | float | str


class Condition(Content, frozen=True, kw_only=True):
    """A comparison of one `answer` or `figure`, a named `rule`, or a joint of conditions.

    Amounts are in yuan, days and counts whole numbers.
    `is_` on a question that takes several answers means that this one is among them.
    """

    answer: str | None = None
    figure: str | None = None
    rule: str | None = None
    is_: str | int | None = msgspec.field(default=None, name="is")
    one_of: tuple[str, ...] = ()
    at_least: Comparable | None = None
    at_most: Comparable | None = None
    all_: tuple["Condition", ...] = msgspec.field(default=(), name="all")
    any_: tuple["Condition", ...] = msgspec.field(default=(), name="any")
    not_: "Condition | None" = msgspec.field(default=None, name="not")

    def __post_init__(self) -> None:
        joints = sum(1 for joint in (self.all_, self.any_, self.not_) if joint)
        compared = sum(1 for subject in (self.answer, self.figure) if subject is not None)
        if joints + compared + (self.rule is not None) != 1:
            raise ValueError(ONE_SUBJECT)
        if compared and not self.compares:
            raise ValueError(NO_COMPARISON)
        if not compared and self.compares:
            raise ValueError(STRAY_COMPARISON)
        within = self.at_least is not None or self.at_most is not None
        if (self.is_ is not None) + bool(self.one_of) + within > 1:
            raise ValueError(TWO_COMPARISONS)

    @property
    def compares(self) -> bool:
        """Whether it says what to compare with."""
        limits = (self.is_, self.at_least, self.at_most)
        return bool(self.one_of) or any(limit is not None for limit in limits)

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The rules this one joins."""
        return (*self.all_, *self.any_, *((self.not_,) if self.not_ else ()))


def as_number(limit: Comparable) -> Decimal:
    """Read a limit exactly as the author wrote it."""
    return Decimal(str(limit))
