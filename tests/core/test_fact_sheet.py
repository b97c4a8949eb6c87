"""The fact sheet says what was answered, asks for what fits, and leaves blanks for the rest."""

from datetime import datetime

import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.fact_sheet import lay_out_fact_sheet
from huabei_negotiate.model.answers import Unsure
from huabei_negotiate.model.case import KeptDoubt
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.outline import Checklist, Grid, Numbered, Paragraph, Row, Table
from huabei_negotiate.model.plan import Cited, Told


def doubt(**changes):
    fields = {
        "order": "****1234",
        "at": datetime(2026, 2, 27, 3, 5),  # noqa: DTZ001  as bills write it
        "party": "某店",
        "fen": 129900,
        "mark": "unknown",
        "can_still_stop": False,
    }
    return KeptDoubt(**fields | changes)


def told_of(name, label, said):
    return Told(id=name, label=label, words=said)


@pytest.fixture(scope="module")
def words(root):
    """The real words, which say more than toys."""
    return Catalog(root / "content").words()


@pytest.fixture
def own(words):
    return words.documents.fact_sheet


@pytest.fixture
def sheet(toys, words):
    """The blocks of a section of the sheet for these answers."""

    def lay_out(name, *doubts, told=(), materials=(), **answers):
        plan = toys.empty_plan(answers=answers, told=told, materials=materials)
        sections = {s.id: s for s in lay_out_fact_sheet(plan, words, doubts)}
        return sections[name].blocks

    return lay_out


def grid_in(blocks):
    return next(block for block in blocks if isinstance(block, Grid))


def test_the_sheet_itself_begins_a_page(toys, words):
    before, *rest = lay_out_fact_sheet(toys.empty_plan(), words)
    assert (before.id, before.new_page, rest[0].new_page) == ("before", False, True)


def test_who_one_is_is_written_by_hand(sheet, own):
    (table,) = sheet("who")
    assert {row.value for row in table.rows} == {own.blank}


def test_what_happened_is_told_in_the_order_of_the_sheet(sheet, own):
    told = (told_of("gave_code", "给过", "是"), told_of("what", "什么", "丢了"))
    told += (told_of("cash", "钱", "1"),)
    assert sheet("what", told=told) == (
        Table((Row("什么", "丢了"), Row("给过", "是"), Row(own.rows.story, own.blank))),
    )


def test_the_readers_own_story_is_told(sheet, own):
    (table,) = sheet("what", told=(told_of("story", "x", "夜里三点"),))
    assert table.rows[-1] == Row(own.rows.story, "夜里三点")


def test_the_day_it_was_noticed_is_there(sheet, toys, own):
    row = grid_in(sheet("times", noticed_on=toys.empty_plan().today)).rows[0]
    assert row[:2] == (own.times.noticed, own.times.done)
    assert "3 月 2 日" in row[2]


@pytest.mark.parametrize("noticed", [{}, {"noticed_on": Unsure.UNSURE}])
def test_without_a_day_there_is_a_blank(sheet, own, noticed):
    assert grid_in(sheet("times", **noticed)).rows[0][2] == own.blank


def states(blocks):
    return {row[0]: row[1] for row in grid_in(blocks).rows[1:]}


def test_of_those_told_the_sheet_says_so_and_of_the_others_not(sheet, own):
    times = own.times
    assert states(sheet("times", what="unknown_spending", reported=("police",))) == {
        times.alipay: times.not_yet,
        times.police: times.done,
    }


def test_where_nothing_was_said_nothing_is_claimed(sheet, own):
    assert set(states(sheet("times")).values()) == {own.blank}


def test_whoever_lost_the_phone_is_asked_about_the_carrier(sheet, own):
    assert own.times.carrier in states(sheet("times", what="lost_phone"))


def test_a_childs_spending_is_not_reported_to_the_police(sheet, own):
    asked = states(sheet("times", what="child"))
    assert own.times.police not in asked
    assert own.times.merchant in asked


def test_marked_payments_are_rows_and_only_the_unknown_are_added_up(sheet, own):
    blocks = sheet("payments", doubt(), doubt(mark="unsure", fen=100, party="便利店"))
    assert grid_in(blocks).rows == (
        ("2026-02-27 03:05", "某店", "1,299", "****1234", own.payments.unknown),
        ("2026-02-27 03:05", "便利店", "1", "****1234", own.payments.unsure),
    )
    assert "1 笔、1,299 元" in blocks[-1].text


def test_without_payments_there_are_empty_rows_and_the_sum_told(sheet, own):
    blocks = sheet("payments", amount=Money.from_yuan(1299))
    assert {cell for row in grid_in(blocks).rows for cell in row} == {own.blank}
    assert "1,299" in blocks[-1].text


def test_a_sum_that_was_not_told_is_left_blank(sheet, own):
    assert own.blank in sheet("payments")[-1].text


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        ({}, "stolen"),
        ({"what": "lost_sim"}, "stolen"),
        ({"what": "tricked"}, "tricked"),
        ({"what": "child"}, "child"),
        ({"what": "opened"}, "opened"),
        ({"what": "opened", "opened_by_me": "yes"}, "stolen"),
    ],
)
def test_what_is_asked_for_fits_what_happened(sheet, own, answers, kind):
    (asks,) = sheet("asks", **answers)
    assert isinstance(asks, Numbered)
    assert tuple(item.text for item in asks.items) == getattr(own.asks, kind)


def test_the_evidence_is_the_materials_of_the_plan(sheet):
    (papers,) = sheet("evidence", materials=(Cited("回执", ()),))
    assert papers == Checklist(("回执",))


@pytest.mark.parametrize(
    ("answers", "added"),
    [
        ({"what": "unknown_spending"}, "asking_family"),
        ({"what": "unknown_spending", "family": Unsure.UNSURE}, "asking_family"),
        ({"what": "unknown_spending", "family": "yes"}, "family_did"),
        ({"what": "unknown_spending", "family": "no"}, None),
        ({"what": "lost_phone"}, None),
    ],
)
def test_family_that_may_have_used_it_is_told_before_signing(sheet, own, answers, added):
    said = [block.text for block in sheet("sign", **answers) if isinstance(block, Paragraph)]
    assert said == [*([getattr(own, added)] if added else []), own.declared]
