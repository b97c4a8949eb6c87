"""What is in a folder of files, each named by what it holds and read when it is asked for."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from huabei_negotiate.catalog.files import ContentFile

_Kind = TypeVar("_Kind")


class NamedFiles(Mapping[str, _Kind]):
    """Reads a file when its name is looked up; a plan needs a few of many scripts."""

    def __init__(self, files: Sequence[ContentFile], read: Callable[[ContentFile], _Kind]) -> None:
        self._files = {file.path.stem: file for file in files}
        self._read = read

    def __getitem__(self, name: str) -> _Kind:
        return self._read(self._files[name])

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)
