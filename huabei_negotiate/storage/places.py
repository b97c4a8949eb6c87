"""Where the reader's own files lie."""

import os
from pathlib import Path

from huabei_negotiate.errors import NoHome

FOLDER_NAMED_IN = "HUABEI_NEGOTIATE_DATA"
"""The setting that names another place, such as a stick to carry along."""

_OURS = "huabei-negotiate"
_CASES = "cases.db"


def case_file() -> Path:
    """The file of cases: in the folder for data of this user, or below the one that was named.

    Raises:
        NoHome: the system names no home of this user.
    """
    named = os.environ.get(FOLDER_NAMED_IN)
    folder = Path(named).absolute() / _OURS if named else _usual_folder()
    return folder / _CASES


def _usual_folder() -> Path:
    from platformdirs import user_data_path  # noqa: PLC0415  most runs keep nothing

    try:
        folder = user_data_path(_OURS, appauthor=False)
    except RuntimeError:
        raise NoHome(FOLDER_NAMED_IN) from None
    # Earlier versions give back the `~` they could not resolve.
    if not folder.is_absolute():
        raise NoHome(FOLDER_NAMED_IN)
    return folder
