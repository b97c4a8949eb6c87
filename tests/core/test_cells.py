import pytest

from huabei_negotiate.core.cells import cells


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("花呗", 4),
        ("还 3 元", 7),
        ("，", 2),
        ("ａ", 2),
        ("ｱ", 1),
        ("e\u0301", 1),
        ("a\u200b", 1),
        ("a\ufe0f", 1),
        ("a\u20dd", 1),
        ("😀", 2),
    ],
)
def test_a_text_takes_as_many_columns_as_a_terminal_gives_it(text, columns):
    assert cells(text) == columns
