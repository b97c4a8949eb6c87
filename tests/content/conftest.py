"""The real content, read once; only the tests in this folder may depend on it."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.advice import advise
from huabei_negotiate.core.collecting import collect
from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Plan

ROOT = Path(__file__).parents[2]
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def catalog() -> Catalog:
    return Catalog(ROOT / "content")


@pytest.fixture(scope="session")
def library(catalog: Catalog) -> Library:
    return catalog.library()


@pytest.fixture(scope="session")
def plan_for(catalog: Catalog, library: Library) -> Callable[..., Plan]:
    """Works out the plan for scenarios and answers given as text."""

    def plan(scenarios: list[str], answers: Mapping[str, str] | None = None) -> Plan:
        situation = catalog.situation(scenarios)
        given, rejected = collect(situation, answers or {}, TODAY)
        assert not rejected
        return advise(Interview(situation=situation, given=given, fine=True), library, TODAY)

    return plan
