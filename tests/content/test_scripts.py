"""What is said must be sayable, end in something written, and ask the same in every channel."""

import re
from collections.abc import Callable

import pytest

from huabei_negotiate.core.spoken import CHANNELS
from huabei_negotiate.model.content import Channel
from huabei_negotiate.model.plan import Plan

DEBT = {"overdue_days": "40", "principal": "6000", "interest_fee": "90", "late_fee": "120"}
BUDGET = {"income": "5000", "essential": "3500", "other_debt": "300", "cash": "20000"}
STOLEN = {"what": "unknown_spending", "family": "no", "access": "in_hand", "amount": "640"}

READERS: dict[str, tuple[str, dict[str, str], str]] = {
    "defer": ("overdue", DEBT | {"cause": "illness"}, "延期 延多久 收费 分期 升级催收 材料"),
    "instalments": (
        "overdue",
        DEBT | BUDGET | {"cause": "illness"},
        "960 期数 明示表 年化 提前结清 先付 抵本金 延期",
    ),
    "reduce": (
        "overdue",
        DEBT | BUDGET | {"wants": "reduce"},
        "分项|列明 本金 起止日|从哪天算到哪天 120 条件 审批 协议 抵本金 不再加逾期费",
    ),
    "settle-once": (
        "overdue",
        DEBT | BUDGET | {"wants": "settle"},
        "自己的钱 分项|列明 减哪一项 全部结清 最晚哪天 个人账户|只在支付宝 征信 结清证明",
    ),
    "settlement-proof": (
        "overdue",
        DEBT | BUDGET | {"wants": "settle"},
        "结清证明 余额是.0 几天能出 写哪些内容 不要再联系 征信",
    ),
    "stop-collection": (
        "overdue",
        DEBT | {"harassed": "yes", "harassment": "often,late_hours,family,threats"},
        "纠正 文字|消息 来电号码 接通 夜里 家里人 原话 国家标准 晚上.10.点 委托 停催 录音",
    ),
    "complain": (
        "overdue",
        DEBT | {"harassed": "yes", "harassment": "often"},
        "投诉 登记 来电号码 工单号 核查录音 纠正做法 规定时限",
    ),
    "verify-caller": (
        "overdue",
        DEBT | {"contact": "agency"},
        "核实 自称 工号 来电号码 委托 员工 只在支付宝 登记 书面",
    ),
    "pay-then-ask": (
        "overdue",
        {"overdue_days": "1", "principal": "900", "late_fee": "0.45", "cause": "forgot"},
        "全部还上 算.*逾期 宽限 报送征信 0.45 不能也没关系 下一期",
    ),
    "correct-account": (
        "overdue",
        DEBT | {"charged_twice": "yes"},
        "两期账单 入账 原路退回 冲正 上报 更正 等到哪一天",
    ),
    "court": (
        "overdue",
        DEBT | BUDGET | {"court_papers": "summons", "papers_on": "2026-11-20"},
        "案号 应诉 计算表 还过的钱 960 司法确认 断一期 调解组织",
    ),
    "change-limit": (
        "quota",
        {"want": "lower", "overused": "yes"},
        "想要的额度 最低能调到 变高 不自动变高",
    ),
    "ask-reason": (
        "quota",
        {"want": "unfreeze", "message": "功能受限", "id_expired": "yes", "recent_change": "yes"},
        "原因 功能受限 系统 信息 人工再看 材料 申诉 证件过期 换过手机 哪里还 能改的",
    ),
    "report-loss": (
        "theft",
        STOLEN | {"pending_orders": "yes", "gave_code": "yes"},
        "冻结 花呗 免密 登录设备 640 拦 验证码 记录|登记",
    ),
    "dispute": (
        "theft",
        STOLEN | {"due_in_days": "9", "overdue_days": "0"},
        "异议 640 设备 收款方 暂停还款 暂停催收 征信 账户安全险 先.*赔 保留异议 地点",
    ),
    "get-records": ("theft", STOLEN, "保存 账单 设备 收款方 登录记录 警方或法院 几天能给 理由"),
    "scam-victim": (
        "theft",
        {"what": "tricked", "tricked_how": "self", "amount": "5000", "overdue_days": "0"},
        "被人骗 5,000 自己点 停发.退款 拦 回执 登录记录 暂停催收 延期 征信 最低还款",
    ),
    "child-refund": (
        "theft",
        {"what": "child", "amount": "700"},
        "未成年人 700 几岁 退款 计不计费|费用|计费",
    ),
}
"""For each script a reader who needs it, and what each channel has to ask or say."""

