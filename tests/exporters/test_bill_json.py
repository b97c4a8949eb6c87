"""The bill for programs: the keys the issue names, and no others."""

import json

import pytest
from toy_bills import S18, bill, report, row, text

from huabei_negotiate.exporters.bill_json import export_json, export_unusable
from huabei_negotiate.model.bill import UnusableFile

TOP = ["format", "rows", "huabei", "net_change_fen", "warnings", "doubts", "to_check"]
HUABEI = [
    *("purchases", "unsplittable", "refunds", "repayments", "failed_repayments", "closed_unpaid"),
]
DOUBT = ["order", "time", "party", "fen", "score", "reasons", "can_still_stop"]


def exported(folder, *contents, full=False, **settings):
    return json.loads(export_json(report(folder, *contents, **settings), text(full=full)))


def test_the_sample_is_what_it_should_be(tmp_path):
    record = exported(tmp_path, S18)
    assert list(record) == TOP
    assert list(record["huabei"]) == HUABEI
    assert record["format"] == 1
    assert record["rows"] == 37
    assert record["huabei"] == {
        "purchases": {"count": 17, "fen": 1661816},
        "unsplittable": {"count": 2, "fen": 212000},
        "refunds": {"count": 5, "fen": 447900},
        "repayments": {"count": 2, "fen": 165040},
        "failed_repayments": 1,
        "closed_unpaid": 1,
    }
    assert record["net_change_fen"] == [1048876, 1260876]
    assert record["to_check"] == {"count": 1, "fen": 1000}
    assert record["warnings"] == ["count_mismatch"]


def test_each_doubt_has_its_keys(tmp_path):
    for doubt in exported(tmp_path, S18)["doubts"]:
        assert list(doubt) == DOUBT
        assert doubt["reasons"]
        assert doubt["order"].startswith("****")
    assert exported(tmp_path, S18)["doubts"][0]["can_still_stop"] is True


def test_orders_are_whole_when_asked_for(tmp_path):
    orders = [doubt["order"] for doubt in exported(tmp_path, S18, full=True)["doubts"]]
    assert "2026100122001400000000000023" in orders


def test_the_balance_is_there_only_when_asked_for(tmp_path):
    record = exported(tmp_path, bill(row()), opening=100, owed=2000)
    assert record["balance"] == {
        "opening_fen": 100,
        "owed_fen": 2000,
        "expected_fen": [1100, 1100],
        "costs_fen": [900, 900],
    }


def test_an_export_of_some_rows_has_no_change(tmp_path):
    record = exported(tmp_path, bill(row(), before=["导出交易类型：[仅支出]"]))
    assert record["net_change_fen"] is None
    assert record["huabei"]["purchases"]["count"] == 1
    assert record["warnings"] == ["expense_only"]


@pytest.mark.parametrize(
    "char", ["\x1b", "\u202e", "\u200b", "\x85", "\u2028", "\x7f", "\U000e0041"]
)
def test_harmful_characters_are_escaped_and_not_lost(tmp_path, char):
    rows = [row() for _ in range(30)]
    stolen = row(time="2026-10-13 03:00:00", party=f"店{char}甲", item="手机", amount="1000.00")
    made = report(tmp_path, bill(*rows, stolen))
    written = export_json(made, text())
    assert char not in written
    assert json.loads(written)["doubts"][0]["party"] == f"店{char}甲"


@pytest.mark.parametrize(
    ("why", "codes"),
    [
        ("no_payment_method", ["no_payment_method"]),
        ("expense_only", ["expense_only"]),
        ("empty", ["empty"]),
        ("header_only", ["empty"]),
        ("wechat", ["not_alipay"]),
        ("cashbook", ["not_alipay"]),
        ("stranger", ["not_alipay"]),
        ("no_file", ["not_alipay"]),
        ("compressed", ["compressed"]),
        ("spreadsheet", ["not_alipay", "compressed"]),
        ("pdf", ["pdf"]),
        ("refused", []),
    ],
)
def test_a_file_that_cannot_be_used_has_the_same_keys(why, codes):
    record = json.loads(export_unusable(UnusableFile(name="x", why=why, rows=3)))
    assert list(record) == TOP
    assert record["huabei"] is None
    assert record["net_change_fen"] is None
    assert record["doubts"] == []
    assert record["warnings"] == codes
