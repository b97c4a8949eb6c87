"""Words that mislead, links that age, and characters that screens cannot show."""

import re
import unicodedata
from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.walk import Passage, texts
from huabei_negotiate.model.wording import Forbidden, Wording
from huabei_negotiate.source.location import Problem

_LINK = re.compile(r"https?:|www\.|[A-Za-z0-9-]+\.(?:com|cn|net|org)\b", re.IGNORECASE)
_UNSTABLE = re.compile("[\ufe00-\ufe0f\u200b-\u200f\u2060-\u2064\u20e3\U0001f000-\U0001faff]")


def no_forbidden_words(contents: Contents) -> Iterator[Problem]:
    """No promise anyone could hold against a reader, and no jargon that closes doors."""
    bans = [ban for wording, _ in contents.of(Wording) for ban in wording.forbidden]
    for page in contents.pages:
        for passage in texts(page.value):
            places = {page.area, str(passage.steps[0])}
            for ban in bans:
                if not places & set(ban.allowed_in):
                    yield from _said(ban, passage, page)


def no_links(contents: Contents) -> Iterator[Problem]:
    """No web address: addresses age, and readers are taught not to follow links."""
    for page in contents.pages:
        for passage in texts(page.value):
            if found := _LINK.search(passage.text):
                yield page.problem(sayings.LINK.format(found[0]), *passage.steps)


def characters_can_be_shown(contents: Contents) -> Iterator[Problem]:
    """Only simplified characters that old terminals have and all terminals draw equally wide."""
    known = {c for wording, _ in contents.of(Wording) for c in wording.characters}
    for page in contents.pages:
        for passage in texts(page.value):
            for char in dict.fromkeys(passage.text):
                fault = None if char in known else _fault(char)
                if fault is not None:
                    yield page.problem(fault, *passage.steps)


def _said(ban: Forbidden, passage: Passage, page: Page) -> Iterator[Problem]:
    simple = re.sub(r"\s", "", passage.text)
    for phrase in ban.harmless:
        simple = simple.replace(phrase, "…")
    for word in ban.words:
        if word in simple:
            yield page.problem(sayings.FORBIDDEN.format(word, ban.why), *passage.steps)


def _fault(char: str) -> str | None:
    if _UNSTABLE.match(char):
        return sayings.UNSTABLE.format(f"U+{ord(char):04X}")
    if not _can_encode(char, "gbk"):
        return sayings.NOT_GBK.format(char)
    if _is_ideograph(char) and not _can_encode(char, "gb2312"):
        return sayings.TRADITIONAL.format(char)
    return None


def _is_ideograph(char: str) -> bool:
    return unicodedata.name(char, "").startswith("CJK ")


def _can_encode(char: str, encoding: str) -> bool:
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
