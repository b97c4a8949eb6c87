"""On bills whose truth is known every sum is right to the fen, and what was stolen is found."""

import pytest
import synthetic
from toy_bills import NAMES, silent

from huabei_negotiate.core.bill.doubts import Window
from huabei_negotiate.core.bill.report import make_report
from huabei_negotiate.model.bill import Tally
from huabei_negotiate.storage.alipay_csv import read_bill

MOST_OTHERS = 0.0005
"""Of all rows may be shown besides those that were stolen."""

UNTRIED = (2027, 31337, 424242)
"""Seeds nobody looked at while the rules were made."""


@pytest.fixture(
    scope="module", params=[(1_000, s) for s in UNTRIED] + [(20_000, UNTRIED[0])], ids=str
)
def known(request, tmp_path_factory):
    rows, seed = request.param
    path = tmp_path_factory.mktemp("bills") / "bill.csv"
    truth = synthetic.write_bill(path, rows, seed)
    found = read_bill([path], NAMES, silent)
    return truth, make_report(found.bill, Window(), None, None, found.shelf.fetch)


def test_the_sums_are_true_to_the_fen(known):
    truth, report = known
    sums, cents = report.sums, truth["cents"]
    paid = truth["hb_purchase"] + truth["hb_closed_paid"]
    assert report.bill.rows == truth["rows"]
    assert sums.purchases == Tally(paid, cents["purchase"])
    assert sums.unsplittable == Tally(truth["hb_split"], cents["split"])
    assert sums.refunds == Tally(truth["hb_refund"], cents["refund"])
    assert sums.repayments == Tally(truth["hb_repay"], cents["repay"])
    assert sums.failed_repayments.count == truth["repay_fail"]
    assert report.bill.warnings == ()


def test_all_that_was_stolen_is_shown_and_little_else(known):
    truth, report = known
    shown = {doubt.transaction.order for doubt in report.doubts}
    assert set(truth["theft"]) <= shown
    assert len(shown - set(truth["theft"])) <= MOST_OTHERS * truth["rows"]


def test_what_can_still_be_stopped_comes_first(known):
    _, report = known
    can_stop = [doubt.can_still_stop for doubt in report.doubts]
    assert can_stop == sorted(can_stop, reverse=True)
    assert sum(can_stop) >= 3
