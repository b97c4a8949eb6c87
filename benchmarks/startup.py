"""How long the program takes to start, as a multiple of `python -c pass`, and its peak memory.

Whole processes in pairs, one of ours and one of `python -c pass` of the same environment, so
that a busy machine slows both; the median of the ratios and its 95 % interval are printed,
and the ratio of processor time, which other programs disturb least:

    python benchmarks/startup.py [--pairs 21] [--wheel] [--peers]

Without options this environment is measured, mostly a checkout, which reads the YAML.
`--wheel` builds a wheel and measures it in a new environment: what people install, and what
the limits are for. `--peers` installs other terminal programs and measures them as well.
It ends with 1 when something is above its limit.
"""

import argparse
import fcntl
import os
import pty
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
WARM_UPS = 2
KIB_A_MIB = 1024
FIRST_PROMPT = b" > 1 "
"""The pointer of the first list that `start` shows."""


class Goal(NamedTuple):
    """A command line, and what it may cost: a multiple of `python -c pass`, and MiB."""

    arguments: tuple[str, ...]
    times: float = 0
    mib: float = 0
    terminal: bool = False
    until: bytes = b""


class Run(NamedTuple):
    """What one process took."""

    seconds: float
    processor: float
    mib: float


OURS = [
    Goal(("--help",), 6.5, 24),
    Goal(("--scenario", "overdue"), 7, 24),
    Goal(("--scenario", "overdue"), 9, 24, terminal=True),
    Goal(("faq", "逾期"), 8, 24),
    Goal(("start",), 17, 40, terminal=True, until=FIRST_PROMPT),
]

PEERS = {
    "tldr": [("tldr", "--version")],
    "cookiecutter": [("cookiecutter", "--version")],
    "commitizen": [("cz", "version")],
    "copier": [("copier", "copy", "--force", "--quiet", "template", "made")],
}
"""Packages, and what they are asked to do."""


def main() -> int:
    """Measure, print the tables, and say whether every limit holds."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=21)
    parser.add_argument("--wheel", action="store_true", help="measure an installed wheel")
    parser.add_argument("--peers", action="store_true", help="measure other programs too")
    asked = parser.parse_args()
    print("| command | × pass | 95 % | limit | × processor | ms | peak MiB | limit |")
    print("|---|---|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        python = install_wheel(home) if asked.wheel else Path(sys.executable)
        above = [goal for goal in OURS if not holds(goal, python, asked.pairs, home)]
        if asked.peers:
            measure_peers(home, asked.pairs)
    return 1 if above else 0


def install_wheel(home: Path) -> Path:
    """The interpreter of a new environment with nothing but this program."""
    run(sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", str(home), str(ROOT))
    (wheel,) = home.glob("huabei_negotiate-*.whl")
    return new_environment(home / "ours", str(wheel))


def new_environment(folder: Path, package: str) -> Path:
    """The interpreter of a new environment with one package in it."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    run(str(python), "-m", "pip", "install", "-q", package)
    return python


def holds(goal: Goal, python: Path, pairs: int, home: Path) -> bool:
    """Measure one of our commands, print its row, and say whether it is within its limits."""
    command = (str(python.parent / "huabei-negotiate"), *goal.arguments)
    where = "first prompt" if goal.until else "terminal" if goal.terminal else "pipe"
    named = f"`{' '.join(goal.arguments)}`, {where}"
    times, mib = measure(named, command, goal, python, pairs, home)
    return times <= goal.times and mib <= goal.mib


def measure_peers(home: Path, pairs: int) -> None:
    """Install other programs, each in its own environment, and print a row for each."""
    (home / "template").mkdir()
    (home / "template" / "page.txt.jinja").write_text("{{ 1 + 1 }}\n", encoding="utf-8")
    for package, commands in PEERS.items():
        python = new_environment(home / package, package)
        for name, *rest in commands:
            own = (str(python.parent / name), *rest)
            measure(f"`{' '.join((name, *rest))}`", own, Goal(()), python, pairs, home)


