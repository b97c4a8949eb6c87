"""The real documents to export."""

from datetime import datetime

import pytest
from toys import TODAY

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.documents import (
    fact_sheet_document,
    letters_document,
    plan_document,
)
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.case import KeptDoubt


@pytest.fixture(scope="session")
def catalog(root):
    """The real content."""
    return Catalog(root / "content")


@pytest.fixture(scope="session")
def library(catalog):
    return catalog.library()


@pytest.fixture(scope="session")
def plan_of(catalog, library):
    """The plan for a scenario and the answers as they are typed."""

    def make(scenario, **typed):
        situation = catalog.situation([scenario])
        answers, rejected = collect(situation, typed, TODAY)
        assert rejected == ()
        interview = Interview(situation=situation, given=answers, fine=True)
        return advise(interview, library, TODAY)

    return make


DOUBTS = (
    KeptDoubt(
        order="****1234",
        at=datetime(2026, 11, 20, 3, 5),  # noqa: DTZ001  as bills write it
        party="<b>某店|*",
        fen=129900,
        mark="unknown",
        can_still_stop=True,
    ),
    KeptDoubt(
        order="****9876",
        at=datetime(2026, 11, 21, 12, 0),  # noqa: DTZ001
        party="便利店",
        fen=1250,
        mark="unsure",
        can_still_stop=False,
    ),
)

OVERDUE = {
    "overdue_days": "45",
    "principal": "7200",
    "interest_fee": "120",
    "late_fee": "60",
    "income": "4000",
    "essential": "2800",
    "story": "十月<b>停工</b> # 一 | 二",
}
THEFT = {"what": "unknown_spending", "family": "no", "amount": "1299", "reported": "police"}


@pytest.fixture(scope="session")
def real(plan_of, library):
    """The real documents by name."""
    words = library.words
    theft, child = plan_of("theft", **THEFT), plan_of("theft", what="child")
    return {
        "overdue": plan_document(plan_of("overdue", **OVERDUE), words),
        "overdue-blank": plan_document(plan_of("overdue"), words),
        "theft": plan_document(theft, words),
        "theft-letters": letters_document(theft, words),
        "fact-sheet": fact_sheet_document(theft, words),
        "fact-sheet-doubts": fact_sheet_document(theft, words, DOUBTS),
        "quota": plan_document(plan_of("quota"), words),
        "child-letters": letters_document(child, words),
    }
