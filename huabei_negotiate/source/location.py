"""Where something stands in a file, and what is wrong there."""

import msgspec


class Location(msgspec.Struct, frozen=True, order=True):
    """A place in a file, printed the way editors and compilers print it."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


class Problem(msgspec.Struct, frozen=True, order=True):
    """Something wrong with the content; a warning does not make it unusable."""

    where: Location
    message: str
    is_warning: bool = False

    def __str__(self) -> str:
        return f"{self.where}: {'提醒：' if self.is_warning else ''}{self.message}"
