"""Each mistake is one line of Chinese on the error stream, with its mend and its exit code."""

import re
from dataclasses import dataclass, field

import pytest
from typer._click.exceptions import BadParameter, MissingParameter, UsageError
from typer.core import TyperOption

from huabei_negotiate.cli import words
from huabei_negotiate.cli.chinese import translate

OVERDUE = ("--scenario", "overdue")
LATE = ("--today", "2000-01-01")
BROKEN_YAML = "YAML 写法有误"


@dataclass(frozen=True)
class Mistake:
    """A command line with a mistake in it, and what must be said of it.

    `files` are written first, into the folder the program runs in.
    """

    name: str
    code: int
    arguments: tuple[str, ...]
    said: tuple[str, ...] = ()
    files: dict[str, bytes] = field(default_factory=dict)
    given: bytes = b""


def wrong_file(name, content, *said):
    content = content.encode() if isinstance(content, str) else content
    files = {"my.yaml": content}
    return Mistake(name, 3, (*OVERDUE, "--answers", "my.yaml"), said, files)


def wrong_set(name, pair, *said):
    return Mistake(name, 2, (*OVERDUE, "--set", pair), ("--set", *said))


SEE = "看用法：huabei-negotiate"

USAGE = [
    Mistake("unknown option", 2, ("--bogus",), ("--bogus", f"{SEE} --help")),
    Mistake("misspelt option", 2, ("--scenari", "overdue"), ("是不是 --scenario？", SEE)),
    Mistake(
        "half an option",
        2,
        ("calc", "compare", "--interest", "1"),
        ("是不是 --interest-fee？", SEE),
    ),
    Mistake("slip in a command", 2, ("strat",), ("没有 strat 这个命令", "是不是 start？", SEE)),
    Mistake("slip in a command of a group", 2, ("case", "shwo"), ("是不是 show？", SEE)),
    Mistake("slip in a scenario", 2, ("--scenario", "overdu"), ("是不是 overdue？", "quota")),
    Mistake("slip in an option", 2, ("calc", "afford", "--incme", "1"), ("是不是 --income？", SEE)),
    Mistake("option of another command", 2, ("faq", "--force"), ("--force", f"{SEE} faq --help")),
    Mistake("option without value", 2, ("--scenario",), ("--scenario", SEE)),
    Mistake("unknown command", 2, ("bogus",), ("bogus", f"{SEE} --help")),
    Mistake("unknown content command", 2, ("content", "bogus"), (f"{SEE} content --help",)),
    Mistake("content without command", 2, ("content",), (f"{SEE} content --help",)),
    Mistake("too many arguments", 2, ("guide", "1.1", "1.2"), (f"{SEE} guide --help",)),
    Mistake("answers without scenario", 2, ("--set", "income=1"), ("--scenario overdue",)),
    Mistake("now without scenario", 2, ("--now",), ("--scenario overdue",)),
    Mistake("strict without scenario", 2, ("--strict",), ("--scenario overdue",)),
    Mistake("unknown scenario", 2, ("--scenario", "holiday"), ("holiday", "overdue、quota、theft")),
    Mistake("no scenario", 2, ("--scenario", ""), ("overdue、quota、theft",)),
    Mistake("unknown format", 2, (*OVERDUE, "--format", "xml"), ("xml", "text、json")),
    Mistake("not a day", 2, (*OVERDUE, "--today", "昨天"), ("昨天", "2026-11-24")),
    Mistake("no such day", 2, (*OVERDUE, "--today", "2026-02-30"), ("2026-11-24",)),
    Mistake("a day too early", 2, (*OVERDUE, "--today", "1999-12-31"), ("1999-12-31",)),
    Mistake("a day too late", 2, (*OVERDUE, "--today", "2100-01-01"), ("2100-01-01",)),
    Mistake("not a day for faq", 2, ("faq", "逾期", "--today", "x"), ("2026-11-24",)),
    wrong_set("not a pair", "income", "名字=值", "income"),
    wrong_set("pair without name", "=3", "名字=值"),
    wrong_set("slip in a name", "overdu_days=3", "overdu_days", "是不是 overdue_days？"),
    wrong_set("unknown name", "qqqq=3", "qqqq", "docs/answers.md"),
    wrong_set("unknown choice", "cause=aliens", "aliens", "可以填：", "job_loss"),
    wrong_set("unknown of several", "circumstances=threats,x", "“x”", "none threats"),
    wrong_set("neither yes nor no", "harassed=maybe", "maybe", "yes no unsure"),
    wrong_set("too large", "principal=99999999999", "10,000,000"),
    wrong_set("negative", "principal=-5", "0"),
    wrong_set("not a number", "principal=许多", "许多"),
    wrong_set("not whole", "overdue_days=1.5", "1.5"),
    wrong_set("empty", "principal="),
    wrong_set("identity number", "principal=110101199003071234", "没有保存"),
    Mistake("start, nobody there", 2, ("start",), ("huabei-negotiate --scenario overdue",)),
    Mistake(
        "start with scenarios, nobody there",
        2,
        ("start", "--scenario", "theft", "--scenario", "quota"),
        ("huabei-negotiate --scenario theft --scenario quota",),
    ),
]

