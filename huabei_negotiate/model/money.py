"""Amounts of money, exact to the fen."""

from decimal import ROUND_HALF_UP, Decimal
from typing import Self

import msgspec

FEN_PER_YUAN = 100


class Money(msgspec.Struct, frozen=True, order=True):
    """An amount in whole fen; may be negative."""

    fen: int

    @classmethod
    def from_yuan(cls, yuan: Decimal | int | str) -> Self:
        """Take an amount in yuan, rounded half up to the fen."""
        exact = Decimal(yuan) * FEN_PER_YUAN
        return cls(int(exact.quantize(Decimal(1), ROUND_HALF_UP)))

    @property
    def yuan(self) -> Decimal:
        """The amount in yuan, with two places."""
        return Decimal(self.fen) / FEN_PER_YUAN

    def __add__(self, other: Self) -> "Money":
        return Money(self.fen + other.fen)

    def __sub__(self, other: Self) -> "Money":
        return Money(self.fen - other.fen)

    def times(self, factor: Decimal | int) -> "Money":
        """The amount times a number, rounded half up to the fen."""
        return Money(int((self.fen * Decimal(factor)).quantize(Decimal(1), ROUND_HALF_UP)))

    def floor_to(self, yuan: int) -> "Money":
        """The amount rounded down to whole multiples of so many yuan."""
        step = yuan * FEN_PER_YUAN
        return Money(self.fen // step * step)

    def __str__(self) -> str:
        sign = "-" if self.fen < 0 else ""
        whole, fen = divmod(abs(self.fen), FEN_PER_YUAN)
        return f"{sign}{whole:,}" + (f".{fen:02d}" if fen else "")
