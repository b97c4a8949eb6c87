"""Sets up everything this checkout needs, then starts the wizard or runs all tests.

Needs Python 3.11 or newer and nothing else:

    python3 run.py start
    python3 run.py test
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
HOME = HERE / ".venv"
BIN = HOME / ("Scripts" if os.name == "nt" else "bin")
PYTHON = BIN / ("python.exe" if os.name == "nt" else "python")

CHECKS = (
    ("ruff", "check", "."),
    ("ruff", "format", "--check", "."),
    ("mypy",),
    ("importlinter",),
    ("pytest", "-n", "auto", "-rs", "--cov", "--cov-report="),
    ("coverage", "report", "--fail-under=98"),
)


def main(arguments: list[str]) -> int:
    """Do what was asked, in an environment of this checkout's own."""
    if arguments[:1] == ["start"]:
        prepare(".")
        return run("huabei_negotiate", *arguments)
    if arguments == ["test"]:
        prepare(".[dev]")
        return max(check(*command) for command in CHECKS)
    print(__doc__)
    return 2


def prepare(what: str) -> None:
    """Make the environment and install the checkout into it, where that is still to do."""
    stamp = HOME / f"ready-{what.count('dev')}"
    declared = (HERE / "pyproject.toml").read_bytes()
    if stamp.exists() and stamp.read_bytes() == declared:
        return
    print("正在准备环境，第一次要一两分钟。", flush=True)
    if not PYTHON.exists():
        venv.create(HOME, with_pip=True)
    command = [PYTHON, "-m", "pip", "install", "--quiet", "--editable", what]
    subprocess.run(command, cwd=HERE, check=True)
    stamp.write_bytes(declared)


def check(*command: str) -> int:
    """Run one check and say which it is."""
    print(f"\n== {' '.join(command)}", flush=True)
    if command == ("importlinter",):
        return subprocess.run([BIN / "lint-imports"], cwd=HERE, check=False).returncode
    return run(*command)


def run(*command: str) -> int:
    """Run a module in the environment, on this terminal."""
    return subprocess.run([PYTHON, "-m", *command], cwd=HERE, check=False).returncode


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit("需要 Python 3.11 或更新的版本。")
    sys.exit(main(sys.argv[1:]))
