"""`huabei-negotiate calc compare`: offers typed or in a file, against a budget."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from huabei_negotiate.cli import words
from huabei_negotiate.cli.calc.desk import MOST_A_DAY, Desk, Given
from huabei_negotiate.cli.calc.inputs import Inputs, missing
from huabei_negotiate.core.calculators.offers import Terms
from huabei_negotiate.core.layout import notice_blocks
from huabei_negotiate.core.rates import DAILY_RATE
from huabei_negotiate.core.reckoning.compare import reckon_offers
from huabei_negotiate.core.reckoning.hearing import Heard, Misheard, hear, heed
from huabei_negotiate.core.reckoning.offer_part import Case
from huabei_negotiate.core.reckoning.situation import INCOME_VARIES
from huabei_negotiate.errors import UsageMistake
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.money import Money
from huabei_negotiate.model.offers import Budget, Debt, Household
from huabei_negotiate.storage.offer_file import OfferFile, read_offers
from huabei_negotiate.terminal.screen import open_screen, show_blocks

MOST_OFFERS = 20
MOST_LENDERS = 50

_SUFFIXES = (".yaml", ".yml")
_NOTHING = Money(0)


def run_compare(given: Given) -> None:
    """Print which offer to take, what to answer and what to ask."""
    desk = Desk.of(given)
    texts, file = _given_offers(desk.inputs)
    amounts = _amounts(desk.inputs, file)
    if "principal" not in amounts:
        raise missing("--principal")
    debt = Debt(
        principal=amounts["principal"],
        interest_fee=amounts.get("interest_fee", _NOTHING),
        late_fee=amounts.get("late_fee", _NOTHING),
    )
    library = desk.catalog.library()
    heard = [heed(offer, library) for offer in file.offers]
    heard += [_heard(text, debt, library, desk) for text in texts]
    household = _household(amounts, file, desk.inputs)
    counted = {"interest_fee", "late_fee"} | ({"other_debt", "cash"} if household else set())
    case = Case(
        terms=Terms(
            debt=debt,
            daily_rate=_daily_rate(desk),
            dearest_rate=desk.inputs.share("other_rate", "300%", "24%"),
        ),
        household=household,
        other_lenders=desk.inputs.count("other_lenders", MOST_LENDERS) or 0,
        taken_as_zero=frozenset(counted - amounts.keys()),
    )
    reckoning = reckon_offers(heard, case, desk.sheet)
    if not desk.as_json:
        _warn(heard, desk)
    desk.deliver(reckoning)


def _given_offers(inputs: Inputs) -> tuple[list[str], OfferFile]:
    """The offers that were typed, and the file of offers."""
    typed = [*inputs.texts("offers"), *inputs.texts("offer")]
    files = [text for text in typed if text.lower().endswith(_SUFFIXES)]
    files += [file] if (file := inputs.text("file")) else []
    texts = [text for text in typed if text not in files]
    if len(files) > 1:
        raise UsageMistake(words.ONE_FILE)
    found = read_offers(files[0]) if files else OfferFile()
    count = len(texts) + len(found.offers)
    if not count:
        raise UsageMistake(words.NO_OFFERS)
    if count > MOST_OFFERS:
        raise UsageMistake(words.TOO_MANY_OFFERS.format(MOST_OFFERS))
    return texts, found


def _amounts(inputs: Inputs, file: OfferFile) -> Mapping[str, Money]:
    """Every amount, from the options or else the file."""
    given = {
        "principal": inputs.amount("principal"),
        **{
            name: inputs.money(name)
            for name in ("interest_fee", "late_fee", "income", "essential", "other_debt", "cash")
        },
    }
    return {**file.amounts, **{name: money for name, money in given.items() if money is not None}}


def _household(amounts: Mapping[str, Money], file: OfferFile, inputs: Inputs) -> Household | None:
    """Whose months are looked at; `None` where income or essentials are not known."""
    if "income" not in amounts or "essential" not in amounts:
        return None
    varies = inputs.share("income_varies", "100%", "15%")
    if varies is None:
        varies = INCOME_VARIES if file.varies is None else file.varies
    return Household(
        now=Budget(
            income=amounts["income"],
            essential=amounts["essential"],
            other_debt=amounts.get("other_debt", _NOTHING),
        ),
        cash=amounts.get("cash", _NOTHING),
        varies=varies,
        phases=inputs.income_changes() or file.phases,
    )


def _heard(text: str, debt: Debt, library: Library, desk: Desk) -> Heard:
    found = hear(text, debt, library, desk.sheet)
    if isinstance(found, Misheard):
        raise UsageMistake(found.message, desk.sheet.calc.compare.example)
    return found


def _daily_rate(desk: Desk) -> Decimal:
    given = desk.inputs.share("rate", MOST_A_DAY, "0.05%")
    return Decimal(desk.rate(DAILY_RATE, "--rate").value) if given is None else given


def _warn(heard: Sequence[Heard], desk: Desk) -> None:
    """What the words of the offers call for comes before any number."""
    notices = {notice.id: notice for each in heard for notice in each.notices}
    screen = open_screen(plain=desk.given["plain"])
    for notice in notices.values():
        show_blocks(screen, notice_blocks(notice))
