"""Whatever a file holds, reading it ends soon and raises nothing."""

import random
import time
from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huabei_negotiate.source.yaml_source import parse

PIECES = [
    *(b"[", b"{", b"]", b"}", b": ", b"- ", b"? ", b", ", b"&a ", b"*a ", b"!t ", b"!!str "),
    *(b"|\n", b">-\n", b"---\n", b"...\n", b"%YAML 1.1\n", b"%TAG ! x\n", b'"', b"'", b"#", b"@"),
    *(b"\n", b"  ", b"\t", b"\r", b"\x00", b"\xff", b"\xe4\xb8", b"\xef\xbb\xbf", b"\xe2\x80\xa8"),
    *(b"1", b"-", b"~", b"a", b"1.5", b"<<: ", b"\xe8\x8a\xb1", b"`", b"\\x"),
]
calm = settings(
    max_examples=300, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)
"""For computers of any speed; nothing is kept on disk."""

SOON = 5.0
"""Seconds; on a slow and busy computer it takes less than one."""


def check(content):
    """Read, and look at everything a reader of the result may look at."""
    started = time.monotonic()
    source = parse("fuzz.yaml", content)
    assert time.monotonic() - started < SOON
    where = source.locate(("a", 0, "b"))
    assert where.line >= 1
    assert where.column >= 1
    for problem in source.problems:
        assert str(problem).startswith("fuzz.yaml:")
        assert "\n" not in str(problem)


@calm
@given(st.binary(max_size=200))
def test_any_bytes_can_be_read(content):
    check(content)


@calm
@given(st.lists(st.sampled_from(PIECES), max_size=40).map(b"".join))
def test_any_mixture_of_yaml_can_be_read(content):
    check(content)


@calm
@given(st.text(max_size=100))
def test_any_text_can_be_read(text):
    check(text.encode(errors="surrogatepass"))


@pytest.mark.parametrize("seed", range(8))
def test_content_with_anything_put_in_or_taken_out_can_be_read(seed, root):
    draw = random.Random(seed)
    files = sorted((root / "content").rglob("*.yaml"))
    for _ in range(60):
        whole = draw.choice(files).read_bytes()
        start = draw.randrange(len(whole))
        content = bytearray(whole[start : start + 1500])
        for _ in range(draw.randint(1, 6)):
            place = draw.randint(0, len(content))
            content[place : place + draw.randrange(4)] = draw.choice(PIECES)
        check(bytes(content))


@pytest.mark.parametrize("piece", [p for p in PIECES if p != b"1"], ids=repr)
def test_the_same_thing_without_end_is_done_soon(piece):
    check(piece * (1024 * 1024 // len(piece)))


def test_two_things_without_end_are_done_soon():
    for pair in product(PIECES[:12], PIECES[:26]):
        content = b"".join(pair)
        check(content * (20_000 // len(content)))
