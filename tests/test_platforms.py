"""What only some systems have is asked for, never taken for granted."""

import ast
import io
import subprocess
import sys
from pathlib import Path

import pytest

from huabei_negotiate.terminal import narrow

PACKAGE = Path(__file__).parent.parent / "huabei_negotiate"
MODULES = sorted(str(path.relative_to(PACKAGE)) for path in PACKAGE.rglob("*.py"))
POSIX_MODULES = {"fcntl", "termios", "tty", "pty", "resource", "pwd", "grp", "readline", "syslog"}
POSIX_NAMES = {
    *("fork", "getuid", "geteuid", "fchmod", "fchown", "chown", "setsid", "killpg", "uname"),
    *("SIGHUP", "SIGKILL", "SIGPIPE", "SIGALRM", "setitimer", "alarm", "O_NOFOLLOW", "mkfifo"),
}


def guarded_lines(tree):
    """Lines inside a `try` that expects ImportError, or a `with suppress(ImportError)`."""
    for node in ast.walk(tree):
        expects = []
        if isinstance(node, ast.Try):
            expects = [handler.type for handler in node.handlers]
        elif isinstance(node, ast.With):
            expects = [item.context_expr for item in node.items]
        if any(each and "ImportError" in ast.unparse(each) for each in expects):
            yield from range(node.lineno, node.end_lineno + 1)


@pytest.mark.parametrize("name", MODULES)
def test_modules_of_one_system_are_imported_with_a_way_out(name):
    tree = ast.parse((PACKAGE / name).read_text("utf-8"))
    guarded = set(guarded_lines(tree))
    taken = [
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import) and node.lineno not in guarded
        for alias in node.names
    ]
    assert POSIX_MODULES & set(taken) == set()


@pytest.mark.parametrize("name", MODULES)
def test_names_of_one_system_are_not_used(name):
    tree = ast.parse((PACKAGE / name).read_text("utf-8"))
    used = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert POSIX_NAMES & used == set()


WITHOUT = f"""
import sys
for name in {sorted(POSIX_MODULES)!r}:
    sys.modules[name] = None
from huabei_negotiate.terminal.lines import read_line
from huabei_negotiate.terminal.typeahead import drop_waiting_keys
import huabei_negotiate.cli.start, huabei_negotiate.cli.plan, huabei_negotiate.cli.bill.check
drop_waiting_keys()
print(read_line(""))
from huabei_negotiate.__main__ import main
sys.argv[1:] = ["--scenario", "overdue"]
main()
"""


def test_the_program_runs_where_those_modules_are_missing(root):
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT],
        cwd=root,
        input="停工了\n".encode(),
        capture_output=True,
        check=False,
        env={"PYTHONPATH": str(root), "PYTHONIOENCODING": "utf-8"},
    )
    assert (done.returncode, done.stderr.decode()) == (0, "")
    assert done.stdout.decode().startswith("停工了\n## ")


def test_line_ends_of_a_table_are_written_once_on_windows_too(monkeypatch):
    raw = io.BytesIO()
    stream = io.TextIOWrapper(raw, "utf-8", newline="\r\n")  # as Windows opens it
    monkeypatch.setattr(sys, "stdout", stream)
    narrow.make_streams_forgiving()
    stream.write("a,b\r\n一行\n")
    stream.flush()
    assert raw.getvalue() == "a,b\r\n一行\n".encode()
