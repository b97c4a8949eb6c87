"""How characters are written and sound, from the data of OpenCC (Apache-2.0) and pypinyin (MIT)."""

from pathlib import Path

import opencc
from pypinyin import Style, pinyin

from huabei_negotiate.model.search import Characters

_COMMON_ROWS, _COMMON_CELLS = range(0xB0, 0xF8), range(0xA1, 0xFF)
"""Where GB 2312 has its characters: all that a simplified text needs."""

_MERGED = {
    "hai": "huan", "hang": "xing", "chong": "zhong", "diao": "tiao", "liao": "le",
    "dou": "du", "lv": "lu", "nv": "nu", "lve": "lue", "nve": "nue", "shei": "shui",
}  # fmt: skip
"""Second readings, and ways of typing ü, to the one sound they count as."""

_READ_HERE = {
    "还": "huan", "呗": "bei", "没": "mei", "都": "du", "了": "le", "么": "me", "吗": "ma",
    "得": "de", "地": "di", "提": "ti", "弹": "tan", "单": "dan", "给": "gei", "长": "chang",
    "查": "cha", "着": "zhe", "系": "xi", "贷": "dai", "咋": "za", "帐": "zhang", "便": "bian",
    "参": "can", "车": "che", "大": "da", "打": "da", "几": "ji", "说": "shuo", "少": "shao",
    "省": "sheng", "石": "shi", "似": "si", "择": "ze", "折": "zhe", "钻": "zuan", "呢": "ne",
    "那": "na", "哪": "na", "期": "qi", "刷": "shua", "数": "shu", "差": "cha", "粘": "zhan",
    "蚂": "ma", "朝": "chao", "倒": "dao", "当": "dang", "服": "fu", "降": "jiang", "校": "xiao",
    "载": "zai", "扎": "zha", "背": "bei", "划": "hua", "吓": "xia", "露": "lou", "落": "luo",
}  # fmt: skip
"""Characters whose first reading in the data is not the one that these questions mean."""


def make_characters() -> Characters:
    """Every character of GB 2312 with its sound, and the traditional ones that lead to them."""
    common = [
        bytes((row, cell)).decode("gb2312", "ignore")
        for row in _COMMON_ROWS
        for cell in _COMMON_CELLS
    ]
    sounds = {char: _sound(char) for char in sorted(filter(None, common))}
    merged = {sound: sound for sound in sorted(set(sounds.values()))}
    return Characters(
        simplified=dict(sorted(_simplified(sounds))),
        sounds=sounds,
        syllables=dict(sorted((merged | _MERGED).items())),
    )


def _sound(char: str) -> str:
    first = _READ_HERE.get(char) or pinyin(char, style=Style.NORMAL, v_to_u=False)[0][0]
    return _MERGED.get(first, first)


def _simplified(sounds: dict[str, str]) -> list[tuple[str, str]]:
    folder = Path(opencc.__file__).parent / "dictionary"
    pairs = []
    for line in (folder / "TSCharacters.txt").read_text("utf-8").splitlines():
        traditional, _, simple = line.partition("\t")
        first = simple.split(" ")[0]
        if first in sounds and traditional != first and len(traditional) == 1:
            pairs.append((traditional, first))
    return pairs
