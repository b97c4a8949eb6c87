"""Nothing leaves the computer, and what looks like a secret is not kept."""

import json
import os
import socket
import urllib.request

import pytest

IDENTITY = "110101199003071234"
CARD = "6222021234567890123"


@pytest.fixture
def offline(monkeypatch):
    """Any use of the network fails the test."""

    def refuse(*_arguments, **_settings):
        pytest.fail("the network was used")

    for name in ("socket", "create_connection", "getaddrinfo", "gethostbyname"):
        monkeypatch.setattr(socket, name, refuse)
    monkeypatch.setattr(urllib.request, "urlopen", refuse)


@pytest.mark.usefixtures("offline")
@pytest.mark.parametrize(
    "arguments",
    [
        *((), ("--help",), ("--version",), ("--scenario", "overdue"), ("--scenario", "theft")),
        *(("--scenario", "quota", "--format", "json"), ("--scenario", "theft", "--now")),
        *(("faq", "花呗还不上怎么办"), ("faq", "zzzz"), ("guide",), ("guide", "1"), ("start",)),
    ],
    ids=" ".join,
)
def test_the_network_is_never_used(inside, arguments):
    assert inside(*arguments).code in {0, 1, 2}


@pytest.mark.parametrize("name", ["lint", "report"])
def test_the_network_is_never_used_for_the_content(outside, name):
    code = (
        "import os, sys\n"
        "def watch(event, _):\n"
        "    if event.startswith('socket.'):\n"
        "        os._exit(99)\n"
        "sys.addaudithook(watch)\n"
        "from huabei_negotiate.__main__ import main\n"
        "main()\n"
    )
    outcome = outside("content", name, "--today", "2026-11-24", code=code)
    assert (outcome.code in {0, 1}, outcome.err) == (True, "")


@pytest.mark.parametrize(
    "arguments",
    [
        *(("--scenario", "overdue"), ("faq", "逾期"), ("guide", "1"), (), ("start",)),
        *(("start", "--save"), ("case", "list"), ("case", "show"), ("case", "restore", "x.yaml")),
        *(("case", "forget", "--all", "--yes"), ("bill", "check", "x.csv")),
    ],
    ids=" ".join,
)
def test_nothing_is_written_anywhere(outside, tmp_path, arguments):
    home = tmp_path / "home"
    home.mkdir()
    folders = {"HOME": str(home), "XDG_CACHE_HOME": str(home), "XDG_DATA_HOME": str(home)}
    folders["HUABEI_NEGOTIATE_DATA"] = ""
    outside(*arguments, environment={**folders, "TMPDIR": str(home)}, cwd=home)
    assert os.listdir(home) == []  # noqa: PTH208


@pytest.mark.parametrize("secret", [IDENTITY, CARD, "１１０１０１１９９００３０７１２３４"])
@pytest.mark.parametrize("more", [(), ("--format", "json"), ("--now",), ("--explain",)])
def test_a_secret_number_in_a_story_is_never_printed(inside, secret, more):
    story = f"story=我叫张三，证件 {secret}，请帮我"
    outcome = inside("--scenario", "overdue", "--set", story, *more)
    assert outcome.code == 0
    for printed in (outcome.out, outcome.err):
        assert secret not in printed
        assert IDENTITY not in printed


def test_a_secret_number_in_a_story_is_marked_as_hidden(inside, catalog):
    line = ("--scenario", "overdue", "--set", f"story=证件 {IDENTITY}")
    told = json.loads(inside(*line, "--format", "json").out)["answers"]["story"]
    assert told == "证件 【已隐去】"
    assert catalog.words().plan.redacted in inside(*line).out


def test_a_code_in_a_story_is_hidden(inside):
    line = ("--scenario", "overdue", "--set", "story=验证码是 482913，密码：abc12345")
    printed = inside(*line, "--format", "json").out
    assert "482913" not in printed
    assert "abc12345" not in printed


def test_a_secret_number_in_a_file_is_hidden_as_well(inside, piped):
    piped(f"story: 证件 {IDENTITY}\n".encode())
    line = ("--scenario", "overdue", "--answers", "-", "--format", "json")
    outcome = inside(*line)
    assert outcome.code == 0
    assert IDENTITY not in outcome.out


@pytest.mark.parametrize("name", ["principal", "income", "overdue_days", "other_lenders"])
def test_a_secret_number_for_an_amount_is_refused_and_not_repeated(inside, name):
    outcome = inside("--scenario", "overdue", "--set", f"{name}={IDENTITY}")
    assert (outcome.code, outcome.out) == (2, "")
    assert IDENTITY not in outcome.err


@pytest.mark.parametrize("pair", ["cause={}", "harassed={}", "papers_on={}", "circumstances={}"])
def test_a_secret_number_for_a_choice_is_not_repeated(inside, pair):
    outcome = inside("--scenario", "overdue", "--set", pair.format(IDENTITY))
    assert (outcome.code, outcome.out) == (2, "")
    assert IDENTITY not in outcome.err


def test_a_secret_number_in_a_question_is_not_repeated(inside):
    outcome = inside("faq", f"身份证 {IDENTITY} 被人用了怎么办")
    assert IDENTITY not in outcome.out + outcome.err
