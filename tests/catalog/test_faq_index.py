"""The search is worked out ahead where the content is the same, and counted where it is not."""

import msgspec
import pytest

from huabei_negotiate.catalog import faq_index
from huabei_negotiate.catalog.catalog import Catalog
from huabei_negotiate.core.faq.search import find_entries
from huabei_negotiate.core.faq.weights import CountedWeights, LearntWeights


def weights_of(content):
    return Catalog(content).faq_book().index.weights


def first(content, *questions):
    index = Catalog(content).faq_book().index
    return [find_entries(question, index).hits[0].id for question in questions]


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def test_an_equal_copy_of_the_content_is_not_counted_again(content_copy):
    assert isinstance(weights_of(content_copy), LearntWeights)


def test_another_answer_changes_nothing_about_the_search(content_copy):
    change(content_copy / "zh-CN/faq/overdue.yaml", "今天就开口", "今天就说")
    assert isinstance(weights_of(content_copy), LearntWeights)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("faq/overdue.yaml", "没钱还花呗", "没钱还花呗啦"),
        ("search.yaml", "usual: [", "usual: [rp_min, "),
        ("asked.yaml", "elsewhere:", "elsewhere:  # other"),
    ],
)
def test_changed_phrases_are_counted_at_once(content_copy, name, old, new):
    change(content_copy / "zh-CN" / name, old, new)
    assert isinstance(weights_of(content_copy), CountedWeights)
    asked = ("花呗还不上了怎么办", "huabei zenme huankuan")
    assert first(content_copy, *asked) == ["od_cannot_pay", "rp_how"]


def test_a_new_entry_is_found_at_once(content_copy):
    path = content_copy / "zh-CN/faq/overdue.yaml"
    entry = (
        "  - id: od_moon\n    asks: 月亮上能用花呗吗\n    aliases: [月球刷花呗]\n"
        "    answer: [不能。]\n    facts: []\n    unverified: true\n"
    )
    path.write_text(path.read_text("utf-8") + entry, "utf-8")
    assert first(content_copy, "去月球刷花呗行吗") == ["od_moon"]


@pytest.mark.parametrize("broken", [None, b"", b"{}", b"\xff"])
def test_without_a_fitting_built_file_everything_is_counted(
    content_copy, tmp_path, monkeypatch, broken
):
    path = tmp_path / "faq.json"
    if broken is not None:
        path.write_bytes(broken)
    monkeypatch.setattr(faq_index, "BUILT", path)
    assert first(content_copy, "花呗逾期怎么办") == ["od_how_repay"]


def test_content_without_search_files_can_be_searched(content_copy):
    for name in ("search.yaml", "asked.yaml"):
        (content_copy / "zh-CN" / name).unlink()
    assert first(content_copy, "花呗逾期了怎么办") == ["od_how_repay"]


def test_a_built_file_of_another_kind_is_not_used(monkeypatch, tmp_path):
    built = msgspec.json.decode(faq_index.BUILT.read_bytes())
    path = tmp_path / "faq.json"
    path.write_bytes(msgspec.json.encode(built | {"more": 1}))
    monkeypatch.setattr(faq_index, "BUILT", path)
    assert faq_index.read_built() is None
