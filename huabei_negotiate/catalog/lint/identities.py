"""Every id must be the only one of its kind, and something must use it."""

from collections.abc import Iterator

import msgspec

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.uses import part_users, script_users
from huabei_negotiate.catalog.lint.walk import fact_references
from huabei_negotiate.core.collecting import allowed
from huabei_negotiate.model.content import Scenario, SharedQuestions
from huabei_negotiate.model.questions import ChoiceQuestion, Question, SharedQuestion
from huabei_negotiate.model.questions import SeveralQuestion as Several
from huabei_negotiate.model.reference import Facts, Rates
from huabei_negotiate.model.scripts import Script, ScriptParts
from huabei_negotiate.source.location import Problem


def ids_are_unique(contents: Contents) -> Iterator[Problem]:
    """No id is used twice among things of one kind; the later one would never be seen."""
    seen: set[tuple[str, ...]] = set()
    for page in contents.pages:
        for kind, group, number, item_id in _ids(page):
            if (kind, group, item_id) in seen:
                yield page.problem(sayings.TWICE.format(item_id), group, number, "id")
            seen.add((kind, group, item_id))


def choices_are_unique(contents: Contents) -> Iterator[Problem]:
    """A question offers each choice once, or one of the two could never be given."""
    for page in contents.pages:
        for number, question in enumerate(getattr(page.value, "questions", ())):
            if isinstance(question, ChoiceQuestion | Several):
                ids = [choice.id for choice in question.choices]
                for place, choice_id in enumerate(ids):
                    if choice_id in ids[:place]:
                        steps = ("questions", number, "choices", place, "id")
                        yield page.problem(sayings.TWICE.format(choice_id), *steps)


def files_are_called_like_their_id(contents: Contents) -> Iterator[Problem]:
    """A file has the name of what is in it, or the program looks for it in vain."""
    for page in contents.pages:
        for key in ("id", "topic"):
            own_id = getattr(page.value, key, None)
            if own_id is not None and not page.source.path.endswith(f"/{own_id}.yaml"):
                yield page.problem(sayings.FILE_NAME.format(own_id), key)


def questions_agree(contents: Contents) -> Iterator[Problem]:
    """A name asks for the same thing in every scenario; merged ones keep only the first."""
    first: dict[str, tuple[Question, str]] = {}
    for scenario, page in contents.of(Scenario):
        for number, question in enumerate(scenario.questions):
            if isinstance(question, SharedQuestion):
                continue
            earlier, owner = first.setdefault(question.id, (question, scenario.id))
            same = type(earlier) is type(question) and allowed(earlier) == allowed(question)
            if not same or question.id in contents.shared:
                owner = owner if not same else "questions.yaml"
                message = sayings.DIFFERENT_QUESTION.format(question.id, owner)
                yield page.problem(message, "questions", number, "id")


def scripts_are_used(contents: Contents) -> Iterator[Problem]:
    """A script or part nothing uses is dead words, or was meant to be used."""
    users = script_users(contents)
    for script, page in contents.of(Script):
        if script.id not in users:
            yield page.problem(sayings.UNUSED_SCRIPT, "id")
    used_parts = part_users(contents)
    for parts, page in contents.of(ScriptParts):
        for number, part in enumerate(parts.parts):
            if part.id not in used_parts:
                yield page.problem(sayings.UNUSED_PART, "parts", number, "id")


def shared_questions_are_used(contents: Contents) -> Iterator[Problem]:
    """A shared question no scenario asks is dead words."""
    used = {q.id for scenario in contents.scenarios.values() for q in scenario.questions}
    for shared, page in contents.of(SharedQuestions):
        for number, question in enumerate(shared.questions):
            if question.id not in used:
                yield page.problem(sayings.UNUSED_QUESTION, "questions", number, "id")


def facts_are_used(contents: Contents) -> Iterator[Problem]:
    """A fact nothing rests on is worth a look: its advice may have been forgotten."""
    cited = {fact for page in contents.pages for fact, _ in fact_references(page.value)}
    cited |= {rate.fact for rates, _ in contents.of(Rates) for rate in rates.rates}
    for facts, page in contents.of(Facts):
        for number, fact in enumerate(facts.facts):
            if fact.id not in cited:
                yield page.warning(sayings.UNUSED_FACT, "facts", number, "id")


def _ids(page: Page) -> Iterator[tuple[str, str, int, str]]:
    """Each id with what it must be unique among: its own file for what only a file sees."""
    if isinstance(page.value, Rates):
        return  # a rate has one entry for each time it changed
    kind = page.source.path if isinstance(page.value, Scenario) else type(page.value).__name__
    for group in page.value.__struct_fields__:
        items = getattr(page.value, group)
        for number, item in enumerate(items if isinstance(items, tuple) else ()):
            item_id = getattr(item, "id", None)
            if isinstance(item, msgspec.Struct) and item_id is not None:
                yield kind, group, number, item_id
