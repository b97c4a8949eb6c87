"""How long content takes to use as it grows, and where that bends.

    python benchmarks/growth.py [--times 1 10 100] [--rounds 3]

The real content is multiplied into a temporary folder: scenarios, scripts and FAQ topics as
copies under other names, facts as far as their ids and the size of a file allow. Each piece of
work runs in a process of its own; the least processor time of the rounds and the most memory are
printed. How the search of the FAQ grows is in `faq_scale.py`.
The last column is the power of the size by which the time grew since the size before: 1 is
linear, and what is above it bends.
"""

import argparse
import json
import math
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from huabei_negotiate.catalog.catalog import find_content
from huabei_negotiate.catalog.kinds import all_files
from huabei_negotiate.source.yaml_source import parse

MOST_FACTS = 10
"""Times that facts can be multiplied: a file has at most 1 MiB, an id two digits."""
LINT_UP_TO = 10
"""Times up to which the content is checked; every way through every scenario is tried."""

WORK = {
    "plan from YAML": "advise_on(catalog)",
    "plan, compiled": "advise_on(compiled)",
    "all of the FAQ from YAML": "catalog.faq()",
    "all of the FAQ, compiled": "compiled.faq()",
    "lint": "check(Path(sys.argv[1]), 'zh-CN', day)",
}
CODE = """
import gc, json, resource, sys, time
from datetime import date
from pathlib import Path
from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.catalog.lint.checks import check
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
gc.set_threshold(50_000)  # as the program does
catalog, compiled = Catalog(Path(sys.argv[1])), Catalog(Path(sys.argv[2]))
day = date(2026, 11, 25)
def advise_on(content):
    situation = content.situation(["overdue"])
    return advise(Interview(situation=situation, given={{}}, fine=True), content.library(), day)
begun = time.process_time()
{work}
spent = time.process_time() - begun
print(json.dumps([spent, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024]))
"""


def multiply(times: int, written: Path, compiled: Path) -> None:
    """Write the real content so many times over, as YAML and compiled."""
    root = find_content()
    for file in all_files(root, "zh-CN"):
        relative = file.path.relative_to(root)
        text = file.path.read_text("utf-8")
        for name, copied in copies(relative, text, times):
            for folder in (written, compiled):
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (written / name).write_text(copied, "utf-8")
            value = json.dumps(parse(str(name), copied.encode()).value, ensure_ascii=False)
            (compiled / name.with_suffix(".json")).write_text(value, "utf-8")


def copies(relative: Path, text: str, times: int) -> list[tuple[Path, str]]:
    """A file, and what it becomes under other names."""
    folder = relative.parent.name
    if relative.name == "facts.yaml":
        head, *facts = text.split("  - id: ")
        more = [
            re.sub(r"^.-", f"{chr(ord('A') + copy)}-", fact)
            for copy in range(1, min(times, MOST_FACTS))
            for fact in facts
        ]
        return [(relative, "  - id: ".join([head, *facts, *more]))]
    if folder not in {"scenarios", "scripts", "faq"} or relative.name == "parts.yaml":
        return [(relative, text)]
    made = [(relative, text)]
    for copy in range(1, times):
        own = r"^((?:topic|  - id): .*)$" if folder == "faq" else r"^(id: .*)$"
        renamed = re.sub(own, rf"\1_{copy}", text, flags=re.MULTILINE)
        made.append((relative.with_stem(f"{relative.stem}_{copy}"), renamed))
    return made


def least(work: str, folders: Sequence[Path], rounds: int) -> tuple[float, float]:
    """Seconds of the fastest round, and the most MiB of all."""
    command = [sys.executable, "-c", CODE.format(work=work), *map(str, folders)]
    runs = [json.loads(subprocess.check_output(command)) for _ in range(rounds)]
    return min(seconds for seconds, _ in runs), max(mib for _, mib in runs)


def main() -> None:
    """Print a row for each piece of work at each size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, nargs="+", default=[1, 10, 100])
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    before: dict[str, tuple[int, float]] = {}
    print("| work | content | processor ms | peak MiB | power |\n|---|---|---|---|---|")
    for times in asked.times:
        with tempfile.TemporaryDirectory() as folder:
            folders = (Path(folder) / "content", Path(folder) / "compiled")
            multiply(times, *folders)
            for name, work in WORK.items():
                if name == "lint" and times > LINT_UP_TO:
                    continue
                seconds, mib = least(work, folders, asked.rounds if times < max(asked.times) else 1)
                power = "–"
                if name in before:
                    size, took = before[name]
                    power = f"{math.log(seconds / took) / math.log(times / size):.2f}"
                before[name] = (times, seconds)
                row = f"| {name} | {times}× | {seconds * 1000:.0f} | {mib:.0f} | {power} |"
                print(row, flush=True)


if __name__ == "__main__":
    main()
