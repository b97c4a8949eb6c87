"""Puts hostile inputs to every reader and prints what came of it.

    python -m tests.fuzz --inputs 100000 --seed 1       all readers, two at a time
    python -m tests.fuzz --only bill --number 417       one input again

The same seed gives the same inputs. The last line says how many faults there were.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.fuzz.drawing import draw
from tests.fuzz.readers import READERS, ROOT
from tests.fuzz.trial import MAX_MIB, MAX_SECONDS, Tally, peak_mib


def put(name, numbers, seed, folder, most_seconds=MAX_SECONDS):
    """Put inputs to one reader, each drawn from the seed and its own number."""
    reader, tally = READERS[name], Tally(name, most_seconds)
    for number in numbers:
        sample, content = draw(reader.samples, f"{seed}:{name}:{number}")
        tally.add(number, lambda s=sample, c=content: reader.read(c, s, folder))
    return tally


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--inputs", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=READERS)
    parser.add_argument("--number", type=int)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if given.number is not None:
            _, content = draw(
                READERS[given.only].samples, f"{given.seed}:{given.only}:{given.number}"
            )
            print(content[:2000])
            tally = put(given.only, [given.number], given.seed, Path(folder))
            print(tally)
            return bool(tally.faults)
        if given.only:
            print(
                json.dumps(_record(put(given.only, range(given.inputs), given.seed, Path(folder))))
            )
            return 0
    return _all(given.inputs, given.seed)


def _record(tally):
    return {**vars(tally), "peak": peak_mib()}


def _all(inputs, seed):
    def run(name):
        count = max(1, round(READERS[name].share * inputs))
        line = [sys.executable, "-m", "tests.fuzz", "--only", name]
        done = subprocess.run(
            [*line, "--inputs", str(count), "--seed", str(seed)],
            cwd=ROOT,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )
        return (
            json.loads(done.stdout)
            if done.returncode == 0
            else {"reader": name, "died": done.stderr[-500:]}
        )

    faults = 0
    print(
        "| reader | inputs | endings | slowest ms | peak MiB | faults |\n|---|---|---|---|---|---|"
    )
    with ThreadPoolExecutor(2) as pool:
        for found in pool.map(run, READERS):
            faults += _print(found)
    print(f"{faults} faults")
    return min(faults, 1)


def _print(found):
    if "died" in found:
        print(f"| {found['reader']} | died: {found['died']!r} |")
        return 1
    faults = [*found["faults"], *(["too much memory"] if found["peak"] > MAX_MIB else [])]
    endings = "; ".join(f"{name} {count}" for name, count in sorted(found["endings"].items()))
    slowest = round(found["slowest"] * 1000)
    numbers = (slowest, found["peak"], len(faults))
    print(
        "|",
        " | ".join(map(str, (found["reader"], found["inputs"], endings, *numbers))),
        "|",
        flush=True,
    )
    for fault in faults[:20]:
        print(f"  {found['reader']} {fault}")
    return len(faults)


if __name__ == "__main__":
    sys.exit(main())
