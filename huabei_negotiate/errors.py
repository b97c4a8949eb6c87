"""What can go wrong, said in one line with its mend, and the exit code of each kind."""

import difflib
import errno
from collections.abc import Sequence
from enum import IntEnum


class ExitCode(IntEnum):
    """What the program says to the shell when it ends."""

    DONE = 0
    NOTHING_FOUND = 1
    USAGE = 2
    UNREADABLE = 3
    NOT_WRITTEN = 4
    OUR_BUG = 70
    INTERRUPTED = 130
    CLOSED_PIPE = 141


_REFUSALS = {
    errno.ENOENT: "找不到这个位置",
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOSPC: "磁盘满了",
    errno.EROFS: "这里只能读",
    errno.EISDIR: "这是一个文件夹",
    errno.ENOTDIR: "路径中间有一个不是文件夹",
    errno.ENAMETOOLONG: "名字太长",
    errno.EBUSY: "另一个窗口正在用它",
    errno.EIO: "磁盘出错",
    errno.EBADMSG: "里面坏了",
}


def why_refused(error: OSError) -> str:
    """What the system has against a file, in the reader's words."""
    return _REFUSALS.get(error.errno or 0, f"系统不让（{error.errno}）")


class HuabeiError(Exception):
    """Anything the reader can mend; `hint` says how."""

    exit_code = ExitCode.USAGE

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return self.message + self.hint


class UsageMistake(HuabeiError):
    """The command was given something it cannot take."""


class NoTerminal(HuabeiError):
    """A question must be asked and nobody is there to answer it."""

    def __init__(self, instead: str) -> None:
        super().__init__("这里不是终端，没法一问一答。", f"请改用：{instead}")


class Left(HuabeiError):
    """The reader left; what there was to say has been said."""

    exit_code = ExitCode.INTERRUPTED

    def __init__(self) -> None:
        super().__init__("")


class NotFound(HuabeiError):
    """What was asked for does not exist."""

    exit_code = ExitCode.NOTHING_FOUND


class NothingFound(NotFound):
    """Nothing fits; what comes nearest has been printed."""

    def __init__(self) -> None:
        super().__init__("")


def _like(name: str, known: Sequence[str]) -> str:
    """The end of a sentence on an unknown name: what may have been meant, if anything is near."""
    close = difflib.get_close_matches(name, known, n=1)
    return f"，是不是 {close[0]}？" if close else "。"


class NoSuchScenario(HuabeiError):
    """A scenario was named that is not in the content."""

    def __init__(self, scenario: str, known: Sequence[str]) -> None:
        like = _like(scenario, known)
        super().__init__(f"没有“{scenario}”这个情形{like}", f"可以用：{'、'.join(known)}。")


class UnknownAnswer(HuabeiError):
    """An answer was given under a name that no question has."""

    def __init__(self, where: str, name: str, known: Sequence[str], hint: str = "") -> None:
        said = f"{where}没有 {name} 这个名字{_like(name, known)}"
        super().__init__(said, hint or "全部名字见 docs/answers.md。")


class WrongAnswer(HuabeiError):
    """An answer does not fit its question."""

    def __init__(self, where: str, name: str, fault: str, allowed: str = "") -> None:
        super().__init__(f"{where}{name}：{fault}", f"可以填：{allowed}。" if allowed else "")


class MissingAnswers(HuabeiError):
    """A strict run lacks answers."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__(f"--strict：还缺 {'、'.join(names)}。", "请用 --set 名字=值 补上。")


class NothingDated(NotFound):
    """A calendar is wanted, and nothing has a day."""

    def __init__(self) -> None:
        super().__init__("里面没有写明日期的事，没有写日历。", "换一种格式，例如 --format html。")


class MissingPackage(HuabeiError):
    """A format needs a package that is not installed."""

    def __init__(self, package: str, name: str, python: str) -> None:
        super().__init__(
            f"写 {name} 要先装 {package}。", f"请运行：{python} -m pip install {package}"
        )


class Unreadable(HuabeiError):
    """A file is not there, cannot be read or does not say what it should."""

    exit_code = ExitCode.UNREADABLE


class CannotRead(Unreadable):
    """The system refused to read a file."""

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(f"读不了 {path}：{why_refused(error)}。", "看看文件名对不对。")


class NoStandardInput(Unreadable):
    """Something was to come from standard input, and it is closed."""

    def __init__(self, option: str = "--answers") -> None:
        super().__init__("标准输入是关着的。", f"换成 {option} 文件名。")


class NoContent(Unreadable):
    """There is no content where we were told to look."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} 里没有内容文件。", "--content 后面写 content 文件夹。")


