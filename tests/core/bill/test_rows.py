"""What a row means for the debt, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_bills import NAMES

from huabei_negotiate.core.bill.rows import (
    MAX_LEG,
    UNREADABLE,
    Says,
    judge,
    read_amounts,
    read_category,
    read_direction,
    read_fen,
    read_method,
    read_names,
    read_state,
)
from huabei_negotiate.model.bill import RowKind

ORDINARY = {
    "method": "花呗",
    "state": "交易成功",
    "direction": "支出",
    "category": "日用百货",
    "party": "甲店",
    "item": "饭",
}


def kind(**changes):
    row = ORDINARY | changes
    return judge(
        read_method(row["method"], NAMES)
        | read_state(row["state"], NAMES)
        | read_direction(row["direction"], NAMES)
        | read_category(row["category"], NAMES)
        | read_names(row["party"], row["item"], NAMES)
    )


@pytest.mark.parametrize(
    "method",
    [
        *("花呗", "花呗分期", "花呗分期(12期)", "花呗分期（3期）", "花呗月月付", "信用购"),
        *("某银行信用购", "花呗&红包", "花呗&花呗青春特惠", "花呗&碰一下立减", " 花呗 "),
        *("花呗&花呗分期(3期)", "花呗&信用购", "花呗＆立减", "现金抵价券&花呗", "花呗(剩余)(额度)"),
    ],
)
def test_huabei_alone_paid_it_all(method):
    assert kind(method=method) is RowKind.PURCHASE


@pytest.mark.parametrize(
    "method",
    [
        *("花呗&余额宝", "账户余额&花呗分期(3期)", "花呗&某银行储蓄卡(0004)", "花呗&新东西"),
        *("花呗&亲情卡", "花呗&红包&余额", "花呗&" + "长" * (MAX_LEG + 1)),
    ],
)
def test_what_huabei_paid_with_others_cannot_be_split(method):
    assert kind(method=method) is RowKind.UNSPLITTABLE


@pytest.mark.parametrize(
    "method",
    [
        *("", "/", "余额宝", "某银行储蓄卡(0004)&花呗立减", "花呗立减", "花呗青春特惠&余额"),
        *("商家优惠抵扣", "他人代付账户", "亲情卡", "信用购红包", "&", "数字人民币"),
    ],
)
def test_a_discount_with_its_name_is_not_huabei(method):
    assert kind(method=method) is RowKind.OTHER


@pytest.mark.parametrize(
    ("state", "direction", "expected"),
    [
        ("支付成功", "支出", RowKind.PURCHASE),
        ("等待确认收货", "支出", RowKind.PURCHASE),
        ("亲情卡付款成功", "", RowKind.PURCHASE),
        ("交易成功", "不计收支", RowKind.PURCHASE),
        ("交易成功", "新方向", RowKind.PURCHASE),
        ("交易成功", "收入", RowKind.TO_CHECK),
        ("交易关闭", "支出", RowKind.CLOSED_PAID),
        ("已关闭", "支出", RowKind.CLOSED_PAID),
        ("交易关闭", "不计收支", RowKind.TO_CHECK),
        ("交易关闭", "", RowKind.TO_CHECK),
        ("等待付款", "支出", RowKind.TO_CHECK),
        ("从没见过", "支出", RowKind.TO_CHECK),
        ("", "支出", RowKind.TO_CHECK),
        ("还款成功", "支出", RowKind.TO_CHECK),
        ("提取成功", "支出", RowKind.TO_CHECK),
    ],
)
def test_the_state_of_a_payment_by_huabei(state, direction, expected):
    assert kind(state=state, direction=direction) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"category": "退款", "state": "退款成功"}, RowKind.REFUND),
        ({"item": "退款-鞋", "state": "退款成功", "direction": "收入"}, RowKind.REFUND),
        ({"state": "退款成功", "direction": ""}, RowKind.REFUND),
        ({"state": "退款关闭"}, RowKind.REFUND_CLOSED),
        ({"state": "退款处理中"}, RowKind.TO_CHECK),
        ({"category": "退款", "state": "交易成功"}, RowKind.TO_CHECK),
        ({"state": "退款成功", "method": "花呗&余额"}, RowKind.REFUND_UNSPLITTABLE),
        ({"state": "退款成功", "method": "余额宝"}, RowKind.REFUND_ELSEWHERE),
        ({"state": "退款成功", "method": ""}, RowKind.REFUND_ELSEWHERE),
        ({"state": "退款关闭", "method": "余额宝"}, RowKind.OTHER),
        ({"state": "退税成功", "method": "余额宝"}, RowKind.OTHER),
    ],
)
def test_a_refund_is_known_by_category_state_or_item(changes, expected):
    assert kind(**changes) is expected


REPAID = {"method": "余额宝", "direction": "不计收支", "category": "信用借还", "item": "还款"}


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"party": "花呗"}, RowKind.REPAYMENT),
        ({"party": "花呗|信用购"}, RowKind.REPAYMENT),
        ({"party": "", "item": "花呗主动还款-2026年10月账单"}, RowKind.REPAYMENT),
        ({"party": "", "item": "自动还款-花呗|信用购"}, RowKind.REPAYMENT),
        ({"party": "花呗", "state": "还款失败"}, RowKind.FAILED_REPAYMENT),
        ({"party": "花呗", "state": "还款处理中"}, RowKind.TO_CHECK),
        ({"party": "花呗", "state": "交易成功"}, RowKind.TO_CHECK),
        ({"party": "花呗", "state": "交易关闭"}, RowKind.OTHER),
        ({"party": "花呗", "state": "信用服务使用成功"}, RowKind.OTHER),
        ({"party": "花呗卡套店", "state": "交易成功", "category": "日用百货"}, RowKind.OTHER),
        ({"party": "借呗", "item": "借呗还款"}, RowKind.OTHER),
        ({"party": "某先用后付", "item": "还款-花呗"}, RowKind.OTHER),
        ({"party": "甲银行", "item": "信用卡还款"}, RowKind.OTHER),
    ],
)
def test_only_what_goes_to_huabei_pays_it_back(changes, expected):
    assert kind(**{"state": "还款成功", **REPAID, **changes}) is expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, RowKind.CLOSED_UNPAID),
        ({"direction": "其他"}, RowKind.CLOSED_UNPAID),
        ({"method": "/"}, RowKind.CLOSED_UNPAID),
        ({"method": "红包"}, RowKind.OTHER),
        ({"direction": "支出"}, RowKind.OTHER),
        ({"state": "等待付款"}, RowKind.OTHER),
    ],
)
def test_what_was_closed_without_paying_counts_as_nothing(changes, expected):
    unpaid = {"method": "", "state": "交易关闭", "direction": "不计收支"}
    assert kind(**unpaid | changes) is expected


def test_instalments_are_told_from_other_payments():
    assert read_method("花呗分期(3期)", NAMES) == Says.HUABEI | Says.INSTALMENTS
    assert read_method("花呗", NAMES) == Says.HUABEI


def test_a_way_of_paying_made_to_take_long_does_not():
    assert read_method("花呗" + "()" * 100_000, NAMES) == Says.NOTHING
    assert read_method("花呗&" * 100_000, NAMES) == Says.HUABEI


@pytest.mark.parametrize(
    ("written", "fen"),
    [
        *(("0.00", 0), ("0.01", 1), ("35.50", 3550), ("35.5", 3550), ("35", 3500)),
        *(("5,999.00", 599900), ("¥1.00", 100), ("1.00元", 100), ("1.500", 150)),
        *(("", UNREADABLE), ("1.005", UNREADABLE), ("-1.00", UNREADABLE), ("1e3", UNREADABLE)),
        *((".50", 50), ("9" * 12 + ".00", int("9" * 12) * 100), ("9" * 13, UNREADABLE)),
        *(("１.00", 100), ("²³.00", UNREADABLE), ("1.2.00", UNREADABLE), ("+1.00", UNREADABLE)),
    ],
)
def test_an_amount_is_read_exactly_or_not_at_all(written, fen):
    assert read_fen(written) == fen
    cell = written.encode()
    assert read_amounts([cell], "utf-8") == [fen]
    assert read_amounts([b"7.00", cell, b"8.00"], "utf-8") == [700, fen, 800]


@given(st.lists(st.integers(0, 10**13), min_size=1))
def test_amounts_are_true_to_the_fen(fens):
    written = [f"{fen // 100}.{fen % 100:02d}" for fen in fens]
    assert read_amounts([each.encode() for each in written], "utf-8") == fens
    assert [read_fen(each) for each in written] == fens


@given(st.lists(st.text("0123456789.,-+ \n１²", max_size=8), min_size=1))
def test_all_at_once_or_one_by_one_amounts_are_the_same(written):
    cells = [each.encode() for each in written]
    assert read_amounts(cells, "utf-8") == [read_fen(each.strip()) for each in written]
