"""Yes-or-no rules over answers and figures, as data."""

from decimal import Decimal

import msgspec

from huabei_negotiate.model.base import Content

Comparable = int | float | str


class Condition(Content, frozen=True, kw_only=True):
    """One rule: a comparison of one `answer` or `figure`, or `all`, `any` or `not` of rules.

    Amounts are in yuan, days and counts whole numbers.
    `is_` on a question that takes several answers means that this one is among them.
    """

    answer: str | None = None
    figure: str | None = None
    is_: str | int | None = msgspec.field(default=None, name="is")
    one_of: tuple[str, ...] = ()
    at_least: Comparable | None = None
    at_most: Comparable | None = None
    all_: tuple["Condition", ...] = msgspec.field(default=(), name="all")
    any_: tuple["Condition", ...] = msgspec.field(default=(), name="any")
    not_: "Condition | None" = msgspec.field(default=None, name="not")

    def __post_init__(self) -> None:
        joints = sum(1 for joint in (self.all_, self.any_, self.not_) if joint)
        subjects = sum(1 for subject in (self.answer, self.figure) if subject is not None)
        if joints + subjects != 1:
            msg = "一条规则只能有 answer、figure、all、any、not 中的一个"
            raise ValueError(msg)
        if subjects and not self.compares:
            msg = "缺少 is、one_of、at_least 或 at_most"
            raise ValueError(msg)
        if joints and self.compares:
            msg = "all、any、not 旁边不能再有 is、one_of、at_least、at_most"
            raise ValueError(msg)

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
