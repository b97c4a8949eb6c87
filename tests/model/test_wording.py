import msgspec
import pytest

from huabei_negotiate.model.wording import Wording

WORDING = {
    "format": 1,
    "forbidden": [{"words": ["always"], "why": "nobody knows"}],
    "sources": {"missing": ["none"], "unofficial": ["forum"], "media": ["paper"]},
}


def test_forbidden_words_are_forbidden_everywhere_unless_said():
    assert msgspec.convert(WORDING, Wording).forbidden[0].allowed_in == ()


def test_a_ban_needs_words():
    with pytest.raises(msgspec.ValidationError, match="length >= 1"):
        msgspec.convert(WORDING | {"forbidden": [{"words": [], "why": "so"}]}, Wording)


@pytest.mark.parametrize("kind", ["missing", "unofficial", "media"])
def test_each_kind_of_source_is_told_by_words(kind):
    sources = {name: words for name, words in WORDING["sources"].items() if name != kind}
    with pytest.raises(msgspec.ValidationError, match=f"`{kind}`"):
        msgspec.convert(WORDING | {"sources": sources}, Wording)
