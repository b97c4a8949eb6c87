"""The options of the calculators; `calc_inputs` reads what is given for them."""

from typing import Annotated

import typer

from huabei_negotiate.cli import words

Principal = Annotated[str | None, typer.Option("--principal", metavar="元", help=words.PRINCIPAL)]
Overdue = Annotated[
    str | None, typer.Option("--principal", metavar="元", help=words.OVERDUE_PRINCIPAL)
]
Days = Annotated[str | None, typer.Option("--days", metavar="天数", help=words.DAYS)]
Due = Annotated[str | None, typer.Option("--due", metavar="日期", help=words.DUE)]
FirstDue = Annotated[str | None, typer.Option("--due", metavar="日期", help=words.FIRST_DUE)]
DailyRate = Annotated[str | None, typer.Option("--rate", metavar="比例", help=words.RATE)]
InterestFee = Annotated[
    str | None, typer.Option("--interest-fee", metavar="元", help=words.INTEREST_FEE)
]
LateFee = Annotated[str | None, typer.Option("--late-fee", metavar="元", help=words.LATE_FEE)]
Costs = Annotated[str | None, typer.Option("--costs", metavar="元", help=words.COSTS)]
By = Annotated[str | None, typer.Option("--by", metavar="日期", help=words.BY)]
Pay = Annotated[str | None, typer.Option("--pay", metavar="元", help=words.PAY)]
Periods = Annotated[list[str] | None, typer.Option("--periods", metavar="期数", help=words.PERIODS)]
Fee = Annotated[str | None, typer.Option("--fee", metavar="比例", help=words.FEE)]
EndAfter = Annotated[str | None, typer.Option("--end-after", metavar="期数", help=words.END_AFTER)]
Income = Annotated[str | None, typer.Option("--income", metavar="元", help=words.INCOME)]
Essential = Annotated[str | None, typer.Option("--essential", metavar="元", help=words.ESSENTIAL)]
OtherDebt = Annotated[str | None, typer.Option("--other-debt", metavar="元", help=words.OTHER_DEBT)]
Cash = Annotated[str | None, typer.Option("--cash", metavar="元", help=words.CASH)]
PayDay = Annotated[str | None, typer.Option("--pay-day", metavar="几号", help=words.PAY_DAY)]
DueDay = Annotated[str | None, typer.Option("--due-day", metavar="几号", help=words.DUE_DAY)]
IncomeChange = Annotated[
    list[str] | None, typer.Option("--income-change", metavar="月=元", help=words.INCOME_CHANGE)
]
IncomeVaries = Annotated[
    str | None, typer.Option("--income-varies", metavar="比例", help=words.INCOME_VARIES)
]
OtherRate = Annotated[
    str | None, typer.Option("--other-rate", metavar="比例", help=words.OTHER_RATE)
]
OtherLenders = Annotated[
    str | None, typer.Option("--other-lenders", metavar="个数", help=words.OTHER_LENDERS)
]
OfferText = Annotated[
    list[str] | None, typer.Option("--offer", metavar="方案", help=words.OFFER_TEXT)
]
OfferFile = Annotated[str | None, typer.Option("--file", metavar="文件", help=words.OFFER_FILE)]
Share = Annotated[str | None, typer.Option("--share", metavar="比例", help=words.SHARE)]
Monthly = Annotated[str | None, typer.Option("--monthly", metavar="元", help=words.MONTHLY)]
Offers = Annotated[list[str] | None, typer.Argument(metavar="方案", help=words.OFFERS)]
How = Annotated[bool, typer.Option("--how", help=words.HOW)]
Format = Annotated[str | None, typer.Option("--format", metavar="格式", help=words.CALC_FORMAT)]
