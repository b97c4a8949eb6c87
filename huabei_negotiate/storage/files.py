"""Writes a file whole or not at all, and reads one."""

import os
from pathlib import Path

from huabei_negotiate.errors import AlreadyThere, CannotRead, CannotWrite, NotAFile


def read_bytes(path: Path, at_most: int) -> bytes:
    """What a file holds, or its beginning.

    Raises:
        CannotRead: there is no such file, or it may not be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(at_most)
    except OSError as error:
        raise CannotRead(str(path), error) from error


def write_whole(path: Path, content: str | bytes, *, replace: bool) -> None:
    """Write bytes, or text as UTF-8, under a name, readable by its owner only.

    Raises:
        AlreadyThere: the name is taken and `replace` is false.
        NotAFile: the name is a folder's or a device's.
        CannotWrite: the system refused; what stood there before is untouched.
    """
    try:
        taken = path.exists()
        if taken and not path.is_file():
            raise NotAFile(str(path))
        if taken and not replace:
            raise AlreadyThere(str(path))
        encoded = content.encode() if isinstance(content, str) else content
        _swap_in(path, encoded, replace=replace)
    except OSError as error:
        raise CannotWrite(str(path), error) from error


def _swap_in(path: Path, content: bytes, *, replace: bool) -> None:
    import tempfile  # noqa: PLC0415  brings more than a plan that is only shown needs

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if replace:
            Path(temporary).replace(path)
        else:
            _give_free_name(Path(temporary), path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _give_free_name(temporary: Path, path: Path) -> None:
    """Name a file so that of two programs that take a free name at once, only one does."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise AlreadyThere(str(path)) from None
    except OSError:
        # Some file systems have no links.
        temporary.replace(path)
    else:
        temporary.unlink()
