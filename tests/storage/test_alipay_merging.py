"""Several files are one bill: each order counts once, in its last state."""

from toy_bills import S18, S19, bill, read, row

from huabei_negotiate.core.bill.sums import sum_up
from huabei_negotiate.model.bill import Tally


def purchases(folder, *contents):
    return sum_up(read(folder, *contents).bill.ledger).purchases


def test_two_files_of_two_times_are_added_up(tmp_path):
    both = read(tmp_path, bill(row()), bill(row(), row())).bill
    assert (both.rows, both.warnings) == (3, ())
    assert sum_up(both.ledger).purchases == Tally(3, 30_00)


def test_what_is_in_both_files_counts_once(tmp_path):
    both = read(tmp_path, S18, S18).bill
    alone = read(tmp_path, S18).bill
    assert both.rows == 37
    assert sum_up(both.ledger) == sum_up(alone.ledger)
    assert both.warnings == ("count_mismatch", "overlap_merged")


def test_the_later_state_of_an_order_counts(tmp_path):
    order = "2026100522001400000000099999"
    waiting = row(order=order, state="等待确认收货")
    done = row(order=order)
    closed = row(order=order, state="交易关闭")
    unpaid = row(order=order, state="交易关闭", direction="不计收支", method="")
    to_pay = row(order=order, state="等待付款")
    for contents in ((bill(waiting), bill(done)), (bill(done), bill(waiting))):
        merged = read(tmp_path, *contents).bill
        assert (merged.rows, list(merged.ledger.marks)) == (1, [0])
        assert merged.warnings == ("overlap_merged",)
    assert sum_up(read(tmp_path, bill(done), bill(closed)).bill.ledger).purchases == Tally(1, 1000)
    for contents in ((bill(to_pay), bill(unpaid)), (bill(unpaid), bill(to_pay))):
        made = sum_up(read(tmp_path, *contents).bill.ledger)
        assert (made.closed_unpaid.count, made.to_check.count) == (1, 0)


def test_two_states_in_one_file_count_once_too(tmp_path):
    order = "2026100522001400000000099998"
    found = read(tmp_path, bill(row(order=order, state="等待确认收货"), row(order=order))).bill
    assert (found.rows, sum_up(found.ledger).purchases) == (1, Tally(1, 10_00))


def test_a_tab_after_the_order_makes_no_other_order(tmp_path):
    order = "2026100522001400000000099997"
    assert purchases(tmp_path, bill(row(order=order)), bill(row(order=order + "\t"))).count == 1


def test_parts_of_a_refund_under_one_number_are_all_counted(tmp_path):
    refund = {"category": "退款", "state": "退款成功", "order": "2026100522001400000000099996"}
    made = read(tmp_path, bill(row(amount="3.00", **refund), row(amount="4.00", **refund)))
    assert sum_up(made.bill.ledger).refunds == Tally(2, 7_00)


def test_a_refund_is_not_the_purchase_of_the_same_number(tmp_path):
    order = "2026100522001400000000099995"
    found = read(
        tmp_path,
        bill(row(order=order, category="退款", state="退款成功")),
        bill(row(order=order)),
    ).bill
    made = sum_up(found.ledger)
    assert (found.rows, made.purchases.count, made.refunds.count) == (2, 1, 1)


def test_rows_without_a_usable_number_are_told_apart_by_what_they_say(tmp_path):
    twice = bill(row(order="2.03E+27"), row(order="2.03E+27"), row(order="2.03E+27", amount="7.00"))
    assert purchases(tmp_path, twice) == Tally(3, 27_00)
    assert purchases(tmp_path, twice, twice) == Tally(3, 27_00)
    assert purchases(tmp_path, twice, bill(row(order="2.03E+27"))) == Tally(3, 27_00)
    assert purchases(tmp_path, bill(row(order="")), bill(row(order=""))).count == 1


def test_a_spoilt_file_is_told_whichever_comes_first(tmp_path):
    assert "excel_ids" in read(tmp_path, S19, S18).bill.warnings
    assert "excel_ids" in read(tmp_path, S18, S19).bill.warnings


def test_only_the_spoilt_file_is_named(tmp_path):
    files = read(tmp_path, S19, bill(row())).bill.files
    assert ["excel_ids" in file.warnings for file in files] == [True, False]
