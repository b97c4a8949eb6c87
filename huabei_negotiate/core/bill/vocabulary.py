"""What the words of an export say, worked out once for each word and encoding."""

from collections.abc import Callable

from huabei_negotiate.core.bill.remembered import Remembered
from huabei_negotiate.core.bill.rows import (
    Says,
    read_category,
    read_direction,
    read_method,
    read_state,
)
from huabei_negotiate.model.bill_names import BillNames


class Vocabulary:
    """For cells as they stand in a file, what they say, as plain numbers of `Says`.

    Plain numbers are combined fastest, and a cell is decoded only when it is first met.
    """

    def __init__(self, names: BillNames, encoding: str) -> None:
        self.undecodable = 0
        """Words met that are not of the encoding."""
        self.methods = self._bits(read_method)
        self.states = self._bits(read_state)
        self.categories = self._bits(read_category)
        self.directions = self._bits(read_direction)
        self.risky: Remembered[bytes, bool] = Remembered(self._is_risky)
        self._names = names
        self._encoding = encoding

    def text(self, cell: bytes) -> str:
        """A cell in words, without the blanks around them."""
        try:
            return cell.decode(self._encoding).strip()
        except UnicodeDecodeError:
            self.undecodable += 1
            return cell.decode(self._encoding, "replace").strip()

    def _bits(self, read: Callable[[str, BillNames], Says]) -> Remembered[bytes, int]:
        return Remembered(lambda cell: int(read(self.text(cell), self._names)))

    def _is_risky(self, category: bytes) -> bool:
        text = self.text(category)
        return any(word in text for word in self._names.risky)
