"""A list of what the reader knows: names of parties or order numbers, one a line."""

import re
from pathlib import Path

from huabei_negotiate.core.escaping import visible
from huabei_negotiate.errors import CannotRead
from huabei_negotiate.storage.bill_encodings import decode, find_encoding

MAX_BYTES = 8 * 1024 * 1024
_CELLS = re.compile(r"[,，\t;；]")


def read_known(path: str) -> frozenset[int]:
    """Hashes of the names and numbers, as the ledger of a bill has them.

    A line may be one of a spreadsheet: each of its cells counts too.

    Raises:
        CannotRead: there is no such file, or it may not be read.
    """
    try:
        with Path(path).open("rb") as file:
            content = file.read(MAX_BYTES)
    except OSError as error:
        raise CannotRead(visible(path), error) from error
    encoding = find_encoding(content, ())
    text, _ = decode(content[encoding.mark :], encoding)
    known = {word.strip(' \r"') for line in text.split("\n") for word in _words(line)}
    known -= {"", "/"}
    # Parties are text in the ledger, orders are bytes.
    return frozenset((*map(hash, known), *(hash(word.encode()) for word in known)))


def _words(line: str) -> list[str]:
    return [] if line.startswith("#") else [line, *_CELLS.split(line)]
