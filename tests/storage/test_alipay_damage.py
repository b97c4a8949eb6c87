"""A damaged bill gives the figures of its whole rows, and says what is wrong."""

import pytest
from toy_bills import NAMES, S18, bill, read, row

from huabei_negotiate.core.bill.sums import sum_up
from huabei_negotiate.model.bill import Tally
from huabei_negotiate.storage import bill_blocks
from huabei_negotiate.storage.alipay_head import Notes, find_layout
from huabei_negotiate.storage.alipay_rows import RowReader
from huabei_negotiate.storage.bill_encodings import Encoding

TEXT = S18.decode("gb18030")


def test_a_cut_row_is_left_out_and_told(tmp_path):
    whole = bill(row(), row(), row())
    start_of_last = len(bill(row(), row()))
    for cut in range(start_of_last + 1, len(whole) - 3):
        found = read(tmp_path, whole[:cut]).bill
        assert (found.rows, sum_up(found.ledger).purchases) == (2, Tally(2, 20_00)), cut
        assert "truncated" in found.warnings, cut


def test_a_bill_cut_in_the_middle_of_a_character_is_told_so(tmp_path):
    cut = S18.index("未某点卡商行".encode("gb18030")) + 3
    found = read(tmp_path, S18[:cut]).bill
    assert {"truncated", "undecodable", "count_mismatch"} <= set(found.warnings)
    assert found.rows == 26


def test_bytes_that_are_no_characters_are_told_and_lose_no_row(tmp_path):
    spoilt = S18.replace("午饭".encode("gb18030"), b"\xff\xff")
    found = read(tmp_path, spoilt).bill
    assert found.files[0].undecodable == 2
    assert sum_up(found.ledger) == sum_up(read(tmp_path, S18).bill.ledger)


@pytest.mark.parametrize(
    "field", ["time", "category", "party", "item", "direction", "method", "state", "order"]
)
@pytest.mark.parametrize("method", ["花呗", "余额"])
def test_no_field_may_hold_what_is_no_character(tmp_path, field, method):
    spoilt = row(**{"method": method, field: "坏"})
    content = bill(*(row() for _ in range(9)), spoilt).replace("坏".encode("gb18030"), b"\xff")
    found = read(tmp_path, content).bill
    assert (found.rows, found.warnings) == (10, ("undecodable",))


def test_a_character_that_only_looks_like_a_mistake_is_none(tmp_path):
    found = read(tmp_path, bill(row(item="\ufffd"))).bill
    assert found.warnings == ()


def test_a_wrong_number_of_rows_is_told(tmp_path):
    found = read(tmp_path, bill(row(), before=["共3笔记录"])).bill
    (miss,) = found.files[0].miscounts
    assert (miss.direction, miss.told, miss.counted) == ("", 3, 1)
    assert found.warnings == ("count_mismatch",)


def test_a_short_row_in_the_middle_is_damage(tmp_path):
    found = read(tmp_path, bill(row(), "2026-10-05 12:00:00,日用百货,甲店", row())).bill
    assert (found.rows, found.files[0].damaged) == (2, 1)
    assert found.warnings == ("truncated",)


def test_a_row_that_lacks_only_what_nobody_needs_is_whole(tmp_path):
    found = read(tmp_path, bill(row(), row().removesuffix(",,,"), row())).bill
    assert (found.rows, found.warnings) == (3, ())


@pytest.mark.parametrize("amount", ["", "-", "十元", "-10.00", "10.005", "1E+400", "9" * 30])
def test_an_amount_that_cannot_be_read_is_shown_to_the_reader(tmp_path, amount):
    found = read(tmp_path, bill(row(), row(amount=amount))).bill
    made = sum_up(found.ledger)
    assert (made.purchases, made.to_check) == (Tally(1, 10_00), Tally(1, 0))


@pytest.mark.parametrize(
    ("amount", "fen"),
    [
        ("5,999.00", 599900),
        ("¥35.50", 3550),
        ("35.5", 3550),
        ("35", 3500),
        ("0.00", 0),
        ("￥7", 700),
    ],
)
def test_amounts_are_read_however_they_are_written(tmp_path, amount, fen):
    amount = f'"{amount}"' if "," in amount else amount
    found = read(tmp_path, bill(row(), row(amount=amount))).bill
    assert sum_up(found.ledger).purchases == Tally(2, 1000 + fen)


def test_a_field_of_200_kb_is_a_field(tmp_path):
    found = read(tmp_path, bill(row(), row(item="长" * 100_000), row())).bill
    assert (found.rows, found.warnings) == (3, ())


def test_a_row_longer_than_any_is_cut_and_not_kept_in_memory(tmp_path, monkeypatch):
    monkeypatch.setattr(bill_blocks, "MAX_LINE", 100_000)
    found = read(tmp_path, bill(row(), "x" * 1_000_000, row())).bill
    assert "truncated" in found.warnings
    assert sum_up(found.ledger).purchases.count >= 1


def test_rows_begin_again_where_exports_were_joined(tmp_path):
    joined = read(tmp_path, S18 + S18).bill
    alone = read(tmp_path, S18).bill
    assert joined.rows == alone.rows
    assert sum_up(joined.ledger) == sum_up(alone.ledger)
    assert "overlap_merged" in joined.warnings


def test_a_file_of_many_blocks_reads_like_one_of_one(tmp_path, monkeypatch):
    one = read(tmp_path, S18)
    for size in (100, 128, 333):
        monkeypatch.setattr(bill_blocks, "BLOCK", size)
        several = read(tmp_path, S18)
        assert several.bill.rows == 37
        assert sum_up(several.bill.ledger) == sum_up(one.bill.ledger)
        orders = [each.order for each in several.shelf.fetch(several.bill.ledger.places).values()]
        again = [each.order for each in one.shelf.fetch(one.bill.ledger.places).values()]
        assert orders == again


def test_a_newline_inside_a_wide_character_ends_no_line(tmp_path):
    head = TEXT.replace("测试甲", "\u0a0a\u0a00\u000a\u0a0d")
    assert read(tmp_path, head.encode("utf-16-be")).bill.rows == 37
    assert read(tmp_path, head.encode("utf-16-le")).bill.rows == 37


def test_wide_characters_are_not_torn_apart_between_blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(bill_blocks, "BLOCK", 64)
    found = read(tmp_path, TEXT.replace("午饭", "\u0a0a\u0a00").encode("utf-16"))
    assert found.bill.rows == 37
    assert found.bill.files[0].damaged == 0


def test_a_row_that_has_gone_from_its_file_is_left_out(tmp_path):
    found = read(tmp_path, S18)
    (tmp_path / "0.csv").write_bytes(b"")
    assert found.shelf.fetch(found.bill.ledger.places) == {}


def test_lines_out_of_step_that_make_up_for_each_other_are_noticed():
    layout = find_layout(bill().decode("gb18030").strip(), NAMES)
    long, short = row(item="a,b"), row().removesuffix(",")
    text = "".join(f"{line}\n" for line in (row(), long, row(), row(), short, row()))
    rows = RowReader(layout, Encoding("utf-8"), Notes(), NAMES).read(text.encode())
    assert list(rows.amount) == [b"10.00"] * 6
    assert list(rows.method) == ["花呗".encode()] * 6
