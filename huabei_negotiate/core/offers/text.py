"""An offer the way people write it: 首付3000 12期×815, or 前2月各100 之后8期×678."""

import re
import unicodedata

import msgspec

from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.core.offers.draft import Draft, payments_of
from huabei_negotiate.core.offers.phrases import NUMBER, NUMERALS, PHRASES
from huabei_negotiate.core.redaction import redact
from huabei_negotiate.model.offers import Debt, Offer

MOST_CHARACTERS = 200

_TIMES = re.compile(r"\s*(?:[x×✕✖*]|乘以?)\s*")
_GROUPS = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?!\d)")
_TEN_THOUSANDS = re.compile(r"(?<=\d)w")
_THOUSANDS = re.compile(r"(?<=\d)k")
_LABEL = re.compile(
    r"\s*(?:方案\s*[a-z\d一二三四五六]?\s*[:、.)]?|[a-z\d]\s*[:、.)](?!\d)|[a-z]\s)\s*"
)
_FILLER = re.compile(
    r"[\s,;。.!?+和加及()/|\"'“”:、]+|然后|之后|以后|接着|剩下|剩余|其余|余下|余额|余款"
    r"|立刻|马上|立即|[再后先共的起用就可以能行吗呢吧了元]"
)
_NUMBER = re.compile(NUMBER)
_COUNTS = re.compile(rf"\d|[{NUMERALS}]{{2}}|[{NUMERALS}]\s*[期月元块%成折天年倍周]|[每半×%]")
"""What a reader may have meant as a number; it must not be passed over."""


class OfferReading(msgspec.Struct, frozen=True, kw_only=True):
    """What was made of an offer's words.

    `offer` is missing where numbers were not understood or something needed was not said;
    with an offer, `unknown` are words that made no difference.
    """

    said: str
    offer: Offer | None
    understood: tuple[str, ...]
    unknown: tuple[str, ...]


def read_offer(typed: str, debt: Debt | None = None) -> OfferReading:
    """Read one offer; what is to be paid in all may come from the debt, as in 24期只还本金."""
    said = redact(printable(typed).strip())[0]
    text = _simple(said)
    label = _LABEL.match(text)
    draft, understood, unknown = _scan(text, label.end() if label else 0)
    payments = payments_of(draft, debt)
    doubtful = len(typed) > MOST_CHARACTERS or any(_COUNTS.search(words) for words in unknown)
    offer = None if doubtful or not payments else Offer(name=said, payments=payments, said=said)
    return OfferReading(said=said, offer=offer, understood=understood, unknown=unknown)


def _simple(said: str) -> str:
    """Half-width and lower case, with one sign for times and without thousands separators."""
    separated = said[:MOST_CHARACTERS].replace("，", ";")
    text = unicodedata.normalize("NFKC", separated).lower()
    text = _GROUPS.sub(lambda found: found[0].replace(",", ""), text)
    text = _THOUSANDS.sub("千", _TEN_THOUSANDS.sub("万", text))
    return _TIMES.sub("×", text)


def _scan(text: str, start: int) -> tuple[Draft, tuple[str, ...], tuple[str, ...]]:
    draft, position = Draft(), start
    understood: list[str] = []
    unknown: list[str] = [""]
    while position < len(text):
        longer, end = _phrase(text, position, draft)
        if longer is not None:
            draft = longer
            understood.append(text[position:end].strip())
            unknown.append("")
        elif end == position and (filler := _FILLER.match(text, position)):
            end = filler.end()
            unknown.append("")
        else:
            end = max(end, _word_end(text, position))
            unknown[-1] += text[position:end]
        position = end
    return draft, tuple(understood), tuple(filter(None, (words.strip() for words in unknown)))


def _phrase(text: str, position: int, draft: Draft) -> tuple[Draft | None, int]:
    """The draft with the first phrase that fits here, and where that ends.

    There is no draft where none fits, or where the numbers of the one that does make no sense.
    """
    for pattern, read in PHRASES:
        if found := pattern.match(text, position):
            return read(draft, found), found.end()
    return None, position


def _word_end(text: str, position: int) -> int:
    """The end of the number that starts here, or of the character."""
    number = _NUMBER.match(text, position)
    return number.end() if number else position + 1
