"""What comes again is worked out once."""

from huabei_negotiate.core.bill.remembered import Remembered


def test_a_value_is_worked_out_once():
    asked = []
    known = Remembered(lambda word: asked.append(word) or len(word))
    assert [known["ab"], known["ab"], known["c"]] == [2, 2, 1]
    assert asked == ["ab", "c"]


def test_only_so_many_values_are_kept():
    known = Remembered(len, limit=2)
    assert [known["a"], known["bb"], known["ccc"], known["ccc"]] == [1, 2, 3, 3]
    assert dict(known) == {"a": 1, "bb": 2}
