"""Everything content points at must exist, and every id must be the only one."""

from collections.abc import Iterator, Sequence

from huabei_negotiate.catalog.lint import sayings
from huabei_negotiate.catalog.lint.contents import Contents, Page
from huabei_negotiate.catalog.lint.walk import conditions, fact_references, texts
from huabei_negotiate.core.blanks import names_in
from huabei_negotiate.core.collecting import allowed
from huabei_negotiate.core.figures import figure_names
from huabei_negotiate.core.situations import resolve
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.content import Scenario, Triage
from huabei_negotiate.model.questions import Question, SharedQuestion
from huabei_negotiate.model.reading import FaqTopic, GuideSection
from huabei_negotiate.model.reference import Escalation, Facts, Myths, Rates, Refusals, Stops
from huabei_negotiate.model.scripts import Moves, Script, ScriptParts
from huabei_negotiate.model.words import Words
from huabei_negotiate.source.location import Problem


def facts_exist(contents: Contents) -> Iterator[Problem]:
    """A fact that is named is in the fact sheet, or advice rests on nothing."""
    known = {fact.id for fact in contents.first(Facts).facts}
    for page in contents.pages:
        for fact, steps in fact_references(page.value):
            if fact not in known:
                yield page.problem_at(steps, sayings.NO_SUCH_FACT.format(fact))
    for rates, page in contents.of(Rates):
        for number, rate in enumerate(rates.rates):
            if rate.fact not in known:
                message = sayings.NO_SUCH_FACT.format(rate.fact)
                yield page.problem(message, "rates", number, "fact")


def scripts_exist(contents: Contents) -> Iterator[Problem]:
    """A script a scenario uses is there, and a part a script uses too."""
    known = {script.id for script, _ in contents.of(Script)}
    for scenario, page in contents.of(Scenario):
        for number, use in enumerate(scenario.scripts):
            if use.script not in known:
                message = sayings.NO_SUCH_SCRIPT.format(use.script)
                yield page.problem(message, "scripts", number, "script")
        for number, step in enumerate(scenario.steps):
            if step.script is not None and step.script not in known:
                message = sayings.NO_SUCH_SCRIPT.format(step.script)
                yield page.problem(message, "steps", number, "script")
    yield from _parts_exist(contents)


def questions_exist(contents: Contents) -> Iterator[Problem]:
    """A question that is named is asked, and asked earlier where its answer decides."""
    shared = contents.shared
    for scenario, page in contents.of(Scenario):
        for number, question in enumerate(scenario.questions):
            if isinstance(question, SharedQuestion) and question.id not in shared:
                message = sayings.NO_SUCH_SHARED.format(question.id)
                yield page.problem(message, "questions", number, "id")
        questions = _questions(scenario, contents)
        yield from _only_earlier(questions, page)
        yield from _known_after(scenario, questions, page)
    for triage, page in contents.of(Triage):
        yield from _only_earlier(list(triage.questions), page)
        yield from _known_after(triage, list(triage.questions), page)


def conditions_make_sense(contents: Contents) -> Iterator[Problem]:
    """A rule names answers and figures that exist, and choices the question has."""
    everywhere: dict[str, Question] = {}
    for scenario, page in contents.of(Scenario):
        questions = {q.id: q for q in _questions(scenario, contents)}
        everywhere |= questions
        yield from _conditions_of(page, questions)
    for triage, page in contents.of(Triage):
        yield from _conditions_of(page, {q.id: q for q in triage.questions})
    for page in contents.pages:
        if isinstance(page.value, Script | ScriptParts | Moves | Escalation):
            yield from _conditions_of(page, everywhere)


def names_exist(contents: Contents) -> Iterator[Problem]:
    """A `{name}` in a text is an answer or a figure, or it would be printed as a blank."""
    everywhere: set[str] = set()
    for scenario, page in contents.of(Scenario):
        names = {q.id for q in _questions(scenario, contents)}
        everywhere |= names
        yield from _names_of(page, names)
    for page in contents.pages:
        if isinstance(page.value, Script | ScriptParts | Moves | Escalation):
            yield from _names_of(page, everywhere)


def scenarios_exist(contents: Contents) -> Iterator[Problem]:
    """A scenario that is named is there."""
    known = set(contents.scenarios)
    for triage, page in contents.of(Triage):
        for number, finding in enumerate(triage.findings):
            yield from _unknown(finding.scenarios, known, page, "findings", number, "scenarios")
    for moves, page in contents.of(Moves):
        for number, move in enumerate(moves.moves):
            yield from _unknown(move.scenarios, known, page, "moves", number, "scenarios")
    for ladder, page in contents.of(Escalation):
        for number, rung in enumerate(ladder.rungs):
            yield from _unknown(rung.scenarios, known, page, "rungs", number, "scenarios")
    for topic, page in contents.of(FaqTopic):
        for number, entry in enumerate(topic.entries):
            named = (entry.scenario,) if entry.scenario else ()
            yield from _unknown(named, known, page, "entries", number, "scenario")


def related_exist(contents: Contents) -> Iterator[Problem]:
    """An FAQ entry another one points at is there."""
    known = contents.faq_ids
    for topic, page in contents.of(FaqTopic):
        for number, entry in enumerate(topic.entries):
            for place, other in enumerate(entry.related):
                if other not in known:
                    message = sayings.NO_SUCH_FAQ.format(other)
                    yield page.problem(message, "entries", number, "related", place)


def ids_are_unique(contents: Contents) -> Iterator[Problem]:
    """No id is used twice among things of one kind, and a file is called like what is in it."""
    seen: set[tuple[str, str]] = set()
    for page in contents.pages:
        for group, number, item_id in _ids(page):
            if (group, item_id) in seen:
                yield page.problem(sayings.TWICE.format(item_id), group, number, "id")
            seen.add((group, item_id))
        own_id = getattr(page.value, "id", None)
        if own_id and not page.source.path.endswith(f"/{own_id}.yaml"):
            yield page.problem(sayings.FILE_NAME.format(own_id), "id")


def nothing_is_unused(contents: Contents) -> Iterator[Problem]:
    """A script, part or fact nothing uses is dead words, or was meant to be used."""
    scripts = {use.script for s, _ in contents.of(Scenario) for use in s.scripts}
    for script, page in contents.of(Script):
        if script.id not in scripts:
            yield page.problem(sayings.UNUSED_SCRIPT, "id")
    used_parts = {line.part for _, _, line in _script_lines(contents) if line.part}
    for parts, page in contents.of(ScriptParts):
        for number, part in enumerate(parts.parts):
            if part.id not in used_parts:
                yield page.problem(sayings.UNUSED_PART, "parts", number, "id")
    cited = {fact for page in contents.pages for fact, _ in fact_references(page.value)}
    for facts, page in contents.of(Facts):
        for number, fact in enumerate(facts.facts):
            if fact.id not in cited:
                yield page.problem(sayings.UNUSED_FACT, "facts", number, "id")
