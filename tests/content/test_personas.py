"""Ten imagined readers: their figures to the fen, and the steps their plans rest on."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from huabei_negotiate.model.money import Money
from huabei_negotiate.model.plan import Plan
from huabei_negotiate.source.yaml_source import parse

HERE = Path(__file__).parent / "personas"
PERSONAS = {
    persona["id"]: persona
    for persona in yaml.safe_load((HERE / "personas.yaml").read_text("utf-8"))["personas"]
}
READERS: dict[str, dict[str, Any]] = parse(
    "answers.yaml", (HERE / "answers.yaml").read_bytes()
).value


@pytest.fixture
def plan_of(plan_for: Callable[..., Plan]) -> Callable[[str], Plan]:
    return lambda name: plan_for(
        READERS[name]["scenarios"],
        {key: str(value) for key, value in READERS[name]["answers"].items()},
    )


def test_every_persona_is_read():
    assert set(READERS) == set(PERSONAS)


@pytest.mark.parametrize("figure", ["disposable", "safe_monthly_cap", "settle_today"])
@pytest.mark.parametrize("name", READERS)
def test_figures_are_exact(name, figure, plan_of):
    expected = Money.from_yuan(Decimal(str(PERSONAS[name]["computed"][figure])))

    figures = {found.name: found.value for found in plan_of(name).figures}

    assert figures[figure] == expected


@pytest.mark.parametrize("name", READERS)
def test_every_must_has_its_step(name, plan_of):
    plan = plan_of(name)
    shown = {step.id for step in plan.steps} | {script.id for script in plan.scripts}

    missing = [step for group in READERS[name]["must"] for step in group if step not in shown]

    assert len(READERS[name]["must"]) == len(PERSONAS[name]["must"])
    assert missing == []


@pytest.mark.parametrize("name", READERS)
def test_no_step_is_there_that_must_not_be(name, plan_of):
    shown = {step.id for step in plan_of(name).steps}

    assert shown.isdisjoint(READERS[name]["must_not"])


@pytest.mark.parametrize("name", READERS)
def test_no_script_promises_more_than_the_cap(name, plan_of):
    figures = {found.name: found.value for found in plan_of(name).figures}

    assert figures.get("monthly_offer", Money(0)) <= figures["safe_monthly_cap"]
