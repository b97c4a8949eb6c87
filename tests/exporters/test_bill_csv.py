"""A table to open in a spreadsheet, in which nothing can run."""

import csv
import io

import pytest

from huabei_negotiate.exporters.bill_csv import export_csv
from huabei_negotiate.model.outline import Grid


def cells(*row):
    written = export_csv(Grid(("甲",), (row,)))
    return list(csv.reader(io.StringIO(written.removeprefix("\ufeff"))))


def test_a_spreadsheet_knows_the_encoding_by_its_mark():
    assert export_csv(Grid((), ())).startswith("\ufeff")


def test_rows_come_below_their_titles():
    assert cells("一", "二") == [["甲"], ["一", "二"]]


@pytest.mark.parametrize(
    "formula",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=cmd|' /C calc'!A0",
        " =1",
        "\u3000=1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
    ],
)
def test_what_could_be_a_formula_is_text(formula):
    assert cells(formula)[1] == [f"'{formula}"]


@pytest.mark.parametrize(
    "harmless", ["甲店", "1000.00", "a=b", "****0021", "", "2026-10-13 03:11:00"]
)
def test_what_is_text_already_stays(harmless):
    assert cells(harmless, "x")[1] == [harmless, "x"]


@pytest.mark.parametrize("awkward", ['杯,"碟"', "a;b", "一\n二"])
def test_what_divides_cells_divides_none(awkward):
    assert cells(awkward)[1] == [awkward]
