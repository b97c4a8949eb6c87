"""Puts what a bill says into words, escaped, masked and short enough to read."""

import msgspec

from huabei_negotiate.core.blanks import fill
from huabei_negotiate.core.escaping import mask, mask_numbers, shorten, visible
from huabei_negotiate.model.bill import BillFile, Doubt, Tally, Transaction
from huabei_negotiate.model.bill_words import BillWords
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Grid

_LONGEST = 40
"""Characters; names in real bills are shorter."""
_EMPTY = "—"


class BillText(msgspec.Struct, frozen=True, kw_only=True):
    """The words of one report; `full` shows numbers that are masked else."""

    words: BillWords
    joint: str
    full: bool

    def shown(self, text: str) -> str:
        """What a stranger wrote, made harmless."""
        return shorten(visible(text if self.full else mask_numbers(text)), _LONGEST) or _EMPTY

    def amount(self, fen: int) -> str:
        """An amount in yuan."""
        return str(Money(fen))

    def order(self, order: str) -> str:
        """An order number, or its end."""
        return visible(order if self.full else mask(order)) or _EMPTY

    def values(self, transaction: Transaction) -> dict[str, str]:
        """Everything a sentence may say of a row."""
        return {
            "time": self.shown(transaction.time),
            "party": self.shown(transaction.party),
            "item": self.shown(transaction.item),
            "amount": self.amount(transaction.fen),
            "method": self.shown(transaction.method),
            "state": self.shown(transaction.state),
            "order": self.order(transaction.order),
        }

    def reasons(self, doubt: Doubt) -> str:
        """Why a payment is listed."""
        return self.joint.join(getattr(self.words.reasons, name) for name in doubt.reasons)

    def action(self, doubt: Doubt) -> str:
        """What can be done about a payment now."""
        words = self.words.doubts
        return words.can_stop if doubt.can_still_stop else words.paid

    def tally_values(self, tally: Tally) -> dict[str, str]:
        """A number of rows and their sum, for a sentence."""
        return {"count": str(tally.count), "amount": self.amount(tally.fen)}

    def tally(self, tally: Tally) -> str:
        """A number of rows and their sum."""
        return fill(self.words.sums.tally, self.tally_values(tally), {})

    def count(self, count: int) -> str:
        """A number of rows."""
        return fill(self.words.sums.count, {"count": str(count)}, {})

    def change(self, change: tuple[int, int]) -> str:
        """By how much the debt grew or shrank."""
        words, (low, high) = self.words.sums, change
        if low == high == 0:
            return words.same
        if low >= 0:
            return fill(words.grew, {"amount": self.span(change)}, {})
        if high <= 0:
            return fill(words.shrank, {"amount": self.span((-high, -low))}, {})
        ends = {"low": self.amount(-low), "high": self.amount(high)}
        return fill(words.either, ends, {})

    def span(self, amounts: tuple[int, int]) -> str:
        """An amount, or the two it lies between."""
        low, high = map(self.amount, amounts)
        return low if low == high else fill(self.words.sums.span, {"low": low, "high": high}, {})

    def costs(self, costs: tuple[int, int]) -> str:
        """What may explain the difference between the bill and what is owed."""
        words = self.words.balance
        low, high = costs
        if low == high == 0:
            return words.none
        if low >= 0:
            return fill(words.more, {"amount": self.span(costs)}, {})
        if high <= 0:
            return fill(words.less, {"amount": self.span((-high, -low))}, {})
        return fill(words.either, {"amount": self.span(costs)}, {})

    def file_line(self, file: BillFile) -> str:
        """What a file is."""
        values = {
            "file": self.shown(file.name),
            "count": str(file.rows),
            "begins": self.shown(file.begins),
            "ends": self.shown(file.ends),
        }
        has_dates = file.begins and file.ends
        return fill(self.words.file_dated if has_dates else self.words.file, values, {})

    def sheet(self, doubts: tuple[Doubt, ...]) -> Grid:
        """Payments as a table to hand over."""
        return Grid(self.words.doubts.columns, tuple(map(self._line, doubts)))

    def _line(self, doubt: Doubt) -> tuple[str, ...]:
        values = self.values(doubt.transaction)
        cells = ("time", "party", "item", "amount", "method", "state", "order")
        values["amount"] = f"{Money(doubt.transaction.fen).yuan:.2f}"
        told = tuple(values[name] for name in cells)
        return (*told, self.reasons(doubt), self.action(doubt), str(doubt.score))
