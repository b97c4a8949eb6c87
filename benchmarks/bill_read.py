"""How long reading a bill takes, what memory it needs, and what other readers lose.

Every way runs in a process of its own, in turns, on the same file:

    python benchmarks/bill_read.py [--rows 1000 100000 1000000] [--rounds 3]

Needs the extra `bench`.
`bare` only decodes and splits, which is the least any reader in Python must do.
The bill is made up (tests/bills/synthetic.py), so what is in it is known.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
SYNTHETIC = HERE.parent / "tests" / "bills" / "synthetic.py"
SEED = 7
COLUMNS = 13

COUNT = """
def is_huabei(method):
    return "花呗" in method or "信用购" in method
def told(rows, huabei, trouble=""):
    import json
    print(json.dumps({"rows": rows, "huabei": huabei, "trouble": trouble}))
"""
BARE = """
rows = 0
with open(path, encoding="gb18030", newline="\\n") as file:
    for line in file:
        fields = line.split(",")
        rows += 1
told(rows, 0)
"""
CSV = """
import csv
rows = huabei = 0
trouble = ""
{limit}
with open(path, encoding="gb18030", newline="") as file:
    for line in file:
        if line.startswith("交易时间,"):
            break
    try:
        for fields in csv.reader(file, quoting=csv.{quoting}):
            rows += 1
            huabei += len(fields) == 13 and is_huabei(fields[7])
    except csv.Error as error:
        trouble = str(error)
told(rows, huabei, trouble)
"""
PANDAS = """
import pandas
try:
    frame = pandas.read_csv(
        path, encoding="gb18030", skiprows=24, dtype=str, on_bad_lines="skip", {quoting}
        index_col=False,
    )
except pandas.errors.ParserError as error:
    told(0, 0, str(error))
else:
    methods = frame["收/付款方式"].fillna("")
    told(len(frame), int(methods.map(is_huabei).sum()))
"""


@dataclass(frozen=True)
class Way:
    """One way of reading, as a program."""

    name: str
    command: list[str]


@dataclass(frozen=True)
class Run:
    """What one run took and found."""

    wall: float
    processor: float
    peak: float
    found: dict


def main():
    """Measure every way on bills of every size."""
    given = options()
    with tempfile.TemporaryDirectory() as folder:
        for rows in given.rows:
            path = Path(folder) / f"{rows}.csv"
            make = [sys.executable, SYNTHETIC, str(rows), path, str(SEED)]
            subprocess.run(make, check=True)
            measure(path, ways(path), given.rounds)
            path.unlink()


def options():
    """What was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, nargs="+", default=[1_000, 100_000, 1_000_000])
    parser.add_argument("--rounds", type=int, default=3)
    return parser.parse_args()


def ways(path):
    """All ways there are."""

    def program(name, code):
        return Way(name, [sys.executable, "-c", f"path = {str(path)!r}\n{COUNT}\n{code}"])

    ours = ["-m", "huabei_negotiate", "bill", "check", str(path), "--format", "json"]
    no_limit = "csv.field_size_limit(sys.maxsize)"
    return [
        program("bare", BARE),
        Way("bill check", [sys.executable, *ours]),
        program("csv", CSV.format(quoting="QUOTE_MINIMAL", limit="")),
        program(
            "csv, no limit", CSV.format(quoting="QUOTE_MINIMAL", limit=f"import sys; {no_limit}")
        ),
        program("csv, no quotes", CSV.format(quoting="QUOTE_NONE", limit="")),
        program("pandas", PANDAS.format(quoting="")),
        program("pandas, no quotes", PANDAS.format(quoting="quoting=3,")),
    ]


def measure(path, all_ways, rounds):
    """Run every way in turns and print a line for each."""
    truth = json.loads(Path(f"{path}.truth.json").read_text("utf-8"))
    with path.open(encoding="gb18030", newline="\n") as file:
        # A line at a time: what this process holds would count as its children's.
        huabei = sum(map(_pays_by_huabei, file))
    size = path.stat().st_size / 1e6
    print(f"\n{truth['rows']:,} rows, {size:.1f} MB, {huabei:,} paid or given back by Huabei")
    print(f"{'':18}{'seconds':>9}{'CPU':>8}{'× bare':>8}{'peak MiB':>10}  lost")
    runs = {way.name: [] for way in all_ways}
    for _ in range(rounds):
        for way in all_ways:
            runs[way.name].append(run(way))
    base = statistics.median(each.processor for each in runs["bare"])
    for name, several in runs.items():
        print(line_of(name, several, base, truth, huabei), flush=True)


def run(way):
    """One run in a process of its own, with what it took."""
    begun = time.perf_counter()
    with subprocess.Popen(way.command, stdout=subprocess.PIPE, cwd=HERE.parent) as process:
        out = process.stdout.read()
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    found = json.loads(out) if process.returncode == 0 else {"trouble": f"{process.returncode}"}
    return Run(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, found)


def line_of(name, several, base, truth, huabei):
    """One line of the table: medians, and what was lost."""
    wall, processor, peak = (
        statistics.median(getattr(each, what) for each in several)
        for what in ("wall", "processor", "peak")
    )
    lost = lost_by(several[0].found, truth, huabei) if name != "bare" else "does not look"
    return f"{name:18}{wall:9.2f}{processor:8.2f}{processor / base:8.2f}{peak:10.1f}  {lost}"


def lost_by(found, truth, huabei):
    """How many rows a way did not see, in words."""
    if "doubts" in found:
        cents = truth["cents"]
        sums = [found["huabei"][kind]["fen"] for kind in ("purchases", "unsplittable", "refunds")]
        is_true = sums == [cents["purchase"], cents["split"], cents["refund"]]
        is_true = is_true and found["huabei"]["repayments"]["fen"] == cents["repay"]
        rows = truth["rows"] - found["rows"]
        return f"{rows:,} rows, sums {'true to the fen' if is_true else 'WRONG'}"
    if "rows" not in found:
        return found["trouble"]
    rows, paid = truth["rows"] - found["rows"], huabei - found["huabei"]
    trouble = f", then stopped: {found['trouble']}" if found["trouble"] else ""
    return f"{rows:,} rows, {paid:,} of Huabei ({paid / huabei:.1%}){trouble}"


def _pays_by_huabei(line):
    fields = line.split(",")
    method = fields[-6] if len(fields) >= COLUMNS else ""
    return "花呗" in method or "信用购" in method


if __name__ == "__main__":
    main()
