"""What offers are measured against, from the answers of an interview."""

from decimal import Decimal

from huabei_negotiate.core.interview import Interview
from huabei_negotiate.model.answers import Answers
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Debt, Household, Phase
from huabei_negotiate.model.questions import Question

INCOME_VARIES = Decimal("0.15")
"""By how much of itself income is taken to vary where nothing else is known."""

_NEEDED = ("principal", "interest_fee", "late_fee", "income", "essential", "other_debt", "cash")
_NOTHING = Money(0)


def unanswered(interview: Interview) -> list[Question]:
    """The questions offers are measured by that have no answer yet; not sure is an answer."""
    questions = [interview.situation.question(name) for name in _NEEDED]
    return [
        question
        for question in questions
        if question is not None and interview.answers.get(question.id) is None
    ]


def debt_of(answers: Answers) -> Debt | None:
    """What is owed; `None` where the principal is not known."""
    principal = _money(answers, "principal")
    if principal is None:
        return None
    return Debt(
        principal=principal,
        interest_fee=_money(answers, "interest_fee") or _NOTHING,
        late_fee=_money(answers, "late_fee") or _NOTHING,
    )


def household_of(answers: Answers) -> Household | None:
    """Whose months are looked at; `None` where a part of the budget is not known."""
    income, essential = _money(answers, "income"), _money(answers, "essential")
    other_debt = _money(answers, "other_debt")
    if income is None or essential is None or other_debt is None:
        return None
    return Household(
        now=Budget(income=income, essential=essential, other_debt=other_debt),
        cash=_money(answers, "cash") or _NOTHING,
        varies=INCOME_VARIES,
        phases=_phases(answers),
    )


def taken_as_zero(answers: Answers) -> frozenset[str]:
    """What is not known and counts as nothing."""
    names = {"interest_fee", "late_fee"} | ({"cash"} if household_of(answers) else set())
    return frozenset(name for name in names if _money(answers, name) is None)


def lenders_of(answers: Answers) -> int:
    """How many other lenders still have to be agreed with."""
    number = answers.get("other_lenders")
    return number if isinstance(number, int) else 0


def _phases(answers: Answers) -> tuple[Phase, ...]:
    months, income = answers.get("changes_in_months"), _money(answers, "income_after")
    if not isinstance(months, int) or income is None:
        return ()
    return (Phase(from_month=months + 1, income=income),)


def _money(answers: Answers, name: str) -> Money | None:
    value = answers.get(name)
    return value if isinstance(value, Money) else None
