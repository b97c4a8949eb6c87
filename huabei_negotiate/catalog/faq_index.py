"""Opens the search of the FAQ: worked out ahead where the content is still the same."""

from collections.abc import Callable, Iterable
from pathlib import Path
from zlib import crc32

import msgspec

from huabei_negotiate.catalog.files import ASKED_FILE, SEARCH_FILE
from huabei_negotiate.core.faq.clues import Reader
from huabei_negotiate.core.faq.meanings import Meanings, ready
from huabei_negotiate.core.faq.search import ELSEWHERE, FaqIndex
from huabei_negotiate.core.faq.spelling import Spelling
from huabei_negotiate.core.faq.weights import LearntWeights, PackedLines, count_weights
from huabei_negotiate.model.reading import FaqEntry
from huabei_negotiate.model.search import Asked, BuiltSearch, Characters, SearchRules

_PACKAGE = Path(__file__).parent.parent
BUILT = _PACKAGE / "built" / "faq.json"
"""Made by `python -m tools.build_faq`, never by hand."""

_SOURCES = ("spelling", "meanings", "clues", "weights")
_LEARNT = {"sharpness": 1.0, "sure_lead": 0.6, "found_at": 0.02, "lost_at": 0.8}
_COUNTED = {"sharpness": 30.0, "doubt": 0.2, "sure_lead": 0.6, "found_at": 0.05, "lost_at": 0.6}


def read_built() -> BuiltSearch | None:
    """What was worked out ahead; none when the file is missing or not ours."""
    try:
        return msgspec.json.decode(BUILT.read_bytes(), type=BuiltSearch)
    except (OSError, msgspec.MsgspecError):
        return None


def fingerprint(root: Path, language: str, entries: Iterable[FaqEntry]) -> str:
    """A number that changes with anything the search learns from."""
    phrases = [line for entry in entries for line in (entry.id, entry.asks, *entry.aliases, "")]
    sum_so_far = crc32("\n".join(phrases).encode())
    for name in (SEARCH_FILE, ASKED_FILE):
        path = root / language / name
        sum_so_far = crc32(path.read_bytes() if path.is_file() else b"", sum_so_far)
    return f"{sum_so_far:08x}"


def sources_fingerprint() -> str:
    """A number that changes with the code that reads questions."""
    sum_so_far = 0
    for name in _SOURCES:
        lines = (_PACKAGE / "core" / "faq" / f"{name}.py").read_text("utf-8").splitlines()
        sum_so_far = crc32("\n".join(lines).encode(), sum_so_far)
    return f"{sum_so_far:08x}"


def open_index(
    entries: Iterable[FaqEntry],
    inputs: str,
    rules_of: Callable[[], SearchRules],
    asked_of: Callable[[], Asked],
) -> FaqIndex:
    """The search of these entries; counted from their phrases when nothing fitting is built."""
    built = read_built()
    if built and built.inputs == inputs:
        return learnt_index(built)
    return counted_index(
        entries, rules_of(), asked_of(), built.characters if built else Characters()
    )


def learnt_index(built: BuiltSearch) -> FaqIndex:
    """A search with the weights that were worked out ahead."""
    packed = PackedLines(built.weights)
    return FaqIndex(
        reader=Reader(Spelling(built.characters, packed), Meanings(built.rules)),
        ids=built.entries,
        weights=LearntWeights(packed),
        usual=built.rules.usual,
        **_LEARNT,
    )


def counted_index(
    entries: Iterable[FaqEntry], search_rules: SearchRules, asked: Asked, characters: Characters
) -> FaqIndex:
    """A search with weights counted from phrases."""
    rules = ready(search_rules, Spelling(characters))
    more = {ways.id: ways.phrases for ways in asked.entries}
    phrases = {e.id: (e.asks, *e.aliases, *more.get(e.id, ())) for e in entries}
    phrases[ELSEWHERE] = asked.elsewhere
    weights = count_weights(list(phrases.values()), Reader(Spelling(characters), Meanings(rules)))
    return FaqIndex(
        reader=Reader(Spelling(characters, weights.pairs), Meanings(rules)),
        ids=tuple(phrases),
        weights=weights,
        usual=rules.usual,
        **_COUNTED,
    )
