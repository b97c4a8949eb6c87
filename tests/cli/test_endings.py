"""How the program ends when it breaks, is stopped, or nobody reads it any more."""

import os
import signal
import sys
from pathlib import Path

import pytest

from huabei_negotiate import errors
from huabei_negotiate.cli import words
from huabei_negotiate.cli.bug import bug_page

OVERDUE = ("--scenario", "overdue")


@pytest.fixture
def broken(monkeypatch):
    """Makes the planning of a plan raise something."""

    def arrange(error):
        def fail(*_arguments):
            raise error

        monkeypatch.setattr("huabei_negotiate.cli.plan.advise", fail)

    return arrange


def failing(error):
    """Code that runs the command line with a planner that raises this."""
    return (
        "import huabei_negotiate.cli.plan as plan\n"
        f"def fail(*_): raise {error}\n"
        "plan.advise = fail\n"
        "from huabei_negotiate.__main__ import main\n"
        "main()\n"
    )


def test_our_own_bug_is_a_page_in_chinese_without_a_traceback(inside, broken):
    broken(RuntimeError("secret 8848"))
    outcome = inside(*OVERDUE)
    assert outcome.code == 70
    assert outcome.out == ""
    assert outcome.err == bug_page(OVERDUE) + "\n"
    assert "huabei-negotiate --scenario overdue" in outcome.err
    assert "--debug" in outcome.err


@pytest.mark.parametrize("error", [KeyError("x"), RecursionError(), MemoryError()])
def test_every_kind_of_bug_is_the_same_page(inside, broken, error):
    broken(error)
    assert inside(*OVERDUE).code == 70


def test_our_own_bug_is_told_the_same_in_a_process_of_its_own(outside):
    outcome = outside(*OVERDUE, code=failing("ValueError('secret 8848')"))
    assert (outcome.code, outcome.out, outcome.err) == (70, "", bug_page(OVERDUE) + "\n")


@pytest.mark.parametrize("arguments", [(*OVERDUE, "--debug"), ("--debug", *OVERDUE)])
def test_with_debug_the_places_in_the_code_are_shown_before_the_page(inside, broken, arguments):
    broken(RuntimeError("here"))
    outcome = inside(*arguments)
    assert (outcome.code, outcome.out) == (70, "")
    assert "  huabei_negotiate/cli/plan.py:" in outcome.err
    assert outcome.err.endswith(f"RuntimeError\n\n{bug_page(OVERDUE)}\n")


def test_neither_answers_nor_values_nor_folders_are_in_what_is_sent_to_us(outside):
    lines = ("import huabei_negotiate.cli.plan as plan", "def fail(interview, *_):")
    cause = "    try: int(str(interview.given))"
    code = "\n".join(
        (
            *lines,
            cause,
            "    except ValueError as error:",
            "        raise KeyError(8848) from error",
        )
    )
    code += "\nplan.advise = fail\nfrom huabei_negotiate.__main__ import main\nmain()\n"
    given = ("--set", "principal=8848", "--set", "story=停工了")
    outcome = outside(*OVERDUE, *given, "--debug", code=code)
    assert outcome.code == 70
    assert [line for line in outcome.err.splitlines() if line.isidentifier()] == [
        *("ValueError", "KeyError")
    ]
    for private in (
        "8848",
        "停工",
        "Traceback",
        str(Path.home()),
        str(Path(words.__file__).parent),
    ):
        assert private not in outcome.err


def test_the_page_names_the_plan_of_the_scenario_that_broke(inside, broken):
    broken(RuntimeError)
    assert "\n  huabei-negotiate --scenario theft\n" in inside("--scenario", "theft").err


def test_the_page_says_what_is_kept_and_how_to_tell_us():
    page = bug_page(["start"])
    assert "huabei-negotiate --scenario overdue" in page
    assert "存好的都还在" in page
    assert "没有发给任何人" in page
    assert "--debug" in page


@pytest.mark.parametrize(
    "arguments", [("--debug",), ("faq", "逾期", "--debug"), ("guide", "--debug"), ("--debug", "-h")]
)
def test_debug_changes_nothing_while_all_is_well(inside, arguments):
    plain = [argument for argument in arguments if argument != "--debug"]
    assert inside(*arguments) == inside(*plain)