TERMS = ("defer", "instalments", "reduce", "court", "settle-once")
AGREED = "工号 方案|金额|付多少 每期|最晚哪天 断一期|没付够|没按时付 停不停 征信 书面"
REGISTERED = "工号 工单号 登记|办理结果 几天|时限 书面|写明|发到"
"""What has to be clear at the end: of a plan both sides agree to, and of a thing registered."""


@pytest.fixture(scope="module")
def spoken(plan_for: Callable[..., Plan]) -> Callable[..., str]:
    """All that one reader says in one channel of the script they need, notes too if wanted."""

    def words(name: str, channel: Channel, *, notes: bool = False) -> str:
        scenario, answers, _ = READERS[name]
        plan = plan_for([scenario], answers)
        script = next(script for script in plan.scripts if script.id == name)
        lines = script.channels[channel]
        return "".join(line.text for line in lines if notes or line.kind == "say")

    return words


def test_every_script_has_a_reader(library):
    assert set(READERS) == set(library.scripts)


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("name", READERS)
def test_the_channels_ask_the_same(name, channel, spoken):
    words = spoken(name, channel)

    assert [ask for ask in READERS[name][2].split() if not re.search(ask, words)] == []


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("name", READERS)
def test_every_talk_ends_in_something_to_check_and_to_keep(name, channel, spoken):
    words = spoken(name, channel, notes=True)
    points = AGREED if name in TERMS else REGISTERED

    assert [point for point in points.split() if not re.search(point, words)] == []


def test_the_chat_begins_with_words_for_the_robot(library):
    first = {
        script.id: next(line for line in script.chat if line.say)
        for script in library.scripts.values()
    }

    assert [name for name, line in first.items() if not line.say.endswith(" 人工")] == []


@pytest.mark.parametrize("channel", ["phone", "chat"])
def test_nobody_has_to_decide_at_once(channel, library):
    without = {
        script.id
        for script in library.scripts.values()
        if not any(line.part == "permission" for line in getattr(script, channel))
    }

    assert without <= {"report-loss"}, "only a loss is reported without a pause"


@pytest.mark.parametrize("scenario", ["overdue", "quota", "theft"])
@pytest.mark.parametrize(("who", "word"), [("family", "家人"), ("friend", "朋友")])
def test_a_helper_lets_the_holder_speak_first(scenario, who, word, plan_for):
    phone = plan_for([scenario], {"for_whom": who}).scripts[0].channels["phone"]

    begins = [line.text for line in phone if line.kind == "say"][:2]

    assert begins[0] == f"您好，我是{word}，账户本人就在旁边。请先和本人核实。"
    assert begins[1].startswith("我是本人，同意")


@pytest.mark.parametrize("scenario", ["overdue", "quota", "theft"])
def test_a_helper_never_claims_to_be_the_holder(scenario, plan_for):
    plan = plan_for([scenario], {"for_whom": "family"})

    answers = [asked.you_say for asked in plan.agent_asks if "本人吗" in asked.they_ask]

    assert answers
    assert all(answer.startswith("我是家人") for answer in answers)
    assert any("装成本人" in said.text for said in plan.avoid)


def test_without_saying_for_whom_the_words_are_ones_own(plan_for):
    plan = plan_for(["overdue"])

    assert not any("旁边" in line.text for line in plan.scripts[0].channels["phone"])
    assert any("自己的花呗" in assumption for assumption in plan.assumptions)


def test_the_message_for_public_places_tells_nothing_about_anyone(library):
    message = next(rung.say for rung in library.rungs if rung.id == "public-message")

    assert "我的客服" in message
    assert re.search(r"[\d{【]|逾期|欠", message) is None