NOTHING = [Mistake("unknown section", 1, ("guide", "9.9"), ("9.9", "1.1、1.2", "8"))]

UNREADABLE = [
    Mistake("no answer file", 3, (*OVERDUE, "--answers", "my.yaml"), ("my.yaml", "文件名")),
    Mistake("answer file is a folder", 3, (*OVERDUE, "--answers", "."), ("文件名",)),
    wrong_file("not UTF-8", "story: 你好".encode("gbk"), "my.yaml:1:1: ", "UTF-8"),
    wrong_file("broken YAML", "income: 1\nprincipal: a: b\n", "my.yaml:2:13: ", BROKEN_YAML),
    wrong_file("unfinished YAML", "income: [1\n", "my.yaml:2:1: ", BROKEN_YAML),
    wrong_file("name given twice", "income: 1\ncash: 2\nincome: 3\n", "my.yaml:3:1: ", "income"),
    wrong_file("alias in a file", "income: &x 1\ncash: *x\n", "my.yaml:1:9: "),
    wrong_file("not a mapping", "- income\n", "my.yaml:1:1", "名字: 值"),
    wrong_file("unknown name in a file", "cash: 1\nincom: 2\n", "my.yaml:2:1: ", "是不是 income？"),
    wrong_file("wrong choice in a file", "\ncause: aliens\n", "my.yaml:2:1: ", "job_loss"),
    wrong_file("too large in a file", "income: 99999999999\n", "my.yaml:1:1: ", "10,000,000"),
    wrong_file("empty in a file", "income:\n", "my.yaml:1:1: "),
    Mistake(
        "wrong choice through a pipe",
        3,
        (*OVERDUE, "--answers", "-"),
        ("stdin:2:1: ", "job_loss"),
        given=b"income: 3\ncause: aliens\n",
    ),
    Mistake("no content for faq", 3, ("faq", "--content", "no"), ("no ", "--content")),
    Mistake("no content for guide", 3, ("guide", "--content", "no"), ("no ", "--content")),
    Mistake("no content for a plan", 3, (*OVERDUE, "--content", "no"), ("no ", "--content")),
    Mistake("empty content for faq", 3, ("faq", "--content", "."), ("zh-CN/words.yaml:1:1: ",)),
    Mistake("no rate on that day", 3, (*OVERDUE, *LATE), ("content/rates.yaml", "2000-01-01")),
]

NOT_WRITTEN = [
    Mistake("file there", 4, (*OVERDUE, "-o", "p"), ("p ", "--force"), {"p": b"old"}),
    Mistake("folder there", 4, (*OVERDUE, "-o", "."), (". ", "换一个文件名")),
    Mistake("folder there, forced", 4, (*OVERDUE, "-o", ".", "--force"), ("换一个文件名",)),
    Mistake("device there, forced", 4, (*OVERDUE, "-o", "/dev/null", "--force"), ("/dev/null ",)),
    Mistake("no such folder", 4, (*OVERDUE, "-o", "no/p"), ("写不进 no/p",)),
    Mistake("inside a file", 4, (*OVERDUE, "-o", "p/q"), ("写不进 p/q",), {"p": b"old"}),
    Mistake("JSON, file there", 4, (*OVERDUE, "--format", "json", "-o", "p"), (), {"p": b"old"}),
]

