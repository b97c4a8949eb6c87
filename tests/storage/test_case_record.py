"""What a run of the wizard keeps beside the answers."""

import errno
from contextlib import contextmanager
from datetime import date, datetime

import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.errors import CasesNotKept
from huabei_negotiate.storage.case_record import CaseRecord
from huabei_negotiate.storage.case_store import CaseStore, find_store

TODAY = date(2026, 11, 25)
NOW = datetime(2026, 11, 25, 10, 30)  # noqa: DTZ001  a reader's own wall clock
OFFER = "12期×815"


@pytest.fixture
def path(tmp_path):
    return tmp_path / "data" / "cases.db"


@pytest.fixture
def record(path):
    record = CaseRecord(path, TODAY, lambda: NOW)
    yield record
    record.close()


@pytest.fixture(scope="module")
def answered(root):
    """An interview with one answer."""
    situation = Catalog(root / "content").situation(["overdue"])
    return Interview(situation=situation, given={"overdue_days": 40})


def test_what_was_offered_is_kept_in_the_case_of_the_answers(record, answered, path):
    record.keep(answered)
    record.keep_offers([OFFER, "一次还清 7000"])
    with find_store(path, TODAY) as store:
        (case,) = store.everything()
    assert [(offer.number, offer.text) for offer in case.offers] == [
        (1, OFFER),
        (2, "一次还清 7000"),
    ]


def test_offers_of_a_run_without_a_case_are_not_kept(record, path):
    record.keep_offers([OFFER])
    assert not path.exists()


def _with(answered, days):
    return Interview(situation=answered.situation, given={"overdue_days": days})


def _refuse(*_, **__):
    raise CasesNotKept("cases.db", OSError(errno.ENOSPC, "full"))


@contextmanager
def without(name):
    """For a while, one way of keeping fails."""
    with pytest.MonkeyPatch.context() as broken:
        broken.setattr(CaseStore, name, _refuse)
        yield


@pytest.fixture
def left(record, root):
    """What is said at the end: whether all is kept, or only a part."""
    words = Catalog(root / "content").words().case
    return lambda: {
        words.left_saved.format(case=1): "all",
        words.left_partly.format(case=1): "a part",
    }[record.left_with(words)]


def test_answers_that_could_not_be_kept_are_missed_though_the_plan_was(record, answered, left):
    record.keep(answered)
    with without("keep_answers"), pytest.raises(CasesNotKept):
        record.keep(_with(answered, 41))
    record.keep_plan(answered)
    assert left() == "a part"


def test_answers_that_are_kept_later_are_not_missed(record, answered, left):
    record.keep(answered)
    with without("keep_answers"), pytest.raises(CasesNotKept):
        record.keep(_with(answered, 41))
    record.keep(_with(answered, 42))
    assert left() == "all"


def test_an_offer_that_could_not_be_kept_stays_missed(record, answered, left):
    record.keep(answered)
    with without("add_offer"), pytest.raises(CasesNotKept):
        record.keep_offers([OFFER])
    record.keep_offers([OFFER])
    assert left() == "a part"
