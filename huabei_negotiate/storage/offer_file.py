"""Offers, and the budget they are measured against, from a YAML file; see docs/calc.md."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

import msgspec

from huabei_negotiate.core.calculators.affordability import MOST_MONTHS
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.core.offers.phrases import MOST_YUAN
from huabei_negotiate.errors import BadOfferFile
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Offer, Payment, Phase
from huabei_negotiate.source import complaints
from huabei_negotiate.source.misfit import first_misfit
from huabei_negotiate.source.yaml_source import MAX_BYTES, Source, Steps, parse
from huabei_negotiate.storage.files import read_bytes

_Number = int | float | str


class _Given(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A part of the file; a key that is not a field here is refused."""


class _Phase(_Given, frozen=True, kw_only=True):
    from_: int = msgspec.field(name="from")
    income: _Number | None = None
    essential: _Number | None = None
    other_debt: _Number | None = None


class _Household(_Given, frozen=True, kw_only=True):
    income: _Number | None = None
    essential: _Number | None = None
    other_debt: _Number | None = None
    cash: _Number | None = None
    sigma: _Number | None = None
    phases: tuple[_Phase, ...] = ()


class _Debt(_Given, frozen=True, kw_only=True):
    principal: _Number | None = None
    interest_fee: _Number | None = None
    late_fee: _Number | None = None
    overdue_days: object = None
    stage: object = None


class _Offer(_Given, frozen=True, kw_only=True):
    name: str
    down: _Number | None = None
    down_month: int = 0
    lump: _Number | None = None
    lump_month: int = 0
    monthly: _Number | None = None
    months: int | None = None
    first_month: int = 1
    steps: tuple[tuple[int, int, _Number], ...] = ()
    refuse: str = ""


class _File(_Household, frozen=True, kw_only=True):
    """The budget and the debt may stand by themselves or under `p` and `h`."""

    principal: _Number | None = None
    interest_fee: _Number | None = None
    late_fee: _Number | None = None

    offers: tuple[_Offer, ...]
    p: _Household = _Household()
    h: _Debt = _Debt()
    # A case written down whole has these too; they change no amount.
    id: object = None
    title: object = None
    tags: object = None
    story: object = None
    wants: object = None
    must: object = None
    must_not: object = None
    ask_back: object = None
    computed: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferFile:
    """What a file says; `amounts` are the reader's and the debt's, by the name of the option."""

    offers: tuple[Offer, ...] = ()
    amounts: Mapping[str, Money] = field(default_factory=dict)
    varies: Decimal | None = None
    phases: tuple[Phase, ...] = ()


_AMOUNTS = ("income", "essential", "other_debt", "cash", "principal", "interest_fee", "late_fee")


def read_offers(path: str) -> OfferFile:
    """Read a list of offers, or a mapping with `offers` and the budget they are for.

    Raises:
        CannotRead: there is no such file, or it may not be read.
        BadOfferFile: it says something else; the place is named.
    """
    source = parse(path, read_bytes(Path(path), MAX_BYTES + 1))
    if source.problems:
        raise BadOfferFile(str(source.problems[0]))
    page = _Page(source)
    given = page.convert()
    offers = tuple(page.offer(offer, number) for number, offer in enumerate(given.offers))
    return OfferFile(
        offers=offers,
        amounts=dict(page.amounts(given)),
        varies=page.share(given),
        phases=page.phases(given),
    )


