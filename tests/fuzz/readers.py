"""Every place where something from outside is read, as a function from bytes to what is said.

A reader returns all the text that came out and how it ended. `HuabeiError` and a listed
`Problem` are good endings; anything else that is raised is a fault.
"""

import functools
import io
import json
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

import msgspec
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.catalog.kinds import all_files
from huabei_negotiate.catalog.reader import convert
from huabei_negotiate.cli import options
from huabei_negotiate.cli.app import run
from huabei_negotiate.cli.content.printing import report_problems
from huabei_negotiate.core.blanks import show_answer
from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.core.escaping import visible
from huabei_negotiate.core.faq.book import as_record, look_up
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.core.offers.text import read_offer
from huabei_negotiate.core.redaction import looks_secret, redact
from huabei_negotiate.core.replies import Misread, read_reply
from huabei_negotiate.errors import ExitCode, HuabeiError, Left, NothingFound
from huabei_negotiate.source.yaml_source import parse
from huabei_negotiate.storage.places import FOLDER_NAMED_IN
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.keys import KeyDevice
from huabei_negotiate.terminal.lines import LineDevice
from huabei_negotiate.terminal.prompter import Row
from huabei_negotiate.terminal.screen import PlainScreen
from huabei_negotiate.terminal.session import lead, make_setting

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
TODAY = date(2026, 11, 25)
DAY = ("--today", TODAY.isoformat())

Ending = tuple[str, str]
"""What was said, and how it ended."""


@dataclass(frozen=True)
class Reader:
    """Takes the bytes, the name of the sample they come from, and a folder to work in."""

    read: Callable[[bytes, str, Path], Ending]
    samples: list[tuple[str, bytes]]
    share: float
    """Of all inputs."""


class _Kept(Catalog):
    """The real content, each part read once."""

    library = functools.cache(Catalog.library)
    facts = functools.cache(Catalog.facts)
    rates = functools.cache(Catalog.rates)
    triage = functools.cache(Catalog.triage)
    faq = functools.cache(Catalog.faq)
    faq_book = functools.cache(Catalog.faq_book)
    guide = functools.cache(Catalog.guide)
    bill_names = functools.cache(Catalog.bill_names)
    _combined = functools.cache(Catalog.situation)

    def situation(self, scenario_ids):
        return self._combined(tuple(scenario_ids))


CATALOG = _Kept(ROOT / "content")
SCENARIOS = ("overdue", "quota", "theft")
QUESTIONS = tuple(
    {
        question.id: question
        for scenario in SCENARIOS
        for question in CATALOG.situation([scenario]).questions
    }.values()
)


_NO_CASES = TemporaryDirectory()
"""Nothing here may touch the cases of whoever runs it."""


def _command(*arguments: str, given: bytes = b"", data: str = "") -> Ending:
    """A whole run of the program, in this process, with its data in a folder."""
    raw, err = io.BytesIO(), io.StringIO()
    out = io.TextIOWrapper(raw, "utf-8", write_through=True)
    stdin = io.TextIOWrapper(io.BytesIO(given), "utf-8")
    with (
        patch.object(options, "open_catalog", lambda _folder: CATALOG),
        patch.object(sys, "stdin", stdin),
        patch.dict(os.environ, {FOLDER_NAMED_IN: data or _NO_CASES.name}),
        redirect_stdout(out),
        redirect_stderr(err),
    ):
        code = int(run([*arguments, "--debug"]))
    broken, _, _ = err.getvalue().partition("\n\n")
    detail = ": " + " ".join(broken.splitlines()[-2:]) if code == ExitCode.OUR_BUG else ""
    return raw.getvalue().decode() + err.getvalue(), f"exit {code}{detail}"


def _of_all(*runs: Ending) -> Ending:
    """What several runs said, and how the first ended, unless one after it broke."""
    broken = (ending for _, ending in runs if ending.startswith(f"exit {ExitCode.OUR_BUG:d}"))
    return "".join(said for said, _ in runs), next(broken, runs[0][1])


_MOST_PARTS = 1000


def _argument(content: bytes) -> str:
    """As the system hands a program its arguments: no NUL, broken bytes as surrogates."""
    return content.replace(b"\0", b"").decode("utf-8", "surrogateescape")


def _typed(content: bytes) -> str:
    return content.decode("utf-8", "replace")


def _file(folder: Path, name: str, content: bytes) -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def read_content(content: bytes, sample: str, _folder: Path) -> Ending:
    source = parse(sample, content)
    value = convert(source, _KINDS[sample]) if source.value is not None else None
    out = io.StringIO()
    with (
        patch("huabei_negotiate.cli.content.printing.check", lambda *_: source.problems),
        redirect_stdout(out),
        suppress(NothingFound),
    ):
        report_problems(ROOT / "content", TODAY)
    kept = "" if value is None else msgspec.json.encode(value).decode()
    return out.getvalue() + kept, "problems" if value is None else "read"


_TOY = HERE.parent / "catalog/lint/toy"
_SMALL = 12_000
_KINDS = {
    **{file.name: file.kind for file in all_files(ROOT / "content", "zh-CN")},
    **{file.name: file.kind for file in all_files(_TOY, "zh-CN")},
}


