"""A few screens as they look at four widths; SNAPSHOT_UPDATE=1 keeps them anew."""

import io
import re

import msgspec
import pytest
from msgspec.structs import replace

from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.core.layout import lay_out
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.questions import Unknown
from huabei_negotiate.terminal.asker import Asker
from huabei_negotiate.terminal.lines import LineDevice
from huabei_negotiate.terminal.screen import MAX_WIDTH, ColourScreen, show
from huabei_negotiate.terminal.wizard import Wizard

WIDTHS = [40, 60, 80, 120]
LONG_STEP = (
    "打 95188 官方客服电话（7×24 小时），说明欠 {owed} 元、哪一天能还；"
    "请对方把“答应了什么”发到 App 里，记下工号和时间（例如 2026-11-24 09:30）。"
)
LONG_WHY = "只还最低还款额 10% 的话，剩下的每天要计 0.05% 的利息，一个月下来是一笔不小的钱。"


@pytest.fixture(params=WIDTHS)
def width(request):
    return request.param


@pytest.fixture
def console():
    return io.StringIO()


def without_colour(console):
    return re.sub(r"\x1b\[[0-9;]*m", "", console.getvalue())


@pytest.fixture
def coloured(console, width):
    return ColourScreen(console, min(width, MAX_WIDTH), 24)


@pytest.fixture
def long_winded(situation):
    """The toy situation, with a step that needs several lines."""
    shot, call = situation.steps
    call = msgspec.structs.replace(call, do=LONG_STEP, why=LONG_WHY, within_days=0)
    return replace(situation, steps=(shot, call))


def test_a_plan_looks_like_this(  # noqa: PLR0913  what a plan is made from, and where it is shown
    matches_snapshot, coloured, console, width, library, long_winded, today
):
    given = {"owed": Money.from_yuan("6784.88"), "cause": "forgot"}
    plan = advise(Interview(situation=long_winded, given=given), library, today)
    show(coloured, lay_out(plan, library.words))
    assert matches_snapshot(f"plan-{width}", without_colour(console))


def test_a_plain_question_looks_like_this(  # noqa: PLR0913  what is asked, and where
    matches_snapshot, coloured, console, width, words, questions, today
):
    typed = ["九十九", "1"]
    device = LineDevice(words.wizard, coloured, lambda _prompt: typed.pop(0))
    unsure = Unknown(where="花呗账单页 → 本期明细，抄“剩余应还”")
    question = msgspec.structs.replace(questions["cause"], why=LONG_WHY, unsure=unsure)
    asker = Asker(device, coloured, words, today)
    asker.ask(question, "forgot", (2, 7), can_go_back=True)
    assert matches_snapshot(f"question-{width}", without_colour(console))


def test_an_alert_and_the_answers_after_it_look_like_this(
    matches_snapshot, coloured, console, width, set_up
):
    setting = set_up(Money.from_yuan(3800), "job", "yes", "go-on", "plan", screen=coloured)
    Wizard(setting).start(["debt"])
    assert matches_snapshot(f"alert-{width}", without_colour(console))
