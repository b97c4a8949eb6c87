"""From what a lender said to an offer that can be worked out, or to what was not understood."""

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.notices import notices_in
from huabei_negotiate.core.offers.text import OfferReading, read_offer
from huabei_negotiate.core.reckoning.sheet import Sheet
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.offers import Debt, Offer
from huabei_negotiate.model.plan import Notice


class Heard(msgspec.Struct, frozen=True):
    """An offer, what its words call for first, and those that made no difference."""

    offer: Offer
    notices: tuple[Notice, ...] = ()
    unused: str = ""


class Misheard(msgspec.Struct, frozen=True):
    """What to say of words that are no offer."""

    message: str
    notices: tuple[Notice, ...] = ()


def hear(typed: str, debt: Debt | None, library: Library, sheet: Sheet) -> Heard | Misheard:
    """Read one offer as it was typed."""
    reading = read_offer(typed, debt)
    if reading.offer is None:
        return Misheard(_message(reading, sheet), notices_in(typed, library))
    joint = sheet.words.values.list_joint
    return replace(heed(reading.offer, library), unused=joint.join(reading.unknown))


def heed(offer: Offer, library: Library) -> Heard:
    """An offer with what its words call for; one that looks like fraud must not be taken."""
    notices = notices_in(offer.said, library)
    stops = [notice.title for notice in notices if notice.kind == "stop"]
    if stops and not offer.refuse:
        offer = replace(offer, refuse=stops[0])
    return Heard(offer, notices)


def _message(reading: OfferReading, sheet: Sheet) -> str:
    words, joint = sheet.calc.compare, sheet.words.values.list_joint
    pieces = {
        "offer": reading.said,
        "understood": joint.join(reading.understood) or words.nothing,
        "unknown": joint.join(reading.unknown) or words.incomplete,
    }
    return sheet.write(words.misread, pieces)
