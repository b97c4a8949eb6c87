"""Payments that may not be the reader's, each with its reasons."""

from datetime import date, timedelta

import pytest
from toy_bills import bill, read, report, row

from huabei_negotiate.core.bill.doubts import (
    LIKELY,
    MOST_POSSIBLE,
    POINTS,
    POSSIBLE,
    ROWS_FOR_EACH_POSSIBLE,
    Window,
    find_doubts,
    large_amount,
)
from huabei_negotiate.core.bill.moments import first_minute
from huabei_negotiate.core.bill.refunds import match_refunds

NIGHT = "2026-10-13 03:11:00"
THEFT = {"party": "点卡行", "item": "游戏点卡", "amount": "1000.00"}


def habits(number=60):
    """A life of small payments by day in shops that come again."""
    days = (date(2026, 9, 1) + timedelta(days=n) for n in range(number))
    return [
        row(time=f"{day} 12:{n % 60:02d}:00", party=f"店{n % 7}", amount=f"{10 + n % 5}.10")
        for n, day in enumerate(days)
    ]


def found(folder, *rows, window=None):
    read_bill = read(folder, bill(*habits(), *rows)).bill
    returned = match_refunds(read_bill.ledger).returned
    return find_doubts(read_bill, window or Window(), returned)


def reasons(folder, *rows, window=None):
    return [each.reasons for each in found(folder, *rows, window=window).shown]


def everything():
    """A window that shows all that is possible."""
    return Window(since=1)


def test_an_ordinary_life_is_not_in_doubt(tmp_path):
    assert found(tmp_path).shown == ()


def test_a_theft_is_found_with_all_its_reasons(tmp_path):
    (one, other) = found(
        tmp_path, row(time=NIGHT, **THEFT), row(time="2026-10-13 03:12:00", **THEFT)
    ).shown
    assert one.reasons == ("brief", "night", "quick", "risky", "large", "round")
    assert one.score == other.score == sum(POINTS[reason] for reason in one.reasons)
    assert one.score >= LIKELY


@pytest.mark.parametrize(
    ("changes", "without"),
    [
        ({"party": "店1"}, "brief"),
        ({"time": "2026-10-13 05:00:00"}, "night"),
        ({"item": "晚饭"}, "risky"),
        ({"amount": "1000.50"}, "round"),
    ],
)
def test_each_reason_depends_on_one_thing(tmp_path, changes, without):
    payment = {"time": NIGHT, **THEFT} | changes
    (told,) = reasons(tmp_path, row(**payment), window=everything())
    assert without not in told
    assert set(told) == {"brief", "night", "risky", "large", "round"} - {without}


@pytest.mark.parametrize(("minutes", "quick"), [(0, True), (10, True), (11, False)])
def test_two_payments_are_quick_within_ten_minutes(tmp_path, minutes, quick):
    later = f"2026-10-13 03:{11 + minutes:02d}:00"
    told = reasons(tmp_path, row(time=NIGHT, **THEFT), row(time=later, **THEFT))
    assert [("quick" in each) for each in told] == [quick, quick]


def test_payments_to_two_parties_are_not_quick(tmp_path):
    other = THEFT | {"party": "另一家"}
    told = reasons(tmp_path, row(time=NIGHT, **THEFT), row(time=NIGHT, **other))
    assert not any("quick" in each for each in told)


def test_only_the_first_instalments_are_new(tmp_path):
    in_parts = THEFT | {"method": "花呗分期(12期)", "time": NIGHT}
    told = reasons(tmp_path, row(**in_parts), row(**in_parts | {"time": "2026-10-13 04:00:00"}))
    assert sorted("instalments" in each for each in told) == [False, True]


def test_a_party_paid_with_other_money_before_is_not_brief(tmp_path):
    before = row(time="2026-09-01 12:00:00", party="点卡行", method="余额宝")
    (told,) = reasons(tmp_path, before, row(time=NIGHT, **THEFT), window=everything())
    assert "brief" not in told


