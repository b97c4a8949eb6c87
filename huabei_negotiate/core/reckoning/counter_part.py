"""What to offer instead, in words."""

from huabei_negotiate.core.calculators.counter_offer import Counter
from huabei_negotiate.core.reckoning.offer_part import Case, months_chart, offer_record
from huabei_negotiate.core.reckoning.sheet import Sheet, Values, plain
from huabei_negotiate.model.reckoning import Number, Part, Plain

_NUMBERS = ("counter_periods", "counter_monthly", "counter_last", "settle_today")


def counter_part(counter: Counter, case: Case, sheet: Sheet) -> Part:
    """The counter-offer's section."""
    return Part(
        id="counter",
        title=sheet.calc.compare.counter_title,
        numbers=sheet.numbers(_NUMBERS, countered(counter, case)),
        blocks=(months_chart(counter.assessment.offer, case, sheet),),
    )


def countered(counter: Counter, case: Case) -> Values:
    """The numbers of a counter-offer."""
    payments, debt = counter.assessment.offer.payments, case.terms.debt
    first = payments[0]
    values: dict[str, Number | str] = {
        "settle_today": debt.settle,
        "principal": debt.principal,
        "interest_fee": debt.interest_fee,
        "late_fee": debt.late_fee,
        "counter_monthly": first.amount,
        "counter_periods": len(payments),
        "counter_before": len(payments) - 1,
        "counter_last": payments[-1].amount,
        "counter_limit": counter.limit,
        "counter_most": counter.most,
        "start": first.month,
        "wait": first.month - 1,
    }
    return values


def counter_record(counter: Counter, case: Case) -> dict[str, Plain]:
    """A counter-offer for programs."""
    values = countered(counter, case)
    names = {"monthly": "counter_monthly", "periods": "counter_periods", "last": "counter_last"}
    numbers = {short: values[name] for short, name in {**names, "start": "start"}.items()}
    shown = {name: plain(value) for name, value in numbers.items() if not isinstance(value, str)}
    return {**shown, **offer_record(counter.assessment, "", [])}
