"""The page for an error of our own: what happened, what to do, and what to send us.

A traceback as Python prints it repeats values in its messages and the reader's name in its
paths; ours has places in the code and kinds of error only.
"""

import platform
import traceback
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from huabei_negotiate import __version__
from huabei_negotiate.cli import words

_PACKAGE = Path(__file__).parent.parent
_GENERIC = "overdue"
_OPTION = "--scenario"


def bug_page(arguments: Sequence[str]) -> str:
    """What the reader can do now, whatever broke."""
    named = [after for before, after in pairwise(arguments) if before == _OPTION]
    known = [name for name in named if name.isascii() and name.isidentifier()]
    return words.BUG.format(words.PROGRAM, known[0] if known else _GENERIC)


def bug_places(error: BaseException) -> str:
    """Where in the code it broke, with nothing of what was typed or read."""
    return "\n".join(_lines(error))


def _lines(error: BaseException) -> Iterator[str]:
    yield words.BUG_VERSIONS.format(
        words.PROGRAM, __version__, platform.python_version(), platform.system()
    )
    for each in reversed(list(_chain(error))):
        for frame in traceback.extract_tb(each.__traceback__):
            yield words.BUG_PLACE.format(_place(frame.filename), frame.lineno, frame.name)
        yield type(each).__name__


def _chain(error: BaseException) -> Iterator[BaseException]:
    """An error, and those it came of."""
    current: BaseException | None = error
    while current is not None:
        yield current
        cause, context = current.__cause__, current.__context__
        current = cause or (None if current.__suppress_context__ else context)


def _place(filename: str) -> str:
    """A file of ours below the package; of any other only its name."""
    path = Path(filename)
    if path.is_relative_to(_PACKAGE):
        return path.relative_to(_PACKAGE.parent).as_posix()
    return f"{words.BUG_OUTSIDE}{path.name}"
