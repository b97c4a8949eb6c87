"""What every calculator's run works with: the content, the options given, and the way out."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self, TypeVar

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options
from huabei_negotiate.cli.calc_inputs import Inputs
from huabei_negotiate.cli.delivery import JSON, deliver
from huabei_negotiate.core.calculators.late_interest import RateOn
from huabei_negotiate.core.rates import rate_in_force, rate_on
from huabei_negotiate.core.reckoning.layout import as_record, lay_out_reckoning
from huabei_negotiate.core.reckoning.sheet import Sheet, Values
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.reckoning import Rate, Reckoning
from huabei_negotiate.model.reference import DatedRate
from huabei_negotiate.terminal.formats import TEXT, format_named
from huabei_negotiate.terminal.screen import open_screen, show

Given = Mapping[str, Any]
"""The options as they were typed, by the name of their parameter."""

DAILY_RATE = "daily_overdue_rate"
MOST_A_DAY = "1%"
FORMATS = ("text", JSON, "markdown", "html")

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One run of a calculator."""

    given: Given
    catalog: Catalog
    inputs: Inputs
    sheet: Sheet
    rates: tuple[DatedRate, ...]

    @classmethod
    def of(cls, given: Given) -> Self:
        """Open the content and get everything ready."""
        options.check_format(given["output_format"], FORMATS)
        catalog = options.open_catalog(given["content"])
        today = options.read_today(given["today"])
        words = catalog.words()
        return cls(
            given=given,
            catalog=catalog,
            inputs=Inputs(given, words.faults, today),
            sheet=Sheet(words=words, facts=catalog.facts(), today=today),
            rates=catalog.rates(),
        )

    @property
    def as_json(self) -> bool:
        """Whether a program reads it."""
        return bool(self.given["output_format"] == JSON)

    @property
    def today(self) -> date:
        """The day of the run."""
        return self.sheet.today

    def daily_rate(self) -> tuple[RateOn, str]:
        """The daily rate of any day, and where it is from: the option, or the content."""
        late = self.sheet.calc.late
        given = self.inputs.share("rate", MOST_A_DAY, "0.05%")
        if given is not None:
            return (lambda _day: given), late.rate_given
        rate = self.rate(DAILY_RATE, "--rate")
        shown: Values = {
            "day": self.today,
            "rate": Rate(Decimal(rate.value)),
            "source": rate.source,
        }
        source = self.sheet.write(late.rate_known, shown)
        return (lambda day: rate_on(day, self.rates, DAILY_RATE)), source

    def rate(self, rate_id: str, option: str) -> DatedRate:
        """A rate in force today.

        Raises:
            NoRate: there is none; the option to give one is named.
        """
        return naming(option, lambda: rate_in_force(self.today, self.rates, rate_id))

    def deliver(self, reckoning: Reckoning) -> None:
        """Print a calculation, for people or for programs."""
        if self.as_json:
            text = json.dumps(as_record(reckoning), ensure_ascii=False, indent=2)
            sys.stdout.write(text + "\n")
            return
        words = self.sheet.words
        outline = lay_out_reckoning(reckoning, words, how=self.given["how"])
        wanted = format_named(self.given["output_format"])
        if wanted is None or wanted is TEXT:
            show(open_screen(plain=self.given["plain"]), outline)
            return
        title = self.sheet.write(words.documents.calc, {"day": self.today.isoformat()})
        document = Document(title=title, outline=outline, made_on=self.today)
        deliver(document, wanted, None, force=False)


def naming(option: str, work: Callable[[], _Result]) -> _Result:
    """Do work that needs a rate; say which option gives one where there is none.

    Raises:
        NoRate: no rate is in force on a day.
    """
    try:
        return work()
    except NoRate as error:
        raise NoRate(error.rate, error.day, option) from error