class BadAnswerFile(Unreadable):
    """A file of answers says something else, at a place that is named."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem, "回答文件每行写成 名字: 值，例如 overdue_days: 3。")


class BadOfferFile(Unreadable):
    """A file of offers says something else, at a place that is named."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem, "方案文件的写法见 docs/calc.md。")


class BadBackup(Unreadable):
    """A backup of cases says something else, at a place that is named."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem, "备份的写法见 docs/case.md；案卷没有动。")


class BrokenContent(Unreadable):
    """The content has problems and cannot be used."""

    def __init__(self, problems: Sequence[str]) -> None:
        more = f"（还有 {len(problems) - 1} 处）" if len(problems) > 1 else ""
        super().__init__(
            f"内容文件有错：{problems[0]}{more}", "请运行 huabei-negotiate content lint 看全部。"
        )


class NotWritten(HuabeiError):
    """A file could not be written; what stood there before is untouched."""

    exit_code = ExitCode.NOT_WRITTEN


class AlreadyThere(NotWritten):
    """A file of that name exists and was not to be replaced."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} 已经有了，没有动它。", "换个名字，或加 --force 覆盖。")


class NotAFile(NotWritten):
    """The name belongs to a folder or a device."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} 不是普通文件。", "换一个文件名。")


class CannotWrite(NotWritten):
    """The system refused to write a file."""

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(f"写不进 {path}：{why_refused(error)}。", "换个位置，或腾出空间再试。")


class NoHome(NotWritten):
    """The system names no home to keep things in."""

    def __init__(self, setting: str) -> None:
        super().__init__("找不到你的主目录，没处存案卷。", f"用 {setting} 指一个文件夹再试。")


class CasesNotKept(NotWritten):
    """A case could not be written; what was kept before is untouched."""

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(
            f"案卷存不进 {path}：{why_refused(error)}。", "以前存的没有动；解决了再试。"
        )


class CasesUnreadable(Unreadable):
    """The cases cannot be read now; nothing was changed."""

    def __init__(self, path: str, error: OSError) -> None:
        super().__init__(f"读不了案卷 {path}：{why_refused(error)}。", "案卷没有动；解决了再试。")


class CasesTooNew(Unreadable):
    """The cases were written by a later version of the program; nothing was changed."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"案卷 {path} 是更新的版本存的，这个版本读不了。", "请换成新版本；案卷没有动。"
        )


class NoCases(NotFound):
    """Nothing was ever kept, or all of it is deleted."""

    def __init__(self) -> None:
        super().__init__("还没有存过案卷。", "运行 huabei-negotiate start，问到要不要存时选存。")


class NoSuchCase(NotFound):
    """A case was named that is not there."""

    def __init__(self, number: int) -> None:
        super().__init__(f"没有 {number} 号案卷。", "看有哪些：huabei-negotiate case list")


class NoSuchPart(NotFound):
    """A case has no contact or promise of that number."""

    def __init__(self, case: int, number: int) -> None:
        super().__init__(
            f"{case} 号案卷里没有第 {number} 条。",
            f"看里面有什么：huabei-negotiate case show {case}",
        )


class CannotPrint(NotWritten):
    """The system refused what we print."""

    def __init__(self, error: OSError) -> None:
        super().__init__(f"印不出来：{why_refused(error)}。", "换个地方存，或腾出空间再试。")


class NoRate(HuabeiError):
    """No rate is in force on a day, and we never guess one."""

    exit_code = ExitCode.UNREADABLE

    def __init__(self, rate: str, day: str, option: str = "") -> None:
        instead = f"请补一行再试，或用 {option} 自己给。" if option else "请补一行再试。"
        super().__init__(f"content/rates.yaml 里没有 {day} 当天有效的 {rate}。", instead)
        self.rate, self.day = rate, day
