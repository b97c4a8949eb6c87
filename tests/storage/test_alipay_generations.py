"""Every generation of the export, every encoding and every way of saving it again."""

import codecs
import json

import pytest
from toy_bills import COLUMNS, HERE, NAMES, S18, S19, S20, bill, read, row

from huabei_negotiate.core.bill.refunds import match_refunds
from huabei_negotiate.core.bill.rows import (
    judge,
    read_category,
    read_direction,
    read_method,
    read_names,
    read_state,
)
from huabei_negotiate.core.bill.sums import sum_up
from huabei_negotiate.model.bill import RowKind, Tally
from huabei_negotiate.storage.alipay_head import Notes, find_layout
from huabei_negotiate.storage.alipay_rows import RowReader
from huabei_negotiate.storage.bill_encodings import Encoding

TEXT = S18.decode("gb18030")
LINES = TEXT.split("\n")

KINDS = {
    ("HB_PURCHASE", 1): {RowKind.PURCHASE},
    ("HB_PURCHASE", 2): {RowKind.UNSPLITTABLE},
    ("HB_CLOSED_PAID", 1): {RowKind.CLOSED_PAID},
    ("HB_REFUND", 1): {RowKind.REFUND},
    ("HB_REFUND_PENDING", 1): {RowKind.REFUND_CLOSED},
    ("REFUND_OTHER", 0): {RowKind.REFUND_ELSEWHERE},
    ("HB_REPAY", 1): {RowKind.REPAYMENT},
    ("HB_REPAY_FAILED", 1): {RowKind.FAILED_REPAYMENT},
    ("HB_UNKNOWN", 2): {RowKind.TO_CHECK},
    ("OTHER", 0): {RowKind.OTHER, RowKind.CLOSED_UNPAID},
}

V2_ROWS = (
    "收/支,交易对方,对方账号,商品说明,收/付款方式,金额,交易状态,交易分类,交易订单号,商家订单号,交易时间",
    "支出,甲店,a*@b.c,饭,花呗,35.50,交易成功,餐饮,2022010122001401\t,\t,2022-01-01 12:00:00",
    "其他,花呗,/,花呗自动还款,余额宝,20.00,还款成功,信用借还,20220109\t,\t,2022-01-09 12:00:00",
    ",甲店,/,退款-饭,花呗,10.00,退款成功,退款,2022010122001401_1\t,\t,2022-01-03 12:00:00",
    "其他,乙店,/,帽子,,10.00,交易关闭,服饰,2022010122001409\t,\t,2022-01-03 12:00:00",
)
V2 = "\n".join(
    (
        "------------支付宝（中国）网络技术有限公司  电子客户回单------------",
        *(line.replace(",", "   ,") + "   ," for line in V2_ROWS),
        "-" * 84,
        *("导出信息：", "导出交易类型：[全部]", "共4笔记录"),
        *("收入：0笔 0.00元", "支出：1笔 35.50元", "其他：2笔 30.00元", ""),
    )
)

VARIANT = """\
支付宝(中国)网络技术有限公司 电子客户回单,,,,,,,,,,,,
导出信息：,,,
交易时间,交易分类,交易对方,对方账号,商品说明,金额,收/支,收/付款方式,交易状态,备注,交易订单号,订单号,商家订单号
2026-07-01 10:00:00,餐饮,甲店,/,饭,12.30,支出,花呗,交易成功,,2026070122001400000000000001,x,y
"""


def sums(folder, *contents):
    found = read(folder, *contents)
    return found.bill, sum_up(found.bill.ledger)


def test_each_edge_case_is_what_it_should_be():
    names = iter(json.loads((HERE / "S18_expected.json").read_text("utf-8")))
    layout = find_layout(LINES[24], NAMES)
    start = S18.index(LINES[25].encode("gb18030"))
    rows = RowReader(layout, Encoding("gb18030"), Notes(), NAMES).read(S18[start:])
    assert len(rows.lines) == 37
    methods, states, directions, categories, items = (
        [cell.decode(rows.encoding) for cell in column]
        for column in (rows.method, rows.state, rows.direction, rows.category, rows.item)
    )
    for place, expected in enumerate(names):
        said = (
            read_method(methods[place], NAMES)
            | read_state(states[place], NAMES)
            | read_direction(directions[place], NAMES)
            | read_category(categories[place], NAMES)
            | read_names(rows.party[place], items[place], NAMES)
        )
        assert judge(said) in KINDS[expected["cls"], expected["q"]], (expected, items[place])


@pytest.mark.parametrize("content", [S18, S20], ids=["nine tips", "eight tips"])
def test_the_edge_cases_add_up(tmp_path, content):
    found, made = sums(tmp_path, content)
    assert found.rows == 37
    assert made.purchases == Tally(17, 16_618_16)
    assert made.unsplittable == Tally(2, 2_120_00)
    assert made.refunds == Tally(5, 4_479_00)
    assert made.repayments == Tally(2, 1_650_40)
    assert made.failed_repayments == Tally(1, 175_40)
    assert made.closed_unpaid == Tally(1, 199_00)
    assert made.to_check == Tally(1, 10_00)
    assert made.net_change == (10_488_76, 12_608_76)


def test_the_head_of_the_file_is_compared_with_its_rows(tmp_path):
    found = read(tmp_path, S18).bill
    (miss,) = found.files[0].miscounts
    assert (miss.direction, miss.told, miss.counted) == ("支出", 22, 23)
    assert found.warnings == ("count_mismatch",)
    assert found.files[0].begins == "2026-10-01 00:00:00"
    assert found.files[0].exported == "全部"