class _Page:
    """Reads the values of a file, and names the place of one that makes no sense."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._is_list = isinstance(source.value, list)

    def convert(self) -> _File:
        """The file's values in their places."""
        value = self._source.value
        try:
            return msgspec.convert({"offers": value} if self._is_list else value, _File)
        except msgspec.ValidationError as error:
            steps, complaint = first_misfit(error)
            is_step = "`array` of length" in str(error)
            raise self._wrong(steps, complaints.NOT_A_STEP if is_step else complaint) from error

    def offer(self, given: _Offer, number: int) -> Offer:
        """One offer with all its payments."""
        payments = tuple(sorted(self._payments(given, ("offers", number))))
        if not payments:
            raise self._wrong(("offers", number), complaints.NO_PAYMENTS)
        return Offer(name=given.name, payments=payments, said=given.name, refuse=given.refuse)

    def amounts(self, given: _File) -> Iterator[tuple[str, Money]]:
        """The amounts of the budget and the debt, by name."""
        for part, steps in ((given, ()), (given.p, ("p",)), (given.h, ("h",))):
            for name in _AMOUNTS:
                value = getattr(part, name, None)
                if value is not None:
                    yield name, self._money(value, (*steps, name))

    def share(self, given: _File) -> Decimal | None:
        """By how much of itself income varies."""
        for value, steps in ((given.p.sigma, ("p", "sigma")), (given.sigma, ("sigma",))):
            if value is not None:
                share = read_number(str(value))
                if share is None or share > 1:
                    raise self._wrong(steps, complaints.NOT_A_SHARE.format(value))
                return share
        return None

    def phases(self, given: _File) -> tuple[Phase, ...]:
        """What changes from which month on."""
        found: list[tuple[_Phase, Steps]]
        found = [(phase, ("phases", n)) for n, phase in enumerate(given.phases)]
        found += [(phase, ("p", "phases", n)) for n, phase in enumerate(given.p.phases)]
        return tuple(self._phase(phase, steps) for phase, steps in found)

    def _phase(self, given: _Phase, steps: Steps) -> Phase:
        changes = {
            name: self._money(value, (*steps, name))
            for name in ("income", "essential", "other_debt")
            if (value := getattr(given, name)) is not None
        }
        return Phase(from_month=self._month(given.from_, (*steps, "from")), **changes)

    def _payments(self, given: _Offer, steps: Steps) -> Iterator[Payment]:
        if given.steps and given.monthly is not None:
            raise self._wrong((*steps, "steps"), complaints.TWO_WAYS)
        if (given.monthly is None) != (given.months is None):
            raise self._wrong(steps, complaints.HALF_SAID)
        yield from self._single(given.lump, given.lump_month, (*steps, "lump"))
        yield from self._single(given.down, given.down_month, (*steps, "down"))
        if given.monthly is not None and given.months is not None:
            first = self._month(given.first_month, (*steps, "first_month"))
            last = self._month(first + given.months - 1, (*steps, "months"), least=first)
            yield from self._monthly(first, last, given.monthly, (*steps, "monthly"))
        for number, (start, end, amount) in enumerate(given.steps):
            place: Steps = (*steps, "steps", number)
            first = self._month(start, place)
            last = self._month(end, place, least=first)
            yield from self._monthly(first, last, amount, place)

    def _single(self, value: _Number | None, month: int, steps: Steps) -> Iterator[Payment]:
        amount = Money(0) if value is None else self._money(value, steps)
        if amount.fen:
            yield Payment(self._month(month, steps, least=0), amount)

    def _monthly(self, first: int, last: int, value: _Number, steps: Steps) -> Iterator[Payment]:
        amount = self._money(value, steps)
        if not amount.fen:
            raise self._wrong(steps, complaints.NO_PAYMENTS)
        yield from (Payment(month, amount) for month in range(first, last + 1))

    def _money(self, value: _Number, steps: Steps) -> Money:
        number = None if _is_negative(value) else read_number(str(value))
        if number is None or number > MOST_YUAN:
            raise self._wrong(steps, complaints.NOT_AN_AMOUNT.format(value, f"{MOST_YUAN:,}"))
        return Money.from_yuan(number)

    def _month(self, month: int, steps: Steps, *, least: int = 1) -> int:
        if not least <= month <= MOST_MONTHS:
            raise self._wrong(steps, complaints.NOT_A_MONTH.format(month, MOST_MONTHS))
        return month

    def _wrong(self, steps: Steps, message: str) -> BadOfferFile:
        steps = steps[1:] if self._is_list else steps
        return BadOfferFile(f"{self._source.locate(steps)}: {message}")


def _is_negative(value: _Number) -> bool:
    """A sign before an amount; `read_number` never gives one back."""
    return str(value).strip().startswith(("-", "−", "－"))
