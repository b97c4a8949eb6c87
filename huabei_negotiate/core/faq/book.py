"""The FAQ as it is asked: what must be said first, then what was found."""

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec.structs import replace

from huabei_negotiate.core.cleaning import printable
from huabei_negotiate.core.faq.search import FaqFinding, FaqIndex, find_entries
from huabei_negotiate.core.notices import notices_in
from huabei_negotiate.core.redaction import redact
from huabei_negotiate.model.library import Library
from huabei_negotiate.model.plan import Notice
from huabei_negotiate.model.reading import FaqEntry

OFFERED = 3
"""Entries a reader is shown to choose from."""

_FORMAT = 1


class FaqBook(msgspec.Struct, frozen=True, kw_only=True):
    """All entries by id, and the search that finds them."""

    entries: Mapping[str, FaqEntry]
    index: FaqIndex

    @property
    def titles(self) -> dict[str, str]:
        """The question of every entry, by id."""
        return {entry.id: entry.asks for entry in self.entries.values()}


class LookedUp(msgspec.Struct, frozen=True):
    """What there is to say to one question: notices first, gravest first, then entries."""

    notices: tuple[Notice, ...]
    finding: FaqFinding

    def notice(self, kind: str) -> str | None:
        """The id of the first notice of a kind: `stop`, `refusal` or `myth`."""
        return next((notice.id for notice in self.notices if notice.kind == kind), None)


def look_up(question: str, book: FaqBook, library: Library) -> LookedUp:
    """Search for a question; where a stop or refusal answers it, no entry is sure to."""
    notices = notices_in(book.index.reader.spelling.simplify(question), library)
    finding = find_entries(question, book.index, OFFERED)
    if any(notice.kind in {"stop", "refusal"} for notice in notices):
        finding = replace(finding, is_sure=False)
    return LookedUp(notices, finding)


def as_record(question: str, looked: LookedUp, titles: Mapping[str, str]) -> dict[str, Any]:
    """What was found, for programs; secret numbers in the question are hidden."""
    return {
        "format": _FORMAT,
        "question": redact(printable(question))[0],
        "sure": looked.finding.is_sure,
        "stop": looked.notice("stop"),
        "refusal": looked.notice("refusal"),
        "myth": looked.notice("myth"),
        "hits": [
            {"id": hit.id, "score": hit.score, "asks": titles[hit.id]}
            for hit in looked.finding.hits
        ],
    }