def test_debug_shows_a_mistake_as_a_mistake(inside):
    assert inside("--bogus", "--debug") == inside("--bogus")


def test_ctrl_c_ends_with_130_and_a_word(inside, broken):
    broken(KeyboardInterrupt())
    outcome = inside(*OVERDUE)
    assert outcome.code == 130
    assert outcome.out == ""
    assert outcome.err.strip() == words.INTERRUPTED


@pytest.mark.skipif(os.name == "nt", reason="there are no signals to send on Windows")
def test_ctrl_c_while_waiting_for_a_pipe_ends_with_130(start_process):
    code = (
        "import sys\n"
        "from huabei_negotiate.storage import answer_file\n"
        "read = answer_file._bytes\n"
        "def announce(path):\n"
        "    print('waiting', file=sys.stderr, flush=True)\n"
        "    return read(path)\n"
        "answer_file._bytes = announce\n"
        "from huabei_negotiate.__main__ import main\n"
        "main()\n"
    )
    with start_process(*OVERDUE, "--answers", "-", code=code) as process:
        assert process.stderr.readline() == b"waiting\n"
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err.decode().strip() == words.INTERRUPTED


def test_input_that_ends_where_nobody_expects_it_ends_with_130_and_a_word(inside, broken):
    broken(EOFError())
    outcome = inside(*OVERDUE)
    assert (outcome.code, outcome.out) == (130, "")
    assert outcome.err.strip() == words.INTERRUPTED


def test_a_reader_who_left_has_been_told_everything_already(inside, broken):
    broken(errors.Left())
    outcome = inside(*OVERDUE)
    assert (outcome.code, outcome.out, outcome.err) == (130, "", "")


@pytest.mark.parametrize(
    "arguments",
    [
        *(OVERDUE, (*OVERDUE, "--format", "json"), (*OVERDUE, "--now"), ("faq", "逾期")),
        *(("guide", "1"), (), ("--help",), ("--version",)),
    ],
    ids=" ".join,
)
def test_a_closed_pipe_ends_with_141_and_without_a_word(start_process, arguments):
    reading, writing = os.pipe()
    os.close(reading)
    with start_process(*arguments, stdout=writing) as process:
        os.close(writing)
        _, err = process.communicate(timeout=60)
    assert err == b""
    assert process.returncode == 141


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes")
def test_the_first_line_alone_can_be_had_without_a_word(outside):
    line = f'"{sys.executable}" -m huabei_negotiate --scenario overdue --now | head -1'
    code = "import os, sys; os.execv('/bin/sh', ['sh', '-c', sys.argv[1]])"
    outcome = outside(line, code=code)
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out.count("\n") == 1


LONG = [OVERDUE, (*OVERDUE, "--format", "json"), ("faq",), ("content", "answers")]
SHORT = [(), ("--help",), ("--version",), ("guide",), ("--scenario", "theft", "--now")]


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no /dev/full here")  # noqa: PTH110
@pytest.mark.parametrize("arguments", [*LONG, *(line for line in SHORT)], ids=" ".join)
def test_output_that_cannot_be_written_ends_with_4(outside, arguments):
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        outcome = outside(*arguments, stdout=full)
    assert outcome.code == 4
    assert outcome.err.count("\n") == 1


@pytest.mark.skipif(os.name == "nt", reason="needs a shell that closes streams")
@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("--scenario overdue --answers - <&-", 3),
        ("start <&-", 2),
        ("--scenario overdue >&-", 0),
        (">&-", 0),
        ("--bogus >&-", 2),
        ("--bogus 2>&-", 2),
        ("--scenario overdue 2>&-", 0),
        ("--bogus <&- >&- 2>&-", 2),
    ],
)
def test_a_closed_stream_is_no_bug_of_ours(outside, line, code):
    shell = "import os, sys; os.execv('/bin/sh', ['sh', '-c', sys.argv[1]])"
    outcome = outside(f'"{sys.executable}" -m huabei_negotiate {line}', code=shell)
    assert outcome.code == code
    assert "Traceback" not in outcome.out + outcome.err
    assert bug_page([]) not in outcome.out + outcome.err