MISTAKES = [*USAGE, *NOTHING, *UNREADABLE, *NOT_WRITTEN]

SOME = [*USAGE[::5], *USAGE[-2:], *NOTHING, *UNREADABLE[::3], *NOT_WRITTEN[::2]]
"""Enough to see that a process of its own makes no difference; each takes a while."""


def name_of(mistake):
    return mistake.name


@pytest.fixture
def stumble(here, inside, piped):
    """Makes a mistake in this process."""

    def call(mistake):
        for name, content in mistake.files.items():
            (here / name).write_bytes(content)
        piped(mistake.given)
        return inside(*mistake.arguments)

    return call


@pytest.mark.parametrize("mistake", MISTAKES, ids=name_of)
def test_a_mistake_is_one_line_with_its_mend_and_nothing_else(stumble, mistake):
    outcome = stumble(mistake)
    assert outcome.code == mistake.code
    assert outcome.out == ""
    assert outcome.err.endswith("\n")
    assert outcome.err.count("\n") == 1
    assert re.search("[一-鿿]", outcome.err)
    for said in mistake.said:
        assert said in outcome.err


@pytest.mark.parametrize("mistake", MISTAKES, ids=name_of)
def test_a_mistake_is_told_in_chinese(stumble, english_in, mistake):
    assert english_in(stumble(mistake).err) == []


@pytest.mark.parametrize("mistake", SOME, ids=name_of)
def test_a_mistake_is_the_same_in_a_process_of_its_own(stumble, outside, here, mistake):
    told = stumble(mistake)
    assert outside(*mistake.arguments, given=mistake.given, cwd=here) == told


@pytest.mark.parametrize("mistake", NOT_WRITTEN, ids=name_of)
def test_a_mistake_leaves_what_was_there_before(stumble, here, mistake):
    stumble(mistake)
    assert {path.name: path.read_bytes() for path in here.iterdir()} == mistake.files


def test_a_file_of_answers_without_a_name_cannot_be_read(inside):
    assert inside(*OVERDUE, "--answers", "").code == 3


def test_a_strict_run_names_every_missing_answer_in_the_order_they_are_asked(inside, catalog):
    outcome = inside("--scenario", "overdue", "--strict", "--set", "income=3000")
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.count("\n") == 1
    named = re.findall(r"[a-z][a-z0-9_]+", outcome.err.partition("还缺")[2].partition("。")[0])
    asked = [question.id for question in catalog.situation(["overdue"]).questions]
    assert named == [name for name in asked if name in named]
    assert "income" not in named
    assert "story" not in named
    assert {"overdue_days", "principal", "cause", "essential"} <= set(named)


def test_a_strict_run_asks_only_for_what_makes_sense_after_the_answers_given(inside):
    before = inside("--scenario", "overdue", "--strict").err
    after = inside("--scenario", "overdue", "--strict", "--set", "income_changes=rise").err
    assert "income_after" not in before
    assert "income_after" in after


def test_what_start_offers_instead_works(inside):
    told = inside("start", "--scenario", "theft").err
    _, _, instead = told.partition("huabei-negotiate ")
    assert inside(*instead.split()).code == 0


def test_a_content_file_with_problems_is_named_with_the_first_and_their_number(
    inside, content_copy
):
    path = content_copy / "zh-CN" / "scenarios" / "overdue.yaml"
    text = path.read_text("utf-8").replace("\nrank:", "\nzzz: 1\nyyy: 2\nxxx: 3\nrank:", 1)
    path.write_text(text, "utf-8")
    outcome = inside("--scenario", "overdue", "--content", str(content_copy))
    assert (outcome.code, outcome.out, outcome.err.count("\n")) == (3, "", 1)
    assert "content/zh-CN/scenarios/overdue.yaml:4:1: " in outcome.err
    assert "zzz" in outcome.err
    assert "还有 2 处" in outcome.err
    assert "huabei-negotiate content lint" in outcome.err


@pytest.mark.parametrize("name", ["nowhere", "file", "."])
def test_a_content_folder_that_is_not_there_is_named(inside, here, name):
    (here / "file").write_text("")
    outcome = inside("--scenario", "overdue", "--content", name)
    assert outcome.code == 3
    assert name in outcome.err