def measure(  # noqa: PLR0913  what, and where
    named: str, command: Sequence[str], goal: Goal, python: Path, pairs: int, home: Path
) -> tuple[float, float]:
    """Print a row for a command; its median ratio, and the most memory a run took."""
    both = list(in_pairs(command, goal, python, pairs, home))
    ratios = sorted(ours.seconds / bare.seconds for ours, bare in both)
    busy = statistics.median(ours.processor / bare.processor for ours, bare in both)
    middle = statistics.median(ratios)
    low, high = interval(ratios)
    milliseconds = statistics.median(ours.seconds for ours, _ in both) * 1_000
    mib = max(ours.mib for ours, _ in both)
    limits = (f"{goal.times:g}", f"{goal.mib:g}") if goal.times else ("–", "–")
    spread = f"{low:.1f}–{high:.1f}"
    print(
        f"| {named} | {middle:.1f} | {spread} | {limits[0]} | {busy:.1f} "
        f"| {milliseconds:.0f} | {mib:.1f} | {limits[1]} |",
        flush=True,
    )
    return middle, mib


def in_pairs(
    command: Sequence[str], goal: Goal, python: Path, pairs: int, home: Path
) -> Iterator[tuple[Run, Run]]:
    """Runs of a command and of an interpreter that does nothing, in turns."""
    bare = (str(python), "-c", "pass")
    for turn in range(WARM_UPS + pairs):
        run_of = run_in_terminal if goal.terminal else run_in_pipe
        ours, nothing = run_of(command, home, goal.until), run_of(bare, home, b"")
        if turn >= WARM_UPS:
            yield ours, nothing


def interval(ratios: Sequence[float]) -> tuple[float, float]:
    """Where the median of a sorted sample lies, by the ranks of a fair coin, 95 times of 100."""
    out = max(0, int(len(ratios) / 2 - 0.98 * len(ratios) ** 0.5))
    return ratios[out], ratios[-1 - out]


def run_in_pipe(command: Sequence[str], home: Path, _until: bytes) -> Run:
    """Run a command into a pipe."""
    reader, writer = os.pipe()
    with Path(os.devnull).open("rb") as nothing:
        return follow(command, home, (nothing.fileno(), writer, writer), reader, b"")


def run_in_terminal(command: Sequence[str], home: Path, until: bytes) -> Run:
    """Run a command on a terminal of 80 by 24, to its end or until something is shown."""
    reader, writer = pty.openpty()
    fcntl.ioctl(writer, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    return follow(command, home, (writer, writer, writer), reader, until)


def follow(
    command: Sequence[str], home: Path, streams: tuple[int, int, int], reader: int, until: bytes
) -> Run:
    """Start a process, read all it says, and take its time and peak memory from the system."""
    actions = [(os.POSIX_SPAWN_DUP2, stream, number) for number, stream in enumerate(streams)]
    actions += [(os.POSIX_SPAWN_CLOSE, reader)]
    here = Path.cwd()
    os.chdir(home)
    begun = time.perf_counter()
    child = os.posix_spawn(command[0], command, environment(home), file_actions=actions)
    os.close(streams[1])
    os.chdir(here)
    said = b""
    while not (until and until in said) and (piece := read(reader)):
        said += piece
    if until in said and until:
        seen = time.perf_counter()
        os.kill(child, signal.SIGKILL)
    _, status, usage = os.wait4(child, 0)
    ended = time.perf_counter()
    os.close(reader)
    if not until and status:
        raise SystemExit(f"{' '.join(command)}\n{said.decode(errors='replace')}")
    processor = usage.ru_utime + usage.ru_stime
    return Run((seen if until else ended) - begun, processor, usage.ru_maxrss / KIB_A_MIB)


def read(reader: int) -> bytes:
    """What came next; nothing when a terminal was hung up."""
    try:
        return os.read(reader, 1 << 16)
    except OSError:
        return b""


def environment(home: Path) -> dict[str, str]:
    """An ordinary one: byte code is kept, colour is wanted, and nothing of the user's is used."""
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {"HOME": str(home), "TERM": "xterm-256color"}


def run(*command: str) -> None:
    """Run a command that must succeed."""
    subprocess.run(command, check=True)


if __name__ == "__main__":
    sys.exit(main())