@pytest.mark.parametrize(
    "content",
    [
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
        b"\x84\x31\x95\x33" + S18,
        TEXT.replace("\n", "\r\n").encode("gb18030"),
        TEXT.replace("\n", "\r\n").encode("utf-16"),
        ("\r\n".join(LINES[:25]) + "\r\n" + "\n".join(LINES[25:])).encode("gb18030"),
        ("\n".join(LINES[:30]) + "\r\n" + "\r\n".join(LINES[30:])).encode("gb18030"),
        "\n".join(line.removesuffix(",") for line in LINES).encode("gb18030"),
        "\n".join(line.removesuffix(",") for line in LINES[:25]).encode("gb18030")
        + ("\n" + "\n".join(LINES[25:])).encode("gb18030"),
        TEXT.replace(",", " ,").encode("gb18030"),
        TEXT.replace(",", "\u3000,").encode("gb18030"),
        TEXT.rstrip("\n").encode("gb18030"),
        "\n".join(LINES[24:]).encode("gb18030"),
        ("\n" * 500 + TEXT).encode("gb18030"),
        TEXT.replace("\n2026", "\n\n2026").encode("gb18030"),
    ],
    ids=[
        *("utf-8 mark", "utf-8", "utf-16 mark", "utf-16-be mark", "utf-16-le", "utf-16-be"),
        *("gb18030 mark", "crlf", "crlf in utf-16", "crlf in head only", "crlf in rows only"),
        *("no last comma", "no last comma in the head", "padded", "padded wide", "no last end"),
        *("head in line 1", "head in line 525", "blank lines"),
    ],
)
def test_the_same_bill_in_another_form_says_the_same(tmp_path, content):
    found, made = sums(tmp_path, content)
    assert made == sums(tmp_path, S18)[1]
    assert found.rows == 37
    assert set(found.warnings) <= {"count_mismatch"}


@pytest.mark.parametrize("blank", [" ", "   ", "\u3000", "\t"])
def test_blanks_around_fields_say_nothing(tmp_path, blank):
    order = "2026100522001400000000066666"
    rows = [row(order=order), row(order=f"{order}_1", category="退款", state="退款成功")]
    padded = bill(*rows).decode("gb18030").replace(",", f"{blank},").encode("gb18030")
    found = read(tmp_path, padded)
    assert match_refunds(found.bill.ledger).returned == {0}
    assert sum_up(found.bill.ledger).net_change == (0, 0)
    (party, _) = (each.party for each in found.shelf.fetch(found.bill.ledger.places).values())
    assert party == "甲店"


@pytest.mark.parametrize("year", ["2021", "2023"])
def test_the_second_generation_has_its_notes_below(tmp_path, year):
    found, made = sums(tmp_path, V2.replace("2022-", f"{year}-").encode("gb18030"))
    assert (found.rows, found.warnings) == (4, ())
    assert (made.purchases, made.refunds) == (Tally(1, 35_50), Tally(1, 10_00))
    assert (made.repayments, made.closed_unpaid) == (Tally(1, 20_00), Tally(1, 10_00))


def test_columns_are_found_by_name_wherever_they_are(tmp_path):
    found, made = sums(tmp_path, VARIANT.encode())
    assert (found.rows, made.purchases) == (1, Tally(1, 12_30))


def test_a_bill_of_tabs_is_a_bill(tmp_path):
    found, made = sums(tmp_path, VARIANT.replace(",", "\t").encode("utf-16"))
    assert (found.rows, made.purchases) == (1, Tally(1, 12_30))


def test_what_a_spreadsheet_saved_again_is_read_and_told(tmp_path):
    found, made = sums(tmp_path, S19)
    assert (found.rows, made.purchases) == (2, Tally(2, 6_034_50))
    assert found.warnings == ("excel_ids",)


def test_every_field_may_be_quoted(tmp_path):
    lines = bill(row(item="杯子,碟子"), row(item='27"屏')).decode("gb18030").splitlines()
    fields = [line.split(",") for line in lines]
    fields[1][4:6] = [",".join(fields[1][4:6])]
    quoted = [",".join('"' + cell.replace('"', '""') + '"' for cell in line) for line in fields]
    found, made = sums(tmp_path, "\n".join(quoted).encode())
    assert (found.rows, made.purchases) == (2, Tally(2, 20_00))


@pytest.mark.parametrize(
    ("item", "party"),
    [
        ("杯子,碟子,勺子", "甲"),
        ('"27寸" 显示器', "甲"),
        ('"没有另一半', "甲"),
        ('"有逗号,没有另一半', "甲"),
        ("\u2028分行\x0b符\x85", "甲"),
        ("牛肉饭🍚", "𠮷野家"),
    ],
)
def test_strange_names_of_goods_lose_no_row(tmp_path, item, party):
    rows = [row(), row(item=item, party=party, amount="45.00"), row()]
    found = read(tmp_path, bill(*rows))
    assert found.bill.rows == 3
    assert sum_up(found.bill.ledger).purchases == Tally(3, 65_00)
    shown = found.shelf.fetch(found.bill.ledger.places).values()
    assert [each.item for each in shown] == ["", item.strip(), ""]
    assert [each.party for each in shown] == ["甲店", party, "甲店"]


@pytest.mark.parametrize(
    "time",
    [
        "2026-10-05 12:00",
        "2026/10/5 12:00",
        "2026/10/05 12:00:00",
        "2026年10月5日 12:00",
        "",
        "昨天",
    ],
)
def test_any_time_is_taken(tmp_path, time):
    found = read(tmp_path, bill(row(time=time)))
    assert sum_up(found.bill.ledger).purchases == Tally(1, 10_00)
    known = found.bill.ledger.times[0] >= 0
    assert known == time.startswith("2026")


def test_the_names_of_the_columns_are_those_of_the_sample():
    assert tuple(LINES[24].removesuffix(",").split(",")) == COLUMNS
