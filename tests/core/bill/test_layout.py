"""What is said about a bill, in an order that helps."""

import pytest
from toy_bills import S18, S19, WORDS, bill, report, row, text

from huabei_negotiate.core.bill.doubts import Window
from huabei_negotiate.core.bill.layout import MOST_DOUBTS, lay_out_bill, with_table_of_doubts
from huabei_negotiate.core.blanks import blanks_in
from huabei_negotiate.model.bill import Tally
from huabei_negotiate.model.outline import Grid
from huabei_negotiate.terminal.plain import as_text

NIGHT = "2026-10-13 03:11:00"
THEFT = {"party": "点卡行", "item": "游戏点卡", "amount": "1000.00", "time": NIGHT}


def laid_out(folder, *contents, **settings):
    return lay_out_bill(report(folder, *contents, **settings), text())


def sections(outline):
    return [section.id for section in outline]


def section(outline, name):
    return as_text(tuple(each for each in outline if each.id == name))


def test_every_sentence_is_filled_in(tmp_path):
    for settings in ({}, {"opening": 100, "owed": 10**7}, {"opening": 0, "owed": 0}):
        outline = laid_out(tmp_path, S18, **settings)
        assert blanks_in([as_text(outline)]) == ()


def test_what_can_still_be_stopped_is_told_first(tmp_path):
    assert sections(laid_out(tmp_path, S18))[:2] == ["files", "doubts"]
    done = S18.replace("等待确认收货".encode("gb18030"), "交易成功".encode("gb18030"))
    outline = sections(laid_out(tmp_path, done))
    assert outline.index("doubts") > outline.index("findings")


def test_the_sums_and_the_change_are_told(tmp_path):
    told = section(laid_out(tmp_path, S18), "sums")
    for amount in ("16,618.16", "2,120", "4,479", "1,650.40", "10,488.76", "12,608.76"):
        assert amount in told


def test_kinds_of_rows_that_do_not_occur_are_not_told(tmp_path):
    told = section(laid_out(tmp_path, bill(row())), "sums")
    assert WORDS.sums.purchases in told
    assert WORDS.sums.unsplittable not in told
    assert WORDS.sums.failed_repayments not in told


@pytest.mark.parametrize(
    ("low", "high", "word"),
    [
        (0, 0, WORDS.sums.same),
        (100, 200, WORDS.sums.grew),
        (100, 100, WORDS.sums.grew),
        (-200, -100, WORDS.sums.shrank),
        (-200, 100, WORDS.sums.either),
    ],
)
def test_a_change_is_told_by_its_direction(low, high, word):
    told = text().change((low, high))
    assert told.startswith(word.split("{")[0])
    assert "-" not in told


@pytest.mark.parametrize(
    ("costs", "word"),
    [
        ((0, 0), WORDS.balance.none),
        ((0, 500), WORDS.balance.more),
        ((500, 500), WORDS.balance.more),
        ((-500, 0), WORDS.balance.less),
        ((-500, 700), WORDS.balance.either),
    ],
)
def test_a_difference_is_explained_by_its_direction(costs, word):
    assert text().costs(costs).startswith(word.split("{")[0])


@pytest.mark.parametrize(
    ("settings", "word"),
    [
        ({"opening": 100_00, "owed": 200_00}, "more"),
        ({"opening": 100_00}, "no_owed"),
        ({"owed": 100_00}, "no_opening"),
        ({"opening": 0, "owed": 10_00}, "none"),
    ],
)
def test_the_debt_is_set_beside_the_bill(tmp_path, settings, word):
    told = section(laid_out(tmp_path, bill(row()), **settings), "balance")
    assert getattr(WORDS.balance, word).split("{")[0] in told
    assert WORDS.balance.which in told


def test_without_any_amount_the_debt_is_not_told(tmp_path):
    outline = laid_out(tmp_path, S18)
    assert "balance" not in sections(outline)
    assert WORDS.next.balance in section(outline, "next")


def test_rows_to_ask_about_are_told_one_by_one(tmp_path):
    told = section(laid_out(tmp_path, S18), "findings")
    for name in ("failed", "closed", "to_check", "unsplittable", "unknown_origin", "refunds"):
        assert getattr(WORDS.findings, name).split("{")[0] in told
    assert "2026-10-10 02:11:00" in told


