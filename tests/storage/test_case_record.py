"""What a run of the wizard keeps beside the answers."""

from datetime import date, datetime

import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.storage.case_record import CaseRecord
from huabei_negotiate.storage.case_store import find_store

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
