"""Where the program starts."""

import sys


def main() -> None:
    """Run the command line this process was started with."""
    from huabei_negotiate.cli.app import run  # noqa: PLC0415  streams must be ready first
    from huabei_negotiate.terminal.narrow import make_streams_forgiving  # noqa: PLC0415

    make_streams_forgiving()
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
