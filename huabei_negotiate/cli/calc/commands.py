"""`huabei-negotiate calc`: the sums to have ready before a call.

Typer learns the options from the parameters; the runs read what was given from the context.
"""

import typer
from typer._click.core import Context

from huabei_negotiate.cli import options, words
from huabei_negotiate.cli.calc import options as given
from huabei_negotiate.cli.chinese import ChineseCommand, ChineseGroup

calc_app = typer.Typer(cls=ChineseGroup, help=words.CALC, rich_markup_mode=None)


@calc_app.callback()
def calc_group() -> None:
    """Hold the calculators."""


@calc_app.command(cls=ChineseCommand, help=words.CALC_LATE)
def late(
    ctx: Context,
    principal: given.Overdue = None,
    days: given.Days = None,
    due: given.Due = None,
    rate: given.DailyRate = None,
    interest_fee: given.InterestFee = None,
    costs: given.Costs = None,
    by: given.By = None,
    pay: given.Pay = None,
    how: given.How = False,
    output_format: given.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print what waiting costs."""
    from huabei_negotiate.cli.calc.runs import run_late  # noqa: PLC0415

    run_late(ctx.params)


@calc_app.command(cls=ChineseCommand, help=words.CALC_INSTALMENTS)
def instalments(
    ctx: Context,
    principal: given.Principal = None,
    periods: given.Periods = None,
    fee: given.Fee = None,
    due: given.FirstDue = None,
    end_after: given.EndAfter = None,
    how: given.How = False,
    output_format: given.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print what instalments cost."""
    from huabei_negotiate.cli.calc.runs import run_instalments  # noqa: PLC0415

    run_instalments(ctx.params)


@calc_app.command(cls=ChineseCommand, help=words.CALC_AFFORD)
def afford(
    ctx: Context,
    income: given.Income = None,
    essential: given.Essential = None,
    other_debt: given.OtherDebt = None,
    cash: given.Cash = None,
    pay_day: given.PayDay = None,
    due_day: given.DueDay = None,
    income_change: given.IncomeChange = None,
    how: given.How = False,
    output_format: given.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print what can be promised a month."""
    from huabei_negotiate.cli.calc.runs import run_afford  # noqa: PLC0415

    run_afford(ctx.params)


@calc_app.command(cls=ChineseCommand, help=words.CALC_COMPARE)
def compare(
    ctx: Context,
    offers: given.Offers = None,
    offer: given.OfferText = None,
    file: given.OfferFile = None,
    principal: given.Principal = None,
    interest_fee: given.InterestFee = None,
    late_fee: given.LateFee = None,
    income: given.Income = None,
    essential: given.Essential = None,
    other_debt: given.OtherDebt = None,
    cash: given.Cash = None,
    income_varies: given.IncomeVaries = None,
    income_change: given.IncomeChange = None,
    other_rate: given.OtherRate = None,
    other_lenders: given.OtherLenders = None,
    rate: given.DailyRate = None,
    how: given.How = False,
    output_format: given.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print which offer to take."""
    from huabei_negotiate.cli.calc.offers import run_compare  # noqa: PLC0415

    run_compare(ctx.params)


@calc_app.command(cls=ChineseCommand, help=words.CALC_MINIMUM)
def minimum(
    ctx: Context,
    principal: given.Principal = None,
    interest_fee: given.InterestFee = None,
    share: given.Share = None,
    rate: given.DailyRate = None,
    monthly: given.Monthly = None,
    due: given.Due = None,
    how: given.How = False,
    output_format: given.Format = None,
    output: options.Output = None,
    force: options.Force = False,
    today: options.Today = None,
    plain: options.Plain = False,
    content: options.ContentDir = None,
) -> None:
    """Print what paying the minimum costs."""
    from huabei_negotiate.cli.calc.runs import run_minimum  # noqa: PLC0415

    run_minimum(ctx.params)