@pytest.mark.parametrize(("code", "option"), [(4, "-o"), (4, "--force -o"), (3, "--content")])
def test_a_name_too_long_is_told_like_any_other(inside, here, code, option):
    assert inside(*OVERDUE, *option.split(), "方" * 200).code == code
    assert list(here.iterdir()) == []


@pytest.mark.parametrize("day", ["9999-12-31", "0001-01-01"])
def test_a_day_at_the_end_of_the_calendar_is_told_like_any_other(inside, day):
    outcome = inside(*OVERDUE, "--today", day)
    assert (outcome.code, outcome.out) == (2, "")
    assert day in outcome.err


def test_a_day_too_far_is_told_how_far_is_possible(inside):
    assert "2099" in inside(*OVERDUE, "--today", "2100-01-01").err


def test_the_last_day_there_may_be_has_a_plan(inside):
    assert inside(*OVERDUE, "--today", "2099-12-31").code == 0


def test_an_answer_at_the_end_of_the_calendar_is_told_like_any_other(inside):
    answers = ("--set", "court_papers=payment_order", "--set", "papers_on=9999-12-31")
    outcome = inside(*OVERDUE, *answers)
    assert (outcome.code, outcome.out) == (2, "")
    assert "papers_on" in outcome.err


@pytest.fixture(params=["9" * 5000, "亿" * 130_000], ids=["digits", "units"])
def endless(request, inside, piped):
    """What is said of an amount without end."""
    piped(f"principal: {request.param}\n".encode())
    return inside(*OVERDUE, "--answers", "-")


def test_an_amount_of_any_length_is_told_like_any_other(endless):
    assert (endless.code, endless.out) == (3, "")
    assert endless.err.startswith("stdin:1:1: principal：")


def test_an_amount_of_any_length_is_told_in_a_few_words(endless):
    assert len(endless.err) < 500


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MissingParameter(param=TyperOption(param_decls=["--toy"])), words.MISSING),
        (BadParameter("x", param=TyperOption(param_decls=["--toy"])), words.BAD_VALUE),
        (
            BadParameter("x", param=TyperOption(param_decls=["--toy"], metavar="数")),
            words.BAD_VALUE,
        ),
        (BadParameter("x"), words.BAD_VALUE),
        (UsageError("something new"), words.OTHER_MISTAKE),
    ],
)
def test_whatever_typer_complains_of_is_told_in_chinese(english_in, error, said):
    told = translate(error)
    assert told.exit_code == 2
    assert said.partition("{0}")[2] in str(told)
    assert str(told).endswith("huabei-negotiate --help")
    assert english_in(str(told)) == []


def test_a_value_where_none_is_needed_is_told_so(inside):
    outcome = inside("--version=3")
    assert outcome.code == 2
    assert words.TAKES_NO_VALUE.format("--version") in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        (*OVERDUE, "--set", "a\nb=1"),
        (*OVERDUE, "--set", "\x1b[31mred=1"),
        (*OVERDUE, "--set", "a\rb"),
        ("--scenario", "a\nb"),
        (*OVERDUE, "--format", "a\nb"),
        (*OVERDUE, "--today", "a\x1b[2Jb"),
        ("guide", "a\nb"),
        (*OVERDUE, "--answers", "a\nb"),
    ],
)
def test_what_was_typed_is_repeated_without_control_characters(inside, arguments):
    outcome = inside(*arguments)
    assert outcome.code in {1, 2, 3}
    assert outcome.err.count("\n") == 1
    assert outcome.err.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    "arguments",
    [
        (*OVERDUE, "faq", "逾期"),
        ("--content", "nowhere", "guide"),
        ("--today", "x", "guide"),
        ("--set", "income=1", "faq"),
        ("--plain", "faq"),
        ("--now", "start"),
        ("--version", "guide"),
        ("--content", "nowhere", "content", "lint"),
        ("--format", "json", "faq"),
    ],
    ids=" ".join,
)
def test_an_option_before_a_command_is_refused(inside, arguments):
    outcome = inside(*arguments)
    assert (outcome.code, outcome.out) == (2, "")
    assert any(words.OPTIONS_BEFORE.format(name) in outcome.err for name in arguments)


@pytest.mark.parametrize("given", ["json", "xml"])
def test_a_format_without_a_plan_is_refused(inside, given):
    assert inside("--format", given).code == 2
