"""Where a value does not fit the model, and what is wrong, from what msgspec says."""

import re

import msgspec

from huabei_negotiate.source import complaints
from huabei_negotiate.source.yaml_source import Steps

_STEP = re.compile(r"\.(\w+)|\[(\d+)\]")
_UNKNOWN = re.compile(r"unknown field `(.+)`", re.DOTALL)
_NULLABLE = re.compile(r" \| null(?=`)")
_MISFITS = tuple((re.compile(said), ours) for said, ours in complaints.MISFITS)


def first_misfit(error: msgspec.ValidationError) -> tuple[Steps, str]:
    """The steps to the first value that does not fit, and the complaint about it."""
    message, _, path = str(error).partition(" - at `")
    # What stands under any key of a mapping has no more exact place.
    steps = [int(index) if index else key for key, index in _STEP.findall(path.split("[...]")[0])]
    if unknown := _UNKNOWN.search(message):
        return (*steps, unknown[1]), complaints.UNKNOWN_KEY.format(unknown[1])
    return tuple(steps), say(message)


def say(message: str) -> str:
    """A complaint of msgspec's in the reader's words."""
    plain = _NULLABLE.sub("", message)
    for pattern, ours in _MISFITS:
        if found := pattern.search(plain):
            return ours.format(*found.groups())
    return complaints.MISFIT
