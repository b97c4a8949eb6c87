"""Draws hostile inputs, the same ones for the same seed."""

import json
import re
from random import Random

from tests.fuzz.pieces import ALL

LONGEST = 200_000
"""Bytes of the longest line that is drawn."""

_LENGTHS = (1, 1, 2, 5, 20, 100)
_WORD = re.compile(rb"[^\s:=,\[\]{}-]+")
_VALUE = re.compile(rb"(?<=[:=-] )[^\n,}\]\[{]+|(?<==)[^\n]+")
_CODES = ("utf-8", "utf-8", "utf-16", "gb18030", "utf-32", "big5")


def draw(samples, seed):
    """One input: a sample changed, pieces in a row, any text, any bytes, or one thing for ever."""
    random = Random(seed)
    name, sample = random.choice(samples)
    kind = random.random()
    if kind < 0.4:
        return name, _changed(sample, random)
    if kind < 0.6:
        return name, _with_values(sample, random)
    if kind < 0.83:
        return name, b"".join(random.choices(ALL, k=random.randint(1, 12)))
    if kind < 0.93:
        return name, _any_text(random).encode(random.choice(_CODES), "replace")
    if kind < 0.99:
        return name, random.randbytes(random.randrange(200))
    piece = random.choice(ALL)
    return name, piece * (LONGEST // len(piece))


def _changed(sample, random):
    content = bytearray(sample)
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        start = random.randrange(len(content) + 1)
        end = min(len(content), start + random.choice(_LENGTHS))
        match random.randrange(7):
            case 0:
                del content[start:end]
            case 1:
                content[start:start] = random.choice(ALL)
            case 2:
                content[start:end] = random.choice(ALL)
            case 3:
                content[start:start] = content[start:end]
            case 4 | 5 if words := list(_WORD.finditer(content)):
                word = random.choice(words)
                content[word.start() : word.end()] = random.choice(ALL)
            case _:
                other = random.randrange(len(content) + 1)
                content[start:end] = content[other : other + end - start]
    return bytes(content)


def _with_values(sample, random):
    """Values replaced by what YAML reads as text, so that it gets past the YAML."""
    content = sample
    for _ in range(random.choice((1, 1, 2))):
        values = list(_VALUE.finditer(content))
        if values:
            value = random.choice(values)
            strange = random.choice(ALL).decode("utf-8", "replace")
            quoted = json.dumps(strange, ensure_ascii=random.random() < 0.5)
            written = random.choice((quoted, strange, quoted[1:-1]))
            content = content[: value.start()] + written.encode() + content[value.end() :]
    return content


def _any_text(random):
    planes = ((0, 0x7F), (0x80, 0x2FF), (0x2000, 0x2FFF), (0x4E00, 0x9FFF), (0xE000, 0x1FFFF))
    return "".join(chr(random.randint(*random.choice(planes))) for _ in range(random.randrange(60)))
