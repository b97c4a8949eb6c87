"""What is lost when the program, the computer or the terminal fails at the worst moment.

    python benchmarks/faults.py [--tries 100] [--only kill-export] [--seed 1]

Each fault is tried at moments drawn from the seed. A try is good when the files are as before
or whole, nothing else was written, the exit code is the promised one and no traceback is
printed. The exit code is 1 when any try is not. POSIX only.
"""

import argparse
import contextlib
import ctypes
import fcntl
import os
import pty
import random
import re
import resource
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent
PROGRAM = (sys.executable, "-m", "huabei_negotiate")
PLAN = ("--scenario", "overdue", "--today", "2026-11-24")
EXPORT = (*PLAN, "-o", "plan.txt")
BEFORE = "这是上一次存的方案。\n"
NOBODY = 65534
_DROP_FROM_BOUNDING_SET = 24  # of Linux's prctl
_READ_OR_WRITE_ANYTHING = (1, 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
SMALL = 1000
"""Bytes a full disk still takes."""


@dataclass
class Place:
    """A home of its own for one try, and what moments are drawn from."""

    home: Path
    chance: random.Random

    def settings(self, **more: str) -> dict[str, str]:
        """The environment of a run."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LANG": "C.UTF-8",
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "TERM": "xterm",
            **more,
        }

    def start(self, *arguments: str, **more) -> subprocess.Popen:
        """A run with pipes, begun in the home."""
        pipes = dict.fromkeys(("stdin", "stdout", "stderr"), subprocess.PIPE)
        wanted = {"cwd": self.home, "env": self.settings(), **pipes, **more}
        return subprocess.Popen([*PROGRAM, *arguments], **wanted)

    def run(self, *arguments: str, **more) -> tuple[int, str]:
        """The code and the errors of a whole run."""
        with self.start(*arguments, **more) as process:
            _, err = process.communicate(timeout=60)
        return process.returncode, (err or b"").decode()

    def files(self) -> dict[str, str]:
        """Everything in the home, but half-written files under a name of their own."""
        return {
            str(path.relative_to(self.home)): path.read_text("utf-8", "replace")
            for path in self.home.rglob("*")
            if path.is_file() and not path.name.startswith(".plan.txt.")
        }


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong, and one try of it; it gives what is wrong, or nothing."""

    says: str
    promised: str
    attempt: Callable[[Place], str]


def _judge(code: int, err: str, codes: set[int], *, files: bool) -> str:
    if "Traceback" in err:
        return "a traceback"
    if code not in codes:
        return f"exit code {code}"
    return "" if files else "files"


def _whole() -> str:
    """The plan as a run that nothing disturbs writes it."""
    if not _WHOLE:
        with tempfile.TemporaryDirectory() as folder:
            place = Place(Path(folder), random.Random(0))  # noqa: S311  moments, not secrets
            place.run(*EXPORT)
            _WHOLE.append(place.files()["plan.txt"])
    return _WHOLE[0]


_WHOLE: list[str] = []
_RUN = 0.35
"""Seconds a run takes at most on a quiet computer; moments are drawn from a bit more."""


def _killed_export(name: signal.Signals) -> Callable[[Place], str]:
    def attempt(place: Place) -> str:
        (place.home / "plan.txt").write_text(BEFORE, "utf-8")
        with place.start(*EXPORT, "--force") as process:
            time.sleep(place.chance.uniform(0, _RUN))
            process.send_signal(name)
            _, err = process.communicate(timeout=60)
        whole = place.files() in ({"plan.txt": BEFORE}, {"plan.txt": _whole()})
        if (again := place.run(*EXPORT, "--force")[0]) != 0:
            return f"the next run ends with {again}"
        return _judge(process.returncode, err.decode(), {0, -name}, files=whole)

    return attempt


@contextlib.contextmanager
def _asking(place: Place, keep: str = "--no-save") -> Iterator[tuple[subprocess.Popen, int]]:
    """The wizard on a pseudo-terminal, begun a moment ago."""
    ours, theirs = pty.openpty()
    streams = dict.fromkeys(("stdin", "stdout", "stderr"), theirs)
    plain = place.chance.choice([(), ("--plain",)])
    process = place.start(
        *("start", keep, "--scenario", "overdue", *PLAN[2:], *plain),
        **streams,
        start_new_session=True,
        preexec_fn=place.chance.choice([_take_terminal, None]),
    )
    os.close(theirs)
    try:
        yield process, ours
    finally:
        process.kill()
        process.wait()
        with contextlib.suppress(OSError):
            os.close(ours)


def _take_terminal() -> None:
    """Be told by a signal when the terminal goes; without this, reading and printing just fail."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _read(terminal: int, seconds: float) -> str:
    shown, until = b"", time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            try:
                shown += os.read(terminal, 65536)
            except OSError:
                break
    return shown.decode("utf-8", "replace")


_REPLIES = ("停工了\r", "40\r", "1\r", "3000\r")
_ECHOES = ("停工了", "40", "没有收到", "3,000")


def _killed_saving(place: Place) -> str:
    """What was answered before the question that stood there is in the case afterwards."""
    with _asking(place, "--save") as (process, terminal):
        shown = _read(terminal, 2 * _RUN)
        for reply in _REPLIES[: place.chance.randrange(1, 5)]:
            os.write(terminal, reply.encode())
            shown += _read(terminal, place.chance.uniform(0, _RUN))
        process.kill()
        process.wait()
        shown += _read(terminal, 0.01)
    said = [echo for echo in _ECHOES if re.search(rf"→ [^：]*：{echo}.*第 \d", shown, re.DOTALL)]
    done = subprocess.run(
        [*PROGRAM, "case", "show"],
        cwd=place.home,
        env=place.settings(),
        capture_output=True,
        check=False,
    )
    kept = done.stdout.decode()
    fault = _judge(done.returncode, done.stderr.decode(), {0} if said else {0, 1}, files=True)
    return fault or "".join(f"{echo} is lost" for echo in said if echo not in kept)


def _killed_wizard(name: signal.Signals) -> Callable[[Place], str]:
    def attempt(place: Place) -> str:
        with _asking(place) as (process, terminal):
            shown = ""
            for reply in _REPLIES[: place.chance.randrange(5)]:
                shown += _read(terminal, place.chance.uniform(0, _RUN))
                os.write(terminal, reply.encode())
            shown += _read(terminal, place.chance.uniform(0, _RUN))
            process.send_signal(name)
            code = process.wait(60)
            shown += _read(terminal, 0.01)
        return _judge(code, shown, {-name, 130}, files=place.files() == {})

    return attempt


def _hung_up(place: Place) -> str:
    with _asking(place) as (process, terminal):
        _read(terminal, place.chance.uniform(0, 3 * _RUN))
        os.close(terminal)
        try:
            code = process.wait(10)
        except subprocess.TimeoutExpired:
            return "goes on without a terminal"
    # It leaves as if by Ctrl-C, can print no more, or never found a terminal.
    return _judge(code, "", {130, 141, 4, 2, -signal.SIGHUP}, files=place.files() == {})


def _full_disk(place: Place) -> str:
    (place.home / "plan.txt").write_text(BEFORE, "utf-8")

    def fill() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (SMALL, SMALL))

    code, err = place.run(*EXPORT, "--force", preexec_fn=fill)
    return _judge(code, err, {4}, files=place.files() == {"plan.txt": BEFORE})


def _full_output(place: Place) -> str:
    with Path("/dev/full").open("wb") as full:
        code, err = place.run(*PLAN, stdout=full)
    return _judge(code, err, {4}, files=place.files() == {})


def _read_only_home(place: Place) -> str:
    place.home.chmod(0o555)
    who = _ordinary()
    try:
        code, err = place.run(*PLAN, stdout=subprocess.DEVNULL, **who)
        if fault := _judge(code, err, {0}, files=place.files() == {}):
            return fault
        code, err = place.run(*EXPORT, **who)
        return _judge(code, err, {4}, files=place.files() == {})
    finally:
        place.home.chmod(0o755)


def _ordinary() -> dict[str, Callable[[], None]]:
    """Root may write everywhere; without this right it is a user like any other."""
    return {"preexec_fn": _give_up_override} if os.geteuid() == 0 else {}


def _give_up_override() -> None:
    for right in _READ_OR_WRITE_ANYTHING:
        if ctypes.CDLL(None).prctl(_DROP_FROM_BOUNDING_SET, right, 0, 0, 0):
            raise OSError("prctl")


def _missing_home(place: Place) -> str:
    for settings in (place.settings(HOME=str(place.home / "none")), place.settings()):
        if settings["HOME"] == str(place.home):
            del settings["HOME"]
        code, err = place.run(*PLAN, stdout=subprocess.DEVNULL, env=settings)
        if fault := _judge(code, err, {0}, files=place.files() == {}):
            return fault
    return ""


def _wrong_owner(place: Place) -> str:
    if os.geteuid() != 0:
        return "needs root"
    target = place.home / "plan.txt"
    target.write_text(BEFORE, "utf-8")
    target.chmod(0o600)
    for path in (target, place.home):
        os.chown(path, NOBODY, NOBODY)
    code, err = place.run(*EXPORT, "--force", **_ordinary())
    return _judge(code, err, {4}, files=place.files() == {"plan.txt": BEFORE})


def _clock_set_back(place: Place) -> str:
    """On a day before any rate there is, no rate is guessed."""
    code, err = place.run("--scenario", "overdue", "--today", "2000-01-01", "-o", "plan.txt")
    good = "plan.txt" in place.files() if code == 0 else place.files() == {}
    return _judge(code, err, {0, 3}, files=good)


def _two_at_once(place: Place) -> str:
    runs = [place.start(*EXPORT) for _ in range(2)]
    errors = "".join(run.communicate(timeout=60)[1].decode() for run in runs)
    codes = sorted(run.returncode for run in runs)
    fault = _judge(codes[1], errors, {4}, files=place.files() == {"plan.txt": _whole()})
    return fault or ("" if codes == [0, 4] else f"exit codes {codes}")


def _closed_input(place: Place) -> str:
    closed = ("sh", "-c", '"$@" <&-', "sh", *PROGRAM, "start")
    done = subprocess.run(
        closed, cwd=place.home, env=place.settings(), capture_output=True, check=False
    )
    return _judge(done.returncode, done.stderr.decode(), {2}, files=place.files() == {})


def _broken_pipe(place: Place) -> str:
    with place.start(*PLAN) as process:
        process.stdout.read(place.chance.randrange(1, 200))
        process.stdout.close()
        err = process.stderr.read().decode()
        code = process.wait(60)
    return _judge(code, err, {0, 141}, files=place.files() == {})


FAULTS = {
    "kill-export": Fault(
        "kill -9，正在写方案", "旧文件或整份新文件", _killed_export(signal.SIGKILL)
    ),
    "term-export": Fault(
        "SIGTERM，正在写方案", "旧文件或整份新文件", _killed_export(signal.SIGTERM)
    ),
    "kill-start": Fault("kill -9，正在提问", "本来就不存", _killed_wizard(signal.SIGKILL)),
    "kill-saving": Fault(
        "kill -9，正在边答边存", "屏幕上问到下一题，前面的就都在案卷里", _killed_saving
    ),
    "term-start": Fault("SIGTERM，正在提问", "本来就不存", _killed_wizard(signal.SIGTERM)),
    "hang-up": Fault("终端关掉（SIGHUP）", "程序自己停下", _hung_up),
    "full-disk": Fault("磁盘满，写方案", "旧文件没动，退出码 4", _full_disk),
    "full-output": Fault("输出写不进", "退出码 4", _full_output),
    "read-only-home": Fault("家目录只读", "照样出方案；写不了就说，退出码 4", _read_only_home),
    "missing-home": Fault("没有家目录", "照样出方案", _missing_home),
    "wrong-owner": Fault("文件是别人的", "没动它，退出码 4", _wrong_owner),
    "clock-back": Fault("时钟退回 2000 年", "不猜利率", _clock_set_back),
    "two-at-once": Fault("两个进程写同一个名字", "一个写成，另一个说已经有了", _two_at_once),
    "closed-input": Fault("标准输入关着", "退出码 2，说换哪个命令", _closed_input),
    "broken-pipe": Fault("管道断了", "不出声，退出码 141", _broken_pipe),
}


def main() -> int:
    """Try every fault and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=FAULTS)
    given = parser.parse_args()
    print("| 出的事 | 答应的 | 试了几次 | 丢了什么 | 再试一次 |\n|---|---|---|---|---|")
    bad = sum(_try(name, given) for name in ([given.only] if given.only else FAULTS))
    return min(bad, 1)


def _try(name: str, given: argparse.Namespace) -> int:
    found = []
    for number in range(given.tries):
        folder = Path(tempfile.mkdtemp())
        folder.chmod(0o755)
        try:
            place = Place(folder, random.Random(f"{given.seed}:{name}:{number}"))  # noqa: S311
            if fault := FAULTS[name].attempt(place):
                found.append(f"{number}: {fault}")
        finally:
            shutil.rmtree(folder)
    fault = FAULTS[name]
    lost = f"{len(found)} 次不对：{found[:3]}" if found else "没有"
    again = f"`python benchmarks/faults.py --only {name}`"
    print(f"| {fault.says} | {fault.promised} | {given.tries} | {lost} | {again} |", flush=True)
    return len(found)


if __name__ == "__main__":
    sys.exit(main())
