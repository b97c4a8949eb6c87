"""What was said on the phone finds the remarks a plan knows, and no others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from huabei_negotiate.core.case.remarks import moves_like
from huabei_negotiate.model.plan import PlannedMove


def move(number, they_say):
    return PlannedMove(
        id=f"V-{number:02}", they_say=they_say, means="m", reply="r", avoid="a", facts=()
    )


MOVES = (
    move(1, "系统没有减免政策，谁来都一样。"),
    move(2, "今天下班前先处理一笔。"),
    move(3, "不还就起诉你，法院见。"),
    move(4, "先还"),
)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("他说系统没有减免政策", ["V-01"]),
        ("让我今天下班前先处理一笔，不然起诉", ["V-02"]),
        ("说不还就起诉你，法院见！", ["V-03"]),
        ("没有减免政策，今天下班前处理一笔", ["V-02", "V-01"]),
        ("说帮我登记了", []),
        ("先还", []),
        ("", []),
    ],
)
def test_remarks_are_found_by_their_words(said, found):
    assert [each.id for each in moves_like(said, MOVES)] == found


@pytest.mark.parametrize("said", ["不然移交法务", "下周起诉"])
def test_a_word_gives_a_remark_away(said):
    sued = replace(move(5, "材料转走了。"), heard_as=("法务", "起诉"))
    assert [each.id for each in moves_like(said, (*MOVES, sued))] == ["V-05"]


def test_what_was_said_in_about_those_words_comes_before_what_a_word_gives_away():
    late = replace(move(5, "材料转走了。"), heard_as=("起诉",))
    found = moves_like("不还就起诉你，法院见", (late, *MOVES))
    assert [each.id for each in found] == ["V-03", "V-05"]


@given(said=st.text(max_size=80))
def test_never_more_than_two(said):
    assert len(moves_like(said, MOVES)) <= 2
