"""One input put to one reader: how it ended, how long it took, what was wrong."""

import os
import signal
import time
from contextlib import contextmanager
from dataclasses import dataclass, field

from huabei_negotiate.core.escaping import is_harmful

MAX_SECONDS = 2.0
"""Of computing, so that a busy computer finds no faults that are not there."""

MAX_MIB = 200

_PATIENCE = 60.0
"""Seconds by the clock after which an input is given up."""


class TooSlow(BaseException):
    """Not an `Exception`: nothing in the program may catch it."""


@dataclass
class Tally:
    """What the inputs put to one reader came to."""

    reader: str
    most_seconds: float = MAX_SECONDS
    inputs: int = 0
    endings: dict[str, int] = field(default_factory=dict)
    slowest: float = 0.0
    faults: list[str] = field(default_factory=list)

    def add(self, number, attempt):
        """Put one input to the reader and count how it ends."""
        started = time.process_time()
        try:
            with _limit(self.most_seconds):
                said, ending = attempt()
        except TooSlow:
            said, ending = "", "too slow"
        except Exception as error:  # noqa: BLE001  that it raises is what we look for
            said, ending = "", f"raised {type(error).__name__}: {error}"[:200]
        took = time.process_time() - started
        self.inputs += 1
        self.slowest = max(self.slowest, took)
        if harmful := {char for char in said if is_harmful(char)} - {"\n"}:
            self.faults.append(f"{number}: shown unescaped: {sorted(map(ascii, harmful))[:5]}")
        if (
            ending.startswith(("raised", "exit 70"))
            or ending == "too slow"
            or took > self.most_seconds
        ):
            self.faults.append(f"{number}: {ending} ({took:.2f} s)")
        name = ending.split(":")[0]
        self.endings[name] = self.endings.get(name, 0) + 1


@contextmanager
def _limit(most_seconds):
    """Stop what computes too long, or waits for ever, where the system can."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def stop(_signal, _frame):
        raise TooSlow

    limits = (
        (signal.SIGPROF, signal.ITIMER_PROF, most_seconds),
        (signal.SIGALRM, signal.ITIMER_REAL, _PATIENCE),
    )
    before = [signal.signal(name, stop) for name, _, _ in limits]
    for _, timer, seconds in limits:
        signal.setitimer(timer, seconds)
    try:
        yield
    finally:
        for (name, timer, _), usual in zip(limits, before, strict=True):
            signal.setitimer(timer, 0)
            signal.signal(name, usual)


def peak_mib():
    """The most memory this process has had, or 0 where the system does not tell."""
    if os.name != "posix":
        return 0
    import resource  # noqa: PLC0415  not there on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
