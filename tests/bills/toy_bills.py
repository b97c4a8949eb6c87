"""Builds small bills and whole reports for tests, a row at a time."""

from pathlib import Path

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.bill.doubts import Window
from huabei_negotiate.core.bill.report import make_report
from huabei_negotiate.core.bill.text import BillText
from huabei_negotiate.storage.alipay_csv import read_bill

HERE = Path(__file__).parent
S18 = (HERE / "S18_edge_cases_v5_gb18030.csv").read_bytes()
S19 = (HERE / "S19_excel_resaved.csv").read_bytes()
S20 = (HERE / "S20_v5b_8tips_gb18030.csv").read_bytes()

COLUMNS = (
    *("交易时间", "交易分类", "交易对方", "对方账号", "商品说明", "收/支", "金额"),
    *("收/付款方式", "交易状态", "交易订单号", "商家订单号", "备注"),
)
ORDINARY = {
    "交易时间": "2026-10-05 12:00:00",
    "交易分类": "日用百货",
    "交易对方": "甲店",
    "收/支": "支出",
    "金额": "10.00",
    "收/付款方式": "花呗",
    "交易状态": "交易成功",
}

CATALOG = Catalog(HERE.parent.parent / "content")
NAMES = CATALOG.bill_names("alipay")
WORDS = CATALOG.words().bill

_SHORT = {
    "time": "交易时间",
    "category": "交易分类",
    "party": "交易对方",
    "item": "商品说明",
    "direction": "收/支",
    "amount": "金额",
    "method": "收/付款方式",
    "state": "交易状态",
    "order": "交易订单号",
}


def silent(_done, _size):
    """Nobody is looking at the progress."""


_orders = iter(range(1, 10**9))


def row(**changes):
    """One line of a bill: an ordinary purchase with some fields changed."""
    cells = {"交易订单号": f"20261005220014{next(_orders):014d}", **ORDINARY}
    cells |= {_SHORT[name]: value for name, value in changes.items()}
    return ",".join(cells.get(name, "") for name in COLUMNS) + ","


def bill(*rows, before=(), after=(), newline="\n"):
    """A file of these lines, with notes before and after them."""
    lines = (*before, ",".join(COLUMNS) + ",", *rows, *after)
    return "".join(line + newline for line in lines).encode("gb18030")


def read(folder, *contents):
    """What is read from files with these contents."""
    paths = []
    for number, content in enumerate(contents):
        path = Path(folder) / f"{number}.csv"
        path.write_bytes(content)
        paths.append(path)
    return read_bill(paths, NAMES, silent)


def report(folder, *contents, window=None, opening=None, owed=None):
    """The report on files with these contents."""
    found = read(folder, *contents)
    return make_report(found.bill, window or Window(), opening, owed, found.shelf.fetch)


def text(*, full=False):
    """The real words, masking numbers or not."""
    return BillText(words=WORDS, joint="、", full=full)
