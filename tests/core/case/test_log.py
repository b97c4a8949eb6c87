"""What is told of a contact becomes a contact; nothing secret does."""

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from huabei_negotiate.core.case.log import FIELDS, Told, contact_of, show_field, tell, tell_all
from huabei_negotiate.core.redaction import HIDDEN
from huabei_negotiate.core.replies import Misread
from huabei_negotiate.model.case import Contact, Promise
from huabei_negotiate.model.money import Money

NOW = datetime(2026, 3, 2, 15, 0)  # noqa: DTZ001  a reader's own wall clock
NOTHING = Told(at=NOW)


def test_everything_told_is_in_the_contact_and_its_promise(kept):
    given = {
        "at": "10:30",
        "channel": "boss",
        "agent": "8012",
        "said": "没有权限",
        "outcome": "REFUSED",
        "promised": "回电",
        "promised_by": "THEY",
        "due": "3天内",
        "amount": "五百",
        "ticket": "A1",
    }
    told = tell_all(given, NOW, kept.follow)
    assert contact_of(told, kept.follow) == (
        Contact(
            number=1,
            at=NOW.replace(hour=10, minute=30),
            channel="boss",
            rung="boss",
            outcome="refused",
            agent="8012",
            said="没有权限",
            ticket="A1",
        ),
        (
            Promise(
                number=1, contact=1, whose="theirs", what="回电", due=date(2026, 3, 5), fen=50000
            ),
        ),
    )


@pytest.mark.parametrize("name", FIELDS)
@pytest.mark.parametrize("typed", ["", "  ", "不知道"])
def test_every_field_can_be_skipped(name, typed, kept):
    assert tell(NOTHING, name, typed, kept.follow) == NOTHING


def test_a_contact_of_which_nothing_is_told_is_one_of_now(kept):
    contact, promises = contact_of(NOTHING, kept.follow)
    assert (contact.at, contact.channel, promises) == (NOW, "other", ())
    assert NOTHING.is_empty


@pytest.mark.parametrize("given", [{"promised": "回电"}, {"due": "明天"}, {"amount": "5"}])
def test_a_promise_is_theirs_unless_it_is_said_to_be_mine(given, kept):
    _, (promise,) = contact_of(tell_all(given, NOW, kept.follow), kept.follow)
    assert promise.whose == "theirs"


def test_nobody_promised_what_has_no_words_day_or_amount(kept):
    _, promises = contact_of(tell_all({"promised_by": "mine"}, NOW, kept.follow), kept.follow)
    assert promises == ()


def test_a_day_is_counted_from_the_day_of_the_contact_in_whatever_order_they_are_given(kept):
    told = tell_all({"due": "3天内", "at": "昨天"}, NOW, kept.follow)
    assert told.due == date(2026, 3, 4)


@pytest.mark.parametrize(
    ("name", "typed", "fault"),
    [
        ("at", "瞎说", "not_a_day"),
        ("at", "明天", "future_day"),
        ("channel", "飞鸽", "not_a_choice"),
        ("outcome", "吵架", "not_a_choice"),
        ("promised_by", "他妈", "not_a_choice"),
        ("due", "尽快", "not_a_day"),
        ("due", "昨天", "past_day"),
        ("amount", "很多", "not_a_number"),
        ("amount", "-5", "negative"),
        ("said", "话" * 2001, "too_long"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_field(name, typed, fault, kept):
    found_name, misread = tell_all({name: typed}, NOW, kept.follow)
    assert (found_name, misread.fault) == (name, fault)


@pytest.mark.parametrize("typed", ["COMPLAINT", "complaint", "COMPL"])
def test_a_channel_is_known_by_id_or_as_much_of_its_name_as_fits_no_other(typed, kept):
    assert tell(NOTHING, "channel", typed, kept.follow).channel == "complaint"


def test_part_of_a_name_that_fits_several_is_none_of_them(kept):
    assert tell(NOTHING, "channel", "L", kept.follow) == Misread("not_a_choice", "L")


@pytest.mark.parametrize("name", ["agent", "said", "promised", "ticket"])
@pytest.mark.parametrize("secret", ["11010519900307293X", "6222 0212 3456 7890", "密码 abc12345"])
def test_a_secret_is_not_kept_in_any_words(name, secret, kept):
    told = tell(NOTHING, name, f"他问 {secret}", kept.follow)
    assert HIDDEN in getattr(told, name)
    assert told.hidden


@pytest.mark.parametrize(
    ("name", "typed", "shown"),
    [
        ("at", "10:30", "3/2 Mon 10:30"),
        ("at", "昨天", "3/1 Sun"),
        ("channel", "boss", "BOSS"),
        ("due", "明天", "3/3 Tue"),
        ("amount", "500", "500 元"),
        ("said", "好", "好"),
        ("said", "", ""),
    ],
)
def test_what_was_understood_can_be_said_back(name, typed, shown, kept, words):
    told = tell(NOTHING, name, typed, kept.follow)
    assert show_field(name, told, kept.follow, words.values, kept.today) == shown


@given(name=st.sampled_from(FIELDS), typed=st.text(max_size=60))
def test_whatever_is_typed_is_told_or_refused(name, typed, kept):
    told = tell(NOTHING, name, typed, kept.follow)
    assert isinstance(told, Misread) or told.amount is None or told.amount > Money(0)
