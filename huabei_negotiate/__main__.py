"""Where the program starts."""

import os
import sys


def main() -> None:
    """Run the command line this process was started with."""
    from huabei_negotiate.cli.app import run  # noqa: PLC0415  streams must be ready first
    from huabei_negotiate.terminal.narrow import make_streams_forgiving  # noqa: PLC0415

    _open_closed_streams()
    make_streams_forgiving()
    sys.exit(run(sys.argv[1:]))


def _open_closed_streams() -> None:
    """Print into nothing where the shell closed a stream; we must not stumble over it."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115


if __name__ == "__main__":
    main()
