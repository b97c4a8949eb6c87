"""Where the program starts."""

import atexit
import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

_MAKES_TO_COLLECT = 50_000
"""What a start makes stays until the end; looking for rubbish so often only takes time."""

_NOT_LEFT_AT_ONCE = ("prompt_toolkit", "coverage")
"""What has threads, or keeps account, until the interpreter ends."""


def main() -> NoReturn:
    """Run the command line this process was started with, and end the process."""
    gc.set_threshold(_MAKES_TO_COLLECT)
    from huabei_negotiate.cli.app import run  # noqa: PLC0415  streams must be ready first
    from huabei_negotiate.terminal.narrow import make_streams_forgiving  # noqa: PLC0415

    _open_closed_streams()
    make_streams_forgiving()
    _leave(run(sys.argv[1:]))


def _leave(code: int) -> NoReturn:
    """End without taking the modules apart one by one, which takes as long as a plan.

    What is registered for the end is still called and what is printed still written.
    """
    is_watched = sys.gettrace() or sys.getprofile()
    if is_watched or any(name in sys.modules for name in _NOT_LEFT_AT_ONCE):
        sys.exit(code)
    atexit._run_exitfuncs()  # noqa: SLF001  as the interpreter does
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # its reader may have gone
            stream.flush()
    os._exit(code)


def _open_closed_streams() -> None:
    """Print into nothing where the shell closed a stream; we must not stumble over it."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


if __name__ == "__main__":
    main()
