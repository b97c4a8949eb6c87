"""Breaks bills in every way we could think of, the same way for the same seed."""

import random

from toy_bills import S18, S19, S20

SEEDS = (S18, S19, S20, S18.decode("gb18030").encode(), S18.decode("gb18030").encode("utf-16"))

NASTY = (
    *(b"\x00", b"\xff", b"\x81", b"\n", b"\r\n", b"\r", b",", b'"', b"\t", b" ", b"&", b"("),
    *(b"\x1b[2J", b"=cmd|' /C calc'!A0", b"<script>", b"[red]", b"|", b"-----", b")" * 50),
    *(b"9" * 40, b"1E+400", b"-1.00", b"\xef\xbb\xbf", b"PK\x03\x04", b"%PDF", b"x" * 5000),
    *(word.encode("gb18030") for word in ("花呗", "信用购", "退款成功", "还款", "交易关闭")),
    *("\u202e\u2066\u200b\u0085\ufeff".encode(form) for form in ("utf-8", "gb18030")),
    *("收/支,金额,交易时间,交易状态,交易订单号\n".encode(form) for form in ("utf-8", "gb18030")),
)
_LENGTHS = (1, 2, 5, 50, 500)


def mutated(seed):
    """A sample with one to thirty changes."""
    draw = random.Random(seed)
    content = bytearray(draw.choice(SEEDS))
    for _ in range(draw.choice((1, 1, 2, 3, 8, 30))):
        _change(content, draw)
    return bytes(content)


def _change(content, draw):
    start = draw.randrange(len(content) + 1)
    end = min(len(content), start + draw.choice(_LENGTHS))
    match draw.randrange(6):
        case 0:
            del content[start:end]
        case 1:
            content[start:start] = draw.choice(NASTY)
        case 2:
            content[start:end] = draw.randbytes(end - start)
        case 3:
            content[start:start] = content[start:end]
        case 4:
            del content[start:]
        case _:
            other = draw.randrange(len(content) + 1)
            content[start:end] = content[other : other + end - start]
