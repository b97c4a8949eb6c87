"""Refunds beside what they are for."""

import time

from toy_bills import bill, read, row

from huabei_negotiate.core.bill.refunds import match_refunds
from huabei_negotiate.model.bill import Ledger, RowKind, Tally

ORDER = "2026100522001400000000077777"


def refund(amount, *, order=ORDER, part="_1", method="花呗", state="退款成功"):
    return row(order=order + part, amount=amount, category="退款", method=method, state=state)


def matched(folder, *rows):
    ledger = read(folder, bill(*rows)).bill.ledger
    return match_refunds(ledger), ledger


def test_a_purchase_that_came_back_in_full_is_returned(tmp_path):
    found, _ = matched(tmp_path, row(order=ORDER), refund("4.00"), refund("6.00", part="_2"))
    assert found.returned == {0}
    assert found.missing == found.elsewhere == found.excessive == ()
    assert found.unknown_origin == Tally()


def test_a_part_does_not_make_it_returned(tmp_path):
    found, _ = matched(tmp_path, row(order=ORDER), refund("4.00"))
    assert found.returned == frozenset()


def test_what_was_closed_must_come_back(tmp_path):
    closed = row(order=ORDER, state="交易关闭")
    other = row(amount="3.00", state="交易关闭")
    found, ledger = matched(tmp_path, closed, other, refund("9.00"))
    assert [(ledger.amounts[each.row], each.fen) for each in found.missing] == [
        (300, 300),
        (1000, 100),
    ]


def test_a_refund_to_other_money_is_noticed(tmp_path):
    found, ledger = matched(tmp_path, row(order=ORDER), refund("4.00", method="余额宝"))
    assert [ledger.amounts[row] for row in found.elsewhere] == [400]


def test_other_money_that_goes_back_where_it_came_from_is_not(tmp_path):
    found, _ = matched(tmp_path, row(order=ORDER, method="余额宝"), refund("4.00", method="余额宝"))
    assert found.elsewhere == ()
    assert found.unknown_origin == Tally()


def test_more_back_than_was_paid_is_noticed(tmp_path):
    found, ledger = matched(tmp_path, row(order=ORDER), refund("8.00"), refund("8.00", part="_2"))
    assert [ledger.amounts[row] for row in found.excessive] == [1000]


def test_a_refund_for_something_older_is_counted(tmp_path):
    found, _ = matched(tmp_path, row(), refund("8.00"), refund("2.00", part="_2"))
    assert found.unknown_origin == Tally(2, 10_00)


def test_a_refund_that_was_called_off_is_listed_and_gives_nothing_back(tmp_path):
    found, ledger = matched(tmp_path, row(order=ORDER), refund("10.00", state="退款关闭"))
    assert [ledger.amounts[row] for row in found.closed] == [1000]
    assert found.returned == frozenset()


def test_a_refund_under_the_same_number_belongs_to_its_purchase(tmp_path):
    found, _ = matched(tmp_path, row(order=ORDER), refund("10.00", part=""))
    assert found.returned == {0}


def test_matching_takes_ten_times_as_long_for_ten_times_as_many():
    def seconds(rows):
        ledger = many(rows)
        begun = time.process_time()
        match_refunds(ledger)
        return time.process_time() - begun

    seconds(1_000)
    assert seconds(200_000) < 40 * max(seconds(20_000), 0.005)


def many(rows):
    """A ledger of purchases, each given back by one refund."""
    made = Ledger()
    for order in range(rows):
        for kind in (RowKind.REFUND, RowKind.PURCHASE):
            place = len(made)
            made.kinds.append(kind)
            made.amounts.append(100)
            made.orders.append(order if kind == RowKind.PURCHASE else -order - 2)
            made.places.append(place)
            if kind == RowKind.REFUND:
                made.origins[place] = order
    return made