def read_answers(content: bytes, sample: str, folder: Path) -> Ending:
    path = _file(folder, "answers.yaml", content)
    form = ("text", "json")[len(content) % 2]
    return _command("--scenario", _scenario(sample), "--answers", path, "--format", form, *DAY)


def _scenario(sample: str) -> str:
    """Samples are named after the scenario whose answers they are."""
    return sample.partition(".")[0]


def read_set(content: bytes, sample: str, _folder: Path) -> Ending:
    given = _argument(content).split("\n")[:_MOST_PARTS]
    pairs = [part for pair in given for part in ("--set", pair)]
    return _command("--scenario", _scenario(sample), *pairs, *DAY)


def read_offer_text(content: bytes, _sample: str, _folder: Path) -> Ending:
    return repr(read_offer(_typed(content))), "read"


def read_offer_command(content: bytes, _sample: str, _folder: Path) -> Ending:
    return _command(*_COMPARE, f"--offer={_argument(content)}", "--how", *DAY)


def read_offers(content: bytes, _sample: str, folder: Path) -> Ending:
    path = _file(folder, "offers.yaml", content)
    form = ("text", "json")[len(content) % 2]
    return _command("calc", "compare", "--file", path, *_COMPARE[2:], "--format", form, *DAY)


_COMPARE = (
    *("calc", "compare", "--principal", "10200", "--income", "7200"),
    *("--essential", "3800", "--cash", "6000"),
)


def read_bill(content: bytes, _sample: str, folder: Path) -> Ending:
    path = _file(folder, "bill.csv", content)
    form = ("text", "json", "csv", "html", "markdown")[len(content) % 5]
    said, ending = _command("bill", "check", path, "--opening", "100", "--format", form, *DAY)
    # A table for spreadsheets has the mark and the line ends they want.
    return (said.removeprefix("\ufeff").replace("\r\n", "\n") if form == "csv" else said), ending


def read_known(content: bytes, _sample: str, folder: Path) -> Ending:
    path = _file(folder, "known.txt", content)
    return _command("bill", "check", _BILL, "--known", path, *DAY)


_BILL = str(HERE.parent / "bills/S18_edge_cases_v5_gb18030.csv")


def read_question(content: bytes, _sample: str, _folder: Path) -> Ending:
    found = look_up(_typed(content), CATALOG.faq_book(), CATALOG.library())
    record = as_record(_typed(content), found, CATALOG.faq_book().titles)
    return json.dumps(record, ensure_ascii=False), "read"


def read_faq(content: bytes, _sample: str, _folder: Path) -> Ending:
    form = ("text", "json")[len(content) % 2]
    return _command("faq", "--format", form, *DAY, "--", _argument(content))


def read_batch(content: bytes, _sample: str, _folder: Path) -> Ending:
    # Each line is a question of its own: a thousand of them are enough for one input.
    lines = content.split(b"\n")[:_MOST_PARTS]
    return _command("faq", "--batch", "-", *DAY, given=b"\n".join(lines))


def read_backup(content: bytes, _sample: str, folder: Path) -> Ending:
    """Cases from a backup, and everything that is shown of them."""
    path = _file(folder, "backup.yaml", content)
    with TemporaryDirectory(dir=folder) as data:
        first = _command("case", "restore", path, *DAY, data=data)
        more = [_command("case", name, *DAY, data=data) for name in ("list", "show", "due")]
    return _of_all(first, *more)


def read_cases(content: bytes, _sample: str, folder: Path) -> Ending:
    """The file the cases are kept in, whatever has become of it."""
    with TemporaryDirectory(dir=folder) as data:
        place = Path(data) / "huabei-negotiate"
        place.mkdir()
        (place / "cases.db").write_bytes(content)
        runs = [_command("case", name, *DAY, data=data) for name in ("list", "show")]
    return _of_all(*runs)


def read_log(content: bytes, _sample: str, folder: Path) -> Ending:
    """What a contact came to, and how it is shown afterwards."""
    pairs = [part for pair in _argument(content).split("\n")[:20] for part in ("--set", pair)]
    with TemporaryDirectory(dir=folder) as data:
        place = Path(data) / "huabei-negotiate"
        place.mkdir()
        (place / "cases.db").write_bytes(_kept_cases()[0][1])
        first = _command("case", "log", *pairs, *DAY, data=data)
        more = [_command("case", name, *DAY, data=data) for name in ("show", "due")]
    return _of_all(first, *more)


@functools.cache
def _kept_cases() -> list[tuple[str, bytes]]:
    with TemporaryDirectory() as data:
        backup = str(HERE / "corpus/backup/whole.yaml")
        _command("case", "restore", backup, *DAY, data=data)
        return [("cases.db", (Path(data) / "huabei-negotiate/cases.db").read_bytes())]


def read_section(content: bytes, _sample: str, _folder: Path) -> Ending:
    return _command("guide", *DAY, "--", _argument(content))


