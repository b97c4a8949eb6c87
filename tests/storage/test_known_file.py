"""A list of what the reader knows, in whatever form they have it."""

import pytest

from huabei_negotiate.errors import CannotRead
from huabei_negotiate.storage.known_file import read_known


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_names_and_numbers_are_taken_a_line_each(tmp_path, encoding, newline):
    path = tmp_path / "known"
    path.write_bytes(newline.join(["甲店", "", "# 老家的店", "2026100522"]).encode(encoding))
    known = read_known(str(path))
    assert {hash("甲店"), hash("2026100522")} <= known
    assert hash("") not in known


def test_a_line_of_a_spreadsheet_counts_with_its_cells(tmp_path):
    path = tmp_path / "known.csv"
    path.write_text('"甲店",12.00\n乙店\t/\n', "utf-8")
    known = read_known(str(path))
    assert {hash("甲店"), hash("乙店")} <= known
    assert hash("/") not in known


def test_a_list_that_is_not_there_is_named(tmp_path):
    with pytest.raises(CannotRead, match="no-list"):
        read_known(str(tmp_path / "no-list"))
