"""Any two answers that some reader can give together are tried together."""

from itertools import combinations

from huabei_negotiate.catalog.lint.covering import cover
from huabei_negotiate.core.conditions import holds
from huabei_negotiate.model.conditions import Condition
from huabei_negotiate.model.questions import TextQuestion

VALUES = ((None, "a", "b", "c"), (None, "x", "y"), (None, "m", "n"), ("p", "q"))


def ask(name, when=None):
    return TextQuestion(id=name, label=name, ask=name, why=name, when=when)


def is_(name, value):
    return Condition(answer=name, is_=value)


def pairs(readers, questions):
    """Each pair of question and value that occurs together in a reader's path."""
    found = set()
    for reader in readers:
        path = [(q.id, reader.get(q.id)) for q in questions if holds(q.when, reader, {})]
        found |= set(combinations(path, 2))
    return found


def test_every_two_answers_meet():
    questions = [ask("one"), ask("two"), ask("three"), ask("four")]

    readers = list(cover(questions, VALUES))

    assert len(pairs(readers, questions)) == 4 * 3 + 4 * 3 + 4 * 2 + 3 * 3 + 3 * 2 + 3 * 2
    assert len(readers) < 4 * 3 * 3


def test_readers_are_the_same_every_time():
    questions = [ask("one"), ask("two"), ask("three"), ask("four")]

    assert list(cover(questions, VALUES)) == list(cover(questions, VALUES))


def test_questions_that_depend_on_others_are_reached():
    questions = [
        ask("one"),
        ask("two", is_("one", "c")),
        ask("three", Condition(all_=(is_("two", "y"), Condition(not_=is_("one", "a"))))),
        ask("four", Condition(any_=(is_("three", "n"), is_("one", "a")))),
    ]

    met = pairs(cover(questions, VALUES), questions)

    assert (("three", "m"), ("four", "q")) not in met
    assert {(("three", "n"), ("four", value)) for value in "pq"} <= met
    assert {(("two", "y"), ("three", value)) for value in (None, "m", "n")} <= met


def test_a_question_nobody_can_be_asked_is_passed_over():
    never = Condition(all_=(is_("one", "a"), is_("one", "b")))
    questions = [ask("one"), ask("two", never), ask("three"), ask("four")]

    readers = list(cover(questions, VALUES))

    assert all("two" not in reader for reader in readers)


def test_a_condition_on_a_question_that_does_not_exist_ends_too():
    questions = [ask("one", is_("zero", "a")), ask("two"), ask("three"), ask("four")]

    readers = list(cover(questions, VALUES))

    assert all("one" not in reader for reader in readers)
