"""Keeps what a function said of values that come again and again."""

from collections.abc import Callable
from typing import TypeVar

_Asked = TypeVar("_Asked")
_Said = TypeVar("_Said")


class Remembered(dict[_Asked, _Said]):
    """The results of a pure function by its argument, worked out when first looked up.

    After `limit` of them new ones are worked out each time, so that a file in which nothing
    comes twice cannot fill the memory.
    """

    def __init__(self, work_out: Callable[[_Asked], _Said], limit: int = 20_000) -> None:
        super().__init__()
        self._work_out = work_out
        self._limit = limit

    def __missing__(self, asked: _Asked) -> _Said:
        said = self._work_out(asked)
        if len(self) < self._limit:
            self[asked] = said
        return said
