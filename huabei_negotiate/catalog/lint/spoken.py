"""Words to say must be sayable: short on the phone, one message at a time in the chat."""

import re
from collections.abc import Iterator

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.uses import lines_of
from huabei_negotiate.model.scripts import Line, Script, ScriptParts
from huabei_negotiate.source.location import Problem
from huabei_negotiate.source.yaml_source import Steps

MAX_SENTENCES = 2
_SENTENCE_END = re.compile("[。？！]")


def lines_can_be_said(contents: Contents) -> Iterator[Problem]:
    """No line asks more of someone afraid to speak than two sentences, or is cut by a break."""
    for script, page in contents.of(Script):
        for steps, line in lines_of(script):
            yield from _faults(line, steps, page)
    for parts, page in contents.of(ScriptParts):
        for number, part in enumerate(parts.parts):
            for steps, line in lines_of(part):
                yield from _faults(line, ("parts", number, *steps), page)


def _faults(line: Line, steps: Steps, page: Page) -> Iterator[Problem]:
    words = line.say or ""
    on_the_phone = "phone" in steps
    if on_the_phone and len(_SENTENCE_END.findall(words)) > MAX_SENTENCES:
        yield page.problem(sayings.TOO_MUCH_AT_ONCE.format(MAX_SENTENCES), *steps, "say")
    if "\n" in words:
        yield page.problem(sayings.BREAK_IN_LINE, *steps, "say")