def read_option(content: bytes, _sample: str, _folder: Path) -> Ending:
    """Any command line whatever, the words of it a line each; nothing that writes."""
    given = _argument(content).split("\n")[:_MOST_PARTS]
    writes = any(word.startswith(("-o", "--o")) for word in given)
    return ("", "left out") if writes else _command(*given)


def read_typed(content: bytes, _sample: str, _folder: Path) -> Ending:
    """One reply to each kind of question, and what is said back."""
    typed, words = _typed(content), CATALOG.words()
    said = []
    for question in QUESTIONS[len(content) % 3 :: 3]:
        reply = read_reply(question, typed, TODAY)
        if isinstance(reply, Misread):
            said.append(reply.detail)
        else:
            said.append(show_answer(question, reply, words.values, TODAY))
    return "\n".join(said), "read"


def read_words(content: bytes, _sample: str, _folder: Path) -> Ending:
    """What every typed text goes through."""
    typed = _typed(content)
    assert printable(typed) == printable(printable(typed))
    looks_secret(typed)
    number = read_number(typed)
    return "\n".join((redact(printable(typed))[0], visible(typed), str(number))), "read"


def read_lines(content: bytes, _sample: str, _folder: Path) -> Ending:
    """The whole wizard, with a line for each prompt until none is left."""
    typed: Sequence[str] = _typed(content).split("\n")
    lines = iter(typed)

    def read_line(_prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    out = io.StringIO()
    screen = PlainScreen(out, 40, 20)
    library = CATALOG.library()
    prompter = Asker(
        LineDevice(library.words.wizard, screen, read_line), screen, library.words, TODAY
    )
    setting = make_setting(prompter, screen, library, CATALOG, TODAY)
    try:
        lead(SCENARIOS[: len(content) % 3], setting)
    except Left:
        return out.getvalue(), "left"
    except HuabeiError as error:
        return out.getvalue() + printable(str(error)), type(error).__name__
    return out.getvalue(), "read"


def read_keys(content: bytes, _sample: str, _folder: Path) -> Ending:
    """One prompt that takes keys, until Ctrl-C ends it."""
    rows = [Row("a", "甲"), Row("b", "乙"), Row("unsure", "不确定")]
    device = KeyDevice(CATALOG.library().words.wizard, 40)
    with create_pipe_input() as keys, create_app_session(input=keys, output=DummyOutput()):
        keys.send_bytes(content[:_MOST_KEYS] + _END_OF_PASTE + _CONTROL_C)
        match len(content) % 3:
            case 0:
                reply = device.pick(rows, "a", "返回")
            case 1:
                reply = device.tick(rows, (), None)
            case _:
                reply = device.write("以前的")
    # What is typed is cleaned by whoever takes it for an answer.
    return printable(str(reply)), "read"


_MOST_KEYS = 4000
_END_OF_PASTE = b"\x1b[201~"
_CONTROL_C = b"\x03"


def _files(*paths: Path, names: Callable[[Path], str] = lambda path: path.name):
    return [(names(path), path.read_bytes()) for path in paths]


def _corpus(name: str) -> list[tuple[str, bytes]]:
    return _files(*sorted((HERE / "corpus" / name).iterdir()))


def _contents() -> list[tuple[str, bytes]]:
    """The toy content, and the smaller files of the real one."""
    files = [*all_files(_TOY, "zh-CN"), *all_files(ROOT / "content", "zh-CN")]
    found = [(file.name, file.path.read_bytes()) for file in files if file.path.is_file()]
    return [(name, content) for name, content in found if len(content) < _SMALL]


READERS = {
    "content": Reader(read_content, _contents(), 0.10),
    "answers": Reader(read_answers, _corpus("answers"), 0.06),
    "set": Reader(read_set, _corpus("set"), 0.06),
    "offer": Reader(read_offer_text, _corpus("offer"), 0.12),
    "offer-command": Reader(read_offer_command, _corpus("offer"), 0.03),
    "offers": Reader(read_offers, _corpus("offers"), 0.05),
    "bill": Reader(read_bill, _files(*sorted((HERE.parent / "bills").glob("*.csv"))), 0.05),
    "known": Reader(read_known, _corpus("known"), 0.02),
    "question": Reader(read_question, _corpus("question"), 0.12),
    "faq": Reader(read_faq, _corpus("question"), 0.04),
    "batch": Reader(read_batch, _corpus("question"), 0.02),
    "backup": Reader(read_backup, _corpus("backup"), 0.01),
    "cases": Reader(read_cases, _kept_cases(), 0.01),
    "log": Reader(read_log, _corpus("log"), 0.01),
    "section": Reader(read_section, _corpus("question"), 0.02),
    "option": Reader(read_option, _corpus("option"), 0.06),
    "typed": Reader(read_typed, _corpus("typed"), 0.10),
    "words": Reader(read_words, _corpus("typed"), 0.09),
    "keys": Reader(read_keys, _corpus("typed"), 0.01),
    "lines": Reader(read_lines, _corpus("lines"), 0.02),
}
"""By the name of the table; the shares come to one."""
