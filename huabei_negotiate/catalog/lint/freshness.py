"""Numbers and facts hold for a time; what is out of date must not be told as true."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from itertools import groupby, pairwise

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.walk import fact_references
from huabei_negotiate.model.reference import DatedRate, Facts, Rates
from huabei_negotiate.source.location import Problem

_Numbered = tuple[int, DatedRate]
_ONE_DAY = timedelta(days=1)


def rates_are_numbers(contents: Contents) -> Iterator[Problem]:
    """A rate can be calculated with, and ends after it begins."""
    for rates, page in contents.of(Rates):
        for number, rate in enumerate(rates.rates):
            if not _is_number(rate.value):
                yield page.problem(sayings.RATE_VALUE.format(rate.value), "rates", number, "value")
            if rate.until is not None and rate.until < rate.from_:
                yield page.problem(sayings.RATE_PERIOD, "rates", number, "until")


def rates_have_one_value_a_day(contents: Contents) -> Iterator[Problem]:
    """From a rate's first day until today there is one value, or sums are wrong or missing."""
    for rates, page in contents.of(Rates):
        ordered = sorted(enumerate(rates.rates), key=lambda entry: (entry[1].id, entry[1].from_))
        for _, entries in groupby(ordered, key=lambda entry: entry[1].id):
            same = list(entries)
            for earlier, later in pairwise(same):
                yield from _seam(earlier[1], later, page)
            yield from _today(same, page, contents.today)


def facts_are_fresh(contents: Contents) -> Iterator[Problem]:
    """A fact past the day of its review needs someone to look at it again."""
    for facts, page in contents.of(Facts):
        for number, fact in enumerate(facts.facts):
            if fact.review_by < contents.today:
                message = sayings.PAST_REVIEW.format(fact.review_by.isoformat())
                yield page.warning(message, "facts", number, "review_by")


def cited_facts_still_hold(contents: Contents) -> Iterator[Problem]:
    """Advice must not rest on a fact that has ended."""
    ended = {
        fact.id: fact.until.isoformat()
        for fact in contents.facts.values()
        if fact.until is not None and fact.until < contents.today
    }
    for page in contents.pages:
        for fact_id, steps in fact_references(page.value):
            if fact_id in ended:
                message = sayings.PAST_END.format(fact_id, ended[fact_id])
                yield page.warning(message, *steps)


def _seam(earlier: DatedRate, later: _Numbered, page: Page) -> Iterator[Problem]:
    number, rate = later
    place = ("rates", number, "from")
    start = rate.from_.isoformat()
    if earlier.until is None or earlier.until >= rate.from_:
        yield page.problem(sayings.RATE_OVERLAP.format(rate.id, start), *place)
    elif earlier.until + _ONE_DAY < rate.from_:
        first, last = earlier.until + _ONE_DAY, rate.from_ - _ONE_DAY
        message = sayings.RATE_GAP.format(rate.id, first.isoformat(), last.isoformat())
        yield page.problem(message, *place)


def _today(same: list[_Numbered], page: Page, today: date) -> Iterator[Problem]:
    first_number, first = same[0]
    if first.from_ > today:
        message = sayings.RATE_NOT_YET.format(first.id, first.from_.isoformat())
        yield page.problem(message, "rates", first_number, "from")
    last_number, last = same[-1]
    if last.until is not None and last.until < today:
        message = sayings.RATE_ENDED.format(last.id, last.until.isoformat())
        yield page.problem(message, "rates", last_number, "until")


def _is_number(written: str) -> bool:
    try:
        return Decimal(written).is_finite()
    except InvalidOperation:
        return False
