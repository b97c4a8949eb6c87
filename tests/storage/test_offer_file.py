"""Offers from a file, and the budget they are for, with the place of what is wrong."""

from decimal import Decimal

import pytest

from huabei_negotiate.errors import BadOfferFile, CannotRead, ExitCode
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Phase
from huabei_negotiate.source import complaints
from huabei_negotiate.storage.offer_file import read_offers

yuan = Money.from_yuan

WHOLE = """\
id: P99
title: 骑手受伤
tags: [工伤]
story: 两个月没收入
p:
  income: 0
  essential: 3000
  other_debt: 0
  cash: 6900
  sigma: 0.2
  phases:
  - {from: 3, income: 7000}
h: {principal: 5430.0, interest_fee: 12.34, late_fee: 0, overdue_days: 0, stage: 未逾期}
wants: 先缓两个月
offers:
- name: A 立刻结清
  lump: 5430
- name: B 前2月各100，之后8期×678
  steps:
  - - 1
    - 2
    - 100
  - - 3
    - 10
    - 678
must: [早点打]
must_not: [拖]
ask_back: [保险]
computed: {disposable: -3000}
"""


@pytest.fixture
def offer_file(tmp_path, monkeypatch):
    """A file of offers named `offers.yaml`, in the folder the test runs in."""
    monkeypatch.chdir(tmp_path)

    def write(content):
        content = content.encode() if isinstance(content, str) else content
        (tmp_path / "offers.yaml").write_bytes(content)
        return "offers.yaml"

    return write


def paid(offer):
    return [(payment.month, payment.amount.fen / 100) for payment in offer.payments]


def test_a_whole_case_is_read(offer_file):
    found = read_offers(offer_file(WHOLE))
    assert [offer.name for offer in found.offers] == ["A 立刻结清", "B 前2月各100，之后8期×678"]
    assert paid(found.offers[1]) == [(1, 100), (2, 100), *((n, 678) for n in range(3, 11))]
    assert found.amounts == {
        "income": yuan(0),
        "essential": yuan(3000),
        "other_debt": yuan(0),
        "cash": yuan(6900),
        "principal": yuan(5430),
        "interest_fee": yuan("12.34"),
        "late_fee": yuan(0),
    }
    assert (found.varies, found.phases) == (
        Decimal("0.2"),
        (Phase(from_month=3, income=yuan(7000)),),
    )


def test_the_budget_may_stand_by_itself(offer_file):
    content = "income: 7200\nsigma: 0.1\nprincipal: 1.2万\nphases: [{from: 2, essential: 1}]\n"
    found = read_offers(offer_file(content + "offers: [{name: A, lump: 1}]"))
    assert found.amounts == {"income": yuan(7200), "principal": yuan(12_000)}
    assert found.varies == Decimal("0.1")
    assert found.phases == (Phase(from_month=2, essential=yuan(1)),)


def test_a_list_is_a_list_of_offers(offer_file):
    found = read_offers(
        offer_file("- {name: A, lump: 27000}\n- {name: B, down: 1, monthly: 2, months: 2}\n")
    )
    assert [paid(offer) for offer in found.offers] == [
        [(0, 27_000)],
        [(0, 1), (1, 2), (2, 2)],
    ]
    assert (found.amounts, found.varies, found.phases) == ({}, None, ())


@pytest.mark.parametrize(
    ("keys", "payments"),
    [
        ("lump: 10200", [(0, 10_200)]),
        ("lump: 10200, lump_month: 2", [(2, 10_200)]),
        ("down: 500, down_month: 1, lump: 3", [(0, 3), (1, 500)]),
        ("monthly: 678.49, months: 2", [(1, 678.49), (2, 678.49)]),
        ("monthly: 100, months: 2, first_month: 4", [(4, 100), (5, 100)]),
        ("down: 0, monthly: 100, months: 1", [(1, 100)]),
        ("monthly: 三百, months: 1", [(1, 300)]),
        ("monthly: '1,200元', months: 1", [(1, 1200)]),
        ("steps: [[3, 4, 678], [1, 2, 100]]", [(1, 100), (2, 100), (3, 678), (4, 678)]),
        ("monthly: 1, months: 120", [(n, 1) for n in range(1, 121)]),
    ],
)
def test_an_offer_is_what_its_keys_say(offer_file, keys, payments):
    (offer,) = read_offers(offer_file(f"- {{name: A, {keys}}}")).offers
    assert paid(offer) == payments
    assert offer.said == "A"


