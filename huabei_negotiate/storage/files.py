"""Writes a file whole or not at all."""

import os
import tempfile
from pathlib import Path

from huabei_negotiate.errors import AlreadyThere, CannotWrite


def write_whole(path: Path, text: str, *, replace: bool) -> None:
    """Write UTF-8 text under a name, readable by its owner only.

    Raises:
        AlreadyThere: the name is taken and `replace` is false.
        CannotWrite: the system refused; what stood there before is untouched.
    """
    if path.exists() and not replace:
        raise AlreadyThere(str(path))
    try:
        _swap_in(path, text.encode())
    except OSError as error:
        raise CannotWrite(str(path), error) from error


def _swap_in(path: Path, content: bytes) -> None:
    if path.is_dir():
        raise IsADirectoryError(21, os.strerror(21))
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise
