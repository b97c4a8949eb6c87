"""The phrases offers are made of, and what each adds to an offer."""

import re
from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from huabei_negotiate.core.calculators.affordability import MOST_MONTHS
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.core.offers.draft import Draft, Run
from huabei_negotiate.model.money import Money

MOST_YUAN = 10_000_000

_ZERO = Money(0)
_HALF = Decimal("0.5")
_HUNDRED = 100

NUMERALS = r"零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万"
NUMBER = rf"(?:\d+(?:\.\d+)?(?:[万千百]\d*)*|[{NUMERALS}]+)"
_N = rf"(?P<n>\d+|[{NUMERALS}]+)"
_A, _B = _N.replace("<n>", "<a>"), _N.replace("<n>", "<b>")
# What counts periods, days or per cent is never taken for the beginning of an amount.
_M = (
    rf"¥?\s*(?P<m>{NUMBER})(?![\d.])(?!(?!一次)[{NUMERALS}])"
    r"(?!期|个|月|折|\s*%|成|天|周|日|号|年|次|倍)\s*(?:元|块钱|块|圆)?"
)
_MONTHS = r"\s*(?:期|个月)"
_NUMBERED = r"\s*(?:期|个?月)"
_EACH = r"(?:每(?:期|个?月)(?:\s*\d{1,2}\s*[号日])?|各|月供|月还)"
_PAY = r"(?:还款|支付|还|付|交|只|约|是|为|象征性|均|:|\s)*"
_GAP = r"[\s,;、的]*"
_EACH_OF = rf"{_EACH}?{_PAY}×?\s*"
_TO = r"[-~到至—–]"
_CHARGES = r"(?:利息|息费|罚息|手续费|逾期费|违约金|费用)"
_CLEAR = r"(?:[结还付]清|了结)"


Reader = Callable[[Draft, re.Match[str]], Draft | None]
"""Adds a phrase to an offer; `None` when its numbers make no sense."""


def _count(found: re.Match[str], name: str = "n") -> int | None:
    number = read_number(found[name])
    return int(number) if number is not None and 0 < number <= MOST_MONTHS else None


def _money(found: re.Match[str]) -> Money | None:
    """An amount above zero."""
    number = read_number(found["m"])
    return Money.from_yuan(number) if number is not None and 0 < number <= MOST_YUAN else None


def _nothing(draft: Draft, _found: re.Match[str]) -> Draft:
    """What changes no amount: deadlines, days of the month, pauses of calls or interest."""
    return draft


def _unclear(_draft: Draft, _found: re.Match[str]) -> Draft | None:
    """What can mean several things."""
    return None


def _down(draft: Draft, found: re.Match[str]) -> Draft | None:
    amount = _ZERO if read_number(found["m"]) == 0 else _money(found)
    return None if amount is None else replace(draft, down=draft.down + amount)


def _lump(draft: Draft, found: re.Match[str]) -> Draft | None:
    amount = _money(found)
    return None if draft.lump is not None or amount is None else replace(draft, lump=amount)


def _settle(draft: Draft, _found: re.Match[str]) -> Draft:
    return replace(draft, settles=True)


def _settle_principal(draft: Draft, _found: re.Match[str]) -> Draft:
    return replace(draft, settles=True, principal_only=True)


def _wait(draft: Draft, found: re.Match[str]) -> Draft | None:
    months = _count(found)
    return None if months is None else replace(draft, next_month=draft.next_month + months)


def _start(draft: Draft, found: re.Match[str]) -> Draft | None:
    month = _count(found)
    if month is None or month < draft.next_month:
        return None
    return replace(draft, next_month=month)


def _run(draft: Draft, found: re.Match[str]) -> Draft | None:
    months, amount = _count(found), _money(found)
    if months is None or amount is None:
        return None
    return _with(draft, Run(draft.next_month, months, amount))


def _open_run(draft: Draft, found: re.Match[str]) -> Draft | None:
    """A single month without an amount is more likely one that is missed."""
    months = _count(found)
    return _with(draft, Run(draft.next_month, months, None)) if months and months > 1 else None


def _range(draft: Draft, found: re.Match[str]) -> Draft | None:
    first, last, amount = _count(found, "a"), _count(found, "b"), _money(found)
    if first is None or last is None or amount is None or not draft.next_month <= first <= last:
        return None
    return _with(draft, Run(first, last - first + 1, amount))


def _either_way(draft: Draft, found: re.Match[str]) -> Draft | None:
    """Two bare numbers: the one that can be a number of months is, unless both can."""
    few, much = sorted(Decimal(found[name]) for name in ("x", "y"))
    if not 0 < few <= MOST_MONTHS < much <= MOST_YUAN or few != int(few):
        return None
    return _with(draft, Run(draft.next_month, int(few), Money.from_yuan(much)))


def _with(draft: Draft, run: Run) -> Draft | None:
    following = run.start + run.months
    if following - 1 > MOST_MONTHS:
        return None
    return replace(draft, runs=(*draft.runs, run), next_month=following)


def _until_clear(draft: Draft, found: re.Match[str]) -> Draft | None:
    amount = _money(found)
    if amount is None or draft.until_clear is not None:
        return None
    return replace(draft, until_clear=amount)


def _total(draft: Draft, found: re.Match[str]) -> Draft | None:
    amount = _money(found)
    return None if amount is None or draft.total is not None else replace(draft, total=amount)


def _less(draft: Draft, found: re.Match[str]) -> Draft | None:
    amount = _money(found)
    return None if amount is None else replace(draft, less=draft.less + amount)


def _per_cent_less(draft: Draft, found: re.Match[str]) -> Draft | None:
    return _kept(draft, 1 - Decimal(found["p"]) / _HUNDRED)


