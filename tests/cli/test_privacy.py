"""What looks like a secret is neither kept nor printed; see test_traced.py for the rest."""

import json

import pytest

IDENTITY = "110101199003071234"
CARD = "6222021234567890123"


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
