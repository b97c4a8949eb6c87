"""The offers made to the imagined readers, to the fen, and which one is chosen."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from huabei_negotiate.cli.app import run
from huabei_negotiate.core.calculators.affordability import cap_in, left_in
from huabei_negotiate.core.calculators.offers import Terms, assess, choose
from huabei_negotiate.core.offers.text import read_offer
from huabei_negotiate.core.reckoning.hearing import hear
from huabei_negotiate.core.reckoning.sheet import Sheet
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Debt, Household
from huabei_negotiate.storage.offer_file import OfferFile, read_offers

HERE = Path(__file__).parent / "personas"
TODAY = "2026-11-24"
PERSONAS: dict[str, dict[str, Any]] = {
    persona["id"]: persona
    for persona in yaml.safe_load((HERE / "personas.yaml").read_text("utf-8"))["personas"]
}
OFFERS = [(name, offer["name"]) for name, p in PERSONAS.items() for offer in p["offers"]]
NONE = "没有一个方案过线（应反报价或请求延期）"
AMOUNTS = ("total", "saving_vs_settle", "pv_3pct", "max_month", "upfront", "cash_after")


@pytest.fixture
def case_file(tmp_path):
    """A persona's whole entry as a file of its own."""

    def write(name: str) -> str:
        path = tmp_path / f"{name}.yaml"
        path.write_text(yaml.safe_dump(PERSONAS[name], allow_unicode=True), "utf-8")
        return str(path)

    return write


@pytest.fixture
def compared(case_file, capsys):
    """What `calc compare` says of a persona's offers, by the name of the offer."""

    def compare(name: str) -> dict[str, Any]:
        path = case_file(name)
        assert run(["calc", "compare", path, "--format", "json", "--today", TODAY]) == 0
        return json.loads(capsys.readouterr().out)

    return compare


def household(file: OfferFile) -> Household:
    amounts = file.amounts
    now = Budget(
        income=amounts["income"], essential=amounts["essential"], other_debt=amounts["other_debt"]
    )
    return Household(
        now=now, cash=amounts["cash"], varies=file.varies or Decimal(0), phases=file.phases
    )


def debt(file: OfferFile) -> Debt:
    amounts = file.amounts
    return Debt(
        principal=amounts["principal"],
        interest_fee=amounts["interest_fee"],
        late_fee=amounts["late_fee"],
    )


def fen(yuan: float) -> int:
    return Money.from_yuan(Decimal(str(yuan))).fen


@pytest.mark.parametrize("name", PERSONAS)
def test_the_budget_and_the_debt_are_exact(name, case_file):
    file, computed = read_offers(case_file(name)), PERSONAS[name]["computed"]
    who = household(file)

    found = (left_in(who, 1), cap_in(who, 1), debt(file).settle)

    expected = ("disposable", "safe_monthly_cap", "settle_today")
    assert [amount.fen for amount in found] == [fen(computed[key]) for key in expected]


@pytest.mark.parametrize(("name", "offer"), OFFERS)
def test_every_offer_is_worked_out_to_the_fen(name, offer, compared):
    expected = PERSONAS[name]["computed"]["offers"][offer]

    found = next(each for each in compared(name)["offers"] if each["name"] == offer)

    assert {key: fen(found[key]) for key in AMOUNTS} == {key: fen(expected[key]) for key in AMOUNTS}
    assert found["irr_vs_settle"] == pytest.approx(expected["irr_vs_settle"], abs=5e-5)
    assert (found["over_cap"], found["keeps_buffer"]) == (
        expected["over_cap"],
        expected["keeps_buffer"],
    )
    assert found["p_complete"] == pytest.approx(expected["p_complete"], abs=0.02)
    assert found["expected_cost"] == pytest.approx(expected["expected_cost"], rel=0.02)
    assert found["refuse"] == expected.get("refuse")


@pytest.mark.parametrize("name", [name for name, p in PERSONAS.items() if p["offers"]])
def test_the_same_offer_is_recommended(name, compared):
    best = PERSONAS[name]["computed"]["rule_best"]

    found = compared(name)

    assert found["recommended"] == (None if best == NONE else best)


@pytest.mark.parametrize(("name", "payments"), [("P01", None), ("P03", None), ("P15", 7)])
def test_where_none_passes_there_is_a_counter_offer_or_a_pause(name, payments, compared):
    found = compared(name)

    counter = found["counter"]
    assert (counter and len(counter["payments"])) == payments
    assert counter is None or counter["passes"]
    assert found["reply"]


@pytest.mark.parametrize("name", [name for name, p in PERSONAS.items() if len(p["offers"]) > 1])
def test_choosing_does_not_depend_on_the_order(name, case_file):
    file = read_offers(case_file(name))
    terms = Terms(debt=debt(file), daily_rate=Decimal("0.0005"))
    found = [assess(offer, terms, household(file)) for offer in file.offers]

    chosen = {best and best.offer.name for best in (choose(found), choose(found[::-1]))}

    assert len(chosen) == 1


@pytest.mark.parametrize(("name", "offer"), OFFERS)
def test_the_name_of_an_offer_reads_as_the_offer(name, offer, case_file):
    file = read_offers(case_file(name))
    written = next(each for each in file.offers if each.name == offer)

    read = read_offer(offer, debt(file)).offer

    assert read is not None
    wanted = {payment.month: payment.amount.fen for payment in written.payments}
    found = {payment.month: payment.amount.fen for payment in read.payments}
    if "678.49" not in offer:  # whose file has its first month at once
        assert found.keys() == wanted.keys()
        assert all(abs(found[month] - wanted[month]) <= 4 for month in found)


def test_an_offer_that_smells_of_fraud_is_refused(library: Library):
    sheet = Sheet(words=library.words, facts=library.facts, today=None)  # type: ignore[arg-type]

    heard = hear("先转 2000 诚意金到个人卡，再减半", Debt(principal=Money(770_000)), library, sheet)

    assert heard.offer.refuse
    assert heard.notices[0].kind == "stop"
