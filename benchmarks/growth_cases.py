"""How long a case takes to use as it grows: talks, each with a promise, in one case.

    python benchmarks/growth_cases.py [--talks 10 100 1000 10000] [--rounds 3]

Each piece of work runs in a process of its own, on a store in a temporary folder; the least
processor time of the rounds and the most memory are printed, the start of the interpreter left
out. The last column is the power of the number of talks by which the time grew since the
number before: 1 is linear.
"""

import argparse
import json
import math
import os
import subprocess
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

from huabei_negotiate.model.case import Case, Contact, Promise
from huabei_negotiate.storage.case_store import open_store
from huabei_negotiate.storage.places import FOLDER_NAMED_IN, case_file

DAY = date(2026, 11, 25)
WORK = {
    "case log": "run(['case', 'log', *GIVEN])",
    "case show": "run(['case', 'show'])",
    "case due": "run(['case', 'due', '--today', '2026-11-25'])",
    "case list": "run(['case', 'list'])",
    "case backup": "run(['case', 'backup', f'{case_file()}-{os.getpid()}.yaml'])",
    "one talk more, in the store": "store.add_contact(1, case.contacts[0], case.changed)",
}
CODE = """
import gc, io, json, os, resource, sys, time
from datetime import date
gc.set_threshold(50_000)  # as the program does
from huabei_negotiate.cli.app import run
from huabei_negotiate.storage.case_store import open_store
from huabei_negotiate.storage.places import case_file
GIVEN = {given!r}
store = open_store(case_file(), date(2026, 11, 25))
case = store.load(1)
said = sys.stdout
sys.stdout = open(os.devnull, "w", encoding="utf-8")
begun = time.process_time()
ended = {work}
spent = time.process_time() - begun
most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
said.write(json.dumps([spent, most, ended]))
"""
GIVEN = ("--set", "channel=chat", "--set", "outcome=waiting", "--today", DAY.isoformat())


def keep(talks: int) -> None:
    """Keep a case with so many talks, two a day up to now, and a promise in each."""
    moments = [
        datetime.fromisoformat("2026-11-24T09:00") - timedelta(hours=12 * number)
        for number in range(talks)
    ]
    case = Case(
        id=1,
        scenarios=("overdue",),
        opened=moments[-1].date(),
        changed=moments[0],
        contacts=tuple(
            Contact(number=n, at=at, channel="chat", outcome="waiting", said="会回电话。")
            for n, at in enumerate(reversed(moments), 1)
        ),
        promises=tuple(
            Promise(number=n, contact=n, whose="theirs", what="回电话", due=at.date())
            for n, at in enumerate(reversed(moments), 1)
        ),
    )
    with open_store(case_file(), DAY) as store:
        store.restore([case])


def least(work: str, rounds: int) -> tuple[float, float]:
    """Seconds of the fastest round, and the most MiB of all."""
    command = [sys.executable, "-c", CODE.format(work=work, given=GIVEN)]
    runs = [json.loads(subprocess.check_output(command)) for _ in range(rounds)]
    for _, _, ended in runs:
        if ended not in {0, 1} and not work.startswith("store"):
            raise SystemExit(f"{work}: {ended}")
    return min(run[0] for run in runs), max(run[1] for run in runs)


def main() -> None:
    """Print a row for each piece of work at each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--talks", type=int, nargs="+", default=[10, 100, 1000, 10_000])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    before: dict[str, tuple[int, float]] = {}
    print("| work | talks | processor ms | peak MiB | power |\n|---|---|---|---|---|")
    for talks in asked.talks:
        with tempfile.TemporaryDirectory() as folder:
            os.environ[FOLDER_NAMED_IN] = str(Path(folder))
            keep(talks)
            for name, work in WORK.items():
                seconds, mib = least(work, asked.rounds)
                power = "–"
                if name in before:
                    size, took = before[name]
                    power = f"{math.log(seconds / took) / math.log(talks / size):.2f}"
                before[name] = (talks, seconds)
                row = f"| {name} | {talks:,} | {seconds * 1000:.1f} | {mib:.0f} | {power} |"
                print(row, flush=True)


if __name__ == "__main__":
    main()
