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
        # Thousands are made at every start: plain sums take a sixth of the time of loops.
        subjects = (self.answer is not None) + (self.figure is not None)
        joints = bool(self.all_) + bool(self.any_) + (self.not_ is not None)
        if subjects + joints + (self.rule is not None) != 1:
            raise ValueError(ONE_SUBJECT)
        within = self.at_least is not None or self.at_most is not None
        comparisons = (self.is_ is not None) + bool(self.one_of) + within
        if subjects and not comparisons:
            raise ValueError(NO_COMPARISON)
        if comparisons and not subjects:
            raise ValueError(STRAY_COMPARISON)
        if comparisons > 1:
            raise ValueError(TWO_COMPARISONS)

    @property
    def parts(self) -> tuple["Condition", ...]:
        """The rules this one joins."""
        return (*self.all_, *self.any_, *((self.not_,) if self.not_ else ()))


def as_number(limit: Comparable) -> Decimal:
    """Read a limit exactly as the author wrote it."""
    return Decimal(str(limit))
