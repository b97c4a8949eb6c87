"""Cases are kept, changed and read back as they were given."""

from datetime import date, datetime, timedelta

import pytest

from huabei_negotiate.errors import ExitCode, NoSuchCase, NoSuchPart
from huabei_negotiate.model.case import Contact, HeardOffer, KeptDoubt, PlanSeen, Promise
from huabei_negotiate.storage.case_store import find_store, open_store

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock
LATER = NOW + timedelta(hours=1)

CONTACT = Contact(number=1, at=NOW, channel="phone", agent="8817", said="三天内回电")
PROMISE = Promise(number=1, contact=1, whose="theirs", what="回电", due=date(2026, 11, 28))
OFFER = HeardOffer(number=1, on=TODAY, text="12 期，每期 815")
DOUBT = KeptDoubt(
    order="8842", at=NOW, party="某游戏", fen=64800, mark="unknown", can_still_stop=True
)
SEEN = PlanSeen(on=TODAY, answers={"overdue_days": "3", "story": "停工了"})
IDENTITY = "110101199003071234"


@pytest.fixture
def case(store):
    """A case about being overdue."""
    return store.begin(["overdue"], TODAY, NOW)


def test_a_new_store_has_no_cases(store):
    assert store.summaries() == ()
    assert store.latest() is None


def test_a_new_case_says_what_it_is_about(store, case):
    kept = store.load(case)
    assert (kept.scenarios, kept.opened, kept.changed) == (("overdue",), TODAY, NOW)
    assert (kept.answers, kept.fine) == ({}, False)


def test_answers_are_kept_by_name(store, case):
    store.keep_answers(case, {"overdue_days": "3", "cause": "job_loss"}, LATER)
    assert store.load(case).answers == {"overdue_days": "3", "cause": "job_loss"}


def test_an_answer_is_replaced_in_its_place(store, case):
    store.keep_answers(case, {"a": "1", "b": "2"}, NOW)
    store.keep_answers(case, {"a": "3"}, NOW)
    assert list(store.load(case).answers.items()) == [("a", "3"), ("b", "2")]


def test_an_answer_without_a_text_is_taken_out(store, case):
    store.keep_answers(case, {"a": "1", "b": "2"}, NOW)
    store.keep_answers(case, {"a": None}, NOW)
    assert store.load(case).answers == {"b": "2"}


def test_an_empty_answer_is_an_answer(store, case):
    store.keep_answers(case, {"story": ""}, NOW)
    assert store.load(case).answers == {"story": ""}


def test_what_a_case_is_about_can_change(store, case):
    store.keep_scope(case, ["theft", "overdue"], LATER, fine=True)
    kept = store.load(case)
    assert (kept.scenarios, kept.fine, kept.changed) == (("theft", "overdue"), True, LATER)


def test_contacts_are_numbered_by_the_store(store, case):
    assert [store.add_contact(case, CONTACT, NOW) for _ in range(3)] == [1, 2, 3]
    assert [contact.number for contact in store.load(case).contacts] == [1, 2, 3]


def test_a_contact_is_read_back_as_it_was_given(store, case):
    store.add_contact(case, CONTACT, NOW)
    assert store.load(case).contacts == (CONTACT,)


def test_a_contact_comes_with_what_was_promised_in_it(store, case):
    store.add_contact(case, CONTACT, NOW)
    number = store.add_contact(case, CONTACT, NOW, [PROMISE, PROMISE])
    promises = store.load(case).promises
    assert [(p.number, p.contact) for p in promises] == [(1, number), (2, number)]


def test_each_case_counts_for_itself(store, case):
    store.add_contact(case, CONTACT, NOW)
    other = store.begin(["quota"], TODAY, NOW)
    assert store.add_contact(other, CONTACT, NOW) == 1


def test_a_promise_is_settled(store, case):
    store.add_contact(case, CONTACT, NOW, [PROMISE])
    store.settle_promise(case, 1, "broken", LATER)
    assert store.load(case).promises[0].state == "broken"


@pytest.mark.parametrize("number", [7, 0, 10**30])
def test_a_promise_that_is_not_there_cannot_be_settled(store, case, number):
    with pytest.raises(NoSuchPart):
        store.settle_promise(case, number, "kept", LATER)
    assert store.load(case).changed == NOW


def test_offers_are_kept_in_order(store, case):
    numbers = [store.add_offer(case, OFFER, NOW) for _ in range(2)]
    assert (numbers, [offer.number for offer in store.load(case).offers]) == ([1, 2], [1, 2])


