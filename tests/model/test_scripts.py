import msgspec
import pytest

from huabei_negotiate.model.scripts import ONE_KIND, Line, Script

LINES = [{"say": "hello"}]
SCRIPT = {
    "format": 1,
    "id": "ask",
    "title": "Ask",
    "goal": "a date",
    "phone": LINES,
    "chat": LINES,
    "letter": LINES,
}


@pytest.mark.parametrize("kind", ["say", "note", "part"])
def test_a_line_is_of_one_kind(kind):
    assert getattr(msgspec.convert({kind: "hello"}, Line), kind) == "hello"


@pytest.mark.parametrize(
    "written",
    [{}, {"say": "a", "note": "b"}, {"note": "a", "part": "b"}, {"say": "a", "part": "b"}],
)
def test_a_line_of_no_kind_or_of_two_is_refused(written):
    with pytest.raises(msgspec.ValidationError, match=ONE_KIND):
        msgspec.convert(written, Line)


@pytest.mark.parametrize("channel", ["phone", "chat", "letter"])
def test_a_script_needs_lines_in_every_channel(channel):
    with pytest.raises(msgspec.ValidationError, match="length >= 1"):
        msgspec.convert(SCRIPT | {channel: []}, Script)


@pytest.mark.parametrize("channel", ["phone", "chat", "letter"])
def test_a_script_needs_every_channel(channel):
    written = {key: value for key, value in SCRIPT.items() if key != channel}
    with pytest.raises(msgspec.ValidationError, match=f"`{channel}`"):
        msgspec.convert(written, Script)
