"""What each command does to the world outside, told by Python itself and by the system.

The commands are taken from the program: a new one is traced without anyone remembering to.
"""

import json
import os
import shutil
import subprocess
import sys

import pytest
from typer.main import get_command

from huabei_negotiate.cli.app import app

TODAY = ("--today", "2026-11-25")
EXAMPLES = {
    "": [("--scenario", "overdue"), ("--scenario", "theft", "--now", "--format", "json")],
    "faq": [("花呗还不上怎么办",), ("zzzz", "--format", "json")],
    "guide": [("4.2",)],
    "calc late": [("--principal", "5000", "--days", "30")],
    "calc instalments": [("--principal", "4300")],
    "calc afford": [("--income", "7200", "--essential", "3800")],
    "calc compare": [("12期×815", "--principal", "9000")],
    "calc minimum": [("--principal", "8000")],
    "bill check": [("bill.csv",), ("bill.csv", "--format", "html")],
    "content lint": [TODAY],
}
"""What to run where a command says little without arguments."""

NOISY = (
    "socket.",
    "subprocess.",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.fork",
    "webbrowser.",
)
NETWORK = ("urllib.", "http.client.", "ftplib.", "smtplib.", "ssl.", *NOISY)
CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.link", "os.symlink", "os.truncate", "shutil.")
DATABASE = ("sqlite3.connect",)
WATCHER = """
import json, os, sys
told = int(sys.argv.pop(1))
def watch(event, arguments):
    if event.startswith({watched!r}):
        os.write(told, json.dumps([event, repr(arguments[:2])]).encode() + b"\\n")
    elif event == "open" and not isinstance(arguments[0], int):
        if arguments[2] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND):
            os.write(told, json.dumps(["write", str(arguments[0])]).encode() + b"\\n")
sys.addaudithook(watch)
from huabei_negotiate.__main__ import main
main()
"""


def leaves(command, path=()):
    """Every command that does something by itself, as the words one types."""
    for name, child in sorted(getattr(command, "commands", {}).items()):
        yield from leaves(child, (*path, name))
    if not getattr(command, "commands", {}) or getattr(command, "invoke_without_command", False):
        yield " ".join(path)


LINES = [
    (*name.split(), *arguments)
    for name in leaves(get_command(app))
    for arguments in EXAMPLES.get(name, [()])
]


@pytest.fixture
def place(tmp_path, root):
    """An empty home with a bill in it, in which the program works."""
    shutil.copy(root / "tests/bills/S20_v5b_8tips_gb18030.csv", tmp_path / "bill.csv")
    return tmp_path


@pytest.fixture
def settings(place):
    """Everything that says where a program may write points there."""
    names = ("HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME")
    places = dict.fromkeys((*names, "TMPDIR", "APPDATA", "LOCALAPPDATA"), str(place))
    return {**places, "PYTHONDONTWRITEBYTECODE": "1"}


@pytest.fixture
def traced(outside, place, settings):
    """Runs a command and says what it did outside itself."""

    def run(*arguments):
        reading, writing = os.pipe()
        code = WATCHER.format(watched=(*NETWORK, *CHANGES, *DATABASE))
        outcome = outside(
            str(writing),
            *arguments,
            code=code,
            environment=settings,
            cwd=place,
            pass_fds=(writing,),
        )
        os.close(writing)
        with os.fdopen(reading, encoding="utf-8") as told:
            events = [json.loads(line) for line in told]
        return outcome, events

    return run


posix = pytest.mark.skipif(os.name != "posix", reason="hands a pipe to a process")


@posix
@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_no_command_reaches_out_or_writes_unasked(traced, place, line):
    outcome, events = traced(*line)
    assert outcome.code in {0, 1, 2}
    assert [event for event in events if event[1] != os.devnull] == []
    assert [path.name for path in place.iterdir()] == ["bill.csv"]


@posix
def test_the_watcher_sees_what_it_is_to_see(traced, place):
    outcome, events = traced("--scenario", "overdue", "-o", "plan.txt")
    assert outcome.code == 0
    assert {event[0] for event in events} >= {"write", "os.link"}
    assert {path.name for path in place.iterdir()} == {"bill.csv", "plan.txt"}
    assert [event for event in events if "plan.txt" not in event[1]] == []


@posix
def test_the_watcher_sees_the_network(outside, settings):
    reading, writing = os.pipe()
    code = WATCHER.format(watched=NETWORK).replace("main()\n", "import socket; socket.socket()\n")
    outside(str(writing), code=code, environment=settings, pass_fds=(writing,))
    os.close(writing)
    with os.fdopen(reading) as told:
        assert "socket.__new__" in told.read()


STRACE = shutil.which("strace") or ""


@pytest.mark.skipif(not STRACE, reason="strace is not installed")
@pytest.mark.parametrize("line", LINES[:: max(1, len(LINES) // 4)], ids=" ".join)
def test_the_system_sees_no_network_call_and_no_file_written(line, place, root, settings):
    log = place / "log"
    calls = (
        "trace=network,open,openat,creat,rename,renameat,renameat2,mkdir,mkdirat,unlink,unlinkat"
    )
    done = subprocess.run(
        [
            STRACE,
            "-f",
            "-qq",
            "-e",
            calls,
            "-o",
            log,
            sys.executable,
            "-m",
            "huabei_negotiate",
            *line,
        ],
        cwd=place,
        env={**os.environ, **settings, "PYTHONPATH": str(root)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if b"PTRACE" in done.stderr or not log.exists():
        pytest.skip("strace may not trace here")
    assert done.returncode in {0, 1, 2}
    told = log.read_text("utf-8", "replace").splitlines()
    assert any("openat(" in call for call in told)
    reading = [call for call in told if "open" in call and "O_RDONLY" in call]
    harmless = [call for call in told if '"/dev/null"' in call or "+++" in call or "---" in call]
    assert [call for call in told if call not in {*reading, *harmless}] == []