def _discounted(draft: Draft, found: re.Match[str]) -> Draft | None:
    """打八折, 打85折 and 打8.5折 leave 80 % and 85 %."""
    digits = "".join(str(read_number(digit)) for digit in found["p"].replace(".", ""))
    return _kept(draft, Decimal(f"0.{digits}"))


def _halved(draft: Draft, _found: re.Match[str]) -> Draft | None:
    return _kept(draft, _HALF)


def _kept(draft: Draft, share: Decimal) -> Draft | None:
    return replace(draft, share=draft.share * share) if 0 < share < 1 else None


def _partly(draft: Draft, _found: re.Match[str]) -> Draft:
    """Some of the charges are let off; which, and of how much, the words do not tell."""
    return replace(draft, partly_let_off=True)


def _principal(draft: Draft, _found: re.Match[str]) -> Draft:
    return replace(draft, principal_only=True)


_WRITTEN: tuple[tuple[str, Reader], ...] = (
    (r"[-−负]\s*\d+(?:\.\d+)?", _unclear),
    (r"(?:\d{4}年)?\d{1,2}月\d{1,2}[日号]?(?:之?前)?|\d{1,2}[号日](?:之?前)?", _nothing),
    (r"年化(?:利?率)?\s*\d+(?:\.\d+)?\s*%", _nothing),
    (rf"停(?:止?催收?|止?计?息)\s*{_N}\s*(?:个月|天|周|日)", _nothing),
    (rf"(?:逾期|断|晚|漏|缺|少还?|拖)\s*了?{_N}\s*(?:期|个?月|天|次|日)", _nothing),
    (rf"{_N}\s*(?:个工作日|天|日|小时|周)(?:之内|以内|内)", _nothing),
    (rf"{_N}\s*个?月(?:之内|以内|内)", _unclear),
    (rf"先?(?:暂?停|缓|宽限|延[期后]?|推迟)\s*(?:还款|还)?\s*{_N}\s*个月(?:不还)?", _wait),
    (rf"前?\s*{_N}\s*个月\s*不用?还", _wait),
    (rf"从?第\s*{_N}\s*个?[月期]\s*(?:起|开始)", _start),
    (rf"{_N}\s*个月\s*(?:以后|之后|后)(?:再|才|开始|起|还)*", _wait),
    (rf"第?\s*{_A}(?:{_NUMBERED})?\s*{_TO}\s*第?\s*{_B}{_NUMBERED}{_GAP}{_EACH_OF}{_M}", _range),
    (rf"前\s*{_N}{_NUMBERED}{_GAP}(?:{_EACH}{_PAY}|×\s*)?{_M}", _run),
    (rf"[分共再]?\s*{_N}{_MONTHS}{_GAP}(?:{_EACH}{_PAY}|×\s*)?{_M}", _run),
    (rf"{_EACH}{_PAY}{_M}\s*×\s*{_N}(?:{_NUMBERED}|\s*次)?", _run),
    (rf"{_EACH}{_PAY}{_M}{_GAP}(?:共|一共|分|还|连续)*\s*{_N}{_MONTHS}", _run),
    (rf"{_EACH}{_PAY}{_M}{_GAP}(?:还?到|直到)?\s*{_CLEAR}", _until_clear),
    (rf"{_M}\s*×\s*{_N}(?:{_MONTHS}|\s*次)", _run),
    (r"(?P<x>\d+(?:\.\d+)?)\s*×\s*(?P<y>\d+(?:\.\d+)?)(?!\s*[\d.])\s*元?", _either_way),
    (rf"(?:首付|先付|先还|先交|首期|头款|首笔|预付)款?{_PAY}{_M}", _down),
    (rf"{_M}\s*的?首付款?(?!\s*\d)", _down),
    (rf"(?:总额|总共|一共|共计|合计|总计|共){_PAY}{_M}", _total),
    (rf"{_CHARGES}(?:全部?)?减免?\s*(?:一?半|\d+(?:\.\d+)?\s*%|[{NUMERALS}]成)", _partly),
    (rf"(?:减?免除?|不收)(?:全部)?(?:息|{_CHARGES})", _partly),
    (rf"减免?{_PAY}{_M}", _less),
    (r"减免?\s*(?P<p>\d+(?:\.\d+)?)\s*%", _per_cent_less),
    (rf"打?\s*(?P<p>\d(?:\.?\d)?|[{NUMERALS[2:20]}]{{1,2}})\s*折", _discounted),
    (r"(?:减免?一?|对)半|半价", _halved),
    (rf"(?:一次性?|今天|全部)\s*只?[还付结]清?\s*本金(?:{_CLEAR})?", _settle_principal),
    (r"(?:只[还收]|仅[还收]|按)?本金(?:余额)?", _principal),
    (rf"一次性?(?:[还付结]清|[还付交])?{_PAY}{_M}(?:\s*{_CLEAR})?", _lump),
    (rf"(?:{_CLEAR}|全额){_PAY}{_M}", _lump),
    (rf"{_M}\s*(?:就算|就|算|即可|即|可以|可|能)*\s*(?:一次性?)?\s*{_CLEAR}", _lump),
    (rf"[分共再]?\s*{_N}{_MONTHS}(?:{_CLEAR}|还完|分期)?", _open_run),
    (rf"(?:一次性?|今天|全部|全额)?\s*{_CLEAR}", _settle),
    (rf"(?=[¥\d]|[{NUMERALS}]{{2}}|[{NUMERALS}]\s*[元块]){_M}", _lump),
)

PHRASES = tuple((re.compile(pattern), reader) for pattern, reader in _WRITTEN)
"""In the order they are tried: the first that fits decides, the last is a bare amount."""
