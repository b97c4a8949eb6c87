"""A catalog reads each file once, however often what is in it is asked for."""

from huabei_negotiate.catalog import reader
from huabei_negotiate.catalog.catalog import Catalog


def test_a_file_is_read_once(root, monkeypatch):
    read, names = reader.read, []

    def counted(path, name, kind):
        names.append(name)
        return read(path, name, kind)

    monkeypatch.setattr(reader, "read", counted)
    catalog = Catalog(root / "content")
    for _ in range(2):
        catalog.situation(["overdue", "theft"])
        catalog.follow_up()
        assert catalog.library().scripts["ask-reason"] is catalog.library().scripts["ask-reason"]
    assert names
    assert sorted(names) == sorted(set(names))
