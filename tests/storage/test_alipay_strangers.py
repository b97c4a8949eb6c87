"""What is no bill that can be used is recognised for what it is."""

import os

import pytest
from toy_bills import NAMES, S18, bill, read, row, silent

from huabei_negotiate.storage.alipay_csv import read_bill

WEB_COLUMNS = (
    *("交易号", "商家订单号", "交易创建时间", "付款时间", "最近修改时间", "交易来源地", "类型"),
    *("交易对方", "商品名称", "金额（元）", "收/支", "交易状态", "服务费（元）"),
    *("成功退款（元）", "备注", "资金状态"),
)
WEB_ROW = (
    *("2024012022001400000001\t", "\t", "2024-01-20 10:00:00", "2024-01-20 10:00:01"),
    *("2024-01-20 10:00:02", "其他", "即时到账交易", "甲", "乙", "12.00", "支出", "交易成功"),
    *("0.00", "0.00", "", "已支出"),
)
WEB = f"""\
支付宝交易记录明细查询
账号:[a***@example.com]
起始日期:[2024-01-01 00:00:00]    终止日期:[2024-02-01 00:00:00]
---------------------------------交易记录明细列表------------------------------------
{" ,".join(WEB_COLUMNS)} ,
{" ,".join(WEB_ROW)} ,
------------------------------------------------------------------------------------
共1笔记录
"""
WECHAT = """\
微信支付账单明细,,,,,,,,
交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注
2026-01-01 00:00:00,商户消费,甲,乙,支出,¥5.00,零钱,支付成功,1,2,/
"""
CASHBOOK = "记录时间,分类,收支类型,金额,备注,账户,来源,标签\n2026-01-01,餐饮,支出,1,,,,\n"
PREAMBLE = S18[: S18.index("交易时间,".encode("gb18030"))]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "empty"),
        (b"\n \n\t\n", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b"\0" * 100, "empty"),
        (PREAMBLE, "empty"),
        (bill(), "header_only"),
        (bill().rstrip(b"\n"), "header_only"),
        (bill(row()[:30]), "header_only"),
        (WEB.encode("gb18030"), "no_payment_method"),
        (WECHAT.encode(), "wechat"),
        (WECHAT.encode("gb18030"), "wechat"),
        (CASHBOOK.encode(), "cashbook"),
        (b"PK\x03\x04\x14\x00\x09\x00\x08\x00", "compressed"),
        (b"\x1f\x8b\x08", "compressed"),
        (b"Rar!\x1a\x07", "compressed"),
        (b"7z\xbc\xaf\x27\x1c", "compressed"),
        (b"PK\x03\x04\x14\x00[Content_Types].xml", "spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet"),
        (b"%PDF-1.7\n%\xe2\xe3", "pdf"),
        (b"date,amount\n2026-01-01,5\n", "stranger"),
        ("收/支,别的\n支出,1\n".encode(), "stranger"),
        (b"\x89PNG\r\n\x1a\n", "stranger"),
        (b"x" * 3_000_000, "stranger"),
        ("交易时间，收/支，金额".encode(), "stranger"),
    ],
)
def test_a_stranger_is_recognised(tmp_path, content, why):
    assert read(tmp_path, content).why == why


def test_the_web_export_says_how_many_rows_it_has(tmp_path):
    assert read(tmp_path, WEB.encode("gb18030")).rows == 1


def test_one_stranger_among_bills_is_named(tmp_path):
    found = read(tmp_path, S18, WECHAT.encode(), S18)
    assert (found.name, found.why) == (str(tmp_path / "1.csv"), "wechat")


def test_a_folder_is_refused_by_the_system(tmp_path):
    found = read_bill([tmp_path], NAMES, silent)
    assert isinstance(found.error, IsADirectoryError)


def test_a_file_that_is_not_there_is_refused_by_the_system(tmp_path):
    found = read_bill([tmp_path / "no.csv"], NAMES, silent)
    assert isinstance(found.error, FileNotFoundError)


@pytest.mark.skipif(os.name == "nt", reason="devices are files elsewhere")
def test_a_device_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    for path in ("/dev/null", "/dev/zero", tmp_path / "pipe"):
        found = read_bill([type(tmp_path)(path)], NAMES, silent)
        assert found.why == "no_file"
