"""Cases as a YAML file that people can read and take along."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Literal

import msgspec

from huabei_negotiate.errors import BadBackup
from huabei_negotiate.model.case import Case, Kept
from huabei_negotiate.model.years import YEARS
from huabei_negotiate.source import complaints
from huabei_negotiate.source.misfit import first_misfit
from huabei_negotiate.source.yaml_source import MEBIBYTE, Source, Steps, parse
from huabei_negotiate.storage.files import read_bytes

MAX_BYTES = 32 * MEBIBYTE
_ENDLESS = 2**31
"""Wider than any line, so that none is folded."""


class Backup(Kept, frozen=True, kw_only=True):
    """A file of cases."""

    format: Literal["1"]
    cases: tuple[Case, ...]


def as_backup(cases: Sequence[Case]) -> str:
    """Cases as YAML; what is empty is left out."""
    import yaml  # noqa: PLC0415  only some commands write it

    whole = {"format": 1, "cases": [_plain(case) for case in cases]}
    return str(yaml.safe_dump(whole, allow_unicode=True, sort_keys=False, width=_ENDLESS))


def read_backup(path: str) -> tuple[Case, ...]:
    """The cases of a file; every value may be quoted or not.

    Raises:
        CannotRead: there is no such file, or it may not be read.
        BadBackup: it says something else; the place is named.
    """
    source = parse(path, read_bytes(Path(path), MAX_BYTES + 1), str, MAX_BYTES)
    if source.problems:
        raise BadBackup(str(source.problems[0]))
    if not isinstance(source.value, dict):
        raise _wrong(source, (), complaints.NO_BACKUP)
    try:
        backup = msgspec.convert(source.value, Backup, strict=False)
    except msgspec.ValidationError as error:
        raise _wrong(source, *first_misfit(error)) from error
    for steps, complaint in _contradictions(backup.cases):
        raise _wrong(source, steps, complaint)
    return backup.cases


def _wrong(source: Source, steps: Steps, complaint: str) -> BadBackup:
    return BadBackup(f"{source.locate(steps)}: {complaint}")


def _plain(part: Kept) -> dict[str, object]:
    """A part by the names of its fields; an unset one is left out."""
    plain: dict[str, object] = {}
    for field in msgspec.structs.fields(part):
        value = getattr(part, field.name)
        if isinstance(value, Kept):
            plain[field.name] = _plain(value)
        elif isinstance(value, tuple) and value and isinstance(value[0], Kept):
            plain[field.name] = [_plain(each) for each in value]
        elif field.required or value not in (None, (), {}):
            plain[field.name] = msgspec.to_builtins(value)
    return plain


def _contradictions(cases: Sequence[Case]) -> Iterator[tuple[Steps, str]]:
    """Numbers that are there twice, promises without their contact, plans of no time of ours."""
    yield from _twice(cases, ("cases",))
    for position, case in enumerate(cases):
        place: Steps = ("cases", position)
        for part in ("contacts", "promises", "offers"):
            yield from _twice(getattr(case, part), (*place, part))
        known = {contact.number for contact in case.contacts}
        for number, promise in enumerate(case.promises):
            if promise.contact not in known:
                complaint = complaints.NO_SUCH_CONTACT.format(promise.contact)
                yield (*place, "promises", number, "contact"), complaint
        if case.plan_seen and case.plan_seen.on.year not in YEARS:
            complaint = complaints.NOT_A_YEAR.format(case.plan_seen.on, YEARS[0], YEARS[-1])
            yield (*place, "plan_seen", "on"), complaint


def _twice(parts: Sequence[Kept], place: Steps) -> Iterator[tuple[Steps, str]]:
    seen: set[int] = set()
    for position, part in enumerate(parts):
        name = "id" if isinstance(part, Case) else "number"
        number = getattr(part, name)
        if number in seen:
            yield (*place, position, name), complaints.NUMBER_TWICE.format(number)
        seen.add(number)