def test_of_many_rows_only_some_are_told(tmp_path):
    rows = [row(method="花呗&余额宝", amount=f"{n}.00") for n in range(1, 31)]
    made = report(tmp_path, bill(*rows))
    assert made.more == {"unsplittable": 20}
    assert [finding.fen for finding in made.findings] == [n * 100 for n in range(30, 20, -1)]
    assert "20" in section(lay_out_bill(made, text()), "findings")


def test_what_a_spreadsheet_spoilt_matches_no_refunds(tmp_path):
    spoilt = row(order="2.03E+27", category="退款", state="退款成功")
    made = report(tmp_path, bill(row(order="2.03E+27", state="交易关闭"), spoilt), S19)
    assert made.findings == ()
    assert made.unknown_origin == Tally()


def test_an_export_of_some_rows_tells_no_change(tmp_path):
    made = report(tmp_path, bill(row(), before=["导出交易类型：[仅支出]"]))
    told = as_text(lay_out_bill(made, text()))
    assert made.is_partial
    assert WORDS.sums.unknown in told
    assert "仅支出" in told
    assert WORDS.next.balance not in told


@pytest.mark.parametrize(
    ("content", "word"),
    [
        (bill(row(), "2026-10-05,短"), "truncated"),
        (bill(row(item="饭")).replace("饭".encode("gb18030"), b"\xff"), "undecodable"),
        (S19, "excel_ids"),
        (bill(row(), before=["共9笔记录"]), "count_mismatch"),
        (S18, "direction_mismatch"),
    ],
)
def test_what_is_wrong_with_a_file_is_told(tmp_path, content, word):
    told = section(laid_out(tmp_path, content), "files")
    sentence = getattr(WORDS.warnings, word)
    assert sentence.split("}")[-1] in told


def test_overlapping_files_are_told(tmp_path):
    assert WORDS.warnings.overlap_merged in section(laid_out(tmp_path, S18, S18), "files")


def test_a_list_of_doubts_has_an_end(tmp_path):
    many = [row(**THEFT | {"party": f"点卡行{n}", "amount": "9000.00"}) for n in range(40)]
    habits = [row(time=f"2026-09-{n:02d} 12:00:00", amount="5.10") for n in range(1, 29)] * 30
    made = report(tmp_path, bill(*habits, *many))
    assert len(made.doubts) == 40
    told = section(lay_out_bill(made, text()), "doubts")
    assert told.count("点卡行") == MOST_DOUBTS
    assert WORDS.doubts.more.split("}")[-1] in told


def test_no_doubt_is_no_promise(tmp_path):
    assert WORDS.doubts.none in as_text(laid_out(tmp_path, bill(row()), window=Window(since=1)))


def test_a_table_takes_the_place_of_the_list(tmp_path):
    sheet = Grid(("甲",), (("乙",),))
    told = section(with_table_of_doubts(laid_out(tmp_path, S18), sheet), "doubts")
    assert told.startswith(f"## {WORDS.titles.doubts}\n{WORDS.doubts.note}\n甲\n乙\n")
    assert "点卡" not in told


def test_orders_and_long_numbers_are_masked_unless_asked_for(tmp_path):
    stolen = row(**THEFT | {"item": "话费13812345678", "order": "2026101322001400000000004321"})
    made = report(tmp_path, bill(*(row() for _ in range(30)), stolen))
    masked, full = (as_text(lay_out_bill(made, text(full=full))) for full in (False, True))
    assert "****4321" in masked
    assert "2026101322001400000000004321" not in masked
    assert "13812345678" not in masked
    assert "2026101322001400000000004321" in full
    assert "13812345678" in full


def test_nothing_of_a_stranger_moves_the_cursor(tmp_path):
    evil = row(**THEFT | {"party": "\x1b[2J店\u202e", "item": "手机\r\x07"})
    told = as_text(laid_out(tmp_path, bill(*(row() for _ in range(30)), evil)))
    assert "\\u001b[2J店\\u202e" in told
    assert "\x1b" not in told
