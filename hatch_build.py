"""Puts the content into a wheel as JSON: installed, it is read without YAML.

A checkout and `--content` read the YAML itself.
"""

import json
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_AS_WRITTEN = {"search.yaml", "asked.yaml"}
"""What the FAQ is learnt from: read only to tell whether it is still the same."""


class CompileContent(BuildHookInterface):
    """Compiles every content file into the wheel's own folder."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled files to what the wheel holds, unless it only points here."""
        if version == "editable":
            return
        content, made = Path(self.root) / "content", Path(self.directory) / "content"
        for path in sorted(content.rglob("*.yaml")):
            to = made / path.relative_to(content)
            to.parent.mkdir(parents=True, exist_ok=True)
            if path.name in _AS_WRITTEN:
                to.write_bytes(path.read_bytes())
            else:
                to = to.with_suffix(".json")
                to.write_bytes(compiled(path))
            build_data["force_include"][str(to)] = (
                f"huabei_negotiate/content/{to.relative_to(made).as_posix()}"
            )


def compiled(path: Path) -> bytes:
    """A content file as JSON, the same bytes on every machine."""
    sys.path.insert(0, str(Path(__file__).parent))
    from huabei_negotiate.source.yaml_source import parse  # noqa: PLC0415

    source = parse(path.name, path.read_bytes())
    if source.problems:
        raise ValueError(*map(str, source.problems))
    return (json.dumps(source.value, ensure_ascii=False) + "\n").encode()
