"""What the books keep of a bill, and what they do not let grow."""

from toy_bills import bill, read, report, row

from huabei_negotiate.core.bill.doubts import Window
from huabei_negotiate.core.bill.report import make_report
from huabei_negotiate.core.bill.sums import sum_up
from huabei_negotiate.model.bill import RowMark, Tally


def test_only_rows_that_concern_huabei_are_kept(tmp_path):
    others = [row(method="余额宝"), row(method="某银行储蓄卡(0004)&花呗立减"), row(method="亲情卡")]
    ledger = read(tmp_path, bill(row(), *others)).bill.ledger
    assert len(ledger) == 1
    assert len(read(tmp_path, bill(*others)).bill.ledger) == 0


def test_what_is_known_of_a_row_is_marked(tmp_path):
    rows = [
        row(item="手机"),
        row(category="充值缴费"),
        row(method="花呗分期(3期)"),
        row(state="等待确认收货"),
        row(),
    ]
    assert list(read(tmp_path, bill(*rows)).bill.ledger.marks) == [
        RowMark.RISKY,
        RowMark.RISKY,
        RowMark.INSTALMENTS,
        RowMark.STOPPABLE,
        0,
    ]


def test_words_that_never_come_again_do_not_fill_the_memory(tmp_path):
    rows = [row(direction=f"方向{n}", state=f"状态{n}") for n in range(2500)]
    found = read(tmp_path, bill(*rows[:1500]), bill(*rows[1500:])).bill
    assert sum_up(found.ledger).to_check == Tally(2500, 25_000_00)


def test_a_row_that_has_gone_from_its_file_is_not_told(tmp_path):
    stolen = row(time="2026-10-13 03:00:00", party="点卡行", item="点卡", amount="1000.00")
    content = bill(*(row() for _ in range(30)), stolen, row(method="花呗&余额"))
    assert len(report(tmp_path, content).doubts) == 1
    made = make_report(read(tmp_path, content).bill, Window(), None, None, lambda _places: {})
    assert (made.doubts, made.findings) == ((), ())
