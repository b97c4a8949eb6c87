"""What states a number names the fact it comes from, and that fact says the number."""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.uses import parts_in
from huabei_negotiate.catalog.lint.walk import Passage, texts
from huabei_negotiate.core.numerals import read_number
from huabei_negotiate.model.reference import Fact, Facts, Myth
from huabei_negotiate.model.scripts import Move, ScriptParts
from huabei_negotiate.model.wording import Wording
from huabei_negotiate.model.words import Words
from huabei_negotiate.source.location import Problem

_DIGITS = r"[0-9][0-9,]*(?:\.[0-9]+)?"
_CHINESE = r"[一二两三四五六七八九十百千]+"
_MANY = r"(?:[二两三四五六七八九十百千][一二两三四五六七八九十百千]*)"
_UNITS = r"(?:个月|个?工作日|个?小时|天|日|年|周|星期|分钟)"

_PHONE = re.compile(
    r"(?<![0-9A-Za-z.,-])(?:1[12][0-9]|(?:95|96|12)[0-9]{3}|400-?[0-9]{3}-?[0-9]{4})"
    rf"(?![0-9]|\.[0-9]|\s*(?:%|元|万|个|人|次|期|{_UNITS}))"
)
_CLAIM = re.compile(
    "|".join(
        (
            rf"(?:{_DIGITS}|{_MANY})\s*[万亿]?元",
            rf"{_DIGITS}\s*%",
            rf"[百万]分之\s*(?:{_DIGITS}|{_CHINESE})",
            rf"第\s*(?:{_DIGITS}|{_CHINESE})\s*条",
            r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?",
            r"[0-9]{1,2}\s*月\s*[0-9]{1,2}\s*日",
            rf"(?:{_DIGITS}|{_MANY})\s*{_UNITS}",
            _PHONE.pattern,
        )
    )
)
"""An amount, a share, an article of a law, a day, a span of time or a phone number."""

_NUMBER = re.compile(rf"{_DIGITS}|{_CHINESE}")
_NOT_OURS = {(Move, "they_say"), (Myth, "wrong")}
"""What others say; we do not vouch for it."""


def numbers_rest_on_facts(contents: Contents) -> Iterator[Problem]:
    """A number in advice names its fact, and a fact it names has that number in it."""
    for page in contents.pages:
        if isinstance(page.value, Words | Facts | Wording | ScriptParts):
            continue  # the program's own words; what is cited; lists; parts have a check below
        for passage in texts(page.value):
            if passage.facts is not None and (passage.owner, passage.field) not in _NOT_OURS:
                yield from _unfounded(passage, passage.facts, page, contents)


def parts_rest_on_their_scripts_facts(contents: Contents) -> Iterator[Problem]:
    """A number in a shared part is in a fact of each script that speaks the part."""
    users = [(script, parts_in(script, contents)) for script in contents.scripts.values()]
    for parts, page in contents.of(ScriptParts):
        for number, part in enumerate(parts.parts):
            scripts = [script for script, used in users if part.id in used]
            for passage in texts(part, ("parts", number)):
                for claim in claims(passage.text, _plain(contents)):
                    silent = [s.id for s in scripts if not _says(claim, _cited(s.facts, contents))]
                    if silent:
                        message = sayings.PART_NEEDS_FACT.format(claim, " ".join(silent))
                        yield page.problem(message, *passage.steps)


def phones_are_known(contents: Contents) -> Iterator[Problem]:
    """A phone number stands in the fact sheet even where no fact can be named."""
    known = _numbers_in(" ".join(_words_of(fact) for fact in contents.facts.values()))
    for page in contents.pages:
        for passage in texts(page.value):
            for phone in _PHONE.findall(passage.text) if passage.facts is None else ():
                if read_number(phone) not in known:
                    yield page.problem(sayings.UNKNOWN_PHONE.format(phone), *passage.steps)


def claims(text: str, plain: Iterable[str]) -> list[str]:
    """The numbers in a text that someone could hold us to; plain phrases are passed over."""
    for phrase in plain:
        text = text.replace(phrase, "…")
    return [found[0] for found in _CLAIM.finditer(text)]


def _unfounded(
    passage: Passage, named: tuple[str, ...], page: Page, contents: Contents
) -> Iterator[Problem]:
    cited = _cited(named, contents)
    for claim in claims(passage.text, _plain(contents)):
        if not named:
            yield page.problem(sayings.NEEDS_FACT.format(claim), *passage.steps)
        elif cited and not _says(claim, cited):
            yield page.problem(sayings.FACT_SILENT.format(claim), *passage.steps)


def _cited(named: Iterable[str], contents: Contents) -> str:
    known = (contents.facts[name] for name in named if name in contents.facts)
    return " ".join(_words_of(fact) for fact in known)


def _words_of(fact: Fact) -> str:
    said = (fact.statement, fact.value or "", fact.changes, fact.source, fact.source_date)
    return " ".join(said)


def _says(claim: str, cited: str) -> bool:
    """Whether all numbers of a claim occur, in digits or in Chinese."""
    return _numbers_in(claim) <= _numbers_in(cited)


def _numbers_in(text: str) -> set[Decimal | None]:
    return {read_number(number.replace(",", "")) for number in _NUMBER.findall(text)}


def _plain(contents: Contents) -> tuple[str, ...]:
    return tuple(phrase for wording, _ in contents.of(Wording) for phrase in wording.needs_no_fact)
