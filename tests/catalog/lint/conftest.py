"""Toy content in a folder of its own, and ways to break it."""

import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from msgspec import inspect

from huabei_negotiate.catalog.lint.checks import check
from huabei_negotiate.catalog.lint.contents import Contents, read_all
from huabei_negotiate.core.figures import figure_names
from huabei_negotiate.model.case import Outcome
from huabei_negotiate.model.follow_up import Chase, FieldName
from huabei_negotiate.model.follow_words import FollowWords
from huabei_negotiate.model.words import Words

TODAY = date(2026, 11, 24)
TOY = Path(__file__).parent / "toy"


TEXTS = ("词", "a", "C-01")
"""The first that a type allows is its text."""


def _filled(kind: inspect.Type) -> Any:
    """The least that fits a type, as YAML says it; what may be left out is."""
    match kind:
        case inspect.Metadata():
            return _filled(kind.type)
        case inspect.StructType():
            tag = {kind.tag_field: kind.tag} if kind.tag_field else {}
            needed = [field for field in kind.fields if field.required]
            return tag | {field.encode_name: _filled(field.type) for field in needed}
        case inspect.UnionType():
            return None if kind.includes_none else _filled(kind.types[0])
        case inspect.LiteralType():
            return kind.values[0]
        case inspect.CollectionType():
            return [_filled(kind.item_type)] * max(1, kind.min_length or 0)
        case inspect.TupleType():
            return [_filled(item) for item in kind.item_types]
        case inspect.DictType():
            return {}
        case _:
            return _filled_plain(kind)


def _filled_plain(kind: inspect.Type) -> bool | float | str:
    match kind:
        case inspect.BoolType():
            return False
        case inspect.IntType() | inspect.FloatType():
            least = kind.ge if kind.ge is not None else kind.gt
            return 1 if least is None else least + (kind.gt is not None)
        case inspect.DateType():
            return TODAY.isoformat()
        case inspect.StrType():
            return next(t for t in TEXTS if re.search(kind.pattern or "", t))
        case _:
            pytest.fail(f"the toy words have nothing for {kind}")


def _words() -> str:
    words = _filled(inspect.type_info(Words))
    figure = words["figures"][0]
    words["figures"] = [{**figure, "id": name} for name in sorted(figure_names())]
    return yaml.safe_dump(words, allow_unicode=True, sort_keys=False)


def _case() -> str:
    case = {
        "format": 1,
        "channels": [
            {"id": "phone", "label": "打电话"},
            {
                "id": "complaint",
                "label": "投诉",
                "rung": "complain",
                "clock": [
                    {"days": 15, "say": "先答复", "facts": ["C-01"]},
                    {"days": 30, "say": "再答复", "facts": ["C-01"]},
                ],
            },
            {"id": "other", "label": "其他"},
        ],
        "outcomes": [{"id": name, "label": "词"} for name in get_args(Outcome)],
        "fields": [{"id": name, "label": "词", "ask": "词"} for name in get_args(FieldName)],
        "openings": [{"rung": "complain", "refused": ["phone"], "first": "先打电话。"}],
        "sheets": [{"scenario": "debt", "items": [{"label": "词", "question": "overdue_days"}]}],
        "scripts": [
            {"id": name, "title": "词"}
            | {channel: [{"say": f"{channel}：词"}] for channel in ("phone", "chat", "letter")}
            for name in get_args(Chase)
        ],
        "words": _filled(inspect.type_info(FollowWords)),
    }
    return yaml.safe_dump(case, allow_unicode=True, sort_keys=False)


@dataclass(frozen=True)
class Toy:
    """Toy content on disk."""

    root: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Put other words in place of the first that are like this."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text, f"{file} has no {old!r}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    def contents(self, today: date = TODAY) -> Contents:
        return read_all(self.root, "zh-CN", today)[0]

    def problems(self, today: date = TODAY) -> list[str]:
        return [str(problem) for problem in check(self.root, "zh-CN", today)]


@pytest.fixture
def toy(tmp_path: Path) -> Toy:
    root = tmp_path / "content"
    shutil.copytree(TOY, root)
    (root / "zh-CN" / "words.yaml").write_text(_words(), "utf-8")
    (root / "zh-CN" / "case.yaml").write_text(_case(), "utf-8")
    return Toy(root)


@pytest.fixture
def broken(toy: Toy) -> Callable[..., list[str]]:
    """The problems of the toy content with one change."""

    def find(file: str, old: str, new: str, today: date = TODAY) -> list[str]:
        toy.change(file, old, new)
        return toy.problems(today)

    return find
