"""What every piece of content shares: how it is read, and which of its fields are words."""

from typing import Annotated

import msgspec

Id = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_-]*\Z")]
"""A name that content uses to point at content: lower case, digits, `-` and `_`."""

FactId = Annotated[str, msgspec.Meta(pattern=r"^[A-Z]-\d{2}\Z")]
"""The name of a fact, a wrong belief or a move, such as `P-01`."""

Text = Annotated[str, msgspec.Meta(min_length=1, extra={"translatable": True})]
"""Words a reader sees, in the language of the file; `{name}` stands for an answer or figure."""


class Content(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Something authors write in YAML; a key that is not a field here is refused."""