def test_an_offer_may_say_why_it_must_not_be_taken(offer_file):
    (offer,) = read_offers(offer_file("- {name: A, lump: 2000, refuse: 诈骗特征}")).offers
    assert offer.refuse == "诈骗特征"


@pytest.mark.parametrize("content", ["[]", "offers: []"])
def test_a_file_may_hold_no_offers(offer_file, content):
    assert read_offers(offer_file(content)).offers == ()


AMOUNT = complaints.NOT_AN_AMOUNT.partition("{0}")[2].partition("{1}")[0]
MONTH = complaints.NOT_A_MONTH.partition("{0}")[2].partition("{1}")[0]


@pytest.mark.parametrize(
    ("content", "place", "said"),
    [
        ("- {name: A}", "1:3", complaints.NO_PAYMENTS),
        ("- {name: A, lump: 0}", "1:3", complaints.NO_PAYMENTS),
        ("- {name: A, monthly: 0, months: 3}", "1:13", complaints.NO_PAYMENTS),
        ("- {name: A, lump: -3}", "1:13", f"-3{AMOUNT}"),
        ("- {name: A, lump: －3}", "1:13", f"－3{AMOUNT}"),
        ("- {name: A, lump: 99999999}", "1:13", f"99999999{AMOUNT}"),
        ("- {name: A, lump: 很多}", "1:13", f"很多{AMOUNT}"),
        ("- {name: A, monthly: 3}", "1:3", complaints.HALF_SAID),
        ("- {name: A, months: 3}", "1:3", complaints.HALF_SAID),
        ("- {name: A, monthly: 3, months: 121}", "1:25", f"121{MONTH}"),
        ("- {name: A, monthly: 3, months: 0}", "1:25", f"0{MONTH}"),
        ("- {name: A, monthly: 3, months: 2, first_month: 0}", "1:36", f"0{MONTH}"),
        ("- {name: A, lump: 3, lump_month: -1}", "1:13", f"-1{MONTH}"),
        ("- {name: A, steps: [[3, 1, 5]]}", "1:21", f"1{MONTH}"),
        ("- {name: A, steps: [[1, 2, 0]]}", "1:21", complaints.NO_PAYMENTS),
        ("- {name: A, steps: [[1, 2, 5]], monthly: 3, months: 2}", "1:13", complaints.TWO_WAYS),
        ("- {name: A, monht: 3}", "1:13", complaints.UNKNOWN_KEY.format("monht")),
        ("- {lump: 3}", "1:3", "缺少 name。"),
        ("- {name: 1, lump: 3}", "1:4", "这里要文字，请加引号。"),
        ("- {name: A, months: x, monthly: 3}", "1:13", "这里要一个数。"),
        ("- {name: A, steps: [[1, 2]]}", "1:21", complaints.NOT_A_STEP),
        ("- {name: A, steps: 3}", "1:13", "这里要一个列表"),
        ("- {name: A, lump: true}", "1:13", "这里要一个数。"),
        ("lump: 3", "1:1", complaints.UNKNOWN_KEY.format("lump")),
        ("p: {income: 3}", "1:1", "缺少 offers。"),
        ("3", "1:1", "这里要 键: 值。"),
        ("offers: []\np: {sigma: 3}", "2:5", complaints.NOT_A_SHARE.format(3)),
        ("offers: []\nsigma: x", "2:1", complaints.NOT_A_SHARE.format("x")),
        ("offers: []\np: {income: -1}", "2:5", f"-1{AMOUNT}"),
        ("offers: []\np: {phases: [{from: 0, income: 3}]}", "2:15", f"0{MONTH}"),
        ("offers: []\np: {phases: [{from: 3, income: x}]}", "2:24", f"x{AMOUNT}"),
        ("offers: []\noffers: []", "2:1", complaints.TWICE.format("offers")),
        ("- a: b: c", "1:7", complaints.BROKEN.partition("（")[0]),
    ],
)
def test_what_is_wrong_is_named_with_its_place(offer_file, content, place, said):
    with pytest.raises(BadOfferFile) as refused:
        read_offers(offer_file(content))
    assert str(refused.value).startswith(f"offers.yaml:{place}: {said}")
    assert refused.value.exit_code == ExitCode.UNREADABLE
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("name", ["nowhere.yaml", "."])
def test_what_cannot_be_read_is_told(tmp_path, name):
    with pytest.raises(CannotRead, match="读不了"):
        read_offers(str(tmp_path / name))