def test_a_risky_category_counts_like_a_risky_item(tmp_path):
    payment = THEFT | {"item": "其他", "category": "充值缴费", "time": NIGHT}
    (told,) = reasons(tmp_path, row(**payment))
    assert "risky" in told


def test_what_can_be_stopped_comes_first_and_then_the_worst(tmp_path):
    stoppable = row(time=NIGHT, party="甲", item="手机", amount="999.00", state="等待确认收货")
    shown = found(tmp_path, row(time=NIGHT, **THEFT), stoppable).shown
    assert [each.can_still_stop for each in shown] == [True, False]
    assert shown[0].score < shown[1].score


@pytest.mark.parametrize("method", ["余额宝", "某银行储蓄卡(0004)&花呗立减", ""])
def test_what_huabei_did_not_pay_is_not_our_business(tmp_path, method):
    assert found(tmp_path, row(time=NIGHT, method=method, **THEFT)).shown == ()


def test_a_payment_that_came_back_is_no_doubt(tmp_path):
    order = "2026101322001400000000000001"
    back = row(order=order + "_1", category="退款", state="退款成功", amount="1000.00")
    assert found(tmp_path, row(order=order, time=NIGHT, **THEFT), back).shown == ()


def test_what_is_known_is_passed_over(tmp_path):
    order = "2026101322001400000000000002"
    payment = row(order=order, time=NIGHT, **THEFT)
    for known in ("点卡行", order):
        assert found(tmp_path, payment, window=Window(known=frozenset({hash(known)}))).shown == ()


@pytest.mark.parametrize(
    ("since", "until", "shown"), [(12, 14, 1), (13, 14, 1), (14, 20, 0), (1, 13, 0), (1, 14, 1)]
)
def test_only_the_time_the_reader_names_is_looked_at(tmp_path, since, until, shown):
    window = Window(
        since=first_minute(date(2026, 10, since)), until=first_minute(date(2026, 10, until))
    )
    assert len(found(tmp_path, row(time=NIGHT, **THEFT), window=window).shown) == shown


def test_a_payment_without_a_time_is_in_any_window(tmp_path):
    payment = THEFT | {"time": "不明", "amount": "6000.00", "method": "花呗分期(3期)"}
    told = reasons(tmp_path, row(**payment), window=everything())
    assert told == [("brief", "risky", "large", "round")]


def possible(number):
    """A payment that is only possible: by day, at a shop that was seen once."""
    return row(time="2026-10-13 12:00:00", party=f"新店{number}", amount="900.00")


def test_less_likely_ones_are_counted_and_shown_once_the_time_is_named(tmp_path):
    rows = [possible(n) for n in range(MOST_POSSIBLE + 5)]
    whole = found(tmp_path, *rows)
    assert (len(whole.shown), whole.hidden) == (0, MOST_POSSIBLE + 5)
    named = found(tmp_path, *rows, window=everything())
    assert (len(named.shown), named.hidden) == (MOST_POSSIBLE, 5)
    assert all(POSSIBLE <= each.score < LIKELY for each in named.shown)


def test_a_long_bill_shows_a_few_less_likely_ones(tmp_path):
    rows = [possible(n) for n in range(3)]
    many = [row(time="2026-09-01 12:00:00", method="余额", party="店1")] * ROWS_FOR_EACH_POSSIBLE
    assert len(found(tmp_path, *rows, *many).shown) == 1


def test_one_in_twenty_payments_is_large(tmp_path):
    rows = [row(amount=f"{n}.00") for n in range(1, 101)]
    assert large_amount(read(tmp_path, bill(*rows)).bill.ledger) == 96_00
    assert large_amount(read(tmp_path, bill(row())).bill.ledger) == 10_00


def test_the_report_has_the_rows_in_words(tmp_path):
    made = report(tmp_path, bill(*habits(), row(time=NIGHT, **THEFT)))
    (doubt,) = made.doubts
    assert doubt.transaction.party == "点卡行"
    assert doubt.transaction.fen == 1000_00
