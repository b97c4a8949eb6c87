"""Old terminals can print it all, and their text can be typed in."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

GBK = {"PYTHONIOENCODING": "gbk"}
ASCII = {"PYTHONIOENCODING": "ascii"}
BARE = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
C_LOCALE = {"LC_ALL": "C", "PYTHONUTF8": "0"}

EVERYTHING = [
    ((), 0),
    (("--scenario", "overdue", "--explain", "--set", "story=🙂 ¥3,200 – ✅ •"), 0),
    (("--scenario", "theft", "--format", "json"), 0),
    (("faq", "花呗"), None),
    (("guide", "1"), 0),
    (("--scenario", "holiday"), 2),
    (("--scenario", "overdue", "--answers", "没有.yaml"), 3),
    (("--scenario", "overdue", "--set", "cause=🙂"), 2),
]


@pytest.mark.parametrize(
    ("environment", "encoding"),
    [(GBK, "gbk"), (ASCII, "ascii"), (BARE, "ascii"), (C_LOCALE, "utf-8")],
    ids=["gbk", "ascii", "bare", "C"],
)
@pytest.mark.parametrize(("arguments", "code"), EVERYTHING)
def test_everything_can_be_printed(outside, environment, encoding, arguments, code):
    outcome = outside(*arguments, environment=environment, encoding=encoding)
    assert "Traceback" not in outcome.err
    assert "Error" not in outcome.err
    assert outcome.code in ({0, 1} if code is None else {code})
    assert outcome.out + outcome.err


@pytest.mark.parametrize("environment", [ASCII, BARE], ids=["ascii", "bare"])
def test_help_is_printed_as_the_terminal_wants_it_too(outside, environment):
    outcome = outside("--help", environment=environment, encoding="ascii")
    assert (outcome.code, outcome.err) == (0, "")
    assert "--scenario" in outcome.out


def test_help_is_printed_in_gbk(outside):
    assert "选项" in outside("--help", environment=GBK, encoding="gbk").out


def test_gbk_holds_all_the_chinese_and_only_loses_what_it_lacks(outside):
    line = ("--scenario", "overdue", "--today", "2026-11-24")
    whole = outside(*line).out
    old = outside(*line, environment=GBK, encoding="gbk").out
    assert old == whole.translate({ord("¥"): "￥", ord("•"): "·", ord("–"): "-", ord("−"): "-"})


def test_a_file_is_utf8_whatever_the_terminal_is(outside, tmp_path):
    line = ("--scenario", "theft", "--today", "2026-11-24")
    assert outside(*line, "-o", str(tmp_path / "p"), environment=BARE).code == 0
    assert (tmp_path / "p").read_text("utf-8") == outside(*line).out


@pytest.fixture(scope="session")
def gbk_locale(tmp_path_factory):
    """The environment of a terminal in the old Chinese encoding, made from the system's sources."""
    maker = shutil.which("localedef")
    sources = Path("/usr/share/i18n")
    if maker is None:
        pytest.skip("localedef is not installed")
    if not (sources / "locales" / "zh_CN").exists() or not any((sources / "charmaps").glob("GBK*")):
        pytest.skip("the sources of the locale zh_CN.GBK are not installed")
    folder = tmp_path_factory.mktemp("locales")
    made = subprocess.run(
        [maker, "--no-archive", "-i", "zh_CN", "-f", "GBK", str(folder / "zh_CN.GBK")],
        check=False,
        capture_output=True,
    )
    assert (folder / "zh_CN.GBK" / "LC_CTYPE").exists(), made.stderr.decode()
    return {"LOCPATH": str(folder), "LC_ALL": "zh_CN.GBK", "LANG": "zh_CN.GBK"}


@pytest.mark.parametrize(
    "arguments",
    [(), ("--help",), ("--scenario", "overdue"), ("--scenario", "theft", "--now"), ("guide", "1")],
    ids=" ".join,
)
def test_a_real_gbk_terminal_gets_gbk(outside, gbk_locale, arguments):
    outcome = outside(*arguments, environment=gbk_locale, encoding="gbk")
    assert (outcome.code, outcome.err) == (0, "")
    assert "花呗" in outcome.out


def test_mistakes_are_told_in_gbk_too(outside, gbk_locale):
    outcome = outside("--scenario", "holiday", environment=gbk_locale, encoding="gbk")
    assert outcome.code == 2
    assert "没有“holiday”这个情形" in outcome.err


def test_what_is_typed_in_gbk_is_understood(outside, gbk_locale):
    line = ["faq", "花呗还不上怎么办"]
    typed = [os.fsdecode(word.encode("gbk")) for word in line]
    outcome = outside(*typed, environment=gbk_locale, encoding="gbk")
    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == outside(*line).out


def test_a_choice_typed_in_gbk_is_understood(outside, gbk_locale):
    typed = os.fsdecode("cause=没工作了".encode("gbk"))
    line = ("--scenario", "overdue", "--format", "json", "--set", typed)
    outcome = outside(*line, environment=gbk_locale, encoding="gbk")
    assert '"cause": "job_loss"' in outcome.out


def test_answers_through_a_pipe_are_utf8_or_told_to_be(outside, gbk_locale):
    line = ("--scenario", "overdue", "--answers", "-")
    given = "cause: 没工作了\n"
    settings = {"environment": gbk_locale, "encoding": "gbk"}
    assert outside(*line, given=given.encode(), **settings).code == 0
    refused = outside(*line, given=given.encode("gbk"), **settings)
    assert refused.code == 3
    assert "UTF-8" in refused.err
