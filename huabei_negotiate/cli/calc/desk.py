"""What every calculator's run works with: the content, the options given, and the way out."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Self, TypeVar

from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.cli import options
from huabei_negotiate.cli.calc.inputs import Inputs
from huabei_negotiate.cli.delivery import JSON, chosen_format, deliver, write_out
from huabei_negotiate.core.calculators.late_interest import RateOn
from huabei_negotiate.core.rates import DAILY_RATE, rate_in_force, rate_on
from huabei_negotiate.core.reckoning.layout import as_record, lay_out_reckoning
from huabei_negotiate.core.reckoning.sheet import Sheet, Values
from huabei_negotiate.errors import NoRate
from huabei_negotiate.model.document import Document
from huabei_negotiate.model.reckoning import Rate, Reckoning
from huabei_negotiate.model.reference import DatedRate

Given = Mapping[str, Any]
"""The options as they were typed, by the name of their parameter."""

MOST_A_DAY = "1%"
FORMATS = ("text", JSON, "markdown", "html", "docx")

_Result = TypeVar("_Result")


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """One run of a calculator."""

    given: Given
    output_format: str
    catalog: Catalog
    inputs: Inputs
    sheet: Sheet
    rates: tuple[DatedRate, ...]

    @classmethod
    def of(cls, given: Given) -> Self:
        """Open the content and get everything ready."""
        output_format = chosen_format(given["output_format"], given["output"], FORMATS)
        catalog = options.open_catalog(given["content"])
        today = options.read_today(given["today"])
        words = catalog.words()
        return cls(
            given=given,
            output_format=output_format,
            catalog=catalog,
            inputs=Inputs(given, words.faults, today),
            sheet=Sheet(words=words, facts=catalog.facts(), today=today),
            rates=catalog.rates(),
        )

    @property
    def as_json(self) -> bool:
        """Whether a program reads it."""
        return self.output_format == JSON

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
        output, force = self.given["output"], self.given["force"]
        if self.as_json:
            text = json.dumps(as_record(reckoning), ensure_ascii=False, indent=2) + "\n"
            write_out(text, output, force=force)
            return
        words = self.sheet.words
        document = Document(
            title=self.sheet.write(words.documents.calc, {"day": self.today.isoformat()}),
            outline=lay_out_reckoning(reckoning, words, how=self.given["how"]),
            made_on=self.today,
        )
        deliver(document, self.output_format, output, force=force, plain=self.given["plain"])


def naming(option: str, work: Callable[[], _Result]) -> _Result:
    """Do work that needs a rate; say which option gives one where there is none.

    Raises:
        NoRate: no rate is in force on a day.
    """
    try:
        return work()
    except NoRate as error:
        raise NoRate(error.rate, error.day, option) from error