def test_doubts_are_replaced_all_at_once(store, case):
    store.keep_doubts(case, [DOUBT, DOUBT], NOW)
    store.keep_doubts(case, [DOUBT], LATER)
    assert store.load(case).doubts == (DOUBT,)


def test_the_plan_seen_is_replaced(store, case):
    store.keep_plan_seen(case, PlanSeen(on=date(2026, 11, 1), answers={}), NOW)
    store.keep_plan_seen(case, SEEN, NOW)
    assert store.load(case).plan_seen == SEEN


def test_every_change_is_dated(store, case):
    store.add_contact(case, CONTACT, NOW, [PROMISE])
    changes = [
        lambda now: store.keep_answers(case, {"a": "1"}, now),
        lambda now: store.keep_scope(case, ["quota"], now, fine=True),
        lambda now: store.add_contact(case, CONTACT, now),
        lambda now: store.settle_promise(case, 1, "kept", now),
        lambda now: store.add_offer(case, OFFER, now),
        lambda now: store.keep_doubts(case, [DOUBT], now),
        lambda now: store.keep_plan_seen(case, SEEN, now),
    ]
    for hours, change in enumerate(changes, 1):
        now = NOW + timedelta(hours=hours)
        change(now)
        assert store.load(case).changed == now


def test_the_case_changed_last_is_the_latest(store, case):
    other = store.begin(["quota"], TODAY, LATER)
    assert store.latest() == other
    store.keep_answers(case, {"a": "1"}, LATER + timedelta(minutes=1))
    assert store.latest() == case


def test_summaries_count_what_is_inside(store, case):
    store.keep_answers(case, {"a": "1", "b": "2"}, NOW)
    store.add_contact(case, CONTACT, NOW, [PROMISE, PROMISE])
    store.settle_promise(case, 1, "kept", NOW)
    (found,) = store.summaries()
    assert (found.answers, found.contacts, found.open_promises) == (2, 1, 1)


def test_a_deleted_case_is_gone_with_everything_in_it(store, case, path):
    store.keep_answers(case, {"story": "独一无二的话"}, NOW)
    store.add_contact(case, CONTACT, NOW, [PROMISE])
    store.delete(case)
    assert store.summaries() == ()
    assert "独一无二的话".encode() not in path.read_bytes()


def test_the_number_of_a_deleted_case_is_not_given_again(store, case):
    store.delete(case)
    assert store.begin(["quota"], TODAY, NOW) == case + 1


@pytest.mark.parametrize("number", [9, 0, 10**30])
def test_a_case_that_is_not_there_is_refused(store, number):
    attempts = [
        lambda: store.load(number),
        lambda: store.delete(number),
        lambda: store.keep_answers(number, {"a": "1"}, NOW),
        lambda: store.add_contact(number, CONTACT, NOW),
        lambda: store.keep_doubts(number, [], NOW),
    ]
    for attempt in attempts:
        with pytest.raises(NoSuchCase) as refused:
            attempt()
        assert refused.value.exit_code == ExitCode.NOTHING_FOUND


def test_what_was_kept_is_there_when_the_store_is_opened_again(path):
    with open_store(path, TODAY) as store:
        case = store.begin(["overdue"], TODAY, NOW)
        store.keep_answers(case, {"a": "1"}, NOW)
    with find_store(path, TODAY) as store:
        assert store.load(case).answers == {"a": "1"}


def test_nothing_is_made_where_there_is_no_store(path):
    assert find_store(path, TODAY) is None
    assert not path.parent.exists()


@pytest.mark.parametrize("text", ["证件 110101199003071234", "卡 6222021234567890123"])
def test_an_identity_or_a_card_is_never_kept(store, case, path, text):
    store.keep_answers(case, {"story": text}, NOW)
    contact = Contact(number=1, at=NOW, channel="phone", said=text, agent=text, ticket=text)
    store.add_contact(case, contact, NOW, [Promise(number=1, contact=1, whose="mine", what=text)])
    store.keep_plan_seen(case, PlanSeen(on=TODAY, answers={"story": text}), NOW)
    store.keep_doubts(
        case,
        [KeptDoubt(order="1", at=NOW, party=text, fen=1, mark="unsure", can_still_stop=False)],
        NOW,
    )
    assert text.split()[1].encode() not in path.read_bytes()


def test_a_text_that_no_file_can_hold_is_made_one(store, case):
    store.keep_answers(case, {"story": "停工\udce5了\x00\x1b[2J"}, NOW)
    assert store.load(case).answers == {"story": "停工了[2J"}
