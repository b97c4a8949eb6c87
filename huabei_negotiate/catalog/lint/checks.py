"""All checks in order, and one run of them."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path

from huabei_negotiate.catalog.lint.conditions import (
    conditions_make_sense,
    notices_depend_on_earlier_ones,
    only_answers_decide_what_is_asked,
    questions_depend_on_earlier_ones,
)
from huabei_negotiate.catalog.lint.contents import Contents, read_all
from huabei_negotiate.catalog.lint.evidence import (
    numbers_rest_on_facts,
    parts_rest_on_their_scripts_facts,
    phones_are_known,
)
from huabei_negotiate.catalog.lint.examples import (
    every_step_has_an_example,
    examples_give_answers,
    examples_hold,
)
from huabei_negotiate.catalog.lint.faq import entries_are_sound
from huabei_negotiate.catalog.lint.follow_up import (
    follow_up_hangs_together,
    follow_up_names_exist,
)
from huabei_negotiate.catalog.lint.freshness import (
    cited_facts_still_hold,
    facts_are_fresh,
    rates_are_numbers,
    rates_have_one_value_a_day,
)
from huabei_negotiate.catalog.lint.identities import (
    choices_are_unique,
    facts_are_used,
    files_are_called_like_their_id,
    ids_are_unique,
    questions_agree,
    scripts_are_used,
    shared_questions_are_used,
)
from huabei_negotiate.catalog.lint.names import names_exist, no_brace_is_shown
from huabei_negotiate.catalog.lint.paths import (
    every_finding_has_a_plan,
    every_path_ends_well,
    every_question_is_asked,
)
from huabei_negotiate.catalog.lint.questions import facts_can_be_unsure
from huabei_negotiate.catalog.lint.references import (
    facts_exist,
    figures_have_words,
    notices_follow_a_question,
    related_entries_exist,
    scenarios_exist,
    scripts_exist,
    shared_questions_exist,
    steps_point_at_something,
)
from huabei_negotiate.catalog.lint.rules import (
    rules_are_used,
    rules_mean_one_thing,
    rules_rest_on_earlier_ones,
)
from huabei_negotiate.catalog.lint.spoken import lines_can_be_said
from huabei_negotiate.catalog.lint.widths import texts_fit
from huabei_negotiate.catalog.lint.wording import (
    characters_can_be_shown,
    no_forbidden_words,
    no_links,
)
from huabei_negotiate.source.location import Problem

Check = Callable[[Contents], Iterable[Problem]]

ON_EACH_FILE: tuple[Check, ...] = (
    choices_are_unique,
    files_are_called_like_their_id,
    no_brace_is_shown,
    no_forbidden_words,
    no_links,
    characters_can_be_shown,
    texts_fit,
    lines_can_be_said,
    facts_can_be_unsure,
    rates_are_numbers,
    rates_have_one_value_a_day,
    facts_are_fresh,
    entries_are_sound,
)
"""These need no other file, so they run even when one cannot be read."""

BEFORE_PLANS: tuple[Check, ...] = (scripts_exist, shared_questions_exist, rates_are_numbers)
"""Without these no plan can be made."""

ON_ALL_FILES: tuple[Check, ...] = (
    facts_exist,
    steps_point_at_something,
    notices_follow_a_question,
    scenarios_exist,
    related_entries_exist,
    figures_have_words,
    ids_are_unique,
    questions_agree,
    scripts_are_used,
    shared_questions_are_used,
    facts_are_used,
    rules_are_used,
    rules_rest_on_earlier_ones,
    rules_mean_one_thing,
    conditions_make_sense,
    only_answers_decide_what_is_asked,
    questions_depend_on_earlier_ones,
    notices_depend_on_earlier_ones,
    names_exist,
    follow_up_hangs_together,
    follow_up_names_exist,
    numbers_rest_on_facts,
    parts_rest_on_their_scripts_facts,
    phones_are_known,
    cited_facts_still_hold,
)
"""These compare files; one that cannot be read would make them complain of all the others."""

ON_PLANS: tuple[Check, ...] = (
    examples_give_answers,
    examples_hold,
    every_step_has_an_example,
    every_path_ends_well,
    every_question_is_asked,
    every_finding_has_a_plan,
)
"""These make plans of everything."""

CHECKS = (*ON_EACH_FILE, *BEFORE_PLANS, *ON_ALL_FILES, *ON_PLANS)


def check(root: Path, language: str, today: date) -> list[Problem]:
    """Everything wrong with the content, in the order of the files."""
    contents, unreadable = read_all(root, language, today)
    return sorted({*unreadable, *_found(contents, whole=not unreadable)})


def _found(contents: Contents, *, whole: bool) -> Iterator[Problem]:
    yield from _run(ON_EACH_FILE, contents)
    if not whole:
        return
    missing = list(_run(BEFORE_PLANS, contents))
    yield from missing
    yield from _run(ON_ALL_FILES, contents)
    if not missing:
        yield from _run(ON_PLANS, contents)


def _run(checks: Iterable[Check], contents: Contents) -> Iterator[Problem]:
    for check_content in checks:
        yield from check_content(contents)
